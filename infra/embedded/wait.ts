import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Below those that systems give to whoever connects: one of these may become somebody's between the choice and the
 * start of a program on it, as it does on a busy machine.
 */
const [FIRST_PORT, PORTS] = [20_000, 12_000];
const MOST_TRIES = 100;

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.unref();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/**
 * A TCP port of 127.0.0.1 that nobody uses at this moment; chosen at random, as several may choose at once.
 *
 * @throws where none of many is free
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const port = FIRST_PORT + randomInt(PORTS);
    if (await isFree(port)) return port;
  }
  throw new Error(`none of ${MOST_TRIES} ports from ${FIRST_PORT} on is free`);
}

/**
 * Polls until the condition holds.
 *
 * @returns whether it held before `limitMs` had passed
 */
export async function waitUntil(
  condition: () => boolean | Promise<boolean>,
  limitMs: number,
  everyMs = 50,
): Promise<boolean> {
  const end = performance.now() + limitMs;
  for (;;) {
    if (await condition()) return true;
    if (performance.now() >= end) return false;
    await delay(everyMs);
  }
}
