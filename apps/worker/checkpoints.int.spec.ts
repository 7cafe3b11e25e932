import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { signWhenDue } from '#apps/worker/checkpoints';
import { deciders } from '#libs/application/deciders';
import { calendarStream } from '#libs/application/reference-data';
import { calendarDecider } from '#libs/domain/calendar/calendar-decider';
import { createDataSource } from '#libs/database/data-source';
import { PostgresLedger } from '#libs/ledger/postgres-ledger';
import { parseCheckpoint } from '#libs/ledger/verification/checkpoint';
import { verifyLedger } from '#libs/ledger/verification/verify-ledger';
import { ManualClock, startTestPostgres, type TestPostgres } from '#libs/testing/postgres';

jest.setTimeout(120_000);

describe('the daily checkpoint', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-checkpoints-'));
  const keyFile = join(folder, 'key.pem');
  const settings = { keyFile, folder: join(folder, 'kept') };
  const clock = new ManualClock('2026-01-05T01:00:00.000Z');
  let server: TestPostgres;
  let dataSource: DataSource;
  beforeAll(async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    server = await startTestPostgres();
    dataSource = await createDataSource(server.appUrl).initialize();
    await new PostgresLedger(dataSource, clock).submit({
      stream: calendarStream,
      decider: calendarDecider,
      command: { type: 'OverrideCalendar', date: '2026-09-01', working: false, reason: 'Quốc khánh' },
      context: (now) => ({ now, actor: { kind: 'process' } as const }),
      meta: { userId: null, agencyId: null, commandId: null },
    });
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is signed once a day and kept as a file that the ledger can be verified with', async () => {
    const file = await signWhenDue({ dataSource, clock }, settings);
    expect(await signWhenDue({ dataSource, clock }, settings)).toBeNull();
    clock.instant = '2026-01-06T00:59:59.000Z';
    expect(await signWhenDue({ dataSource, clock }, settings)).toBeNull();
    clock.instant = '2026-01-06T01:00:00.000Z';
    expect(await signWhenDue({ dataSource, clock }, settings)).not.toBeNull();
    expect(readdirSync(settings.folder)).toHaveLength(2);

    const checkpoint = parseCheckpoint(readFileSync(file ?? '', 'utf8'));
    const publicKey = readFileSync(keyFile, 'utf8');
    const { ok } = await verifyLedger({ dataSource, deciders, checkpoint, publicKey });
    expect(ok).toBe(true);
  });

  it('is not signed with a key that cannot be read', async () => {
    clock.instant = '2026-02-01T00:00:00.000Z';
    const missing = { ...settings, keyFile: join(folder, 'missing.pem') };
    await expect(signWhenDue({ dataSource, clock }, missing)).rejects.toThrow('LEDGER.CHECKPOINT_KEY');
    expect(readdirSync(settings.folder)).toHaveLength(2);
  });
});
