import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startApiStage, type Answer, type ApiStage, type RequestOptions } from '../support/api-stage';
import { askedAgency, assigned, formOf, leadAgency } from '../support/assigned-task';
import { planText } from '../support/plan-text';
import { waitUntil } from '#infra/embedded/wait';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(180_000);

const formType = 'multipart/form-data; boundary=XX';
const filePart = '--XX\r\ncontent-disposition: form-data; name="files"; filename="a.txt"\r\n\r\nabc';
const field = (name: string, value: string, type = 'text/plain') =>
  `--XX\r\ncontent-disposition: form-data; name="${name}"\r\ncontent-type: ${type}\r\n\r\n${value}\r\n`;
const cursorOf = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url');

describe('input that nobody sends by accident', () => {
  const lead = `${leadAgency}.officer`;
  let stage: ApiStage;
  beforeAll(async () => {
    stage = await startApiStage(new ManualClock('2026-03-02T02:00:00.000Z'), {
      DONDOC_MAILBOX_DIR: '/nowhere/no-mail-yet',
    });
    await assigned(stage.services, 'open');
    await stage.drain();
  });
  afterAll(() => stage?.stop());

  const get = (as: string, path: string) => stage.call(as, 'GET', `/api/v1${path}`);
  const post = (as: string | null, path: string, options: RequestOptions) =>
    stage.call(as, 'POST', `/api/v1${path}`, options);
  const tokenOf = async (username: string): Promise<string> => {
    const session = await stage.services.identity.signIn(username, stage.password);
    return 'token' in session ? session.token : '';
  };
  const postRaw = async (as: string, path: string, type: string, body: string): Promise<Answer> => {
    const headers = { authorization: `Bearer ${await tokenOf(as)}`, 'content-type': type };
    const answer = await fetch(`${stage.url}/api/v1${path}`, {
      method: 'POST',
      body,
      headers: { ...headers, 'idempotency-key': randomUUID() },
    });
    return { status: answer.status, headers: answer.headers, body: await answer.json() };
  };
  const expectRefused = (answer: Answer, status: number, code: string): void => {
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  };

  it.each([
    ['/tasks?q=a%00b', 'REQUEST.INVALID'],
    ['/tasks?dueBefore=0000-01-01', 'REQUEST.INVALID'],
    ['/tasks?dueAfter=9999-12-31T23:59:59-23:00', 'REQUEST.INVALID'],
    ['/tasks?asOf=0000-01-01T00:00:00Z', 'REQUEST.INVALID'],
    ['/tasks/open?asOf=0000-01-01T00:00:00Z', 'REQUEST.INVALID'],
    ['/tasks/open?asOfOccurred=0001-01-01T00:00:00%2B14:00', 'REQUEST.INVALID'],
    [`/tasks?cursor=${cursorOf([false, '0000-01-31T00:00:00.000Z', 'x'])}`, 'CURSOR.INVALID'],
    [`/tasks?cursor=${cursorOf([false, 'infinity', '\ud800'])}`, 'CURSOR.INVALID'],
    ['/tasks/%zz', 'REQUEST.MALFORMED'],
  ])('is refused in the address %s', async (path, code) => {
    expectRefused(await get('office', path), 400, code);
  });

  it('is refused in an id longer than any, as in one that nobody has', async () => {
    expectRefused(await get('office', `/tasks/${'a'.repeat(150)}`), 404, 'TASK.NOT_FOUND');
    expectRefused(await get('office', `/tasks/${'a'.repeat(250)}`), 404, 'ROUTE.NOT_FOUND');
  });

  it('is a user name that no database stores', async () => {
    const body = { username: 'a\u0000b', password: 'x' };
    expectRefused(await post(null, '/session', { body }), 400, 'REQUEST.INVALID');
  });

  it.each(['9999-12-31', '0000-01-01'])('is a deadline in a year that no plan reaches: %s', async (due) => {
    const body = { coordinatorIds: [askedAgency], content: 'Cho ý kiến', due };
    expectRefused(await post(lead, '/tasks/open/coordination-requests', { body }), 400, 'REQUEST.INVALID');
  });

  it('is the name of something that every object of the language has', async () => {
    const text = planText({ number: '9/KH-UBND', date: '2026-01-15' }, [
      { number: '1', title: 'Quy chế', leads: 'Sở Tài chính', product: 'Quy chế', timing: 'Năm 2026' },
    ]);
    const { planId } = (await post('monitor', '/plans', { body: formOf({}, { 'k.txt': text }) })).body;
    for (const unit of [{ agencyId: 'constructor' }, { groupId: 'constructor' }]) {
      const path = `/api/v1/plans/${planId}/draft/tasks/1`;
      const answer = await stage.call('monitor', 'PATCH', path, { body: { leads: [unit] } });
      expectRefused(answer, 422, 'DIRECTORY.UNKNOWN_AGENCY');
    }
  });

  describe('as a form', () => {
    it.each([
      ['that breaks off within a file', formType, filePart],
      ['that breaks off within a field', formType, field('summary', 'x')],
      ['that is none', formType, 'rubbish'],
      ['without a boundary', 'multipart/form-data', 'rubbish'],
    ])('%s is refused', async (_, type, body) => {
      expectRefused(await postRaw(lead, '/tasks/open/deliverables', type, body), 400, 'REQUEST.MALFORMED');
      expectRefused(await postRaw('monitor', '/plans', type, body), 400, 'REQUEST.MALFORMED');
    });

    it.each([71, 252, 253, 300, 5000])(
      'parted by %i characters is read or refused, no failure',
      async (n) => {
        const type = `multipart/form-data; boundary=${'X'.repeat(n)}`;
        const body = `--${'X'.repeat(n)}--\r\n`;
        const answer = await postRaw(lead, '/tasks/open/deliverables', type, body);
        // The parser looks for no more than 256 characters, four of which are its own; RFC 2046 allows 70.
        expectRefused(answer, 400, n > 252 ? 'REQUEST.MALFORMED' : 'REQUEST.INVALID');
      },
    );

    it('is refused by a name that shows another ending than the file has', async () => {
      const body = formOf({ summary: 'x' }, { 'bao-cao\u202efdp.exe': 'x' });
      expectRefused(await post(lead, '/tasks/open/deliverables', { body }), 422, 'FILE.NAME_INVALID');
    });

    it('is read where a field says of itself that it is JSON', async () => {
      const document = field('document', '{"number":"3/BC","subject":"Báo cáo (Mật)"}', 'application/json');
      const body = `${document}${field('summary', 'Báo cáo')}--XX--\r\n`;
      const answer = await postRaw(lead, '/tasks/open/deliverables', formType, body);
      expectRefused(answer, 422, 'DOCUMENT.CLASSIFIED');
    });

    it('leaves no file behind when the sender goes away', async () => {
      const incoming = () => readdir(join(stage.services.config.DONDOC_DATA, 'files/incoming'));
      const socket = connect(Number(new URL(stage.url).port), '127.0.0.1');
      const headers = [
        'POST /api/v1/tasks/open/deliverables HTTP/1.1',
        'host: x',
        'content-length: 100000',
        `authorization: Bearer ${await tokenOf(lead)}`,
        `idempotency-key: ${randomUUID()}`,
        `content-type: ${formType}`,
      ];
      socket.write(`${headers.join('\r\n')}\r\n\r\n${filePart}${'x'.repeat(5000)}`);
      const holds = async (files: number) => (await incoming().catch(() => [])).length === files;
      expect(await waitUntil(() => holds(1), 10_000)).toBe(true);
      socket.destroy();
      expect(await waitUntil(() => holds(0), 10_000)).toBe(true);
    });
  });

  it('is no body at all, whose type is named all the same', async () => {
    const headers = { 'content-type': 'application/json' };
    const acknowledged = await post(lead, '/tasks/open/acknowledgement', { headers });
    expect(acknowledged.status).toBe(201);
    expectRefused(await post(lead, '/tasks/open/progress-reports', { headers }), 400, 'REQUEST.INVALID');
    const poisoned = await postRaw(
      lead,
      '/tasks/open/progress-reports',
      'application/json',
      '{"__proto__":{}}',
    );
    expectRefused(poisoned, 400, 'REQUEST.MALFORMED');
  });

  it('finds every answer protected, the refused ones and those of unknown places too', async () => {
    const answers = await Promise.all([
      get('admin', '/demo/mailbox'),
      stage.call(null, 'GET', '/api/v1/tasks'),
      stage.call(null, 'GET', '/khong-co'),
      stage.call(null, 'GET', '/api/v1/tasks/%zz'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 401, 404, 400]);
    for (const { headers } of answers) {
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'self';.*object-src 'none'/u);
      expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d+/u);
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  it('shows an empty mailbox before the first mail', async () => {
    const { status, body } = await get('admin', '/demo/mailbox');
    expect([status, body.items]).toEqual([200, []]);
  });

  it('answers 503 with a time to come back while the database is away', async () => {
    const headers = { authorization: `Bearer ${await tokenOf('office')}` };
    await stage.services.dataSource.destroy();
    try {
      const away = await stage.call(null, 'GET', '/api/v1/tasks', { headers });
      expectRefused(away, 503, 'LEDGER.UNAVAILABLE');
      expect(away.headers.get('retry-after')).toBe('2');
    } finally {
      await stage.services.dataSource.initialize();
    }
  });
});
