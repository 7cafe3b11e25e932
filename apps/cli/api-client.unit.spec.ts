import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clientAt, saved } from './api-client';
import { Refused, refusalText } from './refusal';
import { newFolder } from './testing.spec-helper';

type Answer = (response: import('node:http').ServerResponse) => void;

const refusalOf = (work: Promise<unknown>): Promise<Refused> =>
  work.then(
    () => Promise.reject(new Error('was not refused')),
    (error: unknown) => (error instanceof Refused ? error : Promise.reject(error as Error)),
  );

describe('what the server does, on the command line', () => {
  let answer: Answer;
  let url: string;
  const server = createServer((_, response) => answer(response));
  beforeAll(async () => {
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  });
  const asking = () => clientAt({ url, token: 't' }).get('/plans');

  it('is shown, where it refuses, with its code, both languages and the fields', async () => {
    const problem = {
      code: 'REQUEST.INVALID',
      detail: 'Dữ liệu chưa hợp lệ.',
      language: 'vi',
      translations: { en: 'The request is not valid.' },
      fields: [{ field: 'until', message: 'Invalid date' }],
    };
    answer = (response) => response.writeHead(422).end(JSON.stringify(problem));
    const refused = await refusalOf(asking());
    expect(refusalText(refused)).toBe(
      'REQUEST.INVALID: Dữ liệu chưa hợp lệ.\n  The request is not valid.\n  - until: Invalid date',
    );
    expect(refused.status).toBe(422);
  });

  it('is named by address and status, where something else answers', async () => {
    answer = (response) => response.writeHead(502).end('<html>');
    const refused = await refusalOf(asking());
    expect([refused.code, refused.detail.vi]).toEqual([
      'CLI.UNEXPECTED_ANSWER',
      expect.stringContaining('HTTP 502'),
    ]);
  });

  it('is said to be busy, where it took the call, and absent, where nobody did', async () => {
    answer = (response) => void response.socket?.destroy();
    const busy = await refusalOf(asking());
    expect([busy.code, busy.detail.vi]).toEqual([
      'CLI.SERVER_BUSY',
      expect.stringContaining('có thể đang bận'),
    ]);
    const absent = await refusalOf(clientAt({ url: 'http://127.0.0.1:1', token: 't' }).get('/plans'));
    expect(absent.code).toBe('CLI.SERVER_UNREACHABLE');
  });

  it('leaves a file whole, or nothing of it', async () => {
    const file = join(newFolder(), 'a.docx');
    const asked = () => clientAt({ url, token: 't' }).file('/plans/{id}/export', { path: { id: 'kh' } });
    answer = (response) => response.end('nội dung');
    expect(await saved(asked(), file)).toBe(Buffer.byteLength('nội dung'));
    expect(readFileSync(file, 'utf8')).toBe('nội dung');
    answer = (response) => {
      response.writeHead(200, { 'content-length': 100 }).write('nội');
      setTimeout(() => response.socket?.destroy(), 20);
    };
    expect((await refusalOf(saved(asked(), file))).code).toBe('CLI.DOWNLOAD_BROKEN');
    expect(existsSync(file)).toBe(false);
  });
});
