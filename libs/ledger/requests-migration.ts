import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
  create table ledger.requests (
    principal text not null,
    command_id text not null,
    request_hash text not null,
    primary key (principal, command_id)
  );
  alter table ledger.checkpoints add column principal text, add column command_id text;
  create unique index on ledger.checkpoints (principal, command_id);
`;

/** Requests that are not one command on one stream, and the one that each checkpoint answered. */
export class RememberRequests1767225840000 implements MigrationInterface {
  readonly name = 'RememberRequests1767225840000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    const app = `current_setting('dondoc.app_user')`;
    await runner.query(
      `do $$ begin execute format('grant select, insert on ledger.requests to %I', ${app}); end $$`,
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('LEDGER.APPEND_ONLY: what was answered is not forgotten by a migration'));
  }
}
