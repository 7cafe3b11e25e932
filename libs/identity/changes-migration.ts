import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What became of accounts, for good: the runtime role adds and reads. And the sessions that are open, each a row:
 * ending one removes it, so that nothing revives its token. Sessions of before have to be opened again.
 */
export class KeepAccountChanges1767225720000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.account_changes (
        position bigint generated always as identity primary key,
        at timestamptz(3) not null,
        user_id text not null,
        changed_by text,
        reason text,
        before jsonb,
        after jsonb not null,
        password_set boolean not null
      );
      create index on identity.account_changes (user_id, position);
      create index on identity.account_changes (changed_by, position);
      create function identity.refuse_account_change() returns trigger language plpgsql as $$
      begin
        raise exception 'ACCOUNTS.APPEND_ONLY: % on identity.account_changes is refused', tg_op
          using errcode = '42501';
      end $$;
      create trigger append_only before update or delete or truncate on identity.account_changes
        for each statement execute function identity.refuse_account_change();
      create table identity.sessions (
        id text primary key,
        user_id text not null references identity.users,
        opened_at timestamptz(3) not null,
        expires_at timestamptz(3) not null,
        address text
      );
      create index on identity.sessions (user_id);
      drop table identity.revoked_sessions;
      do $$ begin
        execute format('grant select, insert on identity.account_changes to %I', current_setting('dondoc.app_user'));
        execute format('grant select, insert, delete on identity.sessions to %I', current_setting('dondoc.app_user'));
      end $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('what became of accounts is not dropped by a migration'));
  }
}
