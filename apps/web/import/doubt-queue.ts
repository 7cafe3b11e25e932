import type { Doubt, Draft } from './queries';

/** What has to be settled, what should be looked at, and what is only told. */
export const weights = ['must', 'should', 'told'] as const;
export type Weight = (typeof weights)[number];

export const weightOf = ({ blocks, severity }: Doubt): Weight => {
  if (blocks) return 'must';
  return severity === 'info' ? 'told' : 'should';
};

const ranks: Readonly<Record<Doubt['severity'], number>> = { error: 0, warning: 1, info: 2 };
const rankOf = (doubt: Doubt): number => weights.indexOf(weightOf(doubt)) * 10 + ranks[doubt.severity];

/** By weight; within it in the order of the document. */
export const queueOf = ({ openFindings }: Pick<Draft, 'openFindings'>): readonly Doubt[] =>
  openFindings
    .map((doubt, place) => ({ doubt, place }))
    .sort((a, b) => rankOf(a.doubt) - rankOf(b.doubt) || a.place - b.place)
    .map(({ doubt }) => doubt);

/** By what a doubt is known again after the draft was read anew. */
export const keyOf = ({ taskKey, code, field, about, message }: Doubt): string =>
  [taskKey ?? '', code, field, about ?? '', message].join('|');

/** All that doubt the same of whatever row and field, this one among them. */
export const sameKind = (doubts: readonly Doubt[], { code }: Doubt): readonly Doubt[] =>
  doubts.filter((one) => one.code === code);

/** The one that is looked at: the one asked for, else the one that took the place of what was settled. */
export const currentOf = (queue: readonly Doubt[], asked: string | null, place: number): Doubt | undefined =>
  queue.find((one) => keyOf(one) === asked) ?? queue[Math.min(place, queue.length - 1)];

export const PAST_DEADLINE = 'PLAN.PAST_DEADLINE';
export const UNTIL_MISSING = 'PLAN.UNTIL_MISSING';
