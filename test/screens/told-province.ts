import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { demoAccounts, withMail } from '#apps/api/seed/accounts';
import { monitoringAgencyId } from '#apps/api/seed/demonstration/people';
import { seedDemonstration } from '#apps/api/seed/demonstration/seed-demonstration';
import { createDataSource } from '#libs/database/data-source';
import { isRejection } from '#libs/domain/shared/rejection';
import { createIdentity } from '#libs/identity/identity';
import { provinceOfToday } from '#libs/plan-import/built-in-directory/province-of-today';
import type { Seed } from '#libs/testing/kept-server';
import { migrated, systemClock } from '#libs/testing/postgres';
import { password } from '../support/demonstration';

/** The demonstration as `npm start` tells it: a plan that has been running for eleven months. */
export const toldProvince: Seed = {
  name: 'told',
  from: migrated,
  async fill({ appUrl }) {
    const dataSource = await createDataSource(appUrl).initialize();
    try {
      const identity = createIdentity({ dataSource, tokenKey: randomBytes(32), clock: systemClock });
      const accounts = demoAccounts(provinceOfToday.agencies, monitoringAgencyId);
      await identity.createUsers(accounts.map(withMail), password);
      const root = join(__dirname, '../..');
      const made = await seedDemonstration({ dataSource, clock: systemClock, root });
      if (isRejection(made)) throw new Error(made.code);
    } finally {
      await dataSource.destroy();
    }
  },
};
