import { isAffected, isOfOne } from './change';

const task = { kind: 'task', id: 'kh-1-2', planId: 'kh-1' } as const;

describe('what a change concerns', () => {
  it('is what was read of the task and of its plan, and every list', () => {
    expect(isAffected(['task', 'kh-1-2', null, 'vi'], [task])).toBe(true);
    expect(isAffected(['plan', 'kh-1', 'dashboard'], [task])).toBe(true);
    expect(isAffected(['worklist'], [task])).toBe(true);
    expect(isAffected(['tasks', { plan: 'kh-9' }], [task])).toBe(true);
  });

  it('is not what was read of another one, nor what everybody reads', () => {
    expect(isAffected(['task', 'kh-1-3', null, 'vi'], [task])).toBe(false);
    expect(isAffected(['history', 'kh-1-3', 'vi'], [task])).toBe(false);
    expect(isAffected(['calendar'], [task])).toBe(false);
  });

  it('is everything where agencies or calendars change, as names and days are read of them', () => {
    const change = { kind: 'reference', id: 'calendar' } as const;
    for (const key of [['calendar'], ['task', 'kh-1-2'], ['worklist']])
      expect(isAffected(key, [change])).toBe(true);
  });

  it('is looked at once where it is one thing', () => {
    expect([isOfOne(['task', 'kh-1-2']), isOfOne(['tasks', {}])]).toEqual([true, false]);
  });
});
