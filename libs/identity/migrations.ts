import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AddLanguages1767225930000 } from '#libs/identity/languages-migration';
import { KeepAccountChanges1767225720000 } from '#libs/identity/changes-migration';

/** Accounts, ended sessions and the record of sign-ins. Personal data live here and nowhere in the ledger. */
export class CreateIdentity1767225700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema identity;
      create table identity.users (
        id text primary key,
        username text not null unique check (username = lower(username)),
        name text not null,
        email text not null,
        agency_id text,
        roles text[] not null,
        password_hash text not null,
        disabled boolean not null default false,
        created_at timestamptz(3) not null default now()
      );
      create index on identity.users (agency_id);
      create table identity.revoked_sessions (
        id text primary key,
        user_id text not null,
        expires_at timestamptz(3) not null
      );
      create table identity.sign_ins (
        position bigint generated always as identity primary key,
        at timestamptz(3) not null,
        username text not null,
        code text
      );
      create function identity.refuse_change() returns trigger language plpgsql as
        $$ begin raise exception 'the record of sign-ins is append-only'; end $$;
      create trigger append_only before update or delete or truncate on identity.sign_ins
        for each statement execute function identity.refuse_change();
      do $$ begin
        execute format('grant usage on schema identity to %I', current_setting('dondoc.app_user'));
        execute format('grant select, insert, update on identity.users to %I', current_setting('dondoc.app_user'));
        execute format('grant select, insert, delete on identity.revoked_sessions to %I', current_setting('dondoc.app_user'));
        execute format('grant select, insert on identity.sign_ins to %I', current_setting('dondoc.app_user'));
      end $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('accounts are not dropped by a migration'));
  }
}

/** What a member of a steering committee is in charge of (phân công phụ trách lĩnh vực). */
export class AddFieldsOfMembers1767225710000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table identity.users add column field text[] not null default '{}'`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('accounts are not changed back by a migration'));
  }
}

export const identityMigrations = [
  CreateIdentity1767225700000,
  AddFieldsOfMembers1767225710000,
  KeepAccountChanges1767225720000,
  AddLanguages1767225930000,
];
