import { createWatchdog, type WatchdogDeps } from '#apps/worker/watchdog';

const away = new Error('away');

/** A watchdog over these late steps, by stream, and what it did. */
const watching = (late: Record<string, string>, wake: (id: string) => void = () => undefined) => {
  const did: string[] = [];
  const doing = (what: string) => (id: string) =>
    Promise.resolve().then(() => {
      wake(id);
      did.push(`${what} ${id}`);
    });
  const asked: string[] = [];
  const deps: WatchdogDeps = {
    ledger: {
      dueStreams: (category, before) => {
        asked.push(before);
        const streams = Object.entries(late).filter(([stream]) => stream.startsWith(`${category}/`));
        return Promise.resolve(streams.map(([stream, nextStepAt]) => ({ stream, nextStepAt })));
      },
    },
    clock: { now: () => '2026-03-02T08:00:00.000Z' },
    lateSeconds: 300,
    nudgeTask: doing('nudge'),
    restartTask: doing('restart'),
    startPlanWork: doing('activate'),
    startSuccession: doing('succeed'),
    isUnreachable: (error) => error === away,
    onFailure: (id) => void did.push(`failed ${id}`),
  };
  return { look: createWatchdog(deps), did, asked, late };
};

describe('the watchdog', () => {
  it('wakes what is late by five minutes', async () => {
    const { look, did, asked } = watching({
      'task/a': '07:00',
      'plan/p': '07:00',
      'succession/s': '07:00',
    });
    expect(await look()).toBe(3);
    expect(did).toEqual(['activate p', 'succeed s', 'nudge a']);
    expect(new Set(asked)).toEqual(new Set(['2026-03-02T07:55:00.000Z']));
  });

  it('begins anew, once, what is still late for the same step', async () => {
    const { look, did } = watching({ 'task/a': '07:00' });
    for (let n = 0; n < 4; n += 1) await look();
    expect(did).toEqual(['nudge a', 'restart a', 'nudge a', 'nudge a']);
  });

  it('wakes what is late for another step as if for the first time', async () => {
    const { look, did, late } = watching({ 'task/a': '07:00' });
    await look();
    late['task/a'] = '07:30';
    await look();
    expect(did).toEqual(['nudge a', 'nudge a']);
  });

  it('goes on when one task fails, and gives up the look when Temporal is away', async () => {
    const late = { 'task/a': '07:00', 'task/b': '07:00' };
    const failing = watching(late, (id) => {
      if (id === 'a') throw new Error('this one');
    });
    expect(await failing.look()).toBe(1);
    expect(failing.did.sort()).toEqual(['failed a', 'nudge b']);
    const gone = watching(late, () => {
      throw away;
    });
    await expect(gone.look()).rejects.toBe(away);
  });
});
