import { ChangeLog } from '#apps/api/live/change-log';
import { LiveStream } from '#apps/api/live/live-stream';
import type { Change, Changes } from '#libs/application/ports/changes';
import type { Person } from '#libs/domain/shared/actor';

const reader: Person = { kind: 'person', userId: 'a', agencyId: null, roles: ['committee'] };

/** A log of so many tasks' changes, of which more are reached as it is said. */
const written = () => {
  let reached = 0;
  const changeAt = (n: number): Change => ({
    kind: 'task',
    id: `nhiem-vu-${n}`,
    planId: 'kh',
    place: `${n}.${n}`,
    isHeardBy: () => true,
  });
  const numberOf = (place: string): number => Number(place.split('.')[0]);
  const changes: Changes = {
    reached: () => Promise.resolve(`${reached}.${reached}`),
    between(after, to, limit) {
      const [from, until] = [numberOf(after), Math.min(numberOf(to), numberOf(after) + limit)];
      const found = Array.from({ length: until - from }, (_, n) => changeAt(from + n + 1));
      return Promise.resolve({
        changes: found,
        next: `${until}.${until}`,
        isFull: found.length === limit,
      });
    },
  };
  return { changes, reach: (n: number) => (reached = n) };
};

describe('a stream of changes', () => {
  const opened = async (seen: string | null = null) => {
    const { changes, reach } = written();
    reach(10);
    const log = new ChangeLog(changes, { pollMs: 1 });
    const stream = new LiveStream(log, [reader]);
    const stop = await log.listen(() => stream.goOn());
    stream.open(seen === null ? { next: log.next, missed: [] } : await log.resume(seen));
    const reached = async (n: number): Promise<void> => {
      reach(n);
      while (log.place !== `${n}.${n}`) await new Promise(setImmediate);
    };
    return { log, stream, stop, reached };
  };

  const textOf = (stream: LiveStream): string => String((stream.read() as Buffer | null) ?? '');

  it('keeps next to nothing for a reader who takes nothing, who is then told to read everything anew', async () => {
    const { stream, stop, reached } = await opened();
    for (let n = 200; n <= 100_000; n += 200) await reached(n);
    // What waits for the connection, and one lot of changes that was told when there was still room.
    expect(stream.readableLength).toBeLessThan(64 * 1024);
    const told = textOf(stream) + textOf(stream);
    expect(told).toContain('nhiem-vu-11"');
    expect(told).toContain('event: reset\nid: 100000.100000');
    expect(told).not.toContain('nhiem-vu-99999');
    await reached(100_001);
    expect(textOf(stream)).toContain('nhiem-vu-100001"');
    stop();
  });

  it('goes on from what a reader had seen, before the log of the process begins and within it', async () => {
    const { log, stop, reached, stream } = await opened('7.7');
    expect(textOf(stream).match(/nhiem-vu-\d+/gu)).toEqual(['nhiem-vu-8', 'nhiem-vu-9', 'nhiem-vu-10']);
    await reached(12);
    expect(await log.resume('11.11')).toEqual({ next: 1, missed: [] });
    expect(await log.resume('12.12')).toEqual({ next: 2, missed: [] });
    stop();
  });

  it('does not go on from what is too long ago', async () => {
    const { changes, reach } = written();
    reach(1_000_000);
    const log = new ChangeLog(changes);
    const stop = await log.listen(() => undefined);
    expect(await log.resume('1.1')).toBeNull();
    stop();
    expect(log.place).toBeNull();
  });

  it('tells a hundred thousand changes at once as one', async () => {
    const { stream, stop, reached } = await opened();
    textOf(stream);
    await reached(100_000);
    const told = textOf(stream);
    expect(told.match(/event: reset/gu)).toHaveLength(1);
    stop();
  });
});
