import { lateAgency } from '#libs/domain/annex-task/reminding/late';
import { owesToDirective, type Addressee, type Directive } from '#libs/domain/annex-task/directive/state';
import { cyclesOf, participantOf } from '#libs/domain/annex-task/kernel/queries';
import { countedFrom, movedByPauses } from '#libs/domain/annex-task/kernel/paused';
import { participantKey, type AssignedTask } from '#libs/domain/annex-task/kernel/state';
import type { TaskSource } from '#libs/domain/annex-task/kernel/step';
import type { ReminderStep } from '#libs/domain/annex-task/reminding/step';
import { later } from '#libs/domain/annex-task/kernel/step-time';
import { owedSteps, reminderOf, type Awaited } from '#libs/domain/annex-task/reminding/steps-of-task';
import { after } from '#libs/domain/policy/offsets';
import type { Instant } from '#libs/domain/shared/time';

/** When the agency last took a part of an open cycle over from another one; null where it never did. */
const takenOverInCycle = (task: AssignedTask, agencyId: string): Instant | null =>
  cyclesOf(task).reduce<Instant | null>((newest, { no }) => {
    const at = participantOf(task, no, agencyId)?.takenOverAt;
    return at === undefined ? newest : later(at, newest);
  }, null);

/**
 * When an agency came to a directive while no cycle was open: it had no part in any cycle by the time at which another
 * agency left. Null where it came otherwise, or was addressed itself.
 */
const cameBetween = (task: AssignedTask, { addressees }: Directive, agencyId: string): Instant | null => {
  const first = cyclesOf(task).find(({ no }) => task.participants[participantKey(no, agencyId)])?.openedAt;
  const left = addressees.flatMap(({ releasedAt }) => releasedAt ?? []).sort();
  return left.findLast((at) => first === undefined || at <= first) ?? null;
};

/** When the agency came to owe what the directive asks; null where it was addressed itself. */
const takenOverAt = (task: AssignedTask, directive: Directive, agencyId: string): Instant | null => {
  const between = cameBetween(task, directive, agencyId);
  const inCycle = takenOverInCycle(task, agencyId);
  return inCycle === null ? between : later(inCycle, between);
};

/** The steps about one agency that still has something to say to a directive. */
const stepsOf = (source: TaskSource, directive: Directive, addressee: Addressee): ReminderStep[] => {
  const { task, context } = source;
  const { policy, calendar } = context;
  const { n, issuedAt, due } = directive;
  const { agencyId } = addressee;
  // Whoever takes over has the time to answer that everybody has, and is not late for who had the part before.
  const takenOver = takenOverAt(task, directive, agencyId);
  const start = countedFrom(task, later(issuedAt, takenOver));
  const awaited: Awaited = {
    about: 'directive',
    number: { directive: n },
    of: { about: 'directive', n, who: agencyId },
    agencyId,
    late: lateAgency(agencyId),
    start,
    levels: policy.escalation,
    ...(takenOver !== null && { lateFrom: start }),
  };
  const offset = policy.acknowledgeWithin;
  const acknowledgement = reminderOf(source, awaited, {
    identity: { kind: 'reminder', about: 'directive-acknowledgement', n, who: agencyId },
    rank: 0,
    offset,
    notBefore: start,
    slot: after(start, offset, policy, calendar),
    deadline: due === null ? null : movedByPauses(task, due, issuedAt),
  });
  return [
    ...(addressee.acknowledgedAt === null ? [acknowledgement] : []),
    ...(due === null ? [] : owedSteps(source, awaited, { due, at: issuedAt })),
  ];
};

/** Reminders and escalations of every directive that is not acknowledged or answered as it has to be. */
export const directiveSteps = (source: TaskSource): ReminderStep[] =>
  (source.task.directives ?? []).flatMap((directive) =>
    directive.addressees
      .filter((addressee) => owesToDirective(directive, addressee))
      .flatMap((addressee) => stepsOf(source, directive, addressee)),
  );
