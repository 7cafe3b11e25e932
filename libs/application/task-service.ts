import { ownMemory } from '#libs/application/own-memory';
import type { DecisionContext } from '#libs/domain/annex-task/decision-context';
import type {
  Committed,
  EventMeta,
  IdempotentRequest,
  Ledger,
  StoredEvent,
  Until,
} from '#libs/application/ports/ledger';
import { onNewestDirectory } from '#libs/application/newest-directory';
import type { ReferenceData } from '#libs/application/reference-data';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import type { Assignment, TaskContext, TaskState } from '#libs/domain/annex-task/kernel/index';
import { saysWhen } from '#libs/domain/annex-task/late-record/index';
import { taskDecider } from '#libs/domain/annex-task/task-decider';
import { covers } from '#libs/domain/delegation/acts';
import { defaultPolicy } from '#libs/domain/policy/policy';
import type { Actor } from '#libs/domain/shared/actor';
import type { Happened } from '#libs/domain/shared/decider';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';

export interface TaskCommandOptions {
  readonly request?: IdempotentRequest | undefined;
  readonly expectedVersion?: number | undefined;
  /** Refuses when what the person saw is no longer so. */
  readonly precondition?: ((state: TaskState, now: Instant) => Rejection | null) | undefined;
}

/** A task with when its last event was recorded. */
export interface KnownTask {
  readonly state: TaskState;
  /** Its events. */
  readonly version: number;
  readonly changedAt: Instant;
}

export interface TaskService {
  /** Carries out a command; `TASK.NOT_FOUND`, `POLICY.NOT_FOUND` and whatever the domain refuses. */
  handle(
    taskId: string,
    command: TaskCommand,
    actor: Actor,
    options?: TaskCommandOptions,
  ): Promise<Committed | Rejection>;
  /** Assigns a task; one that is assigned already is left as it is and counts as done. */
  assign(assignment: Assignment): Promise<Committed | Rejection>;
  /** Takes what is due now. A task that does not exist, or is complete, is `finished`. */
  takeDueSteps(taskId: string): Promise<{ nextStepAt: Instant | null; finished: boolean }>;
  load(taskId: string): Promise<{ state: TaskState; version: number } | null>;
  /** The task as it was known at an instant, or as it had happened by one; null before it existed. */
  asOf(taskId: string, until: Until): Promise<{ state: TaskState; version: number } | null>;
  /** Several tasks by id, as they stand or as they were by some of their events, with when each was last written. */
  many(taskIds: readonly string[], until?: Until): Promise<ReadonlyMap<string, KnownTask>>;
  /** All events of the task, or those that were recorded, or had happened, by an instant. */
  history(taskId: string, until?: Until): Promise<StoredEvent[]>;
  /** The same of several tasks, by stream. */
  histories(taskIds: readonly string[]): Promise<ReadonlyMap<string, readonly StoredEvent[]>>;
  /** The context of a decision about the task, e.g. for what somebody may do now. */
  contextFor(state: TaskState, actor: Actor, now: Instant): Promise<TaskContext>;
}

export const taskStream = (taskId: string): string => `task/${taskId}`;

/** By which delegation the command is given; absent where the actor acts for themselves. */
const authority = (actor: Actor, command: TaskCommand): Pick<EventMeta, 'onBehalfOf'> => {
  if (actor.kind !== 'person' || actor.onBehalfOf === undefined) return {};
  const { userId, mandates } = actor.onBehalfOf;
  const used = mandates.find(({ acts }) => covers(acts, command.type));
  return { onBehalfOf: { userId, delegationId: used?.delegationId ?? '' } };
};

const metaOf = (actor: Actor, command: TaskCommand, commandId: string | null): EventMeta =>
  actor.kind === 'person'
    ? { userId: actor.userId, agencyId: actor.agencyId, commandId, ...authority(actor, command) }
    : { userId: null, agencyId: null, commandId };

/** Stored events of a task as the domain sees them. */
export const happenedIn = (events: readonly StoredEvent[]): Happened<TaskEvent>[] =>
  events.map(({ type, data, occurredAt }) => ({ event: { type, data } as TaskEvent, occurredAt }));

/** Folds stored events of a task. */
export const foldTask = (events: readonly StoredEvent[]): TaskState =>
  events.reduce<TaskState>(
    (state, { type, data, occurredAt }) =>
      taskDecider.evolve(state, { event: { type, data } as TaskEvent, occurredAt }),
    taskDecider.initial,
  );

/** How often something late is decided anew where the task went on meanwhile. */
const LATE_ATTEMPTS = 5;

