import type { KnownTask } from '#libs/application/task-service';
import type { AsOf } from '#libs/application/ports/reading';
import type { Rail } from '#libs/domain/annex-task/standing/index';
import type { Instant } from '#libs/domain/shared/time';

/** What lists draw of a task beside what they tell of it. */
export interface DrawnTask {
  /** Null while nobody had a part of it. */
  readonly rail: Rail | null;
  /** From when on its deadline is near, as its policy has it; null where it has none, or is not reminded of. */
  readonly soonFrom: Instant | null;
}

/** The lines of tasks in lists, by the attribution that single tasks tell. */
export interface TaskRails {
  /** Of tasks as they stand. */
  of(tasks: ReadonlyMap<string, KnownTask>, now: Instant): Promise<ReadonlyMap<string, DrawnTask>>;
  /** Of tasks by id, as they stand or by what was known, or had happened, by an instant. */
  named(taskIds: readonly string[], when: AsOf): Promise<ReadonlyMap<string, DrawnTask>>;
}
