import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was refused and who signed in. The runtime role adds and reads; it removes only what is old enough, through
 * `expire`, which nobody can make forget the last thirty days.
 */
export class CreateAudit1767226000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema audit;
      create table audit.entries (
        position bigint generated always as identity primary key,
        at timestamptz(3) not null,
        kind text not null check (kind in ('refusal', 'sign-in')),
        user_id text,
        username text,
        on_behalf_of text,
        command text not null,
        target text not null,
        code text not null,
        status integer not null,
        address text
      );
      create index on audit.entries (at);
      create index on audit.entries (user_id, position);
      create index on audit.entries (username, position);
      create index on audit.entries (code, position);
      create function audit.refuse_change() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and current_setting('audit.expiring', true) = 'on' then return null; end if;
        raise exception 'AUDIT.APPEND_ONLY: % on audit.entries is refused', tg_op using errcode = '42501';
      end $$;
      create trigger append_only before update or delete or truncate on audit.entries
        for each statement execute function audit.refuse_change();
      create function audit.expire(before timestamptz) returns bigint
        language plpgsql security definer set search_path = audit, pg_temp as $$
      declare removed bigint;
      begin
        if before > now() - interval '30 days' then
          raise exception 'AUDIT.TOO_RECENT: entries of the last 30 days are kept' using errcode = '42501';
        end if;
        perform set_config('audit.expiring', 'on', true);
        delete from audit.entries where at < before;
        get diagnostics removed = row_count;
        perform set_config('audit.expiring', 'off', true);
        return removed;
      end $$;
      revoke all on function audit.expire(timestamptz) from public;
      do $$ begin
        execute format('grant usage on schema audit to %I', current_setting('dondoc.app_user'));
        execute format('grant select, insert on audit.entries to %I', current_setting('dondoc.app_user'));
        execute format('grant execute on function audit.expire(timestamptz) to %I', current_setting('dondoc.app_user'));
      end $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('what was refused is not dropped by a migration'));
  }
}

export const auditMigrations = [CreateAudit1767226000000];
