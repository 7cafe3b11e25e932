import type { Policy, Offset } from '#libs/domain/policy/policy';
import { fromMs, minuteMs, toMs, type Instant } from '#libs/domain/shared/time';

/** A small, well-mixed hash (FNV-1a, 32 bits): the spread must not change while a task lives. */
const hash = (text: string): number => {
  let h = 0x811c9dc5;
  for (const character of text) h = Math.imul(h ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return h;
};

/**
 * Minutes between the last steps of a morning and its digest. Whoever wakes for a step does so a moment late, and
 * what happens after the digest is told with that of the next working day. At once has no digest to be missed.
 */
const beforeDigest = ({ promptSlotMinutes }: Policy): number => (promptSlotMinutes === 0 ? 0 : 15);

/**
 * When the process takes a step whose message leaves at `slot`. Steps that share a morning are spread by task
 * over the night before it; minute offsets are exact. Never before `notBefore`.
 */
export const spread = (
  slot: Instant,
  offset: Offset,
  taskId: string,
  policy: Policy,
  notBefore: Instant,
): Instant => {
  if ('minutes' in offset) return later(slot, notBefore);
  const share = policy.spreadMinutes === 0 ? 0 : hash(taskId) % policy.spreadMinutes;
  return later(fromMs(toMs(slot) - (beforeDigest(policy) + share) * minuteMs), notBefore);
};

/** When a deadline is over: the next morning, or at once where the policy reckons in minutes. */
export const atOnce = ({ spreadMinutes }: Policy): Offset =>
  spreadMinutes === 0 ? { minutes: 0 } : { workingDays: 1 };

/** The size of an offset as it appears in step keys: `5d` or `30m`. */
export const sizeOf = (offset: Offset): string =>
  'minutes' in offset ? `${offset.minutes}m` : `${offset.workingDays}d`;

export const later = (a: Instant, b: Instant | null): Instant => (b !== null && b > a ? b : a);
