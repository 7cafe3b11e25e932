import { dayMs, toMs, type Instant } from '#libs/domain/shared/time';
import type { Rail } from '../api/queries';

export type Span = Rail['spans'][number];
export type Bearer = Span['bearers'][number]['bearer'];

/** A line before it is drawn, whatever else stands on it. */
export interface Line {
  readonly from: Instant;
  /** Null while it goes on. */
  readonly to: Instant | null;
  /** The instant from which it is seen. */
  readonly now: Instant;
  readonly spans: readonly Span[];
  readonly original: Instant | null;
  readonly approved: Instant | null;
}

export const daysIn = (ms: number): number => Math.round(ms / dayMs);

/** Room at the end, for the mark of today. */
const END = 6;

/** How long a line is drawn, in times of what has passed: a deadline that is years away would leave nothing of it. */
const FURTHEST = 8;

const reachOf = ({ from, to, now, original, approved }: Line): readonly [begin: number, end: number] => {
  const begin = toMs(from);
  const passed = Math.max(1, toMs(to ?? now) - begin);
  const deadlines = [original, approved].flatMap((due) => (due === null ? [] : [toMs(due)]));
  return [begin, Math.min(Math.max(begin + passed, ...deadlines), begin + passed * FURTHEST)];
};

/** Where instants stand on a line of some width: from the beginning to what comes last, the end or the deadline. */
export const scaleOf = (line: Line, width: number): ((at: Instant) => number) => {
  const [begin, end] = reachOf(line);
  return (at) => Math.max(0, Math.min(1, (toMs(at) - begin) / (end - begin))) * (width - END);
};

/** Whether the instant lies on the line as it is drawn. */
export const isShown = (line: Line, at: Instant): boolean => {
  const [begin, end] = reachOf(line);
  return toMs(at) >= begin && toMs(at) <= end;
};

/** A part of the line in one colour; several who are waited for at once share its height. */
export interface Stripe {
  readonly from: Instant;
  readonly to: Instant;
  readonly bearers: Span['bearers'];
  readonly kinds: readonly Bearer[];
}

export const stripesOf = ({ spans }: Pick<Line, 'spans'>): readonly Stripe[] =>
  spans.map(({ from, to, bearers }) => ({
    from,
    to,
    bearers,
    kinds: [...new Set(bearers.map(({ bearer }) => bearer))],
  }));
