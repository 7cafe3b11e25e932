import { join } from 'node:path';
import { Inject } from '@nestjs/common';
import { Uploads, uploadLimits } from '#apps/api/files/uploads';
import { createDiskFileStore } from '#apps/api/files/disk-file-store';
import { createApplication, type Application } from '#libs/application/application';
import { createDelegationService, type DelegationService } from '#libs/application/delegation-service';
import type { LiveStreams } from '#apps/api/live/live-streams';
import { openLive } from '#apps/api/live/open-live';
import { createAuditTrail, type AuditTrail } from '#apps/api/http/audit';
import type { Clock } from '#libs/application/ports/clock';
import type { DifficultyRegister } from '#libs/application/ports/difficulty-register';
import type { FileStore } from '#libs/application/ports/file-store';
import type { CommitteeBoards } from '#libs/application/ports/committee-boards';
import type { Dashboards } from '#libs/application/ports/dashboards';
import type { PlanOutlines } from '#libs/application/ports/plan-outlines';
import type { PlanStandings } from '#libs/application/ports/plan-standings';
import type { TaskLists } from '#libs/application/ports/task-lists';
import type { TaskPasts } from '#libs/application/ports/task-pasts';
import type { TaskRails } from '#libs/application/ports/task-rails';
import type { Worklist } from '#libs/application/ports/worklist';
import { createAuditLog, type AuditLog } from '#libs/audit/audit-log';
import { requireConfig, type Config } from '#libs/config/config';
import { createDeliveryLog, type DeliveryLog } from '#libs/delivery/delivery-log';
import { createAgencyAccounts } from '#libs/identity/agency-accounts';
import { createIdentity, type Identity } from '#libs/identity/identity';
import { limitsFrom } from '#libs/ledger/data-source';
import { startDatabaseClock } from '#libs/ledger/database-clock';
import { createDataSource } from '#libs/database/data-source';
import { PostgresLedger } from '#libs/ledger/postgres-ledger';
import { assertFeedOrder } from '#libs/ledger/verification/feed-order';
import { planAmendmentApart } from '#libs/plan-import/apart/amend-apart';
import { connectProcesses, type Processes } from '#libs/processes/processes';
import { createDifficultyRegister } from '#libs/read-models/difficulty-register';
import { createCommitteeBoards } from '#libs/read-models/committee-boards';
import { createDashboards } from '#libs/read-models/dashboards';
import { createPlanOutlines } from '#libs/read-models/plan-outlines';
import { createPlanStandings } from '#libs/read-models/plan-standings';
import { createTaskLists } from '#libs/read-models/task-lists';
import { createTaskPasts } from '#libs/read-models/task-pasts';
import { createTaskRails } from '#libs/read-models/task-rails';
import { createWorklist } from '#libs/read-models/worklist';
import { OpenWriters } from '#libs/ledger/open-writers';
import { addDatabaseMetrics } from '#libs/metrics/database-metrics';
import { measuredLedger } from '#libs/metrics/ledger-metrics';
import { Registry } from 'prom-client';
import type { DataSource } from 'typeorm';

/** Everything the routes use, made once for a running server. */
export interface Services {
  readonly config: Config;
  readonly clock: Clock;
  readonly dataSource: DataSource;
  readonly application: Application;
  readonly identity: Identity;
  readonly delegations: DelegationService;
  readonly audit: AuditLog;
  readonly auditTrail: AuditTrail;
  readonly files: FileStore;
  readonly taskLists: TaskLists;
  readonly taskPasts: TaskPasts;
  readonly taskRails: TaskRails;
  readonly planOutlines: PlanOutlines;
  readonly planStandings: PlanStandings;
  readonly worklist: Worklist;
  readonly difficulties: DifficultyRegister;
  readonly dashboards: Dashboards;
  readonly live: LiveStreams;
  readonly uploads: Uploads;
  readonly boards: CommitteeBoards;
  readonly deliveries: DeliveryLog;
  readonly processes: Processes;
  readonly openWriters: OpenWriters;
  readonly metrics: Registry;
}

export type ServiceName = keyof Services;

