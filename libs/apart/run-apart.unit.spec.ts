import { join } from 'node:path';
import { runApart } from '#libs/apart/run-apart';

// A process is started, and compiles what it runs.
jest.setTimeout(120_000);

const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('work apart that is given up', () => {
  const limits = { seconds: 60, megabytes: 300 };
  const endless = (givenUp: AbortSignal, begun: (pid: number) => void) =>
    runApart(
      join(__dirname, 'endless.spec-helper'),
      null,
      limits,
      { process: (pid: number) => Promise.resolve(begun(pid)) },
      givenUp,
    );

  it('ends with its process, however busy that is', async () => {
    const leaving = new AbortController();
    let pid = 0;
    const outcome = endless(leaving.signal, (one) => {
      pid = one;
      leaving.abort();
    });
    expect(await outcome).toEqual({ kind: 'given-up' });
    expect(pid).toBeGreaterThan(0);
    expect(isThere(pid)).toBe(false);
  });

  it('does not begin where nobody waits any more', async () => {
    const begun = jest.fn();
    expect(await endless(AbortSignal.abort(), begun)).toEqual({ kind: 'given-up' });
    expect(begun).not.toHaveBeenCalled();
  });
});
