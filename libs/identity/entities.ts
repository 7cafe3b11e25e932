import { EntitySchema, type EntityManager, type ValueTransformer } from 'typeorm';
import type { Role } from '#libs/domain/shared/actor';
import type { Language } from '#libs/domain/shared/language';
import { fromMs, type Instant } from '#libs/domain/shared/time';

/** Where a library's tables are found: the pool, or a transaction on it. */
export type Tables = Pick<EntityManager, 'getRepository' | 'query' | 'createQueryBuilder'>;

/** A row of `identity.users`. */
export interface AccountRow {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly email: string;
  readonly agencyId: string | null;
  readonly roles: Role[];
  readonly field: string[];
  readonly language: Language;
  readonly passwordHash: string;
  readonly disabled: boolean;
}

/** A row of `identity.sessions`: a session that nobody ended. */
export interface SessionRow {
  readonly id: string;
  readonly userId: string;
  readonly openedAt: Instant;
  readonly expiresAt: Instant;
  readonly address: string | null;
  /** Whose it is, where it was asked for. */
  readonly account?: AccountRow;
}

/** PostgreSQL reads instants as they are written; the driver answers with dates. */
const instant: ValueTransformer = {
  to: (given: unknown) => given,
  from: (stored: Date | null) => stored && fromMs(stored.getTime()),
};

export const AccountEntity = new EntitySchema<AccountRow>({
  name: 'account',
  schema: 'identity',
  tableName: 'users',
  columns: {
    id: { type: 'text', primary: true },
    username: { type: 'text' },
    name: { type: 'text' },
    email: { type: 'text' },
    agencyId: { type: 'text', name: 'agency_id', nullable: true },
    roles: { type: 'text', array: true },
    field: { type: 'text', array: true },
    language: { type: 'text' },
    passwordHash: { type: 'text', name: 'password_hash' },
    disabled: { type: 'boolean' },
  },
});

export const SessionEntity = new EntitySchema<SessionRow>({
  name: 'session',
  schema: 'identity',
  tableName: 'sessions',
  columns: {
    id: { type: 'text', primary: true },
    userId: { type: 'text', name: 'user_id' },
    openedAt: { type: 'timestamptz', name: 'opened_at', transformer: instant },
    expiresAt: { type: 'timestamptz', name: 'expires_at', transformer: instant },
    address: { type: 'text', nullable: true },
  },
  relations: { account: { type: 'many-to-one', target: 'account', joinColumn: { name: 'user_id' } } },
});

/** What the pool of a process has to know so that this library finds its tables. */
export const identityEntities = [AccountEntity, SessionEntity];
