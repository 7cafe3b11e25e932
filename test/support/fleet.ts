import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { createApplication, type Application } from '#libs/application/application';
import { createDataSource } from '#libs/database/data-source';
import { PostgresLedger } from '#libs/ledger/postgres-ledger';
import { startTestPostgres, systemClock, type TestPostgres } from '#libs/testing/postgres';
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
export async function startFleet(settings: FleetSettings): Promise<Fleet> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-fleet-'));
  const postgres = await startTestPostgres(demonstration);
  const source = await createDataSource(postgres.appUrl).initialize();
  const app = createApplication({ ledger: new PostgresLedger(source, systemClock), clock: systemClock });
  const tokenKey = randomBytes(32);
  const smtp = await startSmtp({ dataDir });
  const { checkpointKeyFile } = keepSecrets(dataDir, password);
  const temporal: EmbeddedTemporal | null =
    settings.workers.length > 0 ? await startTemporal({ dataDir }) : null;
  const common = {
    DATABASE_URL: postgres.appUrl,
    TEMPORAL_ADDRESS: temporal?.address ?? nowhere,
    DONDOC_TOKEN_KEY: tokenKey.toString('base64'),
    DONDOC_CHECK_ANSWERS: '1',
    DONDOC_CHECKPOINT_KEY_FILE: checkpointKeyFile,
  };
  const apis: ApiProgram[] = [];
  for (const own of settings.apis)
    apis.push(apiProgram({ port: await freePort(), dataDir, environment: { ...common, ...own } }));
  const processes = { address: common.TEMPORAL_ADDRESS, namespace: 'default', taskQueue: 'dondoc' };
  const workers = settings.workers.map((own) => workerChild(postgres.appUrl, processes, smtp.url, own));
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
    async stop() {
      for (const api of apis) await api.stop();
      for (const worker of workers) await worker.remove();
      await temporal?.stop();
      await smtp.stop();
      await source.destroy();
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
