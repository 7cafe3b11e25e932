import { auditMigrations } from '#libs/audit/migrations';
import { deliveryMigrations } from '#libs/delivery/migrations';
import { identityMigrations } from '#libs/identity/migrations';
import { ledgerMigrations } from '#libs/ledger/migrations';
import { readModelMigrations } from '#libs/read-models/migrations';

/** Every library's migrations; their timestamps order them. */
export const allMigrations = [
  ...ledgerMigrations,
  ...identityMigrations,
  ...readModelMigrations,
  ...deliveryMigrations,
  ...auditMigrations,
];
