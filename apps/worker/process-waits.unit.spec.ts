import { createProcessWaits } from '#apps/worker/process-waits';

const [june, july] = ['2026-06-01T00:00:00.000Z', '2026-07-01T00:00:00.000Z'];

describe('what is known of a sleeping process', () => {
  it('has it nudged only when a step is brought forward or nothing is left', async () => {
    const waits = createProcessWaits();
    await waits.told('t', { nextStepAt: june, finished: false });
    expect(waits.needsNudge('t', july)).toBe(false);
    expect(waits.needsNudge('t', june)).toBe(false);
    expect(waits.needsNudge('t', '2026-05-31T00:00:00.000Z')).toBe(true);
    expect(waits.needsNudge('t', null)).toBe(true);
  });

  it('has a process nudged of which nothing is known, or that is just asking', async () => {
    const waits = createProcessWaits();
    expect(waits.needsNudge('t', july)).toBe(true);
    await waits.told('t', { nextStepAt: june, finished: false });
    await waits.asking('t');
    expect(waits.needsNudge('t', july)).toBe(true);
  });

  it('leaves a process alone that has ended, until a step appears', async () => {
    const waits = createProcessWaits();
    await waits.told('t', { nextStepAt: null, finished: true });
    expect(waits.needsNudge('t', null)).toBe(false);
    expect(waits.needsNudge('t', june)).toBe(true);
  });

  it('has a process nudged that waits for a nudge alone, once there is a step', async () => {
    const waits = createProcessWaits();
    await waits.told('t', { nextStepAt: null, finished: false });
    expect(waits.needsNudge('t', null)).toBe(false);
    expect(waits.needsNudge('t', june)).toBe(true);
  });
});
