import type { Standing } from '#libs/domain/accounts/account-rules';
import { agencyRoles, type Role } from '#libs/domain/shared/actor';
import { reject, type Rejection } from '#libs/domain/shared/rejection';

/** A role that nobody else can fill; of an agency, or of nobody's. */
export interface LoneRole {
  readonly role: Role;
  readonly agencyId: string | null;
}

/** What waits for one account in person, or for nobody else's. */
export interface Holdings {
  /** Plans that it is in charge of. */
  readonly plans: readonly { readonly planId: string; readonly number: string | null }[];
  /** Difficulties of tasks that it was asked by name to solve. */
  readonly difficulties: readonly { readonly taskId: string; readonly difficulty: number }[];
  /** Open tasks that it handles in its agency. */
  readonly tasks: readonly string[];
  /** Delegations in force that it gave or has. */
  readonly delegations: readonly string[];
  readonly alone: readonly LoneRole[];
}

type Holder = Omit<Standing, 'field'> & { readonly id: string };

/** Of everybody, in whatever agency. */
const ofAll: readonly Role[] = ['office', 'chair'];

const fills = (one: Holder, { role, agencyId }: LoneRole): boolean => {
  if (one.disabled || (agencyId !== null && one.agencyId !== agencyId)) return false;
  return role === 'officer' ? one.roles.some((own) => agencyRoles.includes(own)) : one.roles.includes(role);
};

/**
 * The roles that nobody but the account fills. An agency that is asked for anything needs somebody who speaks for it (the
 * head may) and a head; one that follows plans up, somebody who does.
 */
export const loneRoles = (
  account: Holder,
  everybody: readonly Holder[],
  { isAsked, monitors }: { readonly isAsked: boolean; readonly monitors: boolean },
): LoneRole[] => {
  const { agencyId } = account;
  const ofAgency: readonly Role[] = [
    ...(isAsked ? (['officer', 'head'] as const) : []),
    ...(monitors ? (['monitor'] as const) : []),
  ];
  const needed = [
    ...ofAll.map((role) => ({ role, agencyId: null })),
    ...(agencyId === null ? [] : ofAgency.map((role) => ({ role, agencyId }))),
  ];
  const others = everybody.filter(({ id }) => id !== account.id);
  return needed.filter((role) => fills(account, role) && !others.some((one) => fills(one, role)));
};

const nothing: Holdings = { plans: [], difficulties: [], tasks: [], delegations: [], alone: [] };

/** What of it the account lets go where it becomes `after`: all, where it is disabled. */
export const letGo = (holdings: Holdings, before: Holder, after: Holder): Holdings => {
  if (before.disabled) return nothing;
  const moves = before.agencyId !== after.agencyId;
  const keepsPlans = !after.disabled && after.roles.includes('supervisor');
  return {
    plans: keepsPlans ? [] : holdings.plans,
    difficulties: after.disabled ? holdings.difficulties : [],
    tasks: after.disabled || moves ? holdings.tasks : [],
    delegations: after.disabled ? holdings.delegations : [],
    alone: holdings.alone.filter((role) => !fills(after, role)),
  };
};

/** `USER.STILL_NEEDED` with how much of each hangs on the account, or null where nothing does. */
export const refuseLettingGo = ({
  plans,
  difficulties,
  tasks,
  delegations,
  alone,
}: Holdings): Rejection | null =>
  [plans, difficulties, tasks, delegations, alone].every(({ length }) => length === 0)
    ? null
    : reject('USER.STILL_NEEDED', {
        plans: plans.map(({ planId, number }) => number ?? planId).join(', '),
        difficulties: difficulties.length,
        tasks: tasks.length,
        delegations: delegations.length,
        alone: alone
          .map(({ role, agencyId }) => (agencyId === null ? role : `${role} (${agencyId})`))
          .join(', '),
      });
