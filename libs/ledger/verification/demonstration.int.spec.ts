import { resolve } from 'node:path';
import type { DataSource } from 'typeorm';
import { createApplication } from '#libs/application/application';
import { deciders } from '#libs/application/deciders';
import { calendarStream, directoryStream, policyStream } from '#libs/application/reference-data';
import { calendarDecider } from '#libs/domain/calendar/calendar-decider';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import { policyDecider } from '#libs/domain/policy/policy-decider';
import { migrate } from '#libs/ledger/migrate';
import { ledgerMigrations } from '#libs/ledger/migrations';
import { createLedgerDataSource, PostgresLedger } from '#libs/ledger/postgres-ledger';
import { verifyLedger } from '#libs/ledger/verification/verify-ledger';
import { ManualClock, startTestPostgres, type TestPostgres } from '#libs/testing/postgres';
import { agencies } from '#libs/plan-import/built-in-directory/agencies';
import { seedCalendar } from '#libs/holidays/seed-calendar';
import { seedDemoPlan } from '#apps/api/seed/demo';
import { groups } from '#libs/plan-import/built-in-directory/directory';
import { policies } from '#apps/api/seed/policy';

jest.setTimeout(120_000);

describe('the ledger of the demonstration', () => {
  let server: TestPostgres;
  let source: DataSource;
  beforeAll(async () => {
    server = await startTestPostgres();
    await migrate({ adminUrl: server.adminUrl, appUser: 'dondoc_app', migrations: ledgerMigrations });
    source = await createLedgerDataSource(server.appUrl).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await server.stop();
  });

  it('verifies: plan, tasks, directory, calendar and policies are what their events give', async () => {
    const clock = new ManualClock('2026-01-05T01:00:00.000Z');
    const { ledger, plans, tasks } = createApplication({ ledger: new PostgresLedger(source, clock), clock });
    const meta = { userId: null, agencyId: null, commandId: null };
    const context = (now: string) => ({ now, actor: { kind: 'process' } as const });
    const common = { context, meta };
    await ledger.submit({
      ...{ ...common, stream: calendarStream, decider: calendarDecider },
      command: { type: 'DefineCalendar', calendar: seedCalendar() },
    });
    for (const policy of policies)
      await ledger.submit({
        ...{ ...common, stream: policyStream(policy.id), decider: policyDecider },
        command: { type: 'DefinePolicy', policy },
      });
    for (const command of [
      ...agencies.map((agency) => ({ type: 'RegisterAgency' as const, agency })),
      ...groups.map((group) => ({ type: 'DefineAgencyGroup' as const, group })),
    ])
      await ledger.submit({ ...common, stream: directoryStream, decider: directoryDecider, command });
    const planId = await seedDemoPlan(plans, resolve(__dirname, '../../..'), '2026-01-05');
    const plan = await plans.load(planId);
    // A month of steps, each taken when it is due.
    const nextDue = async () => (await ledger.dueStreams('task', '2026-02-05T01:00:00.000Z', 1))[0];
    for (let due = await nextDue(); due; due = await nextDue()) {
      if (due.nextStepAt > clock.instant) clock.instant = due.nextStepAt;
      await tasks.takeDueSteps(due.stream.slice('task/'.length));
    }

    const found = await verifyLedger({ dataSource: source, deciders });
    expect(found.problems).toEqual([]);
    expect(found.events).toBeGreaterThan(agencies.length + (plan?.plan.tasks.length ?? 0));
  });
});
