import { DataSource, type MigrationInterface } from 'typeorm';

export interface MigrateOptions {
  /** The owner of the tables. */
  readonly adminUrl: string;
  /** The runtime role; a migration reads it as `current_setting('dondoc.app_user')` to grant it rights. */
  readonly appUser: string;
  readonly migrations: readonly (new () => MigrationInterface)[];
}

/** Any number that nothing else in the database locks. */
const LOCK = 7_364_011_542;

/**
 * Brings the database up to date and returns the names of the migrations it ran. Of two at once, the second
 * waits and finds nothing left to do.
 */
export async function migrate({ adminUrl, appUser, migrations }: MigrateOptions): Promise<string[]> {
  if (!/^[a-z_][a-z0-9_]*$/.test(appUser)) throw new Error(`MIGRATE.BAD_ROLE_NAME: ${appUser}`);
  const source = new DataSource({
    type: 'postgres',
    url: adminUrl,
    migrations: [...migrations],
    migrationsTableName: 'dondoc_migrations',
    extra: { max: 2, options: `-c dondoc.app_user=${appUser}` },
  });
  await source.initialize();
  const locker = source.createQueryRunner();
  try {
    // The lock belongs to this connection and ends with it, also when the process dies.
    await locker.query('select pg_advisory_lock($1)', [LOCK]);
    const ran = await source.runMigrations({ transaction: 'all' });
    return ran.map(({ name }) => name);
  } finally {
    await locker.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
    await locker.release();
    await source.destroy();
  }
}
