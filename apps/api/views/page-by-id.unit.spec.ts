import { pageById } from '#apps/api/views/page-by-id';
import { isRejection } from '#libs/domain/shared/rejection';

const listed = (ids: readonly string[]) => ids.map((id) => ({ id }));
const page = (ids: readonly string[], asked: Parameters<typeof pageById>[1]) => {
  const answer = pageById(listed(ids), asked);
  if (isRejection(answer)) throw new Error(answer.code);
  return { ids: answer.items.map(({ id }) => id), next: answer.nextCursor };
};
const all = ['a', 'ban-dan-tộc', 'c', 'd', 'e'];

describe('a page of a list in the order of its ids', () => {
  it('is all of it where nobody asks for less', () => {
    expect(page(all, {})).toEqual({ ids: all, next: null });
  });

  it('is followed by the others, each once, also where the last of it has gone meanwhile', () => {
    const first = page(all, { limit: 2 });
    expect(first.ids).toEqual(['a', 'ban-dan-tộc']);
    const now = all.filter((id) => id !== 'ban-dan-tộc');
    const second = page(now, { limit: 2, cursor: first.next ?? '' });
    expect(second.ids).toEqual(['c', 'd']);
    expect(page(now, { limit: 2, cursor: second.next ?? '' })).toEqual({ ids: ['e'], next: null });
  });

  it('is the last where just as many are left', () => {
    expect(page(all, { limit: 5 }).next).toBeNull();
  });

  it.each(['', '!', 'YQ==', ' YQ'])('is refused after %p, which no page ended with', (cursor) => {
    expect(pageById(listed(all), { cursor })).toMatchObject({ code: 'CURSOR.INVALID' });
  });
});
