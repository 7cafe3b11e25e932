/** What a person may be in the province; `docs` and the permission table name them in Vietnamese. */
export type Role =
  'officer' | 'head' | 'monitor' | 'standing' | 'office' | 'supervisor' | 'committee' | 'admin' | 'auditor';

/** A signed-in person. `agencyId` is the agency acted for; null for persons above the agencies. */
export interface Person {
  readonly kind: 'person';
  readonly userId: string;
  readonly agencyId: string | null;
  readonly roles: readonly Role[];
}

/** The product itself: activation, the workflows, catching up. */
export interface Process {
  readonly kind: 'process';
}

export type Actor = Person | Process;
