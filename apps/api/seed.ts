import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DataSource } from 'typeorm';
import { createApplication, type Application } from '#libs/application/application';
import { calendarStream, directoryStream, policyStream } from '#libs/application/reference-data';
import { loadConfig, requireConfig } from '#libs/config/config';
import { calendarDecider } from '#libs/domain/calendar/calendar-decider';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import { policyDecider } from '#libs/domain/policy/policy-decider';
import type { Decider } from '#libs/domain/shared/decider';
import type { Actor } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import { dateOf, type Instant } from '#libs/domain/shared/time';
import { createIdentity } from '#libs/identity/identity';
import { createLedgerDataSource, PostgresLedger } from '#libs/ledger/postgres-ledger';
import { adminAccount, demoAccounts } from './seed/accounts';
import { agencies } from '#libs/plan-import/built-in-directory/agencies';
import { seedCalendar } from './seed/calendar';
import { seedDemoPlan } from './seed/demo';
import { seedDemoLives } from './seed/demo-lives';
import { groups } from '#libs/plan-import/built-in-directory/directory';
import { policies } from './seed/policy';

/** The demonstration's plan is read from the sources, also by compiled code, which lies one folder deeper. */
const repositoryRoot = resolve(
  __dirname,
  existsSync(resolve(__dirname, '../../package.json')) ? '../..' : '../../..',
);

const clock = { now: (): Instant => new Date().toISOString() };
const process_: Actor = { kind: 'process' };

/** Gives a command of the seed; what an earlier run did is left as it is. */
const seedStream = async <C, S, E>(
  { ledger }: Application,
  stream: string,
  decider: Decider<C, S, E, { now: Instant; actor: Actor }>,
  commands: readonly C[],
): Promise<void> => {
  for (const command of commands) {
    const answer = await ledger.submit({
      stream,
      decider,
      command,
      context: (now) => ({ now, actor: process_ }),
      meta: { userId: null, agencyId: null, commandId: null },
    });
    if (isRejection(answer) && answer.code !== 'POLICY.EXISTS')
      throw new Error(`SEED.REFUSED ${stream}: ${answer.code} ${JSON.stringify(answer.facts)}`);
  }
};

const seedReference = async (app: Application, withDirectory: boolean): Promise<void> => {
  const known = await app.ledger.load(calendarStream, calendarDecider);
  if (!known)
    await seedStream(app, calendarStream, calendarDecider, [
      { type: 'DefineCalendar', calendar: seedCalendar() },
    ]);
  for (const policy of policies)
    await seedStream(app, policyStream(policy.id), policyDecider, [{ type: 'DefinePolicy', policy }]);
  if (!withDirectory) return;
  await seedStream(app, directoryStream, directoryDecider, [
    ...agencies.map((agency) => ({ type: 'RegisterAgency' as const, agency })),
    ...groups.map((group) => ({ type: 'DefineAgencyGroup' as const, group })),
  ]);
};

const withMail = <T extends { username: string }>(account: T) => ({
  ...account,
  email: `${account.username}@don-doc.invalid`,
});

/** Seeds a new data folder: the demonstration, or with `--empty` an administrator alone. */
const seed = async (dataSource: DataSource, empty: boolean): Promise<void> => {
  const config = requireConfig(loadConfig(), 'DONDOC_TOKEN_KEY');
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
  const planId = await seedDemoPlan(app.plans, repositoryRoot, dateOf(clock.now()));
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
