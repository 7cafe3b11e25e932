import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CloseMessages1767225910000 } from '#libs/delivery/closed-messages-migration';

/**
 * Mails and what they are made of. `recipient_id` is a user, or names whom nobody was found for. A message
 * takes further parts while it is `open`; it is closed when the sender first takes it, so that a repeated
 * attempt sends the same mail. One that nobody can receive is never open.
 */
export class CreateDelivery1767225900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema delivery;
      create table delivery.messages (
        position bigint generated always as identity unique,
        id text primary key,
        message_id text not null unique,
        recipient_id text not null,
        address text,
        slot timestamptz(3) not null,
        status text not null check (status in ('waiting', 'sent', 'suppressed', 'failed')),
        reason text,
        open boolean not null,
        attempts integer not null default 0,
        next_attempt_at timestamptz(3) not null,
        leased_until timestamptz(3),
        last_error text,
        created_at timestamptz(3) not null,
        sent_at timestamptz(3),
        check (status <> 'waiting' or address is not null),
        check (not open or status = 'waiting')
      );
      create unique index on delivery.messages (recipient_id, slot) where open;
      create index on delivery.messages (recipient_id, slot);
      create index on delivery.messages (recipient_id, position);
      create index on delivery.messages (next_attempt_at, position) where status = 'waiting';
      create table delivery.message_parts (
        message_id text not null references delivery.messages (id),
        recipient_id text not null,
        stream text not null,
        version integer not null,
        task_id text not null,
        kind text not null,
        facts jsonb not null,
        occurred_at timestamptz(3) not null,
        suppressed text,
        primary key (recipient_id, stream, version)
      );
      create index on delivery.message_parts (message_id);
      create index on delivery.message_parts (task_id);
      create table delivery.log (
        position bigint generated always as identity primary key,
        at timestamptz(3) not null,
        message_id text not null,
        what text not null check (what in ('attempt', 'sent', 'deferred', 'failed', 'suppressed')),
        stream text,
        version integer,
        detail text
      );
      create index on delivery.log (message_id);
      create function delivery.refuse_change() returns trigger language plpgsql as
        $$ begin raise exception 'the record of deliveries is append-only'; end $$;
      create trigger append_only before update or delete or truncate on delivery.log
        for each statement execute function delivery.refuse_change();
      do $$ begin
        execute format('grant usage on schema delivery to %I', current_setting('dondoc.app_user'));
        execute format('grant select, insert, update on delivery.messages, delivery.message_parts to %I',
          current_setting('dondoc.app_user'));
        execute format('grant select, insert on delivery.log to %I', current_setting('dondoc.app_user'));
      end $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('what was told to whom is not dropped by a migration'));
  }
}

export const deliveryMigrations = [CreateDelivery1767225900000, CloseMessages1767225910000];
