import { createGate } from '#libs/apart/gate';

/** Work that ends when it is told to. */
const held = () => {
  let end = (): void => undefined;
  const ended = new Promise<string>((done) => (end = () => done('done')));
  return { work: () => ended, end: () => end() };
};

describe('a gate', () => {
  it('lets through as many as may at once, and the next when one has left', async () => {
    const gate = createGate({ atOnce: 1, waiting: 5, seconds: 600 });
    const [first, second] = [held(), held()];
    let begun = false;
    const one = gate.pass(first.work);
    const two = gate.pass(() => {
      begun = true;
      return second.work();
    });
    await Promise.resolve();
    expect(begun).toBe(false);
    first.end();
    expect(await one).toBe('done');
    second.end();
    expect(await two).toBe('done');
    expect(begun).toBe(true);
  });

  it('turns away who comes when too many wait, and who waited too long', async () => {
    jest.useFakeTimers();
    const gate = createGate({ atOnce: 1, waiting: 1, seconds: 10 });
    const first = held();
    const one = gate.pass(first.work);
    const two = gate.pass(() => Promise.resolve('begun'));
    expect(await gate.pass(() => Promise.resolve('begun'))).toBeNull();
    jest.advanceTimersByTime(10_000);
    expect(await two).toBeNull();
    first.end();
    await one;
    expect(await gate.pass(() => Promise.resolve('begun'))).toBe('begun');
    jest.useRealTimers();
  });

  it('lets nobody wait in it who gave up, and does not begin their work', async () => {
    const gate = createGate({ atOnce: 1, waiting: 1, seconds: 600 });
    const first = held();
    const one = gate.pass(first.work);
    const leaving = new AbortController();
    const begun = jest.fn(() => Promise.resolve('begun'));
    const two = gate.pass(begun, leaving.signal);
    leaving.abort();
    expect(await two).toBeNull();
    expect(await gate.pass(begun, leaving.signal)).toBeNull();
    const three = gate.pass(() => Promise.resolve('the next'));
    first.end();
    expect(await one).toBe('done');
    expect(await three).toBe('the next');
    expect(begun).not.toHaveBeenCalled();
  });

  it('is left also by who fails', async () => {
    const gate = createGate({ atOnce: 1, waiting: 1, seconds: 10 });
    await expect(gate.pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await gate.pass(() => Promise.resolve('begun'))).toBe('begun');
  });
});
