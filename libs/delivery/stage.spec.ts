import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSmtp, type EmbeddedSmtp } from '#infra/embedded/smtp';
import { allDelegations } from '#libs/application/delegation-service';
import { createApplication } from '#libs/application/application';
import { directoryStream, policyStream } from '#libs/application/reference-data';
import type { StoredEvent } from '#libs/application/ports/ledger';
import type { Assignee, Assignment } from '#libs/domain/annex-task/kernel/index';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { Agency } from '#libs/domain/directory/directory';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { policyDecider } from '#libs/domain/policy/policy-decider';
import type { Actor, Role } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import { createDeliveryLog } from '#libs/delivery/delivery-log';
import { createAsOfNow } from '#libs/delivery/as-of-now';
import { createRenderer } from '#libs/delivery/render/renderer';
import { createSender } from '#libs/delivery/sender';
import { createDeliverySubscriber } from '#libs/delivery/subscriber';
import { loadTaskAt } from '#libs/delivery/task-states';
import { createIdentity } from '#libs/identity/identity';
import { createDataSource } from '#libs/database/data-source';
import { PostgresLedger } from '#libs/ledger/postgres-ledger';
import { drainSubscriber } from '#libs/ledger/subscriber';
import { ManualClock, startTestPostgres } from '#libs/testing/postgres';

const agency = (id: string): Agency => ({
  id,
  name: `Đơn vị ${id}`,
  aliases: [],
  kind: 'department',
  parentId: null,
  underUbnd: true,
  validFrom: null,
  validTo: null,
});

export const assignee = (agencyId: string, role: Assignee['role'] = 'lead'): Assignee => ({
  agencyId,
  role,
  groupId: null,
});

const assignment = (taskId: string, changes: Partial<Assignment>): Assignment => ({
  taskId,
  planId: 'p1',
  planNumber: '15/KH-UBND',
  key: taskId,
  number: '7',
  section: null,
  title: `Rà soát ${taskId}`,
  product: 'Báo cáo',
  timingText: '',
  timingRule: 'by-date',
  schedule: { kind: 'single', start: null, due: '2026-03-31', interim: [] },
  assignees: [assignee('so-a')],
  accepts: 'supervisor',
  monitoringAgencyId: 'so-m',
  supervisorId: 'lanh-dao',
  policyId: defaultPolicy.id,
  pastDeadline: null,
  doneOn: null,
  doneBy: null,
  ...changes,
});

/** A head and an officer; `officer` signs in as `<agency>.officer`. */
const staff = (agencyId: string) =>
  (['head', 'officer'] as const).map((role) => account(`${agencyId}.${role}`, agencyId, role));

const account = (id: string, agencyId: string | null, ...roles: Role[]) => ({
  id,
  username: id,
  name: id,
  email: `${id}@example.vn`,
  agencyId,
  roles,
});

export const officer = (agencyId: string): Actor => ({
  kind: 'person',
  userId: `${agencyId}.officer`,
  agencyId,
  roles: ['officer'],
});
export const supervisor: Actor = {
  kind: 'person',
  userId: 'lanh-dao',
  agencyId: null,
  roles: ['supervisor'],
};

/** Ledger, accounts, mail server and delivery as they run together, on a clock that the spec moves. */
export const startStage = async (now: string) => {
  const server = await startTestPostgres();
  const dataSource = await createDataSource(server.appUrl).initialize();
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-delivery-'));
  let smtp: EmbeddedSmtp = await startSmtp({ dataDir });
  const clock = new ManualClock(now);
  const ledger = new PostgresLedger(dataSource, clock);
  const app = createApplication({ ledger, clock });
  const identity = createIdentity({ dataSource, tokenKey: randomBytes(32), clock });
  const context = (at: string) => ({ now: at, actor: { kind: 'process' } as const });
  const meta = { userId: null, agencyId: null, commandId: null };
  const register = async (ids: readonly string[]): Promise<void> => {
    for (const id of ids)
      await ledger.submit({
        stream: directoryStream,
        decider: directoryDecider,
        context,
        meta,
        command: { type: 'RegisterAgency', agency: agency(id) },
      });
    await identity.createUsers(ids.flatMap(staff), 'mat-khau');
  };
  await register(['so-a', 'so-b', 'so-c']);
  await identity.createUsers([account('lanh-dao', null, 'supervisor')], 'mat-khau');
  await ledger.submit({
    stream: policyStream(defaultPolicy.id),
    decider: policyDecider,
    context,
    meta,
    command: { type: 'DefinePolicy', policy: defaultPolicy },
  });

  const derivation = {
    recipients: identity,
    referenceData: app.referenceData,
    loadTask: loadTaskAt(ledger),
    delegations: allDelegations(ledger),
  };
  const subscriber = createDeliverySubscriber({ ...derivation, clock });
  const newSender = () =>
    createSender({
      dataSource,
      transportUrl: smtp.url,
      from: 'Đôn Đốc <don-doc@example.vn>',
      clock,
      renderer: createRenderer({
        publicUrl: 'https://dondoc.example.vn/',
        directory: () => app.referenceData.directory(),
        userName: async (id) => (await identity.user(id))?.name ?? null,
      }),
      asOfNow: createAsOfNow({ ...derivation, tasks: app.tasks, clock }),
    });
  const sender = newSender();

  return {
    server,
    dataSource,
    clock,
    ledger,
    app,
    identity,
    sender,
    newSender,
    derivation,
    register,
    log: createDeliveryLog(dataSource),
    /** Handles what the feed holds; under another name, all of it again. */
    derive: (name: string = subscriber.name) => drainSubscriber({ ...subscriber, name, ledger, dataSource }),
    async sendAt(instant: string) {
      clock.instant = instant;
      return sender.sendDue();
    },
    async assign(taskId: string, changes: Partial<Assignment> = {}) {
      const answer = await app.tasks.assign(assignment(taskId, changes));
      if (isRejection(answer)) throw new Error(answer.code);
    },
    async give(taskId: string, command: TaskCommand, actor: Actor) {
      const answer = await app.tasks.handle(taskId, command, actor);
      if (isRejection(answer)) throw new Error(answer.code);
    },
    mailsTo: async (userId: string) =>
      (await smtp.listMails()).filter((mail) => mail.to.includes(`${userId}@example.vn`)),
    mails: () => smtp.listMails(),
    mailDir: smtp.mailDir,
    smtpUrl: smtp.url,
    stopSmtp: () => smtp.stop(),
    async startSmtpAgain() {
      smtp = await startSmtp({ dataDir, port: Number(new URL(smtp.url).port) });
    },
    async wholeFeed(): Promise<StoredEvent[]> {
      return (await ledger.readFeed(null, 100_000)).events.slice();
    },
    async stop() {
      await smtp.stop();
      await dataSource.destroy();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

export type Stage = Awaited<ReturnType<typeof startStage>>;
