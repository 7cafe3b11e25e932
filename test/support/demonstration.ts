import { randomBytes } from 'node:crypto';
import { adminAccount, demoAccounts, withMail } from '#apps/api/seed/accounts';
import { seedReference } from '#apps/api/seed/reference';
import { createApplication } from '#libs/application/application';
import { createIdentity } from '#libs/identity/identity';
import { createDataSource } from '#libs/database/data-source';
import { PostgresLedger } from '#libs/ledger/postgres-ledger';
import { agencies } from '#libs/plan-import/built-in-directory/agencies';
import type { Seed } from '#libs/testing/kept-server';
import { migrated } from '#libs/testing/postgres';

/** Of every account. */
export const password = 'thử nghiệm, không phải bí mật';

/** Before every clock that specs begin with. */
const clock = { now: () => '2025-12-01T01:00:00.000Z' };

/** Agencies, calendar, policies and accounts of the demonstration, and no plan. */
export const demonstration: Seed = {
  name: 'demonstration',
  from: migrated,
  async fill({ appUrl }) {
    const dataSource = await createDataSource(appUrl).initialize();
    try {
      await seedReference(createApplication({ ledger: new PostgresLedger(dataSource, clock), clock }), true);
      const identity = createIdentity({ dataSource, tokenKey: randomBytes(32), clock });
      await identity.createUsers(demoAccounts(agencies).map(withMail), password);
    } finally {
      await dataSource.destroy();
    }
  },
};

/** What a start without the demonstration begins with: calendar, policies and an administrator. */
export const administratorAlone: Seed = {
  name: 'administrator',
  from: migrated,
  async fill({ appUrl }) {
    const dataSource = await createDataSource(appUrl).initialize();
    try {
      await seedReference(createApplication({ ledger: new PostgresLedger(dataSource, clock), clock }), false);
      const identity = createIdentity({ dataSource, tokenKey: randomBytes(32), clock });
      await identity.createUsers([withMail(adminAccount)], password);
    } finally {
      await dataSource.destroy();
    }
  },
};
