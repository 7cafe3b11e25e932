import { isShown, scaleOf, stripesOf, type RailLine } from './rail-line';

const lead = { bearer: 'lead', agencyId: 'so-y-te', userId: null, name: 'Sở Y tế' } as const;
const unit = { bearer: 'coordinator', agencyId: 'so-tai-chinh', userId: null, name: 'Sở Tài chính' } as const;
const other = { ...unit, agencyId: 'so-tu-phap', name: 'Sở Tư pháp' } as const;

const line = (changes: Partial<RailLine> = {}): RailLine => ({
  cycle: 1,
  agencyId: 'so-y-te',
  name: 'Sở Y tế',
  from: '2026-01-01T00:00:00.000Z',
  to: null,
  now: '2026-01-11T00:00:00.000Z',
  spans: [],
  shares: [],
  ms: 0,
  original: null,
  approved: null,
  points: [],
  ...changes,
});

describe('the line of a task', () => {
  it('goes from the assignment to today, or to a deadline that is still to come', () => {
    expect(scaleOf(line(), 106)('2026-01-06T00:00:00.000Z')).toBe(50);
    const coming = line({ approved: '2026-01-21T00:00:00.000Z' });
    expect(scaleOf(coming, 106)('2026-01-11T00:00:00.000Z')).toBe(50);
    expect(scaleOf(coming, 106)('2026-01-21T00:00:00.000Z')).toBe(100);
  });

  it('leaves room for what has happened where the deadline is years away, and then does not show it', () => {
    const far = line({ approved: '2029-01-01T00:00:00.000Z' });
    expect(scaleOf(far, 106)('2026-01-11T00:00:00.000Z')).toBeCloseTo(12.5);
    expect(isShown(far, '2029-01-01T00:00:00.000Z')).toBe(false);
    expect(isShown(far, '2026-02-01T00:00:00.000Z')).toBe(true);
  });

  it('never leaves its width, whatever is looked for on it', () => {
    const x = scaleOf(line(), 106);
    expect([x('2020-01-01T00:00:00.000Z'), x('2030-01-01T00:00:00.000Z')]).toEqual([0, 100]);
  });

  it('has one colour for several of a kind who are waited for at once, and one each for different kinds', () => {
    const span = { from: '2026-01-01T00:00:00.000Z', to: '2026-01-02T00:00:00.000Z' };
    const spans = [
      { ...span, bearers: [unit, other] },
      { ...span, bearers: [lead, unit] },
    ];
    expect(stripesOf(line({ spans })).map(({ kinds }) => kinds)).toEqual([
      ['coordinator'],
      ['lead', 'coordinator'],
    ]);
  });
});
