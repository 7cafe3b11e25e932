import { message } from '#libs/messages/message';
import { askDatabase, wordsOf, type Check } from './check';

const wanted = ['unaccent', 'pg_trgm'];

/** Which of them the server has, which the database has, and whether the migrations may make what is missing. */
const look = `
  select name, installed_version is not null as made,
    has_database_privilege(current_database(), 'create') as may_make
  from pg_available_extensions where name = any($1)`;

const superuser = (missing: readonly string[]): string =>
  missing.map((name) => `create extension ${name};`).join(' ');

/** The search without accents needs two extensions that come with PostgreSQL, and a role that may make them. */
export const extensionsCheck: Check = async ({ config }) => {
  const name = message('doctor.name.extensions');
  const connectionString = config.DATABASE_ADMIN_URL ?? config.DATABASE_URL;
  if (connectionString === undefined)
    return {
      name,
      verdict: 'skipped',
      detail: message('doctor.not-set', { variable: 'DATABASE_URL' }),
      remedy: null,
    };
  try {
    const { rows } = await askDatabase<{ name: string; made: boolean; may_make: boolean }>(
      connectionString,
      look,
      [wanted],
    );
    const absent = wanted.filter((each) => !rows.some((row) => row.name === each));
    if (absent.length > 0) {
      const remedy = message('doctor.extensions-package');
      return {
        name,
        verdict: 'failed',
        detail: message('doctor.extensions-missing', { names: absent }),
        remedy,
      };
    }
    const unmade = rows.filter(({ made }) => !made);
    const detail = wanted.join(', ');
    if (unmade.length === 0) return { name, verdict: 'ok', detail, remedy: null };
    if (unmade.every((row) => row.may_make))
      return {
        name,
        verdict: 'ok',
        detail: message('doctor.extensions-later', { names: wanted }),
        remedy: null,
      };
    const missing = unmade.map((row) => row.name);
    const remedy = message('doctor.extensions-remedy', { sql: superuser(missing) });
    return {
      name,
      verdict: 'failed',
      detail: message('doctor.extensions-not-made', { names: missing }),
      remedy,
    };
  } catch (error) {
    return { name, verdict: 'skipped', detail: wordsOf(error), remedy: null };
  }
};
