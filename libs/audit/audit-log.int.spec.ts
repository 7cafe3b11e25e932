import type { DataSource } from 'typeorm';
import { createAuditLog, type AuditEntry, type AuditLog } from '#libs/audit/audit-log';
import { plusMinutes } from '#libs/domain/shared/time';
import { createLedgerDataSource } from '#libs/ledger/data-source';
import { startTestPostgres, type TestPostgres } from '#libs/testing/postgres';

jest.setTimeout(60_000);

describe('the record of refusals and sign-ins', () => {
  let server: TestPostgres;
  let dataSource: DataSource;
  let log: AuditLog;
  const entry = (changes: Partial<AuditEntry> = {}): AuditEntry => ({
    at: '2026-03-02T02:00:00.000Z',
    kind: 'refusal',
    userId: 'an',
    username: null,
    onBehalfOf: null,
    command: 'POST /api/v1/tasks/:id/suspension',
    target: '/api/v1/tasks/t1/suspension',
    code: 'ACTOR.NOT_PERMITTED',
    status: 403,
    address: '10.0.0.1',
    ...changes,
  });

  beforeAll(async () => {
    server = await startTestPostgres();
    dataSource = await createLedgerDataSource(server.appUrl).initialize();
    log = createAuditLog(dataSource);
    for (let n = 0; n < 5; n += 1)
      await log.record(entry({ at: plusMinutes('2026-03-02T02:00:00.000Z', n), target: `/t${n}` }));
    await log.record(
      entry({ kind: 'sign-in', userId: null, username: 'binh', code: 'SESSION.BAD_CREDENTIALS' }),
    );
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await server?.stop();
  });

  it('is read newest first, page by page, without a gap', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await log.list({ limit: 2, cursor });
      seen.push(...page.items.map(({ target }) => target));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(['/api/v1/tasks/t1/suspension', '/t4', '/t3', '/t2', '/t1', '/t0']);
  });

  it('is found by time, person, name that was tried, and code', async () => {
    const count = async (filter: object) => (await log.list({ limit: 50, ...filter })).items.length;
    const from = '2026-03-02T02:01:00.000Z';
    expect(await count({ from, until: '2026-03-02T02:03:00.000Z' })).toBe(2);
    expect(await count({ actor: 'an' })).toBe(5);
    expect(await count({ actor: 'binh' })).toBe(1);
    expect(await count({ code: 'SESSION.BAD_CREDENTIALS' })).toBe(1);
    expect(await count({ actor: 'an', code: 'SESSION.BAD_CREDENTIALS' })).toBe(0);
  });

  it('takes whatever a stranger sends as a name, cut and without what cannot be stored', async () => {
    await log.record(entry({ username: `a\0\uD800${'x'.repeat(2_000)}`, code: 'X.Y' }));
    const [found] = (await log.list({ limit: 1, code: 'X.Y' })).items;
    expect(found?.username).toMatch(/^a\uFFFDx+$/u);
    expect(found?.username?.length).toBeLessThanOrEqual(500);
  });

  it('is changed by nobody, and forgets only what is older than a month', async () => {
    await expect(dataSource.query(`update audit.entries set code = 'x'`)).rejects.toThrow();
    await expect(dataSource.query('delete from audit.entries')).rejects.toThrow();
    const owner = await createLedgerDataSource(server.adminUrl).initialize();
    for (const sql of [
      `update audit.entries set code = 'x'`,
      'delete from audit.entries',
      'truncate audit.entries',
    ])
      await expect(owner.query(sql)).rejects.toThrow('AUDIT.APPEND_ONLY');
    await owner.destroy();
    const now = new Date().toISOString();
    await log.record(entry({ at: now, code: 'TODAY' }));
    await expect(log.expire(plusMinutes(now, -60))).rejects.toThrow('AUDIT.TOO_RECENT');
    const before = plusMinutes(now, -31 * 24 * 60);
    await log.record(entry({ at: plusMinutes(before, -1), code: 'OLD' }));
    await log.record(entry({ at: before, code: 'KEPT' }));
    expect(await log.expire(before)).toBeGreaterThanOrEqual(1);
    const left = (await log.list({ limit: 50, from: plusMinutes(before, -1) })).items.map(({ code }) => code);
    expect(left).toEqual(expect.arrayContaining(['TODAY', 'KEPT']));
    expect(left).not.toContain('OLD');
    await expect(dataSource.query('delete from audit.entries')).rejects.toThrow();
  });
});
