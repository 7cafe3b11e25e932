import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Both are trusted: whoever may create objects in the database may create them. */
const extensions = ['unaccent', 'pg_trgm'] as const;

/**
 * An operator may have put the extensions into a schema of their own, so their functions are named with it.
 * \`unaccent\` may be given other rules and is therefore only stable; the wrapper names the dictionary it was
 * made with, so that its values may be indexed. Canonical composition first: the rules are of whole letters.
 */
const functions = `do $$
declare
  place text := (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace
    where e.extname = 'unaccent');
begin
  execute format($make$
    create function read_models.searchable(given text) returns text
    language sql immutable strict parallel safe as
    $body$ select replace(lower(%1$I.unaccent('%1$I.unaccent'::regdictionary, lower(normalize(given, nfc)))), 'đ', 'd') $body$
  $make$, place);
  create function read_models.containing(word text) returns text
    language sql immutable strict parallel safe as
    $body$ select '%' || regexp_replace(read_models.searchable(word), '([\\\\%_])', '\\\\\\1', 'g') || '%' $body$;
  execute format('grant execute on function read_models.searchable, read_models.containing to %I',
    current_setting('dondoc.app_user'));
end $$`;

const missing = (name: string, why: unknown): Error =>
  new Error(
    `MIGRATE.EXTENSION_MISSING: ${name} cannot be created (${why instanceof Error ? why.message : String(why)}); ` +
      `let a role that may do so run in this database: create extension ${name};`,
  );

/** What finds words without their accents. */
export class SearchWithoutAccents1767225850000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const name of extensions)
      await runner.query(`create extension if not exists ${name}`).catch((error: unknown) => {
        throw missing(name, error);
      });
    await runner.query(functions);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function read_models.containing(text), read_models.searchable(text)');
  }
}
