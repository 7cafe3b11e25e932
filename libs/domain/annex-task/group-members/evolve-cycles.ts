import { goesOn } from '#libs/domain/annex-task/group-members/group-members';
import type { CycleEvent } from '#libs/domain/annex-task/kernel/events';
import { newParticipant } from '#libs/domain/annex-task/kernel/new-participant';
import { cyclesOf, knownBy } from '#libs/domain/annex-task/kernel/queries';
import { participantKey, type AssignedTask, type Participant } from '#libs/domain/annex-task/kernel/state';
import type { Instant } from '#libs/domain/shared/time';

const opened = (
  task: AssignedTask,
  data: Extract<CycleEvent, { type: 'CycleOpened' }>['data'],
  occurredAt: Instant,
): AssignedTask => {
  const previous = cyclesOf(task).at(-1)?.no ?? 0;
  const { pastDeadline } = task.assignment;
  const { acknowledged: _, ...others } = task;
  const created = task.assignment.assignees.filter(goesOn).map((assignee): [string, Participant] => {
    // Who acknowledged the task need not acknowledge each of its weeks.
    const known = knownBy(task, assignee.agencyId);
    const participant: Participant = {
      ...newParticipant({ ...assignee, cycle: data.no, originalDue: data.due, approvedDue: data.due }),
      acknowledgedAt: known?.at ?? null,
      acknowledgedBy: known?.by ?? null,
      // The choice was about what was late at activation, not about later periods.
      ladderFrom: pastDeadline === 'follow-from-today' && previous === 0 ? occurredAt : null,
    };
    return [participantKey(data.no, assignee.agencyId), participant];
  });
  return {
    ...others,
    cycles: { ...task.cycles, [data.no]: { ...data, openedAt: occurredAt, completedAt: null } },
    participants: { ...task.participants, ...Object.fromEntries(created) },
  };
};

/** The part of the fold that is about periods, in which whoever goes on in the task takes part. */
export const evolveCycles = (task: AssignedTask, event: CycleEvent, at: Instant): AssignedTask => {
  switch (event.type) {
    case 'CycleOpened':
      return opened(task, event.data, at);
    case 'CycleCompleted': {
      const cycle = task.cycles[event.data.cycle];
      if (!cycle) return task;
      return { ...task, cycles: { ...task.cycles, [cycle.no]: { ...cycle, completedAt: at } } };
    }
    case 'TaskCompleted':
      return { ...task, kind: 'completed', completedAt: at };
  }
};
