import { createStandstill } from './standstill';

describe('a standstill', () => {
  it('is told once, when the progress has stayed the same for long, and anew after it moved', () => {
    const stands = createStandstill(100);
    const looks = (progress: string, ...times: readonly number[]) =>
      times.map((nowMs) => stands(progress, nowMs));
    expect(looks('1/9', 0, 99, 100, 500)).toEqual([false, false, true, false]);
    expect(looks('2/9', 501, 600, 601, 900)).toEqual([false, false, true, false]);
  });
});
