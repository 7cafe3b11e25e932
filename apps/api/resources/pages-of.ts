import { accepted } from '#apps/api/http/refused';
import type { Services } from '#apps/api/services';
import type { TaskListItem, TaskListQuery } from '#libs/application/ports/task-lists';

const pageSize = 200;

/** Every task of a list, page by page in its order; refuses as the list does. */
export async function* pagesOf(
  lists: Services['taskLists'],
  query: Omit<TaskListQuery, 'limit' | 'cursor'>,
): AsyncGenerator<readonly TaskListItem[]> {
  let cursor: string | undefined;
  do {
    const page = accepted(await lists.query({ ...query, cursor, limit: pageSize }));
    yield page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
