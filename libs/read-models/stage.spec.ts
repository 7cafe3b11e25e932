import type { DataSource } from 'typeorm';
import { createApplication, type Application } from '#libs/application/application';
import { deciders } from '#libs/application/deciders';
import { directoryStream, policyStream } from '#libs/application/reference-data';
import type { TaskLists } from '#libs/application/ports/task-lists';
import type { Assignment } from '#libs/domain/annex-task/kernel/index';
import type { Agency } from '#libs/domain/directory/directory';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { policyDecider } from '#libs/domain/policy/policy-decider';
import type { Person, Role } from '#libs/domain/shared/actor';
import { asJson, hashOf, NO_HASH } from '#libs/ledger/hash';
import { isRejection } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';
import { createLedgerDataSource, PostgresLedger } from '#libs/ledger/postgres-ledger';
import { rebuildSubscriber } from '#libs/ledger/rebuild-subscriber';
import { drainSubscriber } from '#libs/ledger/subscriber';
import { rebuildStates } from '#libs/ledger/verification/rebuild-states';
import type { TimedEvent } from '#libs/read-models/corrections';
import { createTaskLists } from '#libs/read-models/task-lists';
import { createTaskPeriods, createTaskPeriodsRebuild } from '#libs/read-models/task-periods';
import { startTestPostgres, type ManualClock } from '#libs/testing/postgres';

const meta = { userId: null, agencyId: null, commandId: null };
const context = (now: Instant) => ({ now, actor: { kind: 'process' } as const });

export const person = (userId: string, agencyId: string | null, ...roles: Role[]): Person => ({
  kind: 'person',
  userId,
  agencyId,
  roles,
});

/** A task that Sở Tài chính leads, due at the end of March 2026. */
export const assignmentOf = (taskId: string, changes: Partial<Assignment> = {}): Assignment => ({
  taskId,
  planId: 'p1',
  planNumber: '7/KH-UBND',
  key: taskId,
  number: taskId,
  section: null,
  title: 'Rà soát',
  product: 'Báo cáo',
  timingText: '',
  timingRule: 'by-date',
  schedule: { kind: 'single', start: null, due: '2026-03-31', interim: [] },
  assignees: [{ agencyId: 'so-tai-chinh', role: 'lead', groupId: null }],
  accepts: 'supervisor',
  monitoringAgencyId: 'vp',
  supervisorId: 'pct',
  policyId: defaultPolicy.id,
  pastDeadline: null,
  doneOn: null,
  doneBy: null,
  ...changes,
});

export const agencyOf = (id: string, name: string, ...aliases: string[]): Agency => ({
  id,
  name,
  aliases,
  kind: 'department',
  parentId: null,
  underUbnd: true,
  validFrom: null,
  validTo: null,
});

/** A ledger and the lists that follow it. */
export interface ListStage {
  readonly source: DataSource;
  readonly app: Application;
  readonly lists: TaskLists;
  /** Lets the lists catch up; answers how many events that were. */
  drain(): Promise<number>;
  /** Makes an agency known, or another name of one. */
  register(agency: Agency): Promise<void>;
  /**
   * Records events of a task as nobody can yet: each with both of its times, after what was recorded before.
   * The current state is built anew from them.
   */
  recordLate(taskId: string, events: readonly TimedEvent[]): Promise<void>;
  /** Builds the lists anew; answers from how many events. */
  rebuild(): Promise<number>;
  close(): Promise<void>;
}

const recordLate = (source: DataSource, stream: string, events: readonly TimedEvent[]): Promise<void> =>
  source.transaction(async (manager) => {
    const [last] = await manager.query<{ version: number; hash: string }[]>(
      `select version, encode(hash, 'hex') as hash from ledger.events where stream = $1
       order by version desc limit 1`,
      [stream],
    );
    const [{ xact } = { xact: '' }] = await manager.query<{ xact: string }[]>(
      'select pg_current_xact_id()::text as xact',
    );
    let prevHash = last?.hash ?? NO_HASH;
    for (const [index, event] of events.entries()) {
      const [{ position } = { position: '' }] = await manager.query<{ position: string }[]>(
        `select nextval('ledger.events_position_seq')::text as position`,
      );
      const version = (last?.version ?? 0) + index + 1;
      const data = asJson(event.data);
      const stored = { ...event, data, position, xact, stream, version, schemaVersion: 1, meta, prevHash };
      const hash = hashOf(stored);
      await manager.query(
        `insert into ledger.events (position, xact, stream, version, type, schema_version, data, meta,
           occurred_at, recorded_at, prev_hash, hash)
         values ($1, $2, $3, $4, $5, 1, $6, $7, $8, $9, decode($10, 'hex'), decode($11, 'hex'))`,
        [
          position,
          xact,
          stream,
          version,
          event.type,
          JSON.stringify(data),
          JSON.stringify(meta),
          event.occurredAt,
          event.recordedAt,
          prevHash,
          hash,
        ],
      );
      prevHash = hash;
    }
  });

/** Starts a server with an empty ledger, to which the default policy is known. */
export const openListStage = async (clock: ManualClock): Promise<ListStage> => {
  const server = await startTestPostgres();
  const source = await createLedgerDataSource(server.appUrl).initialize();
  const app = createApplication({ ledger: new PostgresLedger(source, clock), clock });
  await app.ledger.submit({
    stream: policyStream(defaultPolicy.id),
    decider: policyDecider,
    context,
    meta,
    command: { type: 'DefinePolicy', policy: defaultPolicy },
  });
  const deps = { ledger: app.ledger, dataSource: source };
  return {
    source,
    app,
    lists: createTaskLists({ ...deps, clock }),
    register: async (agency) => {
      const { id, ...changes } = agency;
      const known = await app.ledger.load(directoryStream, directoryDecider);
      const answer = await app.ledger.submit({
        stream: directoryStream,
        decider: directoryDecider,
        context,
        meta,
        command: known?.state.agencies[id]
          ? { type: 'CorrectAgency', id, changes }
          : { type: 'RegisterAgency', agency },
      });
      if (isRejection(answer)) throw new Error(answer.code);
    },
    recordLate: async (taskId, events) => {
      await recordLate(source, `task/${taskId}`, events);
      const built = await rebuildStates({ dataSource: source, deciders, stream: `task/${taskId}` });
      if (built.refused.length > 0) throw new Error(JSON.stringify(built.refused));
    },
    drain: () => drainSubscriber({ ...deps, ...createTaskPeriods() }),
    // In pages of few events, so that there are several.
    rebuild: async () => (await rebuildSubscriber({ ...deps, page: 5 }, createTaskPeriodsRebuild())) ?? 0,
    close: async () => {
      await source.destroy();
      await server.stop();
    },
  };
};
