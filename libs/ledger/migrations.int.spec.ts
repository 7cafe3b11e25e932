import { migrate } from '#libs/ledger/migrate';
import { ledgerMigrations } from '#libs/ledger/migrations';
import { runSql, startTestPostgres, type TestPostgres } from '#libs/testing/postgres';

jest.setTimeout(120_000);

const insert = `insert into ledger.events
  (xact, stream, version, type, schema_version, data, meta, occurred_at, recorded_at, prev_hash, hash)
  values (pg_current_xact_id(), 'note/1', 1, 'Noted', 1, '{}', '{}', now(), now(), '', '')`;

describe('the tables of the ledger', () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startTestPostgres(null);
  });
  afterAll(() => server?.stop());

  it('are made once when two migrations run at the same time', async () => {
    const run = () =>
      migrate({ adminUrl: server.adminUrl, appUser: 'dondoc_app', migrations: ledgerMigrations });
    const ran = await Promise.all([run(), run()]);
    expect(ran.flat()).toEqual([
      'CreateLedger1767225600000',
      'SignCheckpoints1767225810000',
      'RememberRequests1767225840000',
      'KnowSleepingProcesses1767225845000',
      'HoldStreams1767226110000',
    ]);
    expect(await run()).toEqual([]);
  });

  it('let the runtime role add an event and read it, and never change or remove one', async () => {
    await runSql(server.appUrl, insert);
    expect(await runSql(server.appUrl, 'select stream from ledger.events')).toEqual([{ stream: 'note/1' }]);
    for (const sql of [
      `update ledger.events set type = 'x'`,
      'delete from ledger.events',
      'truncate ledger.events',
      'drop table ledger.events',
      'alter table ledger.events disable trigger append_only',
      'delete from ledger.commands',
      'update ledger.checkpoints set root = root',
      'delete from ledger.checkpoints',
      'truncate ledger.checkpoints',
      'alter table ledger.checkpoints disable trigger append_only',
    ])
      await expect(runSql(server.appUrl, sql)).rejects.toMatchObject({ code: '42501' });
  });

  it('refuse a change by their owner as well, also in a session that plays a replica', async () => {
    for (const sql of [
      `update ledger.events set type = 'x'`,
      'delete from ledger.events',
      'truncate ledger.events',
      'delete from ledger.checkpoints',
      'update ledger.checkpoints set root = root',
      'truncate ledger.checkpoints',
      `set session_replication_role = replica; delete from ledger.events`,
    ])
      await expect(server.admin(sql)).rejects.toThrow('LEDGER.APPEND_ONLY');
  });
});
