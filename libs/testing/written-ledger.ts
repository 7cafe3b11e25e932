import type { DataSource } from 'typeorm';
import { createApplication, type Application } from '#libs/application/application';
import { deciders } from '#libs/application/deciders';
import { directoryStream, policyStream } from '#libs/application/reference-data';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { Assignment } from '#libs/domain/annex-task/kernel/index';
import type { Agency } from '#libs/domain/directory/directory';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { policyDecider } from '#libs/domain/policy/policy-decider';
import type { Actor } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import { createLedgerDataSource, PostgresLedger } from '#libs/ledger/postgres-ledger';
import { noteDecider, request, submission, withNotes } from '#libs/ledger/testing/notes';
import type { Deciders } from '#libs/ledger/verification/folded-state';
import { ManualClock, startTestPostgres, type TestPostgres } from '#libs/testing/postgres';

const agencyOf = (id: string): Agency => ({
  id,
  name: `Sở ${id}`,
  aliases: [],
  kind: 'department',
  parentId: null,
  underUbnd: true,
  validFrom: null,
  validTo: null,
});
const officerOf = (agencyId: string): Actor => ({
  kind: 'person',
  userId: `${agencyId}.officer`,
  agencyId,
  roles: ['officer', 'head'],
});
const assignmentOf = (taskId: string): Assignment => ({
  taskId,
  planId: 'p1',
  planNumber: null,
  key: taskId,
  number: '1',
  section: null,
  title: 'Rà soát',
  product: 'Báo cáo',
  timingText: 'Trước 31/3/2026',
  timingRule: 'by-date',
  schedule: { kind: 'single', start: null, due: '2026-03-31', interim: [] },
  assignees: [
    { agencyId: 'a', role: 'lead', groupId: null },
    { agencyId: 'b', role: 'coordinator', groupId: null },
  ],
  accepts: 'monitoring-agency',
  monitoringAgencyId: 'vp',
  supervisorId: 'ct',
  policyId: defaultPolicy.id,
  pastDeadline: null,
  doneOn: null,
  doneBy: null,
});

const acts: readonly { readonly by: string; readonly command: TaskCommand }[] = [
  { by: 'a', command: { type: 'Acknowledge' } },
  { by: 'a', command: { type: 'RequestCoordination', coordinatorIds: ['b'], content: 'Xin ý kiến' } },
  { by: 'b', command: { type: 'Acknowledge' } },
  { by: 'b', command: { type: 'SubmitCoordinationInput', summary: 'Nhất trí', files: [] } },
  { by: 'a', command: { type: 'ReportProgress', percent: 55, result: 'Đã rà soát một nửa' } },
];

const must = <T extends object>(answer: T): T => {
  if (isRejection(answer)) throw new Error(JSON.stringify(answer));
  return answer;
};

/** Directory, policy, two tasks with some of their life, and the notes `a` and `b` of five events each. */
const write = async ({ ledger, tasks }: Application, clock: ManualClock): Promise<void> => {
  const meta = { userId: null, agencyId: null, commandId: null };
  const context = (now: string) => ({ now, actor: { kind: 'process' } as const });
  for (const id of ['a', 'b', 'vp'])
    must(
      await ledger.submit({
        stream: directoryStream,
        decider: directoryDecider,
        context,
        meta,
        command: { type: 'RegisterAgency', agency: agencyOf(id) },
      }),
    );
  must(
    await ledger.submit({
      stream: policyStream(defaultPolicy.id),
      decider: policyDecider,
      context,
      meta,
      command: { type: 'DefinePolicy', policy: defaultPolicy },
    }),
  );
  for (const taskId of ['t1', 't2']) {
    must(await tasks.assign(assignmentOf(taskId)));
    for (const [n, { by, command }] of acts.entries())
      must(await tasks.handle(taskId, command, officerOf(by), { request: request(`${taskId}-${n}`) }));
  }
  for (const id of ['a', 'b'])
    for (const [n, by] of ['x', 'y', 'z', 'x'].entries())
      must(
        await ledger.submit(
          submission(id, { type: 'Write', by, text: `câu ${n}` }, { request: request(`${id}-${n}`) }),
        ),
      );
  clock.instant = '2026-01-06T01:00:00.000Z';
  for (const id of ['a', 'b']) must(await ledger.submit(submission(id, { type: 'Rename', title: 'Sổ' })));
};

const tables = ['events', 'stream_states', 'stream_parts', 'commands'];

export interface WrittenLedger {
  readonly server: TestPostgres;
  /** Under the runtime role. */
  readonly source: DataSource;
  readonly clock: ManualClock;
  readonly ledger: PostgresLedger;
  /** Those of the application and that of the notes. */
  readonly deciders: Deciders;
  /** Runs statements as the owner, who has taken the guard off the events and puts it back. */
  tamper(sql: string, values?: readonly unknown[]): Promise<void>;
  /** Brings events, states and answers back to what was written. */
  restore(): Promise<void>;
  stop(): Promise<void>;
}

/** A server whose ledger holds real streams, and the means to damage it. */
export const startWrittenLedger = async (): Promise<WrittenLedger> => {
  const clock = new ManualClock('2026-01-05T01:00:00.000Z');
  const server = await startTestPostgres();
  const source = await createLedgerDataSource(server.appUrl).initialize();
  const ledger = new PostgresLedger(source, clock, withNotes);
  await write(createApplication({ ledger, clock }), clock);
  await server.admin(
    `create schema written; ${tables.map((t) => `create table written.${t} as table ledger.${t}`).join(';')}`,
  );
  const tamper: WrittenLedger['tamper'] = async (sql, values = []) => {
    await server.admin('alter table ledger.events disable trigger append_only');
    try {
      await server.admin(sql, values);
    } finally {
      await server.admin('alter table ledger.events enable always trigger append_only');
    }
  };
  return {
    server,
    source,
    clock,
    ledger,
    tamper,
    deciders: { ...deciders, note: noteDecider },
    restore: () =>
      tamper(
        tables
          .map((t) => `truncate ledger.${t}; insert into ledger.${t} select * from written.${t}`)
          .join(';'),
      ),
    async stop() {
      await source.destroy();
      await server.stop();
    },
  };
};
