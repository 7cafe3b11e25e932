import { withConsequences } from '#libs/domain/annex-task/consequences';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import { evolveTask } from '#libs/domain/annex-task/evolve';
import { suspensionOf } from '#libs/domain/annex-task/kernel/paused';
import type { AssignedTask, TaskState } from '#libs/domain/annex-task/kernel/state';
import { endOfSuspension } from '#libs/domain/annex-task/suspension/decide';
import type { Instant } from '#libs/domain/shared/time';

/** What time alone has brought about by `now` and nobody has recorded yet, and the task as it has come to be so. */
export const broughtByTime = (
  state: TaskState,
  now: Instant,
): { readonly state: TaskState; readonly events: readonly TaskEvent[] } => {
  const ended = state.kind === 'open' ? endOfSuspension(state, now) : null;
  if (state.kind !== 'open' || ended === null) return { state, events: [] };
  const events = withConsequences(state, [ended.event], ended.at);
  const occurredAt = ended.at;
  return {
    events,
    state: events.reduce<TaskState>((s, event) => evolveTask(s, { event, occurredAt }), state),
  };
};

/**
 * The task as it stands at an instant. A suspension until a day is over from the end of that day on, for whoever reads,
 * asks or decides, whether or not the process has recorded it.
 */
export const taskAt = <T extends TaskState>(task: T, now: Instant): T => broughtByTime(task, now).state as T;

/** From when on, and as what, a task goes on by itself: where a document says until when it is suspended. */
export const goesOnAs = (
  task: AssignedTask,
): { readonly at: Instant; readonly task: AssignedTask } | null => {
  const at = task.kind === 'open' ? (suspensionOf(task)?.until ?? null) : null;
  return at === null ? null : { at, task: taskAt(task, at) };
};
