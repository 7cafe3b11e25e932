import type { TaskPasts } from '#libs/application/ports/task-pasts';
import type { AsOf } from '#libs/application/ports/reading';
import type { Clock } from '#libs/application/ports/clock';
import type { DrawnTask, TaskRails } from '#libs/application/ports/task-rails';
import {
  foldTask,
  happenedIn,
  taskStream,
  type KnownTask,
  type TaskService,
} from '#libs/application/task-service';
import type { TaskState } from '#libs/domain/annex-task/kernel/index';
import { taskAt } from '#libs/domain/annex-task/passing-time';
import { dueSoonFrom } from '#libs/domain/annex-task/reminding/index';
import { courseOf, datesInFocus, railInFocus, type Past } from '#libs/domain/annex-task/standing/index';
import { fromMs, toMs, type Instant } from '#libs/domain/shared/time';

export interface TaskRailsDeps {
  readonly tasks: Pick<TaskService, 'contextFor' | 'histories' | 'many'>;
  readonly clock: Clock;
  readonly pasts: TaskPasts;
}

const isBy = (until: string | undefined, instant: Instant): boolean =>
  until === undefined || instant <= fromMs(toMs(until));

/** Lines from the pasts that are kept beside the states of tasks; those of a past day from the events until then. */
export const createTaskRails = ({ tasks, pasts, clock }: TaskRailsDeps): TaskRails => {
  const drawn = async (state: TaskState, delay: Past['delay'], now: Instant): Promise<DrawnTask | null> => {
    const task = taskAt(state, now);
    if (task.kind === 'unassigned') return null;
    const due = task.kind === 'open' ? datesInFocus(task).approvedDeadline : null;
    const soonFrom =
      due === null ? null : dueSoonFrom(task, due, await tasks.contextFor(task, { kind: 'process' }, now));
    return { rail: railInFocus(task, delay, now), soonFrom };
  };

  const of = async (
    known: ReadonlyMap<string, KnownTask>,
    now: Instant,
  ): Promise<ReadonlyMap<string, DrawnTask>> => {
    const [found, all] = [await pasts.ofMany(known), new Map<string, DrawnTask>()];
    for (const [id, { state }] of known) {
      const past = found.get(id);
      const one = past && (await drawn(state, past.delay, now));
      if (one) all.set(id, one);
    }
    return all;
  };

  /** By their events until then. */
  const then = async (
    ids: readonly string[],
    { asOf, asOfOccurred }: AsOf,
    at: Instant,
  ): Promise<ReadonlyMap<string, DrawnTask>> => {
    const [histories, all] = [await tasks.histories(ids), new Map<string, DrawnTask>()];
    for (const id of ids) {
      const events = (histories.get(taskStream(id)) ?? []).filter(
        ({ recordedAt, occurredAt }) => isBy(asOf, recordedAt) && isBy(asOfOccurred, occurredAt),
      );
      const one = await drawn(foldTask(events), courseOf(happenedIn(events)), at);
      if (one) all.set(id, one);
    }
    return all;
  };

  return {
    of,
    async named(ids, when) {
      const at = when.asOfOccurred ?? when.asOf;
      return at === undefined
        ? of(await tasks.many(ids), await clock.now())
        : then(ids, when, fromMs(toMs(at)));
    },
  };
};
