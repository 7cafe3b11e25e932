import { endOfDay } from '#libs/domain/shared/time';
import type { WorkItem } from '../api/queries';
import { byAct, firstAct, sortOut } from './sort-out';

/** A Wednesday, in the morning. */
const now = '2026-12-02T02:00:00.000Z';

const item = (id: string, day: string | null, ...expected: readonly object[]): WorkItem =>
  ({
    id,
    due: day === null ? null : endOfDay(day),
    expected: expected.map((one) => ({ cycle: 1, n: null, ...one })),
  }) as unknown as WorkItem;

const submit = { type: 'SubmitDeliverable' };
const approve = { type: 'ApproveDeliverable', n: 1 };

const idsIn = (items: readonly WorkItem[]) =>
  Object.fromEntries(
    Object.entries(sortOut(items, now)).map(([tab, rows]) => [tab, rows.map(({ id }) => id)]),
  );

describe('the work list', () => {
  it('puts each task into one tab: what is late first, then what is due until Sunday', () => {
    const items = [
      item('late', '2026-12-01', submit),
      item('today', '2026-12-02', approve),
      item('sunday', '2026-12-06', submit),
      item('monday', '2026-12-07', submit),
      item('someday', null, submit),
    ];
    expect(idsIn(items)).toEqual({
      overdue: ['late'],
      week: ['today', 'sunday'],
      waiting: [],
      upcoming: ['monday', 'someday'],
    });
  });

  it('tells apart what others wait for from what is merely to come', () => {
    expect(idsIn([item('decide', '2027-01-20', approve), item('own', '2027-01-20', submit)])).toMatchObject({
      waiting: ['decide'],
      upcoming: ['own'],
    });
  });

  it('asks first for what is waited for, not for what can be done as well', () => {
    const both = item('both', null, { ...approve, further: true }, submit);
    expect(firstAct(both)?.type).toBe('SubmitDeliverable');
    expect([...byAct([both, item('other', null, approve)]).keys()]).toEqual([
      'SubmitDeliverable',
      'ApproveDeliverable',
    ]);
  });
});
