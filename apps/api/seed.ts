import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DataSource } from 'typeorm';
import { createApplication } from '#libs/application/application';
import { loadConfig, requireConfig } from '#libs/config/config';
import { dateOf } from '#libs/domain/shared/time';
import { createIdentity } from '#libs/identity/identity';
import { startDatabaseClock } from '#libs/ledger/database-clock';
import { createLedgerDataSource, PostgresLedger } from '#libs/ledger/postgres-ledger';
import { adminAccount, demoAccounts, withMail } from './seed/accounts';
import { agencies } from '#libs/plan-import/built-in-directory/agencies';
import { seedDemoPlan } from './seed/demo';
import { seedDemoLives } from './seed/demo-lives';
import { seedReference } from './seed/reference';

/** The demonstration's plan is read from the sources, also by compiled code, which lies one folder deeper. */
const repositoryRoot = resolve(
  __dirname,
  existsSync(resolve(__dirname, '../../package.json')) ? '../..' : '../../..',
);

/** Seeds a new data folder: the demonstration, or with `--empty` an administrator alone. */
const seed = async (dataSource: DataSource, empty: boolean): Promise<void> => {
  const config = requireConfig(loadConfig(), 'DONDOC_TOKEN_KEY');
  const clock = await startDatabaseClock(dataSource);
  const app = createApplication({ ledger: new PostgresLedger(dataSource, clock), clock });
  const tokenKey = Buffer.from(config.DONDOC_TOKEN_KEY, 'base64');
  const identity = createIdentity({ dataSource, tokenKey, clock });
  await seedReference(app, !empty);
  if (empty) {
    const { DONDOC_ADMIN_PASSWORD } = requireConfig(config, 'DONDOC_ADMIN_PASSWORD');
    return identity.createUsers([withMail(adminAccount)], DONDOC_ADMIN_PASSWORD);
  }
  const { DONDOC_DEMO_PASSWORD } = requireConfig(config, 'DONDOC_DEMO_PASSWORD');
  await identity.createUsers(demoAccounts(agencies).map(withMail), DONDOC_DEMO_PASSWORD);
  const planId = await seedDemoPlan(app.plans, repositoryRoot, dateOf(await clock.now()));
  const plan = await app.plans.load(planId);
  const taskIds = new Map(plan?.plan.tasks.map(({ key, taskId }) => [key, taskId]));
  return seedDemoLives(app.tasks, taskIds);
};

async function main(): Promise<void> {
  const { DATABASE_URL } = requireConfig(loadConfig(), 'DATABASE_URL');
  const dataSource = await createLedgerDataSource(DATABASE_URL).initialize();
  try {
    await seed(dataSource, process.argv.includes('--empty'));
  } finally {
    await dataSource.destroy();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
