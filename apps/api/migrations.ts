import { deliveryMigrations } from '#libs/delivery/migrations';
import { identityMigrations } from '#libs/identity/migrations';
import { ledgerMigrations } from '#libs/ledger/migrations';

/** Every library's migrations; their timestamps order them. */
export const allMigrations = [...ledgerMigrations, ...identityMigrations, ...deliveryMigrations];
