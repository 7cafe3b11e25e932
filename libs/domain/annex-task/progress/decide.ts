import { difficultyReported } from '#libs/domain/annex-task/difficulty/decide';
import { findOwn } from '#libs/domain/annex-task/kernel/address';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import type { ProgressCommand } from '#libs/domain/annex-task/progress/commands';
import { userOf } from '#libs/domain/shared/actor';
import { isRejection, reject } from '#libs/domain/shared/rejection';

/** What a participant has done so far; the difficulties it tells enter the register. */
export const reportProgress = (command: ProgressCommand, task: AssignedTask, context: TaskContext) => {
  const found = findOwn(task, command, context);
  if (isRejection(found)) return found;
  const { participant, cycle } = found;
  if (participant.completion) return reject('DELIVERABLE.ALREADY_APPROVED', { cycle: cycle.no });
  const percent = command.percent ?? null;
  if (percent !== null && !(percent >= 0 && percent <= 100))
    return reject('PROGRESS.PERCENT_OUT_OF_RANGE', { percent });
  const by = userOf(context.actor);
  const { result, difficulties = null, proposals = null } = command;
  const data = {
    cycle: cycle.no,
    agencyId: participant.agencyId,
    by,
    percent,
    result,
    difficulties,
    proposals,
  };
  return [{ type: 'ProgressReported' as const, data }, ...difficultyReported(data, task)];
};
