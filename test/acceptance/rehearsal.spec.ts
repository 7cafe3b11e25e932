import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { startSmtp, type EmbeddedSmtp } from '#infra/embedded/smtp';
import { createApplication, type Application } from '#libs/application/application';
import { policyStream } from '#libs/application/reference-data';
import { createRehearsal } from '#libs/delivery/rehearsal/rehearsal';
import { createRenderer } from '#libs/delivery/render/renderer';
import { createSender } from '#libs/delivery/sender';
import { createAsOfNow } from '#libs/delivery/as-of-now';
import { allDelegations } from '#libs/application/delegation-service';
import { createDeliverySubscriber } from '#libs/delivery/subscriber';
import { loadTaskAt } from '#libs/delivery/task-states';
import type { Assignment } from '#libs/domain/annex-task/kernel/index';
import { policyDecider } from '#libs/domain/policy/policy-decider';
import { defaultPolicy } from '#libs/domain/policy/policy';
import type { Role } from '#libs/domain/shared/actor';
import { addDays, at, dateOf, fromMs, toMs, type Instant, type LocalDate } from '#libs/domain/shared/time';
import { createIdentity, type Identity } from '#libs/identity/identity';
import { createDataSource } from '#libs/database/data-source';
import { PostgresLedger } from '#libs/ledger/postgres-ledger';
import { drainSubscriber } from '#libs/ledger/subscriber';
import { nudgeTask } from '#libs/processes/processes';
import { startTestPostgres, type TestPostgres } from '#libs/testing/postgres';
import { startStage } from '../support/process-stage';

jest.setTimeout(300_000);

const account = (id: string, agencyId: string | null, role: Role) => ({
  id,
  username: id,
  name: id,
  email: `${id}@example.vn`,
  agencyId,
  roles: [role],
});
const people = [
  ...['lead', 'other', 'unit'].flatMap((agency) => [
    account(`${agency}.head`, agency, 'head'),
    account(`${agency}.officer`, agency, 'officer'),
  ]),
  account('monitor', 'monitoring', 'monitor'),
  account('office', null, 'office'),
  account('pct', null, 'supervisor'),
];

/** A mail as its recipient, slot and what it says about which task. */
type Mail = readonly [recipientId: string, slot: Instant, lines: readonly string[]];

