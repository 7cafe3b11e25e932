import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Streams at which a subscriber stopped, as it does not know one of their events, until somebody does. */
const up = `
  create table ledger.held_streams (
    subscription text not null,
    stream text not null,
    version integer not null,
    position bigint not null,
    type text not null,
    schema_version integer not null,
    recorded_at timestamptz(3) not null,
    since timestamptz(3) not null default now(),
    primary key (stream, subscription)
  );
  do $$
  begin
    execute format('grant select, insert, update, delete on ledger.held_streams to %I', current_setting('dondoc.app_user'));
  end $$;
`;

export class HoldStreams1767226110000 implements MigrationInterface {
  readonly name = 'HoldStreams1767226110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table ledger.held_streams');
  }
}
