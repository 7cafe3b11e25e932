import { newKey } from '#libs/api-client/client';
import type { Decision } from '../parts/decisions';
import { postpone, postponed, takeBack, type Outcome, type Postponed } from '../parts/postponed';
import type { Offer } from '../api/queries';

/** Fields of a return beside what the offer gives. */
export interface Said {
  readonly reason?: string;
  readonly newDue?: string;
}

/** What a decision is about, whichever way it goes: `/tasks/x/deliverables/1` of its approval and of its return. */
const matterOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

/** Whether the decision was given, and waits the moment in which it can be taken back. */
export const isGiven = ({ act }: Decision, waiting: readonly Postponed[]): boolean =>
  waiting.some(
    ({ order }) => matterOf(order.path) === matterOf(act.path) && order.onBehalfOf === act.onBehalfOf,
  );

/** Takes back what was decided last. */
export const takeBackLast = (): void => {
  const [last] = postponed.now();
  if (last) takeBack(last.order.key);
};

/** Gives a decision as it was offered, after a moment in which it can be taken back. */
export const give = (
  { item: { id, title }, key }: Decision,
  { given, path, ifMatch, onBehalfOf }: Offer,
  act: string,
  said: Said,
): Promise<Outcome> =>
  postpone({
    order: { taskId: id, path, body: { ...given, ...said }, key: newKey(), ifMatch, onBehalfOf },
    act,
    title,
    address: `/approvals?at=${encodeURIComponent(key)}`,
  });