describe('the rehearsal of a plan', () => {
  const days = 45;
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-rehearsal-'));
  let postgres: TestPostgres;
  let source: DataSource;
  let smtp: EmbeddedSmtp;
  let stage: Awaited<ReturnType<typeof startStage>>;
  let app: Application;
  let identity: Identity;
  /** Holds the clock while the plan is assigned, as activation is one instant in a rehearsal. */
  let held: Instant | null = null;
  const serverTime = async (): Promise<Instant> => fromMs((await stage.env.now()).getTime());
  const clock = { now: async () => held ?? serverTime() };

  beforeAll(async () => {
    postgres = await startTestPostgres();
    source = await createDataSource(postgres.appUrl).initialize();
    smtp = await startSmtp({ dataDir });
    stage = await startStage();
    app = createApplication({ ledger: new PostgresLedger(source, clock), clock });
    identity = createIdentity({ dataSource: source, tokenKey: randomBytes(32), clock });
    await identity.createUsers(people, 'mat-khau');
    await app.ledger.submit({
      stream: policyStream(defaultPolicy.id),
      decider: policyDecider,
      command: { type: 'DefinePolicy', policy: defaultPolicy },
      context: (now) => ({ now, actor: { kind: 'process' } as const }),
      meta: { userId: null, agencyId: null, commandId: null },
    });
  });
  afterAll(async () => {
    await stage?.stop();
    await smtp?.stop();
    await source?.destroy();
    await postgres?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const assignment = (taskId: string, due: LocalDate, leads: readonly string[]): Assignment => ({
    taskId,
    planId: 'plan',
    planNumber: '1/KH-UBND',
    key: taskId,
    number: taskId,
    section: null,
    title: 'Rà soát hồ sơ',
    product: 'Báo cáo',
    timingText: '',
    timingRule: 'until-date',
    schedule: { kind: 'single', start: null, due, interim: [] },
    assignees: [
      ...leads.map((agencyId) => ({ agencyId, role: 'lead' as const, groupId: null })),
      { agencyId: 'unit', role: 'coordinator', groupId: null },
    ],
    accepts: 'supervisor',
    monitoringAgencyId: 'monitoring',
    supervisorId: 'pct',
    policyId: defaultPolicy.id,
    pastDeadline: null,
    doneOn: null,
    doneBy: null,
  });

  /** What left, as the database of mails has it. */
  const sent = async (): Promise<Mail[]> => {
    const rows = await source.query<{ recipient: string; slot: Date; lines: string[] }[]>(
      `select m.recipient_id as recipient, m.slot, array_agg(p.task_id || ' ' || p.kind) as lines
         from delivery.messages m join delivery.message_parts p on p.message_id = m.id
        where m.status = 'sent' and p.suppressed is null group by m.id`,
    );
    return rows.map(({ recipient, slot, lines }) => [recipient, slot.toISOString(), lines.sort()]);
  };
  const sorted = (mails: readonly Mail[]): readonly Mail[] =>
    [...mails].sort((a, b) => (`${a[1]} ${a[0]}` < `${b[1]} ${b[0]}` ? -1 : 1));

  it('tells the mails that the plan then sends while nobody does anything', async () => {
    const from = await serverTime();
    const today = dateOf(from);
    const end = at(addDays(today, days), '12:00');
    const tasks = [
      assignment('nv-1', addDays(today, 12), ['lead']),
      assignment('nv-2', addDays(today, 20), ['lead', 'other']),
    ];
    const rehearse = createRehearsal({
      recipients: identity,
      referenceData: app.referenceData,
      delegations: allDelegations(app.ledger),
    });
    const rehearsal = await rehearse(tasks, { from, until: end, acknowledged: false }, 10_000);
    const expected = rehearsal.mails
      .filter(({ slot, suppressed }) => suppressed === null && slot <= end)
      .map(({ recipientId, slot, lines }): Mail => [
        recipientId,
        slot,
        lines.map(({ taskId, kind }) => `${taskId} ${kind}`).sort(),
      ]);

    held = from;
    for (const one of tasks) expect(await app.tasks.assign(one)).toMatchObject({ kind: 'committed' });
    held = null;
    const { ledger, referenceData } = app;
    const derivation = {
      recipients: identity,
      referenceData,
      loadTask: loadTaskAt(ledger),
      delegations: allDelegations(ledger),
    };
    const subscriber = createDeliverySubscriber({ ...derivation, clock });
    const sender = createSender({
      dataSource: source,
      transportUrl: smtp.url,
      from: 'Đôn Đốc <don-doc@example.vn>',
      clock,
      renderer: createRenderer({
        publicUrl: 'https://dondoc.example.vn/',
        directory: () => referenceData.directory(),
        userName: (id) => Promise.resolve(id),
      }),
      asOfNow: createAsOfNow({ ...derivation, tasks: app.tasks, clock }),
    });
    await stage.withWorker({ tasks: app.tasks }, async () => {
      for (const { taskId } of tasks) await nudgeTask(stage.processes, taskId);
      for (let day = 0; day <= days; day += 1) {
        const morning = at(addDays(today, day), '08:00');
        const ms = toMs(morning) - toMs(await serverTime());
        if (ms > 0) await stage.env.skip(ms);
        await drainSubscriber({ ...subscriber, ledger, dataSource: source });
        await sender.sendDue();
      }
    });
    expect(expected.length).toBeGreaterThan(20);
    expect(expected.some(([, , lines]) => lines.length > 1)).toBe(true);
    expect(sorted(await sent())).toEqual(sorted(expected));
  });
});
