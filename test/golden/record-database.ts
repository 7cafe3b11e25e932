/**
 * Writes what a small database of this version holds: `node -C source -r ./libs/testing/compile-on-require.cjs
 * test/golden/record-database.ts <name>`. Made once for a version before it is followed by another one, never again.
 */
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApplication, type Application } from '#libs/application/application';
import { allDelegations } from '#libs/application/delegation-service';
import { directoryStream } from '#libs/application/reference-data';
import { createDeliverySubscriber } from '#libs/delivery/subscriber';
import { loadTaskAt } from '#libs/delivery/task-states';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { Assignment } from '#libs/domain/annex-task/kernel/index';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import { defaultPolicy } from '#libs/domain/policy/policy';
import type { Actor, Role } from '#libs/domain/shared/actor';
import { plusMinutes, type Instant } from '#libs/domain/shared/time';
import { createIdentity } from '#libs/identity/identity';
import { createDataSource } from '#libs/database/data-source';
import { PostgresLedger } from '#libs/ledger/postgres-ledger';
import { drainSubscriber } from '#libs/ledger/subscriber';
import { createTaskPeriods } from '#libs/read-models/task-periods';
import { ManualClock, startOwnPostgres } from '#libs/testing/postgres';
import { dumpOf } from '../support/database-dump';
import { agency, beginActivation, must, seedReference, taskToRemind } from '../support/sample-work';

const [begin, end] = ['2025-03-02T01:00:00.000Z', '2025-05-29T01:00:00.000Z'];
const day = 24 * 60;
const agencies = ['so-tu-phap', 'so-y-te', 'so-moi'];
const account = (id: string, agencyId: string | null, ...roles: Role[]) => ({
  id,
  username: id,
  name: id,
  email: `${id}@example.vn`,
  agencyId,
  roles,
});
const person = (userId: string, agencyId: string | null, ...roles: Role[]): Actor => ({
  kind: 'person',
  userId,
  agencyId,
  roles,
});
const supervisor = person('supervisor', null, 'supervisor');
const lead = person('lead', 'so-tu-phap', 'officer', 'head');
const taking: Actor = { kind: 'process' };
const document = { number: '19/QĐ-UBND', date: '2025-03-20', issuer: null, signer: null, subject: null };
const product = { number: '5/BC-STP', date: '2025-03-26', issuer: null, signer: null, subject: null };

/** What people do on which day, counted from the first. */
const acts: readonly (readonly [number, string, Actor, TaskCommand])[] = [
  [0, 't-1', lead, { type: 'Acknowledge' }],
  [1, 't-1', lead, { type: 'RequestCoordination', coordinatorIds: ['so-y-te'], content: 'Xin ý kiến' }],
  [2, 't-1', lead, { type: 'ReportProgress', percent: 40, result: 'Đã rà soát một phần' }],
  [
    3,
    't-1',
    supervisor,
    { type: 'IssueDirective', kind: 'direction', text: 'Đẩy nhanh tiến độ', due: '2025-03-20' },
  ],
  [10, 't-1', lead, { type: 'RequestExtension', proposedDue: '2025-04-30', reason: 'Chờ số liệu' }],
  [
    24,
    't-1',
    supervisor,
    { type: 'DecideExtension', extension: 1, granted: true, due: '2025-04-15', document },
  ],
  [25, 't-1', lead, { type: 'SubmitDeliverable', summary: 'Báo cáo', files: [], document: product }],
  [
    50,
    't-1',
    taking,
    {
      type: 'SucceedAgency',
      succession: 'so-tu-phap',
      from: 'so-tu-phap',
      to: 'so-moi',
      monitoring: 'so-moi',
      resolving: 'so-moi',
      reason: 'Sáp nhập',
      document,
    },
  ],
  [5, 't-2', lead, { type: 'RaiseDifficulty', content: 'Thiếu kinh phí' }],
  [30, 't-2', supervisor, { type: 'SuspendTask', reason: 'Chờ Trung ương', until: '2025-04-20' }],
];

const assignment = (taskId: string): Assignment => ({
  ...taskToRemind(taskId, end).assignment,
  title: `Rà soát hồ sơ ${taskId}`,
  timingText: 'Trước 31/3/2025',
  schedule: { kind: 'single', start: null, due: '2025-03-31', interim: [] },
  assignees: [
    { agencyId: 'so-tu-phap', role: 'lead', groupId: null },
    { agencyId: 'so-y-te', role: 'coordinator', groupId: null },
  ],
  policyId: defaultPolicy.id,
});

const registered = async ({ ledger }: Application): Promise<void> => {
  for (const id of agencies)
    must(
      await ledger.submit({
        stream: directoryStream,
        decider: directoryDecider,
        context: (now: Instant) => ({ now, actor: taking }),
        meta: { userId: null, agencyId: null, commandId: null },
        command: { type: 'RegisterAgency', agency: { ...agency, id, name: `Sở ${id}` } },
      }),
    );
};

const live = async ({ tasks, plans }: Application, clock: ManualClock): Promise<void> => {
  const planId = await beginActivation({ plans } as Application, 2, '2025-03-02');
  for (const { key } of must(await plans.listAssignments(planId))) must(await plans.assignTask(planId, key));
  must(await plans.finishActivation(planId));
  for (const taskId of ['t-1', 't-2']) must(await tasks.assign(assignment(taskId)));
  for (let n = 0; clock.instant < end; n += 1) {
    for (const taskId of ['t-1', 't-2', `${planId}-1`]) await tasks.takeDueSteps(taskId);
    for (const [on, taskId, actor, command] of acts)
      if (on === n) {
        const request = { principal: 'u', commandId: `${taskId}-${command.type}`, requestHash: 'h' };
        must(await tasks.handle(taskId, command, actor, { request }));
      }
    clock.instant = plusMinutes(begin, (n + 1) * day);
  }
};

const record = async (name: string): Promise<void> => {
  const clock = new ManualClock(begin);
  const postgres = await startOwnPostgres();
  const source = await createDataSource(postgres.appUrl).initialize();
  const ledger = new PostgresLedger(source, clock);
  const app = createApplication({ ledger, clock });
  const identity = createIdentity({ dataSource: source, tokenKey: randomBytes(32), clock });
  await seedReference(app);
  await registered(app);
  const accounts = [
    account('lead', 'so-tu-phap', 'officer', 'head'),
    account('unit', 'so-y-te', 'officer', 'head'),
    account('moi', 'so-moi', 'officer', 'head'),
    account('supervisor', null, 'supervisor'),
  ];
  await identity.createUsers(accounts, 'mat-khau');
  await live(app, clock);
  await drainSubscriber({ ledger, dataSource: source, ...createTaskPeriods() });
  const delivery = createDeliverySubscriber({
    recipients: identity,
    referenceData: app.referenceData,
    loadTask: loadTaskAt(ledger),
    delegations: allDelegations(ledger),
    clock,
  });
  await drainSubscriber({ ...delivery, ledger, dataSource: source });
  const file = join(__dirname, 'fixtures', 'databases', `${name}.dump`);
  writeFileSync(file, await dumpOf(postgres), { flag: 'wx' });
  await source.destroy();
  await postgres.stop();
};

void record(process.argv[2] ?? 'unnamed');
