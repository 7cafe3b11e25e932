import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DataSource } from 'typeorm';
import { allMigrations } from '#apps/api/migrations';
import { demoAccounts, withMail } from '#apps/api/seed/accounts';
import { seedReference } from '#apps/api/seed/reference';
import { createApplication } from '#libs/application/application';
import { directoryStream } from '#libs/application/reference-data';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import { createIdentity } from '#libs/identity/identity';
import { migrate } from '#libs/ledger/migrate';
import { createDataSource } from '#libs/database/data-source';
import { PostgresLedger } from '#libs/ledger/postgres-ledger';
import { agencies } from '#libs/plan-import/built-in-directory/agencies';
import { connectProcesses } from '#libs/processes/processes';
import { startPostgres } from '#infra/embedded/postgres';
import { startTemporal } from '#infra/embedded/temporal-server';
import { must } from '../../support/sample-work';
import { startApi } from '../../support/api-child';
import { workerChild } from '../../support/worker-child';
import { startLoad } from '../load/load-child';
import type { Options } from '../options';
import type { BenchStage, SignedInOfficer } from './bench-stage';

const password = 'đo tốc độ, không phải bí mật';

/** Where a session is opened; the password of every account is the same. */
const signIn = async (apiUrl: string, agencyId: string): Promise<SignedInOfficer> => {
  const answer = await fetch(`${apiUrl}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: `${agencyId}.officer`, password }),
  });
  if (!answer.ok) throw new Error(`${agencyId} cannot sign in: ${answer.status} ${await answer.text()}`);
  return { agencyId, token: ((await answer.json()) as { token: string }).token };
};

/**
 * Starts PostgreSQL as the product runs it, waiting for the disk, Temporal and the API as processes of their own,
 * on a folder that is removed in the end; the worker is ready to be started.
 */
export async function startBenchStage({
  seconds,
  isQuick,
  profile,
}: Options): Promise<BenchStage & { stop(): Promise<void> }> {
  const undo: (() => unknown)[] = [];
  const stop = async (): Promise<void> => {
    for (let next = undo.pop(); next; next = undo.pop()) await next();
  };
  try {
    return { ...(await start()), stop };
  } catch (error) {
    await stop();
    throw error;
  }

  async function start(): Promise<BenchStage> {
    const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-bench-'));
    undo.push(() => rmSync(dataDir, { recursive: true, force: true }));
    const postgres = await startPostgres({ dataDir });
    undo.push(() => postgres.stop());
    await migrate({ adminUrl: postgres.adminUrl, appUser: 'dondoc_app', migrations: allMigrations });
    const owner = await new DataSource({ type: 'postgres', url: postgres.adminUrl }).initialize();
    undo.push(() => owner.destroy());
    const source = await createDataSource(postgres.appUrl).initialize();
    undo.push(() => source.destroy());
    const clock = { now: () => new Date().toISOString() };
    const app = createApplication({ ledger: new PostgresLedger(source, clock), clock });
    await seedReference(app, true);
    const identity = createIdentity({ dataSource: source, tokenKey: randomBytes(32), clock });
    await identity.createUsers(demoAccounts(agencies).map(withMail), password);

    const temporal = await startTemporal({ dataDir });
    undo.push(() => temporal.stop());
    const settings = { address: temporal.address, namespace: 'default', taskQueue: 'dondoc' };
    const processes = connectProcesses(settings);
    undo.push(() => processes.close());
    const worker = workerChild(postgres.appUrl, settings);
    undo.push(() => worker.remove());
    if (profile !== undefined) process.env['BENCH_PROFILE'] = resolve(profile);
    const profiling =
      profile === undefined ? undefined : `--require=${join(__dirname, 'profile-process.js')}`;
    const api = await startApi(postgres.appUrl, settings, { username: 'auditor', password }, profiling);
    undo.push(() => api.stop());
    const load = startLoad();
    undo.push(() => load.stop());

    const tokens = new Map<string, Promise<SignedInOfficer>>();
    const officer = (agencyId: string): Promise<SignedInOfficer> => {
      const known = tokens.get(agencyId) ?? signIn(api.url, agencyId);
      tokens.set(agencyId, known);
      return known;
    };
    return {
      seconds,
      isQuick,
      postgres,
      owner,
      source,
      app,
      processes,
      worker,
      temporalAddress: temporal.address,
      apiUrl: api.url,
      apiPid: api.pid,
      async register(added) {
        for (const agency of added)
          must(
            await app.ledger.submit({
              stream: directoryStream,
              decider: directoryDecider,
              context: (now) => ({ now, actor: { kind: 'process' } as const }),
              meta: { userId: null, agencyId: null, commandId: null },
              command: { type: 'RegisterAgency', agency },
            }),
          );
        await identity.createUsers(demoAccounts(added).map(withMail), password);
        return Promise.all(added.map(({ id }) => officer(id)));
      },
      officers: (count) => Promise.all(agencies.slice(0, count).map(({ id }) => officer(id))),
      async apiApart(agencyId) {
        const apart = await startApi(postgres.appUrl, settings, { username: 'auditor', password });
        return { ...apart, ...(await signIn(apart.url, agencyId)) };
      },
      load: (job) => load.run(job),
    };
  }
}
