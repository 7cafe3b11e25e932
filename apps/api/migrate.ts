import { loadConfig, requireConfig } from '#libs/config/config';
import { migrate } from '#libs/ledger/migrate';
import { allMigrations } from './migrations';

/** Brings the database up to date; safe to run twice, also at once. */
async function main(): Promise<void> {
  const { DATABASE_URL, DATABASE_ADMIN_URL } = requireConfig(
    loadConfig(),
    'DATABASE_URL',
    'DATABASE_ADMIN_URL',
  );
  const appUser = decodeURIComponent(new URL(DATABASE_URL).username);
  const ran = await migrate({ adminUrl: DATABASE_ADMIN_URL, appUser, migrations: allMigrations });
  console.log(ran.length === 0 ? 'the database is up to date' : `migrated: ${ran.join(', ')}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
