import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = `
  alter table ledger.checkpoints
    add column streams integer not null,
    add column events bigint not null,
    add column key_id text not null;
`;

const guard = `
  create or replace function ledger.refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'LEDGER.APPEND_ONLY: % on ledger.% is refused', tg_op, tg_table_name using errcode = '42501';
  end $$;
  create trigger append_only before update or delete or truncate on ledger.checkpoints
    for each statement execute function ledger.refuse_change();
  alter table ledger.checkpoints enable always trigger append_only;
`;

/** What a signed checkpoint says besides its leaves; nobody wrote one before, so no row lacks it. */
export class SignCheckpoints1767225810000 implements MigrationInterface {
  readonly name = 'SignCheckpoints1767225810000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(guard);
    const app = `current_setting('dondoc.app_user')`;
    await runner.query(
      `do $$ begin execute format('grant select, insert on ledger.checkpoints to %I', ${app}); end $$`,
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('LEDGER.APPEND_ONLY: checkpoints are not removed by a migration'));
  }
}
