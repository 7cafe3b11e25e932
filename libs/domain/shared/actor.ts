import type { Instant } from '#libs/domain/shared/time';

/** What a person may be in the province; `docs` and the permission table name them in Vietnamese. */
export const roles = [
  'officer',
  'head',
  'monitor',
  'standing',
  'office',
  'supervisor',
  /** The Chairman of the UBND, above everybody who is in charge of a plan. */
  'chair',
  'committee',
  'admin',
  'auditor',
] as const;
export type Role = (typeof roles)[number];

/** Who speaks for the agency of their account; for a steering committee, the people of its standing agency do. */
export const agencyRoles: readonly Role[] = ['head', 'officer'];

/** Authority that was delegated until it ends; `acts` as libs/domain/delegation/acts names them. */
export interface Mandate {
  readonly delegationId: string;
  readonly acts: readonly string[];
  /** The first instant at which it holds, and the first at which it does not any more. */
  readonly from: Instant;
  readonly until: Instant;
}

/** On whose behalf somebody acts. Agency and roles of the person are then those of whoever delegated. */
export interface OnBehalfOf {
  readonly userId: string;
  readonly mandates: readonly Mandate[];
  /** What the person is when they act for themselves. */
  readonly own: { readonly agencyId: string | null; readonly roles: readonly Role[] };
}

/** A signed-in person. `agencyId` is the agency acted for; null for persons above the agencies. */
export interface Person {
  readonly kind: 'person';
  readonly userId: string;
  readonly agencyId: string | null;
  readonly roles: readonly Role[];
  /** Agencies whose work has come to `agencyId`: what they left may be read. Absent where there are none. */
  readonly inherits?: readonly string[];
  /** Agencies and groups that a member of a steering committee is in charge of (lĩnh vực phụ trách). */
  readonly field?: readonly string[];
  /** Absent where a person acts for themselves (ủy quyền otherwise). */
  readonly onBehalfOf?: OnBehalfOf;
  /** The plan for which they decided, as a whole, what a process carries to its tasks. */
  readonly decidedFor?: string;
}

/** An account that a command names, as it is known when the command is given; unknown ones are not active. */
export interface NamedAccount {
  readonly userId: string;
  readonly agencyId: string | null;
  readonly roles: readonly Role[];
  readonly active: boolean;
}

/** The product itself: activation, the workflows, catching up. */
export interface Process {
  readonly kind: 'process';
}

export type Actor = Person | Process;

/** Whose authority the person uses: their own, or that of whoever delegated it to them. */
export const authorityOf = ({ userId, onBehalfOf }: Person): string => onBehalfOf?.userId ?? userId;

/** A person where they are named beside agencies. */
export const personName = (userId: string): string => `@${userId}`;

/** The account that acts, as events name it; empty for the product itself. */
export const userOf = (actor: Actor): string => (actor.kind === 'person' ? actor.userId : '');

/** The supervisor in whose name the tasks of a plan are changed, by a decision that they took for the whole plan. */
export const supervisor = (userId: string, decidedFor: string): Actor => ({
  kind: 'person',
  userId,
  agencyId: null,
  roles: ['supervisor'],
  decidedFor,
});