/** The task commands, shared by API, activities and seed. */
export const createTaskService = (deps: {
  readonly ledger: Ledger;
  readonly referenceData: ReferenceData;
}): TaskService => {
  const { ledger, referenceData } = deps;

  const memory = ownMemory();

  const contextFor = async (state: TaskState, actor: Actor, now: Instant): Promise<TaskContext> => {
    const policyId = state.kind === 'unassigned' ? null : state.assignment.policyId;
    const [directory, calendar, policy] = await Promise.all([
      referenceData.directory(),
      referenceData.calendar(),
      policyId === null ? null : referenceData.policy(policyId),
    ]);
    return { now, actor, directory, calendar, policy: policy ?? defaultPolicy, memory };
  };

  /** What says when it happened is decided by all that had happened until then, and by nothing newer than that was read. */
  const recordLate: TaskService['handle'] = async (taskId, command, actor, options = {}) => {
    for (let attempt = 1; ; attempt += 1) {
      const events = await ledger.readStream(taskStream(taskId));
      const expectedVersion = options.expectedVersion ?? events.length;
      const answer = await submitWith({ history: happenedIn(events) }, taskId, command, actor, {
        ...options,
        expectedVersion,
      });
      const isStale = isRejection(answer) && answer.code === 'STREAM.VERSION_CONFLICT';
      if (!isStale || options.expectedVersion !== undefined || attempt === LATE_ATTEMPTS) return answer;
    }
  };

  const submit: TaskService['handle'] = (taskId, command, actor, options) =>
    onNewestDirectory(referenceData, () =>
      saysWhen(command)
        ? recordLate(taskId, command, actor, options)
        : submitWith({}, taskId, command, actor, options),
    );

  const submitWith = (
    known: Pick<DecisionContext, 'history'>,
    ...[taskId, command, actor, options = {}]: Parameters<TaskService['handle']>
  ): ReturnType<TaskService['handle']> =>
    ledger.submit({
      stream: taskStream(taskId),
      decider: taskDecider,
      command,
      context: async (now, state) => {
        const context = { ...(await contextFor(state, actor, now)), ...known };
        if (command.type !== 'AssignTask') return context;
        const policy = await referenceData.policy(command.assignment.policyId);
        return { ...context, policy: policy ?? context.policy };
      },
      meta: metaOf(actor, command, options.request?.commandId ?? null),
      request: options.request,
      isTold: command.type === 'TakeDueSteps',
      expectedVersion: options.expectedVersion,
      ...(options.precondition ? { precondition: options.precondition } : {}),
    });

  const load: TaskService['load'] = (taskId) => ledger.load(taskStream(taskId), taskDecider);

  return {
    contextFor,
    load,
    handle: submit,
    async assign(assignment) {
      if ((await referenceData.policy(assignment.policyId)) === null)
        return reject('POLICY.NOT_FOUND', { policyId: assignment.policyId });
      const answer = await submit(assignment.taskId, { type: 'AssignTask', assignment }, { kind: 'process' });
      if (!isRejection(answer) || answer.code !== 'TASK.ALREADY_ASSIGNED') return answer;
      const version = (await load(assignment.taskId))?.version ?? 0;
      return { kind: 'committed', version, events: [], replayed: true, nextStepAt: null };
    },
    async takeDueSteps(taskId) {
      const answer = await submit(taskId, { type: 'TakeDueSteps' }, { kind: 'process' });
      if (isRejection(answer)) return { nextStepAt: null, finished: true };
      // What still has a step is not finished; only where none is left, the state tells which of both it is.
      const { nextStepAt } = answer;
      if (nextStepAt !== null) return { nextStepAt, finished: false };
      return { nextStepAt, finished: (await load(taskId))?.state.kind !== 'open' };
    },
    async asOf(taskId, until) {
      const events = await ledger.readStream(taskStream(taskId), until);
      const last = events.at(-1);
      return last ? { state: foldTask(events), version: last.version } : null;
    },
    async many(taskIds, until) {
      const streams = taskIds.map(taskStream);
      const idOf = (stream: string): string => stream.slice(taskStream('').length);
      if (until === undefined) {
        const loaded = await ledger.loadMany(streams, taskDecider);
        return new Map([...loaded].map(([stream, task]) => [idOf(stream), task]));
      }
      const read = await ledger.readStreams(streams, until);
      return new Map(
        [...read].map(([stream, events]) => [
          idOf(stream),
          {
            state: foldTask(events),
            version: events.at(-1)?.version ?? 0,
            changedAt: events.at(-1)?.recordedAt ?? '',
          },
        ]),
      );
    },
    history: (taskId, until) => ledger.readStream(taskStream(taskId), until),
    histories: (taskIds) => ledger.readStreams(taskIds.map(taskStream)),
  };
};
