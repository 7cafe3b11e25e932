import { monthsOf, receiversOf } from './rehearsal-figures';

const total = (month: string, recipientId: string, mails: number, lines: number) => ({
  month,
  recipientId,
  name: recipientId,
  mails,
  lines,
});
const totals = [total('2026-03', 'a', 1, 4), total('2026-03', 'b', 2, 2), total('2026-05', 'a', 3, 3)];

describe('what a rehearsal shows', () => {
  it('counts mails and first deadlines by month, none before it begins', () => {
    const due = (day: string | null) =>
      ({ timing: { due: day } }) as Parameters<typeof monthsOf>[1]['tasks'][number];
    const tasks = [due('2026-04-10'), due('2026-05-01'), due('2026-01-01'), due(null)];
    expect(monthsOf({ totals, from: '2026-03-02T00:00:00Z' }, { tasks })).toEqual([
      { month: '2026-03', mails: 3, due: 0 },
      { month: '2026-04', mails: 0, due: 1 },
      { month: '2026-05', mails: 3, due: 1 },
    ]);
  });

  it('adds up what each receiver gets, with the first mail and whether it reaches anybody', () => {
    const slot = '2026-03-02T01:00:00Z';
    const mails = [{ recipientId: 'b', name: 'b', slot, suppressed: 'no-recipient' as const, lines: [] }];
    expect(receiversOf({ totals, mails })).toEqual([
      { recipientId: 'a', name: 'a', mails: 4, lines: 7, first: null, unreached: false },
      { recipientId: 'b', name: 'b', mails: 2, lines: 2, first: slot, unreached: true },
    ]);
  });
});
