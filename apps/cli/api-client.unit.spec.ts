import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiClient, path } from './api-client';
import { Refused, refusalText } from './refusal';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
let server: Server;
let url: string;
let answer: Answer;

beforeAll(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((closed) => server?.close(closed)));

const send = (response: ServerResponse, status: number, body: unknown) =>
  response
    .writeHead(status, { 'content-type': 'application/json', connection: 'close' })
    .end(JSON.stringify(body));
const refusalOf = (work: Promise<unknown>): Promise<Refused> =>
  work.then(
    () => Promise.reject(new Error('was not refused')),
    (error: unknown) => (error instanceof Refused ? error : Promise.reject(error as Error)),
  );

describe('a refusal by the server', () => {
  it('is shown with its code, both languages and the fields', async () => {
    answer = (_, response) =>
      send(response, 422, {
        code: 'REQUEST.INVALID',
        title: 'Unprocessable',
        detail: 'Dữ liệu chưa hợp lệ.',
        language: 'vi',
        translations: { en: 'The request is not valid.' },
        fields: [{ field: 'until', message: 'Invalid date' }],
      });
    const refused = await refusalOf(new ApiClient({ url, token: 't' }).put('/plans/x/setup', {}));
    expect(refusalText(refused)).toBe(
      'REQUEST.INVALID: Dữ liệu chưa hợp lệ.\n  The request is not valid.\n  - until: Invalid date',
    );
  });

  it('that is no problem document names the address and the status', async () => {
    answer = (_, response) => void response.writeHead(502).end('<html>');
    const refused = await refusalOf(new ApiClient({ url, token: null }).get('/plans'));
    expect(refused.code).toBe('CLI.UNEXPECTED_ANSWER');
    expect(refused.detail.vi).toContain('HTTP 502');
  });
});

describe('a request', () => {
  it('encodes every part of its path', () => {
    expect(path`/plans/${'kh 1'}/draft/${'duties'}/${'II.2/a'}`).toBe('/plans/kh%201/draft/duties/II.2%2Fa');
  });

  it('that the session no longer covers is repeated under a new token and the same key', async () => {
    const seen: { token: unknown; key: unknown }[] = [];
    answer = ({ headers }, response) => {
      seen.push({ token: headers.authorization, key: headers['idempotency-key'] });
      send(response, seen.length === 1 ? 401 : 201, { code: 'SESSION.EXPIRED' });
    };
    const api = new ApiClient({ url, token: 'old', renew: () => Promise.resolve('new') });
    await api.post('/plans/x/review');
    expect(seen.map(({ token }) => token)).toEqual(['Bearer old', 'Bearer new']);
    expect(seen[0]?.key).toMatch(/^[0-9a-f-]{36}$/);
    expect(seen[1]?.key).toBe(seen[0]?.key);
  });
});

describe('a server that does not answer', () => {
  it('is not said to be absent where it took the call and broke it off', async () => {
    answer = (request) => void request.socket.destroy();
    const refused = await refusalOf(new ApiClient({ url, token: 't' }).get('/tasks'));
    expect(refused.code).toBe('CLI.SERVER_BUSY');
    expect(refused.detail.vi).toContain('có thể đang bận');
  });

  it('is waited for no longer than it was said', async () => {
    answer = () => undefined;
    const refused = await refusalOf(new ApiClient({ url, token: 't' }).within(20).get('/tasks'));
    expect(refused.code).toBe('CLI.SERVER_BUSY');
  });

  it('is said to be absent where nobody listens', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as AddressInfo;
    await new Promise((closed) => other.close(closed));
    const client = new ApiClient({ url: `http://127.0.0.1:${port}`, token: 't' });
    expect((await refusalOf(client.get('/tasks'))).code).toBe('CLI.SERVER_UNREACHABLE');
  });
});
