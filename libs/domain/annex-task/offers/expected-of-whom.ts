import { isUnnamed, openGroupsOf } from '#libs/domain/annex-task/group-members/open-groups';
import { addressedAgency } from '#libs/domain/annex-task/kernel/who-accepts';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { expectedOf } from '#libs/domain/annex-task/offers/expected-actions';
import { mayNameMembers, onlyOversees } from '#libs/domain/permissions/permissions';
import { authorityOf, personName, type Person, type Role } from '#libs/domain/shared/actor';

/** In which roles one acts for an agency. */
const forAgencies = ['head', 'officer', 'monitor'] as const satisfies readonly Role[];

const agencyName = (agencyId: string, role: Role): string => `${agencyId}/${role}`;

/**
 * As whom something may be expected of a person: in their own name, and in each role for their agency. Of whoever acts on
 * behalf of somebody else it is asked by that one's name.
 */
export const expectedAs = (person: Person): readonly string[] => {
  if (onlyOversees(person)) return [];
  const { agencyId, roles } = person;
  const own = personName(authorityOf(person));
  return agencyId === null
    ? [own]
    : [own, ...forAgencies.filter((role) => roles.includes(role)).map((role) => agencyName(agencyId, role))];
};

const person = (userId: string, agencyId: string | null, ...roles: readonly Role[]): Person => ({
  kind: 'person',
  userId,
  agencyId,
  roles,
});

/** Everybody of whom something may be expected in the task, by name: each stands for whoever has it. */
const concerned = ({ assignment, difficulties = [] }: AssignedTask): ReadonlyMap<string, Person> => {
  const { assignees, accepts, monitoringAgencyId, supervisorId } = assignment;
  const resolvers = difficulties.flatMap(({ assigned }) => (assigned === null ? [] : [assigned.resolver]));
  const agencies = [
    ...assignees.map(({ agencyId }) => agencyId),
    addressedAgency(accepts) ?? [],
    ...resolvers.map(({ agencyId }) => agencyId),
  ].flat();
  const all = new Map<string, Person>();
  for (const agencyId of agencies)
    for (const role of ['head', 'officer'] as const)
      all.set(agencyName(agencyId, role), person('', agencyId, role));
  all.set(agencyName(monitoringAgencyId, 'monitor'), person('', monitoringAgencyId, 'monitor'));
  for (const { userId } of resolvers) if (userId !== null) all.set(personName(userId), person(userId, null));
  all.set(personName(supervisorId), person(supervisorId, null, 'supervisor'));
  return all;
};

/** Whether somebody has to name members; of whom a group can consist is for the directory to say at the time. */
const namesSome = (task: AssignedTask, someone: Person): boolean =>
  openGroupsOf(task).some((group) => isUnnamed(task, group) && mayNameMembers(task, someone, group));

/**
 * As whom something is expected in the task, by the names of `expectedAs`: whoever has none of them is expected to do
 * nothing. Whoever has one may still be somebody of whom it is not, as a person can be too close to what is decided.
 *
 * @param context of whatever actor
 */
export const expectedOfWhom = (task: AssignedTask, context: TaskContext): readonly string[] =>
  [...concerned(task)]
    .filter(([, actor]) => namesSome(task, actor) || expectedOf(task, { ...context, actor }).length > 0)
    .map(([name]) => name);
