import type { StoredEvent } from '#libs/application/ports/ledger';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import type { AssignedTask, TaskState } from '#libs/domain/annex-task/kernel/index';
import { taskDecider } from '#libs/domain/annex-task/task-decider';
import type { Life } from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { play } from '#libs/domain/annex-task/task-lives.spec';
import type { Instant } from '#libs/domain/shared/time';

export type PlayedPlan = Parameters<typeof play>[0];

/** The events of a life as they are stored, of the n-th task of two plans. */
export const storedOf = ({ history }: Pick<Life, 'history'>, n: number): StoredEvent[] => {
  const taskId = `t-${n}`;
  const own = { taskId, planId: `p${n % 2}`, key: String(n), section: n % 3 === 0 ? null : `M${n % 3}` };
  return history.map(({ event, occurredAt }, index) => ({
    stream: `task/${taskId}`,
    version: index + 1,
    type: event.type,
    schemaVersion: 1,
    data: event.type === 'TaskAssigned' ? { ...event.data, ...own } : event.data,
    meta: { userId: null, agencyId: null, commandId: null },
    occurredAt,
    recordedAt: occurredAt,
    position: '',
    xact: '',
    prevHash: '',
    hash: '',
  }));
};

export const storedLife = (plan: PlayedPlan, n: number): StoredEvent[] => storedOf(play(plan), n);

export const foldedAt = (events: readonly StoredEvent[], at: Instant): AssignedTask[] => {
  const states = new Map<string, TaskState>();
  for (const { stream, type, data, recordedAt, occurredAt } of events)
    if (recordedAt <= at)
      states.set(
        stream,
        taskDecider.evolve(states.get(stream) ?? taskDecider.initial, {
          event: { type, data } as TaskEvent,
          occurredAt,
        }),
      );
  return [...states.values()].filter((state) => state.kind !== 'unassigned');
};
