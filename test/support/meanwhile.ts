import { Agent, request } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';

/** How long somebody's requests took in milliseconds, in the order of their length. */
export interface Latencies {
  readonly count: number;
  /** The shortest time that so large a share (0 to 1) did not exceed. */
  at(share: number): number;
}

/** Somebody reads every so many milliseconds, whether or not the answer before has come. */
const EVERY_MS = 20;
/** So that one in a hundred is one. */
const LEAST = 100;

const latencies = (times: readonly number[]): Latencies => {
  const sorted = [...times].sort((a, b) => a - b);
  return {
    count: sorted.length,
    at: (share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN,
  };
};

/**
 * Reads a path again and again while `work` is done, and while it is done anew until enough was read to tell one in a
 * hundred. Reads begin by the clock: whoever waited for one answer before asking again would hardly notice a long stop.
 *
 * @param url `http://127.0.0.1:port/…`
 */
export async function readMeanwhile(
  url: string,
  token: string,
  work: () => Promise<unknown>,
): Promise<Latencies> {
  const agent = new Agent({ keepAlive: true, maxSockets: 500 });
  const headers = { authorization: `Bearer ${token}` };
  const read = () =>
    new Promise<number>((done, fail) => {
      const begun = performance.now();
      const sent = request(url, { agent, headers }, (answer) => {
        answer.resume().once('end', () => {
          if (answer.statusCode === 200) done(performance.now() - begun);
          else fail(new Error(`${url}: ${answer.statusCode}`));
        });
      });
      sent.once('error', fail).end();
    });
  const reads: Promise<number>[] = [];
  const begin = (): void => {
    const one = read();
    // Whoever awaits all of them hears of it.
    one.catch(() => undefined);
    reads.push(one);
  };
  const timer = setInterval(begin, EVERY_MS);
  try {
    do {
      await work();
      await after(EVERY_MS);
    } while (reads.length < LEAST);
  } finally {
    clearInterval(timer);
  }
  const times = await Promise.all(reads);
  agent.destroy();
  return latencies(times);
}
