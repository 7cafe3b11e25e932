import type { Done } from './jobs';

/**
 * Lets so many clients work for some seconds; each begins its next piece when the last is done.
 *
 * @param piece the n-th piece of a client; the first error ends the whole
 */
export const closedLoop = async (
  clients: number,
  seconds: number,
  piece: (client: number, n: number) => Promise<void>,
): Promise<Done> => {
  const latencies: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1_000;
  const work = async (client: number): Promise<number> => {
    let n = 0;
    for (let begun = performance.now(); begun < end; n += 1) {
      await piece(client, n);
      const now = performance.now();
      latencies.push(now - begun);
      begun = now;
    }
    return n;
  };
  const counts = await Promise.all(Array.from({ length: clients }, (_, client) => work(client)));
  const perSecond = (latencies.length * 1_000) / (performance.now() - start);
  return { perSecond, counts, latencies };
};
