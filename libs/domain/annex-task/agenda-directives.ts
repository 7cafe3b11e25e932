import { escalationSteps } from '#libs/domain/annex-task/agenda-escalation';
import { owesToDirective, type Addressee, type Directive } from '#libs/domain/annex-task/directives';
import { countedFrom, movedByPauses } from '#libs/domain/annex-task/paused';
import type { Step, TaskSource } from '#libs/domain/annex-task/step';
import { atOnce, sizeOf, spread } from '#libs/domain/annex-task/step-time';
import { after, beforeDeadline } from '#libs/domain/policy/offsets';
import type { Offset } from '#libs/domain/policy/policy';
import type { Instant } from '#libs/domain/shared/time';

/** The steps about one agency that still has something to say to a directive. */
const stepsOf = (source: TaskSource, directive: Directive, addressee: Addressee): Step[] => {
  const { task, cycle, context } = source;
  const { policy, calendar } = context;
  const { n, issuedAt, due } = directive;
  const { agencyId } = addressee;
  const name = `#${n}@${agencyId}`;
  const start = countedFrom(task, issuedAt);
  const deadline = due === null ? null : movedByPauses(task, due, issuedAt);
  const remind = (key: string, rank: number, slot: Instant, offset: Offset, notBefore: Instant): Step => ({
    ...{ key, ladder: `directive${name}`, rank },
    dueAt: spread(slot, offset, task.assignment.taskId, policy, notBefore),
    event: (standsFor) => ({
      type: 'ReminderIssued',
      data: {
        ...{ cycle, agencyId, key, standsFor, deadline },
        ...{ kind: 'directive', request: null, deliverable: null, directive: n },
      },
    }),
  });
  const { acknowledgeWithin } = policy;
  const noted = after(start, acknowledgeWithin, policy, calendar);
  const acknowledgement =
    addressee.acknowledgedAt === null
      ? [remind(`directive-acknowledgement${name}`, 0, noted, acknowledgeWithin, start)]
      : [];
  // A step is named by the deadline that the directive was issued with; a suspension moves it on.
  if (due === null || deadline === null) return acknowledgement;
  const before = policy.coordinationReminders.flatMap((offset, i) => {
    const slot = beforeDeadline(deadline, offset, policy, calendar);
    if (slot < start || slot >= deadline) return [];
    return [remind(`directive${name}:${sizeOf(offset)}:${due}`, i + 1, slot, offset, start)];
  });
  const soon = atOnce(policy);
  const late = remind(
    `directive-late${name}:${due}`,
    1000,
    after(deadline, soon, policy, calendar),
    soon,
    deadline,
  );
  const escalations = escalationSteps(
    { task, context, cycle: { no: cycle }, participant: { agencyId } },
    {
      ...{ about: 'directive', name, number: { directive: n }, request: null },
      ...{ from: deadline, deadline, identity: due, levels: policy.escalation },
    },
  );
  return [...acknowledgement, ...before, late, ...escalations];
};

/** Reminders and escalations of every directive that is not acknowledged or answered as it has to be. */
export const directiveSteps = (source: TaskSource): Step[] =>
  (source.task.directives ?? []).flatMap((directive) =>
    directive.addressees
      .filter((addressee) => owesToDirective(directive, addressee))
      .flatMap((addressee) => stepsOf(source, directive, addressee)),
  );
