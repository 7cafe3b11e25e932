import type { Ledger, StoredEvent } from '#libs/application/ports/ledger';
import { foldTask, taskStream } from '#libs/application/task-service';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import type { TaskState } from '#libs/domain/annex-task/kernel/index';
import { taskDecider } from '#libs/domain/annex-task/task-decider';

/** The task right after its event number `version`. */
export type LoadTaskAt = (taskId: string, version: number) => Promise<TaskState>;

/** Folds a task's history up to a version. */
export const loadTaskAt =
  (ledger: Pick<Ledger, 'readStream'>): LoadTaskAt =>
  async (taskId, version) => {
    const events = await ledger.readStream(taskStream(taskId));
    return foldTask(events.filter((event) => event.version <= version));
  };

/** How many tasks are remembered between pages; a task of 126 units takes some 100 kB. */
const remembered = 200;

/**
 * Follows tasks along the feed: a task whose last event was seen is not read again, which is nearly all of
 * them when plans are activated or the feed is replayed.
 */
export const createTaskStates = (load: LoadTaskAt) => {
  const known = new Map<string, { version: number; state: TaskState }>();
  return {
    /** The state after `event`; null when it was not asked for and is not known. */
    async after(event: StoredEvent, wanted: boolean): Promise<TaskState | null> {
      const { stream, version, occurredAt } = event;
      const before = version === 1 ? { version: 0, state: taskDecider.initial } : known.get(stream);
      known.delete(stream);
      const follows = before?.version === version - 1;
      if (!follows && !wanted) return null;
      const { type, data } = event;
      const state = follows
        ? taskDecider.evolve(before.state, { event: { type, data } as TaskEvent, occurredAt })
        : await load(stream.slice('task/'.length), version);
      known.set(stream, { version, state });
      const [oldest] = known.keys();
      if (known.size > remembered && oldest !== undefined) known.delete(oldest);
      return state;
    },
  };
};
