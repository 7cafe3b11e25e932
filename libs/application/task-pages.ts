import type { TaskService } from '#libs/application/task-service';
import type { TaskState } from '#libs/domain/annex-task/kernel/index';
import { taskDecider } from '#libs/domain/annex-task/task-decider';

/** Tasks that are unpacked at once: one of 126 units takes some 100 kB. Others are answered between two pages. */
const pageSize = 20;

/** Each thing with its task as it stands, page by page in the given order; one that does not exist is unassigned. */
export async function* taskPages<T extends { readonly taskId: string }>(
  { many }: Pick<TaskService, 'many'>,
  of: readonly T[],
): AsyncGenerator<readonly (T & { readonly state: TaskState })[]> {
  for (let from = 0; from < of.length; from += pageSize) {
    const page = of.slice(from, from + pageSize);
    const found = await many(page.map(({ taskId }) => taskId));
    yield page.map((one) => ({ ...one, state: found.get(one.taskId)?.state ?? taskDecider.initial }));
  }
}
