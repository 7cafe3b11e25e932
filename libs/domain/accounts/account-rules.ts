import type { Role } from '#libs/domain/shared/actor';
import { reject, type Rejection } from '#libs/domain/shared/rejection';

/** What an account may do, and for whom. */
export interface Standing {
  readonly roles: readonly Role[];
  readonly agencyId: string | null;
  /** Agencies and groups that a member of a steering committee is in charge of. */
  readonly field: readonly string[];
  readonly disabled: boolean;
}

/** Roles that mean nothing without an agency: tasks are found, reported and signed off through it. */
const rolesOfAgencies: readonly Role[] = ['officer', 'head'];

/**
 * Whether such an account may be.
 *
 * @returns `USER.AGENCY_MISSING`, `USER.NOT_OF_COMMITTEE`, or null
 */
export const refuseStanding = ({ roles, agencyId, field }: Omit<Standing, 'disabled'>): Rejection | null => {
  const role = rolesOfAgencies.find((one) => roles.includes(one));
  if (role !== undefined && agencyId === null) return reject('USER.AGENCY_MISSING', { role });
  return field.length > 0 && !roles.includes('committee') ? reject('USER.NOT_OF_COMMITTEE') : null;
};

const administers = ({ roles, disabled }: Pick<Standing, 'roles' | 'disabled'>): boolean =>
  roles.includes('admin') && !disabled;

/** Whether the account could keep the directory before and cannot any more: somebody has to be left who lets others in. */
export const stopsAdministering = (before: Standing, after: Standing): boolean =>
  administers(before) && !administers(after);

/**
 * Whether the sessions of the account end: what its pages show and offer was for another agency, other roles, or
 * for nobody any more. What it may do is read at each request in any case.
 */
export const endsSessions = (before: Standing, after: Standing): boolean =>
  before.agencyId !== after.agencyId ||
  before.disabled !== after.disabled ||
  [...before.roles].sort().join() !== [...after.roles].sort().join();
