import { Injectable } from '@nestjs/common';
import { Use, type Services } from '#apps/api/services';
import type { TaskListItem } from '#libs/application/ports/task-lists';
import { planOrderText } from '#libs/domain/follow-up/plan-order';
import type { Person } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';

const pageSize = 200;

/** The order of lists. */
const orderOf = (item: TaskListItem): string =>
  [item.due ?? '9', item.planId, planOrderText(item), item.id].join(' ');

/** The tasks in which something may be expected of somebody. */
@Injectable()
export class OpenTasks {
  constructor(
    @Use('taskLists') private readonly lists: Services['taskLists'],
    @Use('difficulties') private readonly difficulties: Services['difficulties'],
  ) {}

  /**
   * The open tasks of somebody and of those on whose behalf they act, and those of which they have to solve a
   * difficulty, each once, the first to be due first.
   */
  async of(callers: readonly Person[]): Promise<TaskListItem[]> {
    const found = new Map<string, TaskListItem>();
    for (const caller of callers) for await (const item of this.listed(caller)) found.set(item.id, item);
    const own = found.size;
    for (const caller of callers)
      for (const item of await this.difficulties.tasksToSolve(caller)) found.set(item.id, item);
    const items = [...found.values()];
    // One caller's list has its order already.
    return callers.length === 1 && items.length === own
      ? items
      : items.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  }

  private async *listed(caller: Person): AsyncGenerator<TaskListItem> {
    let cursor: string | undefined;
    do {
      const page = await this.lists.query({ caller, limit: pageSize, cursor });
      if (isRejection(page)) return;
      yield* page.items.filter(({ closed }) => !closed);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
  }
}
