import { change } from '#libs/domain/annex-task/kernel/change-participant';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import type { ProgressEvent } from '#libs/domain/annex-task/progress/events';
import type { Instant } from '#libs/domain/shared/time';

/** The part of the fold that is about what participants report on the way. */
export const evolveProgress = (task: AssignedTask, { data }: ProgressEvent, at: Instant): AssignedTask => {
  const { by, percent, result, difficulties, proposals } = data;
  const report = { at, by, percent, result, difficulties, proposals };
  return change(task, data, (p) => ({ ...p, progress: [...p.progress, report] }));
};
