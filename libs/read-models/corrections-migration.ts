import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The same columns as the rows of lists and their texts; `search` is made of them likewise. */
const corrected = `
  create table read_models.corrected_periods (like read_models.task_periods);
  alter table read_models.corrected_periods
    add column occurred_from timestamptz(3) not null,
    add column occurred_to timestamptz(3) not null,
    add column agencies text[] not null,
    add column shown jsonb not null,
    add column words text not null,
    add column search text generated always as (read_models.searchable(words)) stored,
    add primary key (generation, task_id, valid_from, occurred_from);
`;

const grants = `do $$ begin
  execute format('grant select, insert, delete on read_models.corrected_periods to %I',
    current_setting('dondoc.app_user'));
end $$`;

/** Tasks of which something was recorded after it had happened: nothing was so far. */
export class KeepCorrections1767225880000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(corrected);
    await runner.query(grants);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_models.corrected_periods');
  }
}
