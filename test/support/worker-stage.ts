import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { createApplication, type Application } from '#libs/application/application';
import { taskWorkflowId } from '#libs/contracts/temporal/names';
import { createIdentity } from '#libs/identity/identity';
import { createDataSource } from '#libs/database/data-source';
import { PostgresLedger } from '#libs/ledger/postgres-ledger';
import { connectProcesses, type Processes, type TemporalSettings } from '#libs/processes/processes';
import {
  startOwnPostgres,
  startTestPostgres,
  type OwnPostgres,
  type TestPostgres,
} from '#libs/testing/postgres';
import { startStack } from '#libs/testing/stack';
import { startTemporal, type EmbeddedTemporal, type TemporalOptions } from '#infra/embedded/temporal-server';
import { startSmtp, type EmbeddedSmtp } from '#infra/embedded/smtp';
import { waitUntil } from '#infra/embedded/wait';
import { startLink, type Link } from './link';
import { startApi, type ApiChild } from './api-child';
import { people, seedReference } from './sample-work';
import { workerChild, type WorkerChild } from './worker-child';

/** PostgreSQL, Temporal and the worker as processes, and the application that people's commands go through. */
export interface WorkerStage<P extends TestPostgres = TestPostgres> {
  readonly postgres: P;
  readonly source: DataSource;
  readonly app: Application;
  readonly processes: Processes;
  /** Where Temporal itself is. */
  readonly temporal: TemporalSettings;
  readonly worker: WorkerChild;
  readonly smtp: EmbeddedSmtp;
  /** The worker's way to Temporal. */
  readonly link: Link;
  /** Starts the API, with somebody of the samples signed in. */
  startApi(userId: string): Promise<ApiChild>;
  /** SIGKILL; what Temporal keeps on disk stays. */
  killTemporal(): Promise<void>;
  /** Starts Temporal again where it was. */
  startTemporal(): Promise<void>;
  /** Removes all that a killed Temporal knew. */
  loseTemporal(): void;
  /** Copies what a killed Temporal has on disk. */
  saveTemporal(): void;
  /** Puts the copy in the place of what a killed Temporal has on disk. */
  restoreTemporal(): void;
  /** Whether the process of the task runs. */
  isRunning(taskId: string): Promise<boolean>;
  stop(): Promise<void>;
}

const password = 'mat-khau';

/** Of the database file that Temporal keeps. */
const databaseFiles = ['', '-wal', '-shm'].map((end) => `temporal.db${end}`);

/** Everything but worker and API has been started. */
export const startWorkerStage = (
  temporalSettings: TemporalOptions['dynamicConfig'] = {},
): Promise<WorkerStage> => startOn(startTestPostgres, temporalSettings);

/** The same on a PostgreSQL that may be killed. */
export const startWorkerStageOnOwnPostgres = (): Promise<WorkerStage<OwnPostgres>> =>
  startOn(startOwnPostgres, {});

/** @param temporalSettings what Temporal itself is to do differently */
const startOn = <P extends TestPostgres>(
  openPostgres: () => Promise<P>,
  temporalSettings: NonNullable<TemporalOptions['dynamicConfig']>,
): Promise<WorkerStage<P>> =>
  startStack(async (stack) => {
    const dataDir = stack.folder('dondoc-worker-stage-');
    const postgres = stack.keep(await openPostgres(), (it) => it.stop());
    const source = stack.keep(await createDataSource(postgres.appUrl).initialize(), (it) => it.destroy());
    const clock = { now: () => new Date().toISOString() };
    const app = createApplication({ ledger: new PostgresLedger(source, clock), clock });
    await seedReference(app);
    await createIdentity({ dataSource: source, tokenKey: randomBytes(32), clock }).createUsers(
      people,
      'mat-khau',
    );
    const smtp = stack.keep(await startSmtp({ dataDir }), (it) => it.stop());
    const launchTemporal = (port?: number): Promise<EmbeddedTemporal> =>
      startTemporal({ dataDir, dynamicConfig: temporalSettings, ...(port !== undefined && { port }) });
    let temporal = await launchTemporal();
    stack.keep(null, () => temporal.stop());
    const removeTemporal = (): void => {
      for (const file of databaseFiles) rmSync(join(dataDir, file), { force: true });
    };
    const copyIfThere = (from: string, to: string): void => {
      if (existsSync(join(dataDir, from))) copyFileSync(join(dataDir, from), join(dataDir, to));
    };
    const settings = { address: temporal.address, namespace: 'default', taskQueue: 'dondoc' };
    const processes = stack.keep(connectProcesses(settings), (it) => it.close());
    const link = stack.keep(await startLink(temporal.port), (it) => it.stop());
    const worker = stack.keep(
      workerChild(postgres.appUrl, { ...settings, address: link.address }, smtp.url),
      (it) => it.remove(),
    );
    return {
      postgres,
      source,
      app,
      processes,
      temporal: settings,
      worker,
      smtp,
      link,
      async startApi(userId) {
        const api = await startApi(postgres.appUrl, settings, { username: userId, password });
        return stack.keep(api, (it) => it.stop());
      },
      killTemporal: () => temporal.kill('SIGKILL'),
      async startTemporal() {
        temporal = await launchTemporal(temporal.port);
      },
      loseTemporal: removeTemporal,
      saveTemporal() {
        for (const file of databaseFiles) copyIfThere(file, `${file}.copy`);
      },
      restoreTemporal() {
        removeTemporal();
        for (const file of databaseFiles) copyIfThere(`${file}.copy`, file);
      },
      async isRunning(taskId) {
        const handle = processes.client.workflow.getHandle(taskWorkflowId(taskId));
        try {
          return (await handle.describe()).status.name === 'RUNNING';
        } catch (error) {
          if (error instanceof WorkflowNotFoundError) return false;
          throw error;
        }
      },
    };
  });

/** Waits for the condition; throws with `what` did not come about. */
export async function eventually(
  what: string,
  condition: () => boolean | Promise<boolean>,
  limitMs = 60_000,
  everyMs = 100,
): Promise<void> {
  if (!(await waitUntil(condition, limitMs, everyMs))) throw new Error(`It did not come about: ${what}`);
}
