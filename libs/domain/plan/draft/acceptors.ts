import type { WhoAccepts } from '#libs/domain/annex-task/kernel/state';
import { addressedAgency } from '#libs/domain/annex-task/kernel/who-accepts';
import type { Directory } from '#libs/domain/directory/directory';
import { byOf, type PlanContext } from '#libs/domain/plan/context';
import { followedRows } from '#libs/domain/plan/draft/followed-rows';
import type { Plan, PlanSetup } from '#libs/domain/plan/plan';
import { comparedNames, proposedAcceptor, type KnownName } from '#libs/domain/plan/draft/proposed-acceptor';
import { findingKey, type FollowedRow } from '#libs/domain/plan/draft/rows';
import { reject } from '#libs/domain/shared/rejection';
import type { DraftCommand } from '#libs/domain/plan/draft/commands';
import type { DraftChange, DraftEvent } from '#libs/domain/plan/draft/events';
import type { Decided, OfType } from '#libs/domain/shared/decider';

/** Who accepts the products of a row, and on whose word: a reviewer's, the row's own, or the plan's setup. */
export interface Acceptor {
  readonly accepts: WhoAccepts;
  readonly basis: 'chosen' | 'proposed' | 'plan';
}

export const acceptorOf = (
  plan: Pick<Plan, 'draft' | 'acceptors'>,
  setup: Pick<PlanSetup, 'accepts'> | null,
  followed: FollowedRow,
  names: readonly KnownName[],
): Acceptor => {
  const key = findingKey(followed.part, followed.row.key);
  const { acceptors = {} } = plan;
  const chosen = Object.hasOwn(acceptors, key) ? acceptors[key] : undefined;
  if (chosen !== undefined) return { accepts: chosen, basis: 'chosen' };
  const proposed = proposedAcceptor(followed, plan.draft, names);
  return proposed === null
    ? { accepts: setup?.accepts ?? 'supervisor', basis: 'plan' }
    : { accepts: proposed, basis: 'proposed' };
};

/** Of everything that is followed, by the row's key. */
export const acceptorsOf = (plan: Plan, directory: Directory): Readonly<Record<string, Acceptor>> => {
  const names = comparedNames(directory);
  return Object.fromEntries(
    followedRows(plan).map((followed) => [
      findingKey(followed.part, followed.row.key),
      acceptorOf(plan, plan.setup, followed, names),
    ]),
  );
};

/** Chooses who accepts for many rows at once: all of them, or none. */
export const chooseAcceptors = (
  { accepts, keys }: OfType<DraftCommand, 'ChooseAcceptors'>,
  plan: Plan,
  { actor, directory }: PlanContext,
): Decided<DraftChange> => {
  const addressed = accepts === null ? null : addressedAgency(accepts);
  if (addressed !== null && !Object.hasOwn(directory.agencies, addressed))
    return reject('DIRECTORY.UNKNOWN_AGENCY', { id: addressed });
  const known = new Set(followedRows(plan).map(({ part, row }) => findingKey(part, row.key)));
  const unknown = keys.find((key) => !known.has(key));
  if (unknown !== undefined) return reject('DRAFT.ROW_NOT_FOUND', { part: 'tasks', key: unknown });
  return [{ type: 'AcceptorsChosen', data: { accepts, keys: [...new Set(keys)], by: byOf(actor) } }];
};

export const acceptorsChosen = (
  plan: Plan,
  { accepts, keys }: OfType<DraftEvent, 'AcceptorsChosen'>['data'],
): Plan => {
  const others = Object.entries(plan.acceptors ?? {}).filter(([key]) => !keys.includes(key));
  const chosen = accepts === null ? [] : keys.map((key) => [key, accepts] as const);
  return { ...plan, acceptors: Object.fromEntries([...others, ...chosen]) };
};
