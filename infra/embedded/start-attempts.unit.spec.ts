import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server as Listener } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '#infra/embedded/child';
import { startUntilReady } from '#infra/embedded/start-attempts';
import { freePort } from '#infra/embedded/wait';

/** A server that listens on the port it is given, or panics as one does that finds it taken. */
const program = (port: number) => `
const server = require('node:net').createServer((socket) => socket.end());
server.on('error', (error) => { console.error('panic: ' + error.code); for (let i = 0; i < 20; i += 1) console.error('frame ' + i); process.exit(2); });
server.listen(${port}, '127.0.0.1');
`;
const server = { name: 'It', code: 'EMBEDDED.TEST', limitMs: 20_000 };

const isListened = (port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(true));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(false)));
  });

describe('a server of the embedded stack', () => {
  let folder: string;
  let taken: Listener;
  let takenPort: number;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dondoc-start-'));
    takenPort = await freePort();
    taken = createServer();
    await new Promise<void>((resolve) => taken.listen(takenPort, '127.0.0.1', () => resolve()));
  });

  afterAll(() => {
    taken?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const beginOn = (choose: () => Promise<number>) => async () => {
    const port = await choose();
    const logFile = join(folder, 'server.log');
    const child = startChild(process.execPath, ['-e', program(port)], {
      logFile,
      env: {},
      orphanSignal: 'TERM',
    });
    return { child, port, logFile, isReady: () => isListened(port) };
  };

  it('starts on other ports when another program took the one that was free a moment ago', async () => {
    const free = await freePort();
    const choices = [takenPort, free];
    // The taken port answers as well, so only a process that still runs counts as started.
    const begin = beginOn(() => Promise.resolve(choices.shift() ?? free));
    const started = await startUntilReady(server, async () => {
      const one = await begin();
      return one.port === takenPort ? { ...one, isReady: () => Promise.resolve(false) } : one;
    });
    expect(started.port).toBe(free);
    await started.child.stop('SIGTERM', 5_000);
  });

  it('gives up when it ends by itself each time, and names the line that says why', async () => {
    let begun = 0;
    const begin = beginOn(() => Promise.resolve(takenPort));
    const start = startUntilReady(server, async () => {
      begun += 1;
      return { ...(await begin()), isReady: () => Promise.resolve(false) };
    });
    await expect(start).rejects.toThrow(/EMBEDDED\.TEST: It did not start:\npanic: EADDRINUSE\n…/u);
    expect(begun).toBe(3);
  });
});
