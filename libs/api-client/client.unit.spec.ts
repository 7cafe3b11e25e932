import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { ApiClient } from '#libs/api-client/client';
import { ApiFailure, type Failure } from '#libs/api-client/failure';

interface Asked {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
type Answer = readonly [status: number, body: unknown] | 'nothing' | 'broken off';

let server: Server;
let url: string;
let asked: Asked[] = [];
let answer: (asked: Asked, turn: number) => Answer;

beforeAll(async () => {
  server = createServer((request, response) => {
    const { method, headers } = request;
    void text(request).then((body) => {
      const one = { method, url: request.url, headers, body };
      asked.push(one);
      const given = answer(one, asked.length);
      if (given === 'broken off') request.socket.destroy();
      else if (given !== 'nothing')
        response
          .writeHead(given[0], { 'content-type': 'application/json', connection: 'close' })
          .end(typeof given[1] === 'string' ? given[1] : JSON.stringify(given[1]));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  asked = [];
});
afterAll(() => {
  server.closeAllConnections();
  return new Promise((closed) => server?.close(closed));
});

const client = (settings: Partial<ConstructorParameters<typeof ApiClient>[0]> = {}) =>
  new ApiClient({ url, token: 't', ...settings });
const failureOf = (work: Promise<unknown>): Promise<Failure> =>
  work.then(
    () => Promise.reject(new Error('did not fail')),
    (error: unknown) => (error instanceof ApiFailure ? error.failure : Promise.reject(error as Error)),
  );

describe('a call', () => {
  it('encodes every part of its address and leaves out what is undefined', async () => {
    answer = () => [200, { items: [], nextCursor: null }];
    await client().get('/plans/{id}', { path: { id: 'kh 1/a' } });
    await client().get('/tasks', { query: { plan: 'kh', q: 'báo cáo', stage: undefined } });
    expect(asked.map((one) => one.url)).toEqual([
      '/api/v1/plans/kh%201%2Fa',
      '/api/v1/tasks?plan=kh&q=b%C3%A1o%20c%C3%A1o',
    ]);
  });

  it('says who calls, for whom, what was seen, and has a key of its own unless it only reads', async () => {
    answer = () => [200, {}];
    const acting = client().actingFor('supervisor');
    await acting.get('/plans');
    const path = { id: 'kh', part: 'tasks', key: 'I.1' } as const;
    await acting.patch('/plans/{id}/draft/{part}/{key}', { path, body: { title: 'x' }, ifMatch: '3' });
    const [read, patch] = asked.map(({ headers }) => headers);
    expect(read).toMatchObject({ authorization: 'Bearer t', 'on-behalf-of': 'supervisor' });
    expect(read).not.toHaveProperty('idempotency-key');
    expect(patch).toMatchObject({ 'if-match': '"3"', 'content-type': 'application/json' });
    expect(patch?.['idempotency-key']).toMatch(/^[0-9a-f]{32}$/u);
  });

  it('asks for the language of its client, and for none where that has none', async () => {
    answer = () => [200, {}];
    await client({ language: 'en' }).get('/plans');
    await client().get('/plans');
    expect(asked.map(({ headers }) => headers['accept-language'])).toEqual(['en', '*']);
  });

  it('is repeated under a new token, the same key and with the same form when the session has run out', async () => {
    answer = (_, turn) => (turn === 1 ? [401, { code: 'SESSION.EXPIRED' }] : [201, { planId: 'kh' }]);
    const form = new FormData();
    form.append('file', new Blob(['nội dung']), 'k.txt');
    const api = client({ token: 'old', renew: () => Promise.resolve('new') });
    expect(await api.post('/plans', { body: form })).toEqual({ planId: 'kh' });
    expect(asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer old', 'Bearer new']);
    const [first, second] = asked;
    expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key']);
    expect(second?.body).toBe(first?.body);
    expect(first?.body).toContain('nội dung');
  });

  it('answers nothing where the API answers nothing, and a file as it comes', async () => {
    answer = () => [200, 'tệp'];
    await client().delete('/me/sessions/{id}', { path: { id: 's' } });
    const file = await client().file('/plans/{id}/export', { path: { id: 'kh' }, query: { format: 'docx' } });
    expect(await file.text()).toBe('tệp');
    expect(asked.map(({ method, url: at }) => `${method} ${at}`)).toEqual([
      'DELETE /api/v1/me/sessions/s',
      'GET /api/v1/plans/kh/export?format=docx',
    ]);
  });
});

describe('a call that fails', () => {
  it('tells a problem with its code, in every language, and the fields', async () => {
    const problem = {
      code: 'REQUEST.INVALID',
      detail: 'Dữ liệu chưa hợp lệ.',
      language: 'vi',
      translations: { en: 'The request is not valid.' },
      fields: [{ field: 'until', message: 'Invalid date' }],
    };
    answer = () => [422, problem];
    expect(await failureOf(client().get('/plans'))).toEqual({
      kind: 'refused',
      status: 422,
      code: 'REQUEST.INVALID',
      detail: { vi: 'Dữ liệu chưa hợp lệ.', en: 'The request is not valid.' },
      fields: [{ field: 'until', vi: 'Invalid date', en: 'Invalid date' }],
    });
  });

  it('names the address where something else answers', async () => {
    answer = () => [502, '<html>'];
    expect(await failureOf(client().get('/plans'))).toMatchObject({ kind: 'unexpected', what: 'HTTP 502' });
    answer = () => [200, '<html>'];
    expect(await failureOf(client().get('/plans'))).toMatchObject({ kind: 'unexpected', what: 'JSON' });
  });

  it('tells one that was taken and not answered from one that nobody took', async () => {
    answer = () => 'broken off';
    expect(await failureOf(client().get('/tasks'))).toMatchObject({ kind: 'unanswered', taken: true });
    answer = () => 'nothing';
    expect(await failureOf(client().within(20).get('/tasks'))).toMatchObject({
      code: 'ETIMEDOUT',
      taken: true,
    });
    const nobody = client({ url: 'http://127.0.0.1:1' });
    expect(await failureOf(nobody.get('/tasks'))).toMatchObject({ kind: 'unanswered', taken: false });
  });

  it('is thrown as its caller wants it', async () => {
    answer = () => [404, { code: 'PLAN.NOT_FOUND', detail: 'x' }];
    const own = client({ errorOf: ({ kind }) => new RangeError(kind) });
    await expect(own.get('/plans')).rejects.toEqual(new RangeError('refused'));
  });
});
