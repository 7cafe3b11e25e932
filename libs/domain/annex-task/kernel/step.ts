import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import type { AssignedTask, Cycle, Participant } from '#libs/domain/annex-task/kernel/state';
import type { StepIdentity, Taking } from '#libs/domain/annex-task/kernel/step-identity';
import type { Instant } from '#libs/domain/shared/time';

/** What the agenda may look at: the context of a decision without its moment and its actor. */
export type AgendaContext = Omit<TaskContext, 'actor' | 'now'>;

/**
 * One coming step. Steps of one `ladder` that are due together become one event: the last one is taken, the
 * others are what it stands for.
 */
export interface Step<Event> {
  /** Identifies the step within its (cycle, participant). Taken at most once. */
  readonly identity: StepIdentity;
  readonly ladder: string;
  readonly dueAt: Instant;
  /** Among steps that are due together in one ladder the highest rank is taken. */
  readonly rank: number;
  readonly event: (taken: Taking) => Event;
}

/** Whether something of what a lead asked was answered and waits for the lead, or all of it for others. */
export type OpenCoordination = 'asked' | 'answered';

/** What the steps about the task as a whole are computed from. */
export interface TaskSource {
  readonly task: AssignedTask;
  /** The newest cycle, by which their events are told; 0 before the first one. */
  readonly cycle: number;
  readonly context: AgendaContext;
}

/** What the steps of one participant may look at of the task; nothing of others, whose acts do not move them. */
export type SharedTask = Pick<AssignedTask, 'kind' | 'assignment' | 'suspensions' | 'reminderPause'>;

/** What the steps of one participant in one open cycle are computed from. */
export interface StepSource {
  readonly task: SharedTask;
  readonly cycle: Cycle;
  readonly participant: Participant;
  /** What is open that it asked of others as a lead; the one thing of others that moves its steps. */
  readonly coordination: OpenCoordination | null;
  readonly context: AgendaContext;
}
