import type { Offset, Policy } from '#libs/domain/policy/policy';
import { reject, type Rejection } from '#libs/domain/shared/rejection';

const size = (offset: Offset): number =>
  'minutes' in offset ? offset.minutes : offset.workingDays * 24 * 60;
const unit = (offset: Offset): string => ('minutes' in offset ? 'minutes' : 'workingDays');
const ordered = (values: readonly number[], holds: (a: number, b: number) => boolean): boolean =>
  values.every((value, i) => i === 0 || holds(values[i - 1] ?? value, value));
const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

const problems: readonly { field: string; holds: (policy: Policy) => boolean }[] = [
  { field: 'id', holds: (p) => /^[a-z0-9][a-z0-9-]{0,62}$/.test(p.id) },
  { field: 'digestAt', holds: (p) => isTime(p.digestAt) },
  { field: 'quiet', holds: (p) => isTime(p.quiet.from) && isTime(p.quiet.to) && p.quiet.to < p.quiet.from },
  // A digest that never may leave would hold every reminder back for good.
  { field: 'digestAt', holds: (p) => p.digestAt >= p.quiet.to && p.digestAt < p.quiet.from },
  { field: 'spreadMinutes', holds: (p) => p.spreadMinutes >= 0 && p.spreadMinutes <= 12 * 60 },
  { field: 'promptSlotMinutes', holds: (p) => p.promptSlotMinutes >= 0 && p.promptSlotMinutes <= 24 * 60 },
  {
    field: 'reminders',
    holds: (p) =>
      Object.values(p.reminders).every(
        (ladder) =>
          ladder.every((o) => size(o) >= 0) &&
          new Set(ladder.map(unit)).size <= 1 &&
          ordered(ladder.map(size), (a, b) => a > b),
      ),
  },
  {
    field: 'escalation',
    holds: (p) =>
      p.escalation.every((step) => size(step.after) > 0) &&
      new Set(p.escalation.map((s) => unit(s.after))).size <= 1 &&
      ordered(
        p.escalation.map((s) => s.level),
        (a, b) => a < b,
      ) &&
      ordered(
        p.escalation.map((s) => size(s.after)),
        (a, b) => a < b,
      ),
  },
  { field: 'overdueEvery', holds: (p) => size(p.overdueEvery) > 0 },
  { field: 'overdueRepeats', holds: (p) => Number.isInteger(p.overdueRepeats) && p.overdueRepeats >= 0 },
  {
    field: 'acknowledgeWithin',
    holds: (p) => [p.acknowledgeWithin, p.approveWithin].every((o) => size(o) > 0),
  },
  {
    field: 'extensions',
    holds: ({ extensions: { longest } }) => longest === undefined || size(longest) > 0,
  },
  { field: 'signOff', holds: ({ signOff }) => signOff === undefined || typeof signOff === 'boolean' },
  { field: 'coordinationClosesBefore', holds: (p) => size(p.coordinationClosesBefore) >= 0 },
];

/**
 * Refuses a policy that contradicts itself: ladders out of order or mixed in unit, levels that repeat, a
 * digest inside the quiet hours, negative distances.
 *
 * @returns `POLICY.CONTRADICTION` naming the first field, or null
 */
export const validatePolicy = (policy: Policy): Rejection | null => {
  const problem = problems.find(({ holds }) => !holds(policy));
  return problem ? reject('POLICY.CONTRADICTION', { field: problem.field }) : null;
};
