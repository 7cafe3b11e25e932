import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { QueryRunner } from 'typeorm';
import { allMigrations } from '#apps/api/migrations';

/** What each migration did where it was executed; a line is added with a new one, and never changed. */
const executed = JSON.parse(readFileSync(join(__dirname, 'executed-migrations.json'), 'utf8')) as Record<
  string,
  string
>;

/** A hash of all that a migration says to the database. */
const saidBy = async (Migration: (typeof allMigrations)[number]): Promise<string> => {
  const said: string[] = [];
  const runner = {
    query: (sql: string) => {
      said.push(sql.replace(/\s+/gu, ' ').trim());
      return Promise.resolve([]);
    },
  };
  await new Migration().up(runner as unknown as QueryRunner);
  return createHash('sha256').update(said.join('\n')).digest('hex');
};

describe('a migration that databases have executed', () => {
  it('is never edited, as those would lack what it says now: what is missing is a migration of its own', async () => {
    const said = await Promise.all(allMigrations.map(async (one) => [one.name, await saidBy(one)]));
    expect(Object.fromEntries(said)).toEqual(executed);
  });
});
