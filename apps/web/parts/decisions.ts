import type { WorkItem } from '../api/queries';

type Act = WorkItem['expected'][number];

/** What somebody decides about what others did or asked for, and for which they wait. */
const decisions = [
  'ApproveDeliverable',
  'ReturnDeliverable',
  'SignOffDeliverable',
  'DecideExtension',
  'DecideReturnProposal',
  'DecideAmendmentProposal',
] as const;
export type DecisionType = (typeof decisions)[number];

/** One decision that waits for the person. */
export interface Decision {
  /** Stays the same from one answer to the next. */
  readonly key: string;
  readonly type: DecisionType;
  readonly item: WorkItem;
  readonly act: Act;
}

const keyOf = ({ id }: WorkItem, { type, cycle, n, onBehalfOf }: Act): string =>
  [id, type, cycle, n, onBehalfOf ?? ''].join('/');

/** The decisions among what is expected, in the order of the list. */
export const decisionsIn = (items: readonly WorkItem[]): readonly Decision[] =>
  items.flatMap((item) =>
    item.expected.flatMap((act): Decision[] => {
      const type = decisions.find((one) => one === act.type);
      return type === undefined || act.further === true ? [] : [{ key: keyOf(item, act), type, item, act }];
    }),
  );
