import type { DifficultyRegister } from '#libs/application/ports/difficulty-register';
import type { TaskLists } from '#libs/application/ports/task-lists';
import type { Person } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';

const pageSize = 200;

export interface OpenTasksDeps {
  readonly lists: Pick<TaskLists, 'query'>;
  readonly difficulties: Pick<DifficultyRegister, 'tasksToSolve'>;
}

/** The ids of all open tasks that some people may read, and of those of which they have to solve a difficulty. */
export const openTasksOf = async (
  { lists, difficulties }: OpenTasksDeps,
  callers: readonly Person[],
): Promise<readonly string[]> => {
  const found = new Set<string>();
  for (const caller of callers) {
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const page = await lists.query({ caller, limit: pageSize, cursor });
      if (isRejection(page)) break;
      for (const { id, closed } of page.items) if (!closed) found.add(id);
      cursor = page.nextCursor;
    }
    for (const { id } of await difficulties.tasksToSolve(caller)) found.add(id);
  }
  return [...found];
};
