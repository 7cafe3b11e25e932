import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { startApiStage, type ApiStage } from '../support/api-stage';
import { assigned, leadAgency } from '../support/assigned-task';
import { STRANGERS_OF_ADDRESS } from '#apps/api/http/audit-bounds';
import { expireAudit } from '#apps/worker/audit-retention';
import { waitUntil } from '#infra/embedded/wait';
import { createDataSource } from '#libs/database/data-source';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(120_000);

describe('the audit log over HTTP', () => {
  const clock = new ManualClock('2026-03-02T02:00:00.000Z');
  let stage: ApiStage;
  const audit = async (query = '', as = 'auditor') => stage.call(as, 'GET', `/api/v1/audit?${query}`);
  const suspend = (as: string, headers = {}) =>
    stage.call(as, 'POST', '/api/v1/tasks/kept/suspension?x=1', {
      body: { reason: 'mật khẩu-bí-mật' },
      headers,
    });
  const signIn = (username: string, password: string, from: string) =>
    stage.call(null, 'POST', '/api/v1/session', {
      body: { username, password },
      headers: { 'x-forwarded-for': from },
    });
  const asOwner = async (sql: string): Promise<void> => {
    const owner = await createDataSource(stage.adminUrl).initialize();
    await owner.query(sql).finally(() => owner.destroy());
  };

  beforeAll(async () => {
    stage = await startApiStage(clock);
    await assigned(stage.services, 'kept');
    await stage.call('auditor', 'GET', '/api/v1/tasks');
    await stage.call('office', 'GET', '/api/v1/tasks');
  });
  afterAll(() => stage?.stop());

  it('tells of a refused command who, what, on what, with which code and from where', async () => {
    clock.instant = '2026-03-02T02:10:00.000Z';
    expect((await suspend('office')).status).toBe(403);
    const { items } = (await audit('from=2026-03-02T02:10:00Z')).body;
    expect(items).toMatchObject([
      {
        at: clock.instant,
        kind: 'refusal',
        userId: 'office',
        username: null,
        onBehalfOf: null,
        command: 'POST /api/v1/tasks/:id/suspension',
        target: '/api/v1/tasks/kept/suspension',
        code: 'ACTOR.NOT_PERMITTED',
        status: 403,
        address: '127.0.0.1',
      },
    ]);
  });

  it('tells of a refused command whose sender does not wait for the answer', async () => {
    clock.instant = '2026-03-02T02:11:00.000Z';
    const body = '{"reason":"x"}';
    const session = await stage.services.identity.signIn('office', stage.password);
    const socket = connect(Number(new URL(stage.url).port), '127.0.0.1');
    await new Promise((connected) => socket.once('connect', connected));
    const headers = [
      'POST /api/v1/tasks/kept/suspension HTTP/1.1',
      'host: localhost',
      'content-type: application/json',
      `content-length: ${body.length}`,
      `idempotency-key: ${randomUUID()}`,
      `authorization: Bearer ${'token' in session ? session.token : ''}`,
    ];
    await new Promise((written) => socket.write(`${headers.join('\r\n')}\r\n\r\n${body}`, written));
    await new Promise((passed) => setImmediate(passed));
    socket.resetAndDestroy();
    const found = async () => (await audit(`from=${clock.instant}`)).body.items as { code: string }[];
    expect(await waitUntil(async () => (await found()).length > 0, 10_000)).toBe(true);
    expect(await found()).toMatchObject([{ code: 'ACTOR.NOT_PERMITTED', address: '127.0.0.1' }]);
  });

  it('tells of every sign-in whether it succeeded, failed or was throttled, and never a password', async () => {
    clock.instant = '2026-03-02T02:20:00.000Z';
    expect((await signIn('committee', stage.password, '203.0.113.1')).status).toBe(201);
    expect((await signIn('Committee ', 'không đúng', '203.0.113.2')).status).toBe(401);
    for (let n = 0; n < 21; n += 1) await signIn('khong-co', 'không đúng', '203.0.113.3');
    const { items } = (await audit('from=2026-03-02T02:20:00Z&limit=500')).body;
    expect(items).toHaveLength(23);
    expect(items.slice(-2)).toMatchObject([
      { code: 'SESSION.BAD_CREDENTIALS', username: 'committee', userId: null, address: '203.0.113.2' },
      { kind: 'sign-in', code: 'SESSION.OPENED', userId: 'committee', address: '203.0.113.1', status: 201 },
    ]);
    expect(items[0]).toMatchObject({ code: 'SESSION.TOO_MANY_ATTEMPTS', username: 'khong-co', status: 429 });
    const [{ whole }] = await stage.services.dataSource.query(
      `select string_agg(e::text, '') as whole from audit.entries e`,
    );
    for (const secret of ['bí-mật', stage.password, 'không đúng', 'x=1']) expect(whole).not.toContain(secret);
  });

  it('tells each refused part of a command for many', async () => {
    clock.instant = '2026-03-02T02:30:00.000Z';
    const body = { tasks: [{ taskId: 'kept' }, { taskId: 'khong-co' }] };
    const headers = { 'idempotency-key': 'mot-khoa-cho-nhieu' };
    const answer = await stage.call(`${leadAgency}.officer`, 'POST', '/api/v1/acknowledgements', {
      body,
      headers,
    });
    expect(answer.status).toBe(201);
    expect(
      (await audit('from=2026-03-02T02:30:00Z&actor=so-tai-chinh.officer&code=TASK.NOT_FOUND')).body.items,
    ).toMatchObject([
      {
        target: '/api/v1/tasks/khong-co/acknowledgement',
        command: 'POST /api/v1/acknowledgements',
        status: 404,
      },
    ]);
  });

  it('tells on whose behalf somebody tried to act', async () => {
    clock.instant = '2026-03-02T02:40:00.000Z';
    expect((await suspend('so-y-te.head', { 'on-behalf-of': 'supervisor' })).body.code).toBe(
      'DELEGATION.NONE',
    );
    expect((await audit('code=DELEGATION.NONE')).body.items).toMatchObject([
      { userId: 'so-y-te.head', onBehalfOf: 'supervisor' },
    ]);
  });

  it('is read page by page, and by nobody but auditors and administrators', async () => {
    const first = (await audit('limit=20')).body;
    const rest = (await audit(`limit=500&cursor=${first.nextCursor}`)).body;
    const all = (await audit('limit=500')).body;
    expect([...first.items, ...rest.items]).toEqual(all.items);
    expect(rest.nextCursor).toBeNull();
    expect((await audit('until=2026-03-01')).body.items).toEqual([]);
    expect((await audit('from=2026-03-02&until=2026-03-02&limit=500')).body.items).toEqual(all.items);
    expect((await audit('', 'admin')).status).toBe(200);
    expect((await audit('', 'supervisor')).body.code).toBe('ACTOR.NOT_PERMITTED');
    expect((await audit('cursor=x')).body.code).toBe('CURSOR.INVALID');
  });

  it('fails no request when it cannot be written, and counts what is lost', async () => {
    await asOwner('alter table audit.entries rename to away');
    try {
      expect((await suspend('office')).body.code).toBe('ACTOR.NOT_PERMITTED');
      expect((await signIn('office', stage.password, '203.0.113.9')).status).toBe(201);
    } finally {
      await asOwner('alter table audit.away rename to entries');
    }
    expect(await stage.services.metrics.metrics()).toContain('dondoc_audit_entries_lost_total 2');
  });

  it('forgets what is older than the retention, and nothing else', async () => {
    const { application: app, dataSource } = stage.services;
    clock.instant = '2026-04-01T02:15:00.000Z';
    const before = (await audit('limit=500')).body.items;
    const old = (await audit('until=2026-03-02T02:15:00Z&limit=500')).body.items;
    expect(await expireAudit({ app, dataSource }, 30)).toBe(old.length);
    expect(old.length).toBeGreaterThan(0);
    expect((await audit('limit=500')).body.items).toEqual(before.slice(0, -old.length));
  });

  it('is not filled by strangers: what they are refused beyond a bound is counted, and they are refused all the same', async () => {
    clock.instant = '2026-04-01T02:20:00.000Z';
    const headers = { 'x-forwarded-for': '203.0.113.77' };
    const stranger = () => stage.call(null, 'POST', '/api/v1/tasks/kept/suspension', { body: {}, headers });
    const answers = await Promise.all(Array.from({ length: STRANGERS_OF_ADDRESS + 10 }, stranger));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
    const { items } = (await audit('from=2026-04-01T02:20:00Z&limit=500')).body;
    expect(items).toHaveLength(STRANGERS_OF_ADDRESS);
    expect((await suspend('office')).status).toBe(403);
    expect(
      (await audit('from=2026-04-01T02:20:00Z&actor=office&code=ACTOR.NOT_PERMITTED')).body.items,
    ).toHaveLength(1);
    expect(await stage.services.metrics.metrics()).toContain('dondoc_audit_entries_omitted_total 10');
  });
});
