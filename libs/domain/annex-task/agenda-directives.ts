import { owesToDirective, type Addressee, type Directive } from '#libs/domain/annex-task/directives';
import { countedFrom, movedByPauses } from '#libs/domain/annex-task/paused';
import type { Step, TaskSource } from '#libs/domain/annex-task/step';
import { owedSteps, reminderOf, type Awaited } from '#libs/domain/annex-task/task-steps';
import { after } from '#libs/domain/policy/offsets';

/** The steps about one agency that still has something to say to a directive. */
const stepsOf = (source: TaskSource, directive: Directive, addressee: Addressee): Step[] => {
  const { task, context } = source;
  const { policy, calendar } = context;
  const { n, issuedAt, due } = directive;
  const { agencyId } = addressee;
  const start = countedFrom(task, issuedAt);
  const awaited: Awaited = {
    ...{ about: 'directive', number: { directive: n }, name: `#${n}@${agencyId}`, agencyId },
    ...{ start, levels: policy.escalation },
  };
  const offset = policy.acknowledgeWithin;
  const acknowledgement = reminderOf(source, awaited, {
    ...{ key: `directive-acknowledgement${awaited.name}`, rank: 0, offset, notBefore: start },
    slot: after(start, offset, policy, calendar),
    deadline: due === null ? null : movedByPauses(task, due, issuedAt),
  });
  return [
    ...(addressee.acknowledgedAt === null ? [acknowledgement] : []),
    ...(due === null ? [] : owedSteps(source, awaited, { due, at: issuedAt })),
  ];
};

/** Reminders and escalations of every directive that is not acknowledged or answered as it has to be. */
export const directiveSteps = (source: TaskSource): Step[] =>
  (source.task.directives ?? []).flatMap((directive) =>
    directive.addressees
      .filter((addressee) => owesToDirective(directive, addressee))
      .flatMap((addressee) => stepsOf(source, directive, addressee)),
  );
