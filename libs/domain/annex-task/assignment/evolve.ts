import type { AssignmentEvent } from '#libs/domain/annex-task/assignment/events';
import { change } from '#libs/domain/annex-task/kernel/change-participant';
import { participantKey, type AssignedTask, type Assignment } from '#libs/domain/annex-task/kernel/state';
import type { Instant } from '#libs/domain/shared/time';

type Acknowledged = Extract<AssignmentEvent, { type: 'AssignmentAcknowledged' }>['data'];
/** For a cycle that is open, or for the one that opens next. */
const acknowledged = (task: AssignedTask, data: Acknowledged, at: Instant): AssignedTask => {
  const { cycle, agencyId, by } = data;
  return task.participants[participantKey(cycle, agencyId)]
    ? change(task, data, (p) => ({ ...p, acknowledgedAt: at, acknowledgedBy: by }))
    : { ...task, acknowledged: { ...task.acknowledged, [agencyId]: { at, by } } };
};

/** A task that was assigned and of which no cycle has opened. */
export const newTask = (assignment: Assignment, assignedAt: Instant): AssignedTask => ({
  kind: 'open',
  assignment,
  assignedAt,
  completedAt: null,
  cycles: {},
  participants: {},
  taken: [],
  counters: { deliverables: 0, inputs: 0, requests: 0 },
});

/** The part of the fold that is about who knows of the task. It is assigned once. */
export const evolveAssignment = (task: AssignedTask, event: AssignmentEvent, at: Instant): AssignedTask => {
  switch (event.type) {
    case 'TaskAssigned':
      return task;
    case 'AssignmentAcknowledged':
      return acknowledged(task, event.data, at);
  }
};
