import { nudgeFor } from '#apps/worker/nudger';
import type { StoredEvent } from '#libs/application/ports/ledger';

const at = '2026-06-01T00:00:00.000Z';
const event = (stream: string, type = 'ProgressReported'): StoredEvent => ({
  position: '1',
  xact: '1',
  stream,
  version: 1,
  type,
  schemaVersion: 1,
  data: {},
  meta: { userId: null, agencyId: null, commandId: null },
  occurredAt: at,
  recordedAt: at,
  prevHash: '',
  hash: '',
});

/**
 * What was woken for these events, and what was said of failures; `fails` names ids whose call fails so, `asleep`
 * streams whose process may sleep on.
 */
const nudge = async (
  events: readonly StoredEvent[],
  fails: Readonly<Record<string, string>> = {},
  asleep: readonly string[] = [],
) => {
  const woken: string[] = [];
  const failed: string[] = [];
  const wake = (id: string): Promise<void> => {
    const reason = fails[id];
    if (reason !== undefined) return Promise.reject(new Error(reason));
    woken.push(id);
    return Promise.resolve();
  };
  const done = nudgeFor(events, {
    streamsToWake: (page) =>
      Promise.resolve(new Set(page.map(({ stream }) => stream).filter((stream) => !asleep.includes(stream)))),
    nudgeTask: wake,
    startPlanWork: wake,
    startSuccession: wake,
    restartSuccession: (id) => wake(`${id} anew`),
    isUnreachable: (error) => error instanceof Error && error.message === 'away',
    onFailure: (id) => failed.push(id),
  });
  return { ended: await done.then(() => 'done', String), woken, failed };
};

describe('nudging for a page of the feed', () => {
  it('wakes each task once, and begins activations and successions, but wakes nothing for other streams', async () => {
    const page = ['task/a', 'policy/p', 'task/b', 'task/a', 'plan/q'].map((stream) => event(stream));
    const begun = [event('plan/p', 'PlanActivationStarted'), event('succession/s', 'SuccessionConfirmed')];
    const amended = event('succession/u', 'SuccessionAmended');
    const withdrawn = event('succession/v', 'SuccessionWithdrawn');
    const chosen = event('succession/t', 'SuccessorsChosen');
    expect(await nudge([...page, ...begun, chosen, amended, withdrawn])).toEqual({
      ended: 'done',
      woken: ['p', 's', 'u anew', 'v anew', 'a', 'b'],
      failed: [],
    });
  });

  it('lets those sleep on of which the ledger says that no step came forward', async () => {
    const page = [event('task/a'), event('task/b')];
    expect(await nudge(page, {}, ['task/a'])).toMatchObject({ woken: ['b'], failed: [] });
  });

  it('leaves a task whose call fails to the watchdog, and goes on with the others', async () => {
    const result = await nudge([event('task/a'), event('task/b')], { a: 'odd' });
    expect(result).toEqual({ ended: 'done', woken: ['b'], failed: ['a'] });
  });

  it('gives the page back when Temporal is away', async () => {
    expect(await nudge([event('task/a')], { a: 'away' })).toMatchObject({ ended: 'Error: away', failed: [] });
  });
});
