import { DataSource } from 'typeorm';
import { allMigrations } from '#apps/api/migrations';
import { seedReference } from '#apps/api/seed/reference';
import { createApplication, type Application } from '#libs/application/application';
import { policyStream } from '#libs/application/reference-data';
import { policyDecider } from '#libs/domain/policy/policy-decider';
import type { Policy } from '#libs/domain/policy/policy';
import { migrate } from '#libs/ledger/migrate';
import { createDataSource } from '#libs/database/data-source';
import { PostgresLedger } from '#libs/ledger/postgres-ledger';
import { must } from '../../support/sample-work';
import type { BenchStage } from './bench-stage';

/** A database beside the stage's own, for what must not meet the traces of other measures. */
export interface OwnDatabase {
  /** Under the runtime role. */
  readonly url: string;
  readonly source: DataSource;
  /** Under the owner. */
  readonly owner: DataSource;
  readonly app: Application;
  close(): Promise<void>;
}

const named = (url: string, name: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
};

/** Makes a database with agencies and policies and nothing else, on the stage's server. */
export async function openOwnDatabase({ owner, postgres }: BenchStage, name: string): Promise<OwnDatabase> {
  await owner.query(`create database ${name}`);
  const adminUrl = named(postgres.adminUrl, name);
  await migrate({ adminUrl, appUser: 'dondoc_app', migrations: allMigrations });
  const url = named(postgres.appUrl, name);
  const source = await createDataSource(url).initialize();
  const clock = { now: () => new Date().toISOString() };
  const app = createApplication({ ledger: new PostgresLedger(source, clock), clock });
  await seedReference(app, true);
  const its = await new DataSource({ type: 'postgres', url: adminUrl }).initialize();
  const close = async (): Promise<void> => {
    await source.destroy();
    await its.destroy();
  };
  return { url, source, owner: its, app, close };
}

/** Records a policy that a measure needs. */
export const definePolicy = async ({ ledger }: Application, policy: Policy): Promise<void> => {
  must(
    await ledger.submit({
      stream: policyStream(policy.id),
      decider: policyDecider,
      command: { type: 'DefinePolicy', policy },
      context: (now) => ({ now, actor: { kind: 'process' } as const }),
      meta: { userId: null, agencyId: null, commandId: null },
    }),
  );
};
