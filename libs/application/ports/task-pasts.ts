import type { TaskState } from '#libs/domain/annex-task/kernel/index';
import type { Past } from '#libs/domain/annex-task/standing/index';

/** What is told of tasks by all of their events, without reading them all where it is kept. */
export interface TaskPasts {
  /** Of a task up to one of its events, whatever is kept of it and up to which. */
  at(taskId: string, version: number): Promise<Past>;
  /** Of several tasks as they were loaded, by id. */
  ofMany(
    loaded: ReadonlyMap<string, { readonly state: TaskState; readonly version: number }>,
  ): Promise<ReadonlyMap<string, Past>>;
}
