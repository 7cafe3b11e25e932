import type { DataSource } from 'typeorm';
import { createApplication, type Application } from '#libs/application/application';
import { policyStream } from '#libs/application/reference-data';
import type { TaskLists } from '#libs/application/ports/task-lists';
import type { Assignment } from '#libs/domain/annex-task/state';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { policyDecider } from '#libs/domain/policy/policy-decider';
import type { Person, Role } from '#libs/domain/shared/actor';
import { migrate } from '#libs/ledger/migrate';
import { ledgerMigrations } from '#libs/ledger/migrations';
import { createLedgerDataSource, PostgresLedger } from '#libs/ledger/postgres-ledger';
import { rebuildSubscriber } from '#libs/ledger/rebuild-subscriber';
import { drainSubscriber } from '#libs/ledger/subscriber';
import { readModelMigrations } from '#libs/read-models/migrations';
import { createTaskLists } from '#libs/read-models/task-lists';
import { createTaskPeriods, createTaskPeriodsRebuild } from '#libs/read-models/task-periods';
import { startTestPostgres, type ManualClock } from '#libs/testing/postgres';

export const person = (userId: string, agencyId: string | null, ...roles: Role[]): Person => ({
  ...{ kind: 'person', userId, agencyId, roles },
});

/** A task that Sở Tài chính leads, due at the end of March 2026. */
export const assignmentOf = (taskId: string, changes: Partial<Assignment> = {}): Assignment => ({
  ...{ taskId, planId: 'p1', planNumber: '7/KH-UBND', key: taskId, number: taskId, section: null },
  ...{ title: 'Rà soát', product: 'Báo cáo', timingText: '', timingRule: 'by-date' },
  schedule: { kind: 'single', start: null, due: '2026-03-31', interim: [] },
  assignees: [{ agencyId: 'so-tai-chinh', role: 'lead', groupId: null }],
  ...{ accepts: 'supervisor', monitoringAgencyId: 'vp', supervisorId: 'pct' },
  ...{ policyId: defaultPolicy.id, pastDeadline: null, doneOn: null, doneBy: null },
  ...changes,
});

/** A ledger and the lists that follow it. */
export interface ListStage {
  readonly source: DataSource;
  readonly app: Application;
  readonly lists: TaskLists;
  /** Lets the lists catch up; answers how many events that were. */
  drain(): Promise<number>;
  /** Builds the lists anew; answers from how many events. */
  rebuild(): Promise<number>;
  close(): Promise<void>;
}

/** Starts a server with an empty ledger, to which the default policy is known. */
export const openListStage = async (clock: ManualClock): Promise<ListStage> => {
  const server = await startTestPostgres();
  const migrations = [...ledgerMigrations, ...readModelMigrations];
  await migrate({ adminUrl: server.adminUrl, appUser: 'dondoc_app', migrations });
  const source = await createLedgerDataSource(server.appUrl).initialize();
  const app = createApplication({ ledger: new PostgresLedger(source, clock), clock });
  await app.ledger.submit({
    ...{ stream: policyStream(defaultPolicy.id), decider: policyDecider },
    command: { type: 'DefinePolicy', policy: defaultPolicy },
    context: (now) => ({ now, actor: { kind: 'process' } as const }),
    meta: { userId: null, agencyId: null, commandId: null },
  });
  const deps = { ledger: app.ledger, dataSource: source };
  return {
    ...{ source, app, lists: createTaskLists({ ...deps, clock }) },
    drain: () => drainSubscriber({ ...deps, ...createTaskPeriods() }),
    rebuild: () => rebuildSubscriber(deps, createTaskPeriodsRebuild()),
    close: async () => {
      await source.destroy();
      await server.stop();
    },
  };
};
