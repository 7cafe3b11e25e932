import { randomBytes } from 'node:crypto';
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
import { startStack, type Stack } from '#libs/testing/stack';
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
  return startStack(start);

  async function start(stack: Stack): Promise<BenchStage> {
    const dataDir = stack.folder('dondoc-bench-');
    const postgres = stack.keep(await startPostgres({ dataDir }), (server) => server.stop());
    await migrate({ adminUrl: postgres.adminUrl, appUser: 'dondoc_app', migrations: allMigrations });
    const connected = async (to: DataSource) => stack.keep(await to.initialize(), (one) => one.destroy());
    const owner = await connected(new DataSource({ type: 'postgres', url: postgres.adminUrl }));
    const source = await connected(createDataSource(postgres.appUrl));
    const clock = { now: () => new Date().toISOString() };
    const app = createApplication({ ledger: new PostgresLedger(source, clock), clock });
    await seedReference(app, true);
    const identity = createIdentity({ dataSource: source, tokenKey: randomBytes(32), clock });
    await identity.createUsers(demoAccounts(agencies).map(withMail), password);

    const temporal = stack.keep(await startTemporal({ dataDir }), (server) => server.stop());
    const settings = { address: temporal.address, namespace: 'default', taskQueue: 'dondoc' };
    const processes = stack.keep(connectProcesses(settings), (one) => one.close());
    const worker = stack.keep(workerChild(postgres.appUrl, settings), (one) => one.remove());
    if (profile !== undefined) process.env['BENCH_PROFILE'] = resolve(profile);
    const profiling =
      profile === undefined ? undefined : `--require=${join(__dirname, 'profile-process.js')}`;
    const auditor = { username: 'auditor', password };
    const api = stack.keep(await startApi(postgres.appUrl, settings, auditor, profiling), (one) =>
      one.stop(),
    );
    const load = stack.keep(startLoad(), (one) => one.stop());

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
        const apart = await startApi(postgres.appUrl, settings, auditor);
        return { ...apart, ...(await signIn(apart.url, agencyId)) };
      },
      load: (job) => load.run(job),
    };
  }
}
