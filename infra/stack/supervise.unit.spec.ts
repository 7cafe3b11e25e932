import { waitUntil } from '#infra/embedded/wait';
import { supervise, type Part } from '#infra/stack/supervise';

interface FakePart extends Part {
  end(): void;
  stopped(): boolean;
}

let pids = 100;
const fakePart = (): FakePart => {
  let end = () => {};
  let stopped = false;
  const exited = new Promise<{ code: number; signal: null }>((resolve) => {
    end = () => resolve({ code: 1, signal: null });
  });
  const stop = () => {
    stopped = true;
    end();
    return Promise.resolve();
  };
  return { pid: (pids += 1), exited, end: () => end(), stop, stopped: () => stopped };
};

describe('a supervised part of the stack', () => {
  it('is started again when it ends unasked, also when that fails at first, and this is said', async () => {
    const runs: FakePart[] = [];
    const said: string[] = [];
    let failures = 1;
    const { supervised } = await supervise<FakePart>({
      name: 'worker',
      firstDelayMs: 1,
      say: (message) => said.push(message),
      start: () => {
        if (runs.length === 1 && failures-- > 0) return Promise.reject(new Error('not yet'));
        runs.push(fakePart());
        return Promise.resolve(runs.at(-1) as FakePart);
      },
    });
    runs[0]?.end();
    expect(await waitUntil(() => said.length === 3, 5_000, 1)).toBe(true);
    expect(said[0]).toBe('worker ended unasked (exit 1)');
    expect(said[1]).toContain('not yet');
    expect(said[2]).toContain('started again');
    expect(supervised.pid()).toBe(runs[1]?.pid);
    await supervised.stop();
  });

  it('runs once, also when it cannot be written down that it was started again, as on a full disk', async () => {
    const runs: FakePart[] = [];
    const said: string[] = [];
    const { supervised } = await supervise<FakePart>({
      name: 'api',
      firstDelayMs: 1,
      say: (message) => said.push(message),
      start: () => {
        runs.push(fakePart());
        return Promise.resolve(runs.at(-1) as FakePart);
      },
      onRestart: () => {
        throw new Error('ENOSPC');
      },
    });
    runs[0]?.end();
    expect(await waitUntil(() => said.some((line) => line.includes('ENOSPC')), 5_000, 1)).toBe(true);
    // The one that runs is watched, and followed by another one only when it ends.
    runs[1]?.end();
    expect(await waitUntil(() => said.filter((line) => line.includes('ended')).length === 2, 5_000, 1)).toBe(
      true,
    );
    expect(await waitUntil(() => runs.length === 3, 5_000, 1)).toBe(true);
    expect(said.filter((line) => line.includes('could not be started'))).toEqual([]);
    await supervised.stop();
  });

  it('stays stopped once it is stopped', async () => {
    const runs: FakePart[] = [];
    const { supervised } = await supervise<FakePart>({
      name: 'api',
      firstDelayMs: 1,
      say: () => undefined,
      start: () => {
        runs.push(fakePart());
        return Promise.resolve(runs.at(-1) as FakePart);
      },
    });
    await supervised.stop();
    expect(runs.map((run) => run.stopped())).toEqual([true]);
  });
});