const named: Readonly<Record<ServiceName, true>> = {
  config: true,
  clock: true,
  dataSource: true,
  application: true,
  identity: true,
  delegations: true,
  audit: true,
  auditTrail: true,
  files: true,
  taskLists: true,
  taskPasts: true,
  taskRails: true,
  planOutlines: true,
  planStandings: true,
  worklist: true,
  difficulties: true,
  dashboards: true,
  live: true,
  uploads: true,
  boards: true,
  deliveries: true,
  processes: true,
  openWriters: true,
  metrics: true,
};
export const serviceNames = Object.keys(named) as readonly ServiceName[];

/** The token under which Nest knows a service. */
export const serviceToken = (name: ServiceName): string => `dondoc:${name}`;

/** Injects a service. */
export const Use = (name: ServiceName) => Inject(serviceToken(name));

/**
 * Connects to the database, whose clock is everybody's unless another one is given; Temporal is connected to when it is first needed, as the server starts without it.
 *
 * @throws ConfigError for what is missing; ForeignCluster for a database that was restored from a dump
 */
export async function openServices(
  given: Config,
  ownClock?: Clock,
): Promise<Services & { close(): Promise<void> }> {
  const config = requireConfig(given, 'DATABASE_URL', 'TEMPORAL_ADDRESS', 'DONDOC_TOKEN_KEY');
  const dataSource = await createDataSource(config.DATABASE_URL, limitsFrom(config)).initialize();
  await assertFeedOrder(dataSource);
  const databaseClock = await startDatabaseClock(dataSource);
  const clock = ownClock ?? databaseClock;
  const metrics = new Registry();
  const openWriters = new OpenWriters(dataSource);
  addDatabaseMetrics(metrics, dataSource, openWriters);
  const ledger = measuredLedger(new PostgresLedger(dataSource, clock), metrics);
  const accounts = createAgencyAccounts(dataSource, clock);
  const application = createApplication({ ledger, clock, accounts, planAmendmentApart });
  const tokenKey = Buffer.from(config.DONDOC_TOKEN_KEY, 'base64');
  const processes = connectProcesses({
    address: config.TEMPORAL_ADDRESS,
    namespace: config.TEMPORAL_NAMESPACE,
    taskQueue: config.TEMPORAL_TASK_QUEUE,
    attemptLimitSeconds: config.TEMPORAL_ATTEMPT_LIMIT_SECONDS,
  });
  const lists = createTaskLists({ dataSource, ledger, clock });
  const difficulties = createDifficultyRegister({ dataSource, ledger, clock });
  const taskPasts = createTaskPasts({ dataSource, ledger });
  const taskRails = createTaskRails({ tasks: application.tasks, pasts: taskPasts, clock });
  const audit = createAuditLog(dataSource);
  const identity = createIdentity({ dataSource, tokenKey, clock });
  const delegations = createDelegationService({ ...application, accounts: identity });
  return {
    config,
    clock,
    dataSource,
    application,
    processes,
    openWriters,
    metrics,
    identity,
    audit,
    auditTrail: createAuditTrail({ log: audit, clock, registry: metrics }),
    delegations,
    deliveries: createDeliveryLog(dataSource),
    taskLists: lists,
    taskPasts,
    taskRails,
    planOutlines: createPlanOutlines({ dataSource, plans: application.plans }),
    planStandings: createPlanStandings({ dataSource, ledger, clock }),
    difficulties,
    worklist: createWorklist({
      dataSource,
      tasks: application.tasks,
      clock,
      untilBuilt: { lists, difficulties },
      rails: taskRails,
    }),
    boards: createCommitteeBoards({ dataSource, ledger: application.ledger, clock }),
    dashboards: createDashboards({ dataSource, ledger: application.ledger, clock }),
    uploads: new Uploads(join(config.DONDOC_DATA, 'files', 'uploads'), uploadLimits(config), clock),
    live: openLive({ config, dataSource, application, identity, delegations, metrics }),
    files: createDiskFileStore(join(config.DONDOC_DATA, 'files')),
    close: async () => {
      databaseClock.stop();
      await processes.close();
      await dataSource.destroy();
    },
  };
}
