import type { Language } from '#libs/domain/shared/language';
import type { Role } from '#libs/domain/shared/actor';

/** Somebody a message can be sent to. */
export interface Recipient {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly agencyId: string | null;
  readonly roles: readonly Role[];
  /** In which they are spoken to. */
  readonly language: Language;
}

/** Finds people by what they are; the ledger holds ids only. */
export interface Recipients {
  /** The people of an agency who have one of the roles, by id. */
  forAgency(agencyId: string, roles: readonly Role[]): Promise<readonly Recipient[]>;
  forRole(role: Role): Promise<readonly Recipient[]>;
  user(userId: string): Promise<Recipient | null>;
}
