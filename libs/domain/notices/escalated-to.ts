import type { Late } from '#libs/domain/annex-task/reminding/late';
import { whoIsLate } from '#libs/domain/annex-task/who-is-late';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { upwards } from '#libs/domain/annex-task/reminding/escalation';
import { head, monitors, supervisor } from '#libs/domain/notices/audiences';
import type { Audience, Notice } from '#libs/domain/notices/notice';
import type { EscalationTarget } from '#libs/domain/policy/policy';

/** A vice-chair is the supervisor of the plan. */
const holdersOf = (to: EscalationTarget, agencyId: string, task: AssignedTask): Audience => {
  switch (to) {
    case 'head':
      return head(agencyId);
    case 'monitoring-agency':
      return monitors(task);
    case 'office':
      return { kind: 'role', role: 'office' };
    case 'vice-chair':
      return supervisor(task);
    case 'chair':
      return { kind: 'role', role: 'chair' };
  }
};

/** Whom it is reported to; the head of a late unit is told of the unit. */
export const escalatedTo = (
  data: Extract<TaskEvent, { type: 'TaskEscalated' }>['data'],
  task: AssignedTask,
): Pick<Notice, 'to' | 'late' | 'orElse'> => {
  const { to, agencyId } = data;
  const late = whoIsLate(task, data);
  // Late with accepting is the agency to which it is addressed.
  if (to === 'head')
    return { to: head(data.about === 'acceptance' ? (late.agencyId ?? agencyId) : agencyId) };
  return {
    to: holdersOf(to, agencyId, task),
    late,
    orElse: upwards.slice(upwards.indexOf(to) + 1).map((target) => holdersOf(target, agencyId, task)),
  };
};

const isLate = (one: { readonly userId: string; readonly agencyId: string | null }, late: Late): boolean =>
  one.userId === late.userId || (late.agencyId !== null && one.agencyId === late.agencyId);

/**
 * Of the people who were found for a notice and for each of those to whom it goes else, those who are told: nobody of
 * their own lateness, and where that leaves nobody of a level, those of the next one that has somebody. Where nobody was
 * found in the first place it is as empty as that.
 *
 * @param found who was found for `to`, then for each of `orElse`
 */
export const toldOf = <P extends { readonly userId: string; readonly agencyId: string | null }>(
  { late }: Pick<Notice, 'late'>,
  found: readonly (readonly P[])[],
): readonly P[] => {
  const [first = []] = found;
  if (late === undefined || first.length === 0) return first;
  const others = found.map((people) => people.filter((one) => !isLate(one, late)));
  return others.find((people) => people.length > 0) ?? [];
};
