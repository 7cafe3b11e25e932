import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DataSource } from 'typeorm';
import { createApplication } from '#libs/application/application';
import { loadConfig, requireConfig } from '#libs/config/config';
import { hasEnded } from '#libs/domain/directory/directory';
import { isRejection } from '#libs/domain/shared/rejection';
import { dateOf } from '#libs/domain/shared/time';
import { createIdentity } from '#libs/identity/identity';
import { startDatabaseClock } from '#libs/ledger/database-clock';
import { createDataSource } from '#libs/database/data-source';
import { PostgresLedger } from '#libs/ledger/postgres-ledger';
import { drainSubscriber } from '#libs/ledger/subscriber';
import { provinceOfToday } from '#libs/plan-import/built-in-directory/province-of-today';
import { createTaskPeriods } from '#libs/read-models/task-periods';
import { adminAccount, demoAccounts, withMail } from './seed/accounts';
import { monitoringAgencyId } from './seed/demonstration/people';
import { seedDemonstration } from './seed/demonstration/seed-demonstration';
import { seedReference } from './seed/reference';

/** The demonstration's plan is read from the sources, also by compiled code, which lies one folder deeper. */
const repositoryRoot = resolve(
  __dirname,
  existsSync(resolve(__dirname, '../../package.json')) ? '../..' : '../../..',
);

/** What a new data folder begins with. */
type Beginning = 'demonstration' | 'province' | 'administrator';

const beginningOf = (args: readonly string[]): Beginning => {
  if (args.includes('--empty')) return 'administrator';
  return args.includes('--no-plan') ? 'province' : 'demonstration';
};

/** Seeds a new data folder: the demonstration, its province without the plan, or an administrator alone. */
const seed = async (dataSource: DataSource, beginning: Beginning): Promise<void> => {
  const config = requireConfig(loadConfig(), 'DONDOC_TOKEN_KEY');
  const clock = await startDatabaseClock(dataSource);
  const app = createApplication({ ledger: new PostgresLedger(dataSource, clock), clock });
  const tokenKey = Buffer.from(config.DONDOC_TOKEN_KEY, 'base64');
  const identity = createIdentity({ dataSource, tokenKey, clock });
  if (beginning === 'administrator') {
    await seedReference(app, false);
    const { DONDOC_ADMIN_PASSWORD } = requireConfig(config, 'DONDOC_ADMIN_PASSWORD');
    return identity.createUsers([withMail(adminAccount)], DONDOC_ADMIN_PASSWORD);
  }
  const { DONDOC_DEMO_PASSWORD } = requireConfig(config, 'DONDOC_DEMO_PASSWORD');
  const today = dateOf(await clock.now());
  const inForce = provinceOfToday.agencies.filter((agency) => !hasEnded(agency, today));
  await identity.createUsers(demoAccounts(inForce, monitoringAgencyId).map(withMail), DONDOC_DEMO_PASSWORD);
  if (beginning === 'province') return seedReference(app, provinceOfToday);
  const made = await seedDemonstration({ dataSource, clock, root: repositoryRoot });
  if (isRejection(made))
    throw new Error(
      `${made.code}: Sổ cái đã có dữ liệu; dữ liệu trình diễn chỉ dựng được trên sổ còn trống. / ` +
        'The ledger is not empty; the demonstration goes onto an empty one alone.',
    );
  for (const { task, command, instant, code } of made.leftOut)
    console.warn(`left out of task ${task}: ${command} at ${instant}, ${code}`);
  // Whoever looks in the first minute finds the whole of it, whatever else starts at that time.
  await drainSubscriber({ ledger: app.ledger, dataSource, ...createTaskPeriods() });
};

async function main(): Promise<void> {
  const { DATABASE_URL } = requireConfig(loadConfig(), 'DATABASE_URL');
  const dataSource = await createDataSource(DATABASE_URL).initialize();
  try {
    await seed(dataSource, beginningOf(process.argv));
  } finally {
    await dataSource.destroy();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
