import { awaitedIn, byWho, decimal, heatLevel, percent } from './board-math';

const waiting = (kind: 'lead' | 'coordinator' | 'approver', agencyId: string | null, ms: number) => ({
  kind,
  agencyId,
  userId: agencyId === null ? 'pct' : null,
  name: agencyId ?? 'Phó Chủ tịch',
  ms,
  tasks: 1,
});

describe('the figures of a board', () => {
  it('are shares with one decimal, as each language writes it, and none of nothing', () => {
    expect([percent(1, 3), percent(0, 4), percent(0, 0)]).toEqual([33.3, 0, null]);
    expect([decimal('vi', 58.9), decimal('en', 58.9)]).toEqual(['58,9', '58.9']);
  });

  it('colour a cell the more strongly the more of it is late, and not at all where nothing is', () => {
    expect(
      [
        [0, 5],
        [1, 20],
        [1, 5],
        [2, 5],
        [3, 5],
      ].map(([late = 0, due = 0]) => heatLevel(late, due)),
    ).toEqual([0, 1, 2, 3, 4]);
  });

  it('name whoever is waited for once, the longest first, with all that they are waited for', () => {
    const all = byWho([
      waiting('lead', 'so-y-te', 5),
      waiting('approver', null, 7),
      waiting('coordinator', 'so-y-te', 4),
    ]);
    expect(all.map(({ who, ms, parts }) => [who, ms, parts.length])).toEqual([
      ['so-y-te', 9, 2],
      ['@pct', 7, 1],
    ]);
  });

  it('name those who are waited for at once in one sentence', () => {
    const wait = { kind: 'coordinator', leadAgencyId: 'a', leadName: 'A', userId: null } as const;
    const since = '2026-01-05T02:00:00.000Z';
    const waits = [
      { ...wait, agencyId: 'b', name: 'B', since },
      { ...wait, agencyId: 'c', name: 'C', since },
    ];
    expect(awaitedIn({ waits })).toEqual([{ bearer: 'coordinator', names: ['B', 'C'], since }]);
  });
});
