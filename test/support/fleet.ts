import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createApplication, type Application } from '#libs/application/application';
import { createDataSource } from '#libs/database/data-source';
import { PostgresLedger } from '#libs/ledger/postgres-ledger';
import { startTestPostgres, systemClock, type TestPostgres } from '#libs/testing/postgres';
import { startStack } from '#libs/testing/stack';
import { startSmtp, type EmbeddedSmtp } from '#infra/embedded/smtp';
import { startTemporal, type EmbeddedTemporal } from '#infra/embedded/temporal-server';
import { keepSecrets } from '#infra/stack/data-secrets';
import { freePort } from '#infra/embedded/wait';
import { apiProgram, type ApiProgram } from './api-program';
import { demonstration, password } from './demonstration';
import { workerChild, type WorkerChild } from './worker-child';

type Environment = Readonly<Record<string, string>>;

/** What each process of a fleet runs with, above what all of them have; as many run as are named. */
export interface FleetSettings {
  readonly apis: readonly Environment[];
  readonly workers: readonly Environment[];
}

/** One PostgreSQL, one Temporal where there are workers, and several APIs and workers on them as processes. */
export interface Fleet {
  readonly postgres: TestPostgres;
  readonly source: DataSource;
  /** In this process, on the same database. */
  readonly app: Application;
  readonly smtp: EmbeddedSmtp;
  readonly apis: readonly ApiProgram[];
  readonly workers: readonly WorkerChild[];
  /** Of every account. */
  readonly password: string;
  /** Holds the APIs' files, and the key that signs checkpoints. */
  readonly dataDir: string;
  stop(): Promise<void>;
}

const nowhere = '127.0.0.1:1';

/** Everything runs, with the accounts and agencies of the demonstration and no plan. */
export const startFleet = (settings: FleetSettings): Promise<Fleet> =>
  startStack(async (stack) => {
    const dataDir = stack.folder('dondoc-fleet-');
    const postgres = stack.keep(await startTestPostgres(demonstration), (it) => it.stop());
    const source = stack.keep(await createDataSource(postgres.appUrl).initialize(), (it) => it.destroy());
    const app = createApplication({ ledger: new PostgresLedger(source, systemClock), clock: systemClock });
    const tokenKey = randomBytes(32);
    const smtp = stack.keep(await startSmtp({ dataDir }), (it) => it.stop());
    const { checkpointKeyFile } = keepSecrets(dataDir, password);
    const temporal: EmbeddedTemporal | null =
      settings.workers.length > 0 ? stack.keep(await startTemporal({ dataDir }), (it) => it.stop()) : null;
    const common = {
      DATABASE_URL: postgres.appUrl,
      TEMPORAL_ADDRESS: temporal?.address ?? nowhere,
      DONDOC_TOKEN_KEY: tokenKey.toString('base64'),
      DONDOC_CHECK_ANSWERS: '1',
      DONDOC_CHECKPOINT_KEY_FILE: checkpointKeyFile,
    };
    const apis: ApiProgram[] = [];
    for (const own of settings.apis)
      apis.push(
        stack.keep(
          apiProgram({ port: await freePort(), dataDir, environment: { ...common, ...own } }),
          (it) => it.stop(),
        ),
      );
    const processes = { address: common.TEMPORAL_ADDRESS, namespace: 'default', taskQueue: 'dondoc' };
    const workers = settings.workers.map((own) =>
      stack.keep(workerChild(postgres.appUrl, processes, smtp.url, own), (it) => it.remove()),
    );
    for (const program of [...apis, ...workers]) program.start();
    for (const program of [...apis, ...workers]) await program.ready();
    return {
      postgres,
      source,
      app,
      smtp,
      apis,
      workers,
      password,
      dataDir,
    };
  });
