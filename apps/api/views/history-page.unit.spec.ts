import { pageOfHistory } from '#apps/api/views/history-page';
import { historyFilters } from '#libs/contracts/http/history';
import { isRejection } from '#libs/domain/shared/rejection';

const history = ['acts', 'reminders', 'acts', 'products', 'reminders', 'acts'].map((topic, place) => ({
  version: place + 1,
  topic,
  recordedAt: `2026-06-0${place + 1}T00:00:00.000Z`,
}));
const asked = (query: Record<string, string> = {}) => {
  const page = pageOfHistory(history, historyFilters.parse(query));
  if (isRejection(page)) throw new Error(page.code);
  return { ...page, items: page.items.map(({ version }) => version) };
};

describe('a page of a history', () => {
  it('is all of it, the oldest first, where nothing else is asked for', () => {
    expect(asked()).toEqual({ items: [1, 2, 3, 4, 5, 6], nextCursor: null, total: 6 });
  });

  it('goes on where the one before ended, in either order', () => {
    const first = asked({ order: 'newest', limit: '4' });
    expect(first.items).toEqual([6, 5, 4, 3]);
    expect(asked({ order: 'newest', limit: '4', cursor: first.nextCursor ?? '' })).toEqual({
      items: [2, 1],
      nextCursor: null,
      total: 6,
    });
    const oldest = asked({ limit: '5' });
    expect(asked({ limit: '5', cursor: oldest.nextCursor ?? '' }).items).toEqual([6]);
  });

  it('has only what is about a topic, and what happened since', () => {
    expect(asked({ topic: 'acts' }).items).toEqual([1, 3, 6]);
    expect(asked({ after: '4' })).toMatchObject({ items: [5, 6], total: 2 });
    expect(asked({ topic: 'reminders', limit: '1', order: 'newest' }).nextCursor).not.toBeNull();
  });

  it('has what was known by an instant, that one among it', () => {
    expect(asked({ asOf: '2026-06-03T07:00:00+07:00' }).items).toEqual([1, 2, 3]);
  });

  it('counts what is folded as new where anything of it is', () => {
    const folded = [
      {
        version: 2,
        topic: 'acts',
        recordedAt: '2026-06-02T00:00:00.000Z',
        members: [{ version: 2 }, { version: 9 }],
      },
    ];
    expect(pageOfHistory(folded, historyFilters.parse({ after: '5' }))).toMatchObject({ total: 1 });
  });

  it('refuses a cursor that it never gave', () => {
    const answer = pageOfHistory(history, historyFilters.parse({ cursor: 'x' }));
    expect(isRejection(answer) && answer.code).toBe('CURSOR.INVALID');
  });
});
