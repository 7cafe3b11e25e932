import type { Agency, Directory } from '#libs/domain/directory/directory';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import type { LocalDate } from '#libs/domain/shared/time';

/** What hangs on an agency, and would be nobody's if it ended. */
export interface AgencyHoldings {
  /** Open tasks that it leads or takes part in. */
  readonly tasks: readonly string[];
  /** Open tasks whose products it accepts. */
  readonly accepts: readonly string[];
  /** Difficulties of open tasks that it was asked to solve. */
  readonly difficulties: readonly { readonly taskId: string; readonly difficulty: number }[];
  /** Plans that it follows up. */
  readonly plans: readonly { readonly planId: string; readonly number: string | null }[];
  /** Accounts that act for it and are not disabled. */
  readonly accounts: readonly string[];
  /** Groups that list it beyond its last day. */
  readonly groups: readonly string[];
  /** Agencies below it that go on. */
  readonly below: readonly string[];
}

/** What of the directory itself hangs on the agency after its last day. */
export const heldInDirectory = (
  { agencies, groups }: Directory,
  agencyId: string,
  lastDay: LocalDate,
): Pick<AgencyHoldings, 'groups' | 'below'> => ({
  groups: Object.values(groups)
    .filter(({ members }) =>
      members.some((m) => m.agencyId === agencyId && (m.to === null || m.to > lastDay)),
    )
    .map(({ id }) => id),
  below: Object.values(agencies)
    .filter((one) => one.parentId === agencyId && (one.validTo === null || one.validTo > lastDay))
    .map(({ id }) => id),
});

/** Whether the agency comes to an end, or to an earlier one than was known. */
export const endsEarlier = (before: Pick<Agency, 'validTo'>, after: Pick<Agency, 'validTo'>): boolean =>
  after.validTo !== null && (before.validTo === null || after.validTo < before.validTo);

/** `DIRECTORY.STILL_NEEDED` with how much of each hangs on the agency, or null where nothing does. */
export const refuseEnding = (agencyId: string, holdings: AgencyHoldings): Rejection | null => {
  const { tasks, accepts, difficulties, plans, accounts, groups, below } = holdings;
  return Object.values(holdings).every(({ length }: { length: number }) => length === 0)
    ? null
    : reject('DIRECTORY.STILL_NEEDED', {
        agencyId,
        tasks: tasks.length,
        accepts: accepts.length,
        difficulties: difficulties.length,
        plans: plans.map(({ planId, number }) => number ?? planId).join(', '),
        accounts: accounts.join(', '),
        groups: groups.join(', '),
        below: below.join(', '),
      });
};
