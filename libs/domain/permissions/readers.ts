import { resolversOf, resolvesAs } from '#libs/domain/annex-task/difficulty/state';
import { askedGroupsOf } from '#libs/domain/annex-task/group-members/open-groups';
import { addressedAgency } from '#libs/domain/annex-task/kernel/who-accepts';
import type { AssignedTask, TaskState } from '#libs/domain/annex-task/kernel/state';
import { agencyRoles, type Actor, type Person, type Role } from '#libs/domain/shared/actor';

/** Those who oversee read every task. */
const overseers: readonly Role[] = ['office', 'supervisor', 'chair', 'committee', 'standing', 'auditor'];

const hasOne = ({ roles }: Pick<Person, 'roles'>, of: readonly Role[]): boolean =>
  roles.some((role) => of.includes(role));

/** Whether the person reads every task, whoever takes part in it. */
export const readsEverything = (person: Pick<Person, 'roles'>): boolean => hasOne(person, overseers);

/** The agencies of whose tasks a person may read: their own, and those that gave way to it. */
const readsFor = ({ agencyId, inherits = [] }: Person): readonly string[] =>
  agencyId === null ? [] : [agencyId, ...inherits];

/** The agencies for which the actor speaks, if only to read what they left. */
export const speaksFor = (actor: Person): readonly string[] =>
  hasOne(actor, agencyRoles) ? readsFor(actor) : [];

const monitorOf = (agencyId: string): string => `monitor:${agencyId}`;

/**
 * Under which names somebody reads tasks as they go on, if not every one: that of each agency for which they speak, that
 * of each whose tasks they follow up, and their own.
 */
export const readsAs = (person: Person): readonly string[] => [
  ...resolvesAs(person),
  ...speaksFor(person),
  ...(hasOne(person, ['monitor']) ? readsFor(person).map(monitorOf) : []),
];

/**
 * Under which names, as `readsAs` gives them, the task is read as it goes on: agencies that take part in it, are asked
 * whether they come to, or accept its products; the one that follows it up; and whoever has to solve a difficulty of it.
 */
export const readersOf = (task: AssignedTask): readonly string[] => {
  const { assignees, accepts, monitoringAgencyId } = task.assignment;
  const addressed = addressedAgency(accepts);
  return [
    ...new Set([
      ...assignees.map(({ agencyId }) => agencyId),
      ...askedGroupsOf(task).flatMap(({ asked = [] }) => asked),
      ...(addressed === null ? [] : [addressed]),
      ...resolversOf(task),
      monitorOf(monitoringAgencyId),
    ]),
  ];
};

/** Agencies that gave a part of the task away: who speaks for them goes on reading what was there until then. */
export const formerReadersOf = ({ former = [] }: AssignedTask): readonly string[] =>
  former.map(({ agencyId }) => agencyId);

const haveCommon = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((name) => other.includes(name));

/** Whether the person reads a task as it goes on that is read under these names, as `readersOf` gives them. */
export const readsUnder = (names: readonly string[], person: Person): boolean =>
  readsEverything(person) || haveCommon(names, readsAs(person));

/**
 * Whether the actor may read the task as it goes on: overseers all of them, agencies those that they, or who gave way
 * to them, take part in, monitor, or accept products of, and those of which they have to solve a difficulty.
 */
export const followsOn = (state: TaskState, actor: Actor): boolean => {
  if (actor.kind === 'process') return true;
  if (state.kind === 'unassigned') return false;
  return readsUnder(readersOf(state), actor);
};

/** Whether the actor may read something of the task: who gave it away goes on reading what was there until then. */
export const mayRead = (state: TaskState, actor: Actor): boolean => {
  if (followsOn(state, actor)) return true;
  if (state.kind === 'unassigned' || actor.kind === 'process') return false;
  return haveCommon(formerReadersOf(state), speaksFor(actor));
};
