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
  const name = 'Tìm kiếm không dấu';
  const connectionString = config.DATABASE_ADMIN_URL ?? config.DATABASE_URL;
  if (connectionString === undefined)
    return { name, verdict: 'skipped', detail: 'chưa có DATABASE_URL', remedy: null };
  try {
    const { rows } = await askDatabase<{ name: string; made: boolean; may_make: boolean }>(
      connectionString,
      look,
      [wanted],
    );
    const absent = wanted.filter((each) => !rows.some((row) => row.name === each));
    if (absent.length > 0) {
      const remedy = 'Cài gói postgresql-contrib của máy chủ PostgreSQL.';
      return { name, verdict: 'failed', detail: `máy chủ không có ${absent.join(', ')}`, remedy };
    }
    const unmade = rows.filter(({ made }) => !made);
    const detail = wanted.join(', ');
    if (unmade.length === 0) return { name, verdict: 'ok', detail, remedy: null };
    if (unmade.every((row) => row.may_make))
      return {
        name,
        verdict: 'ok',
        detail: `${detail}: sẽ được tạo khi cập nhật cơ sở dữ liệu`,
        remedy: null,
      };
    const remedy = `Quản trị PostgreSQL chạy trong cơ sở dữ liệu này: ${superuser(unmade.map((row) => row.name))}`;
    return { name, verdict: 'failed', detail: `chưa có ${unmade.map((row) => row.name).join(', ')}`, remedy };
  } catch (error) {
    return { name, verdict: 'skipped', detail: wordsOf(error), remedy: null };
  }
};
