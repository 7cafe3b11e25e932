import type { TaskListItem } from '#libs/application/ports/task-lists';
import { openCyclesOf } from '#libs/domain/annex-task/queries';
import type { AssignedTask } from '#libs/domain/annex-task/state';
import { fourDates, leadInFocus, noDates, officialStatus } from '#libs/domain/annex-task/status';
import type { Instant } from '#libs/domain/shared/time';

/** A task as lists show it at an instant; `listedState` keeps whatever this reads. */
export const itemOf = (state: AssignedTask, at: Instant): TaskListItem => {
  const { assignment } = state;
  const focus = leadInFocus(state);
  const of = (role: 'lead' | 'coordinator') =>
    assignment.assignees
      .filter((a) => a.role === role)
      .map(({ agencyId, groupId }) => ({ agencyId, groupId }));
  const { taskId, planId, planNumber, key, number, section, title, product, timingText } = assignment;
  return {
    id: taskId,
    ...{ planId, planNumber, key, number, section, title, product, timingText },
    ...officialStatus(state, at),
    dates: focus ? fourDates(focus) : noDates,
    due: focus?.approvedDue ?? null,
    openCycles: state.kind === 'open' ? openCyclesOf(state).map(({ no, label }) => ({ no, label })) : [],
    leads: of('lead'),
    coordinators: of('coordinator'),
  };
};
