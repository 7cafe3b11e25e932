import type { TaskService } from '#libs/application/task-service';
import type { TaskState } from '#libs/domain/annex-task/state';
import { alwaysTold, stillWanted } from '#libs/domain/notices/still-wanted';
import type { MailPart } from '#libs/delivery/part';

/** Which parts still matter, asked of the domain with the tasks as they are now, each read once. */
export const createStillWanted =
  (tasks: Pick<TaskService, 'load'>) =>
  async (parts: readonly MailPart[]): Promise<ReadonlySet<MailPart>> => {
    const states = new Map<string, TaskState | null>();
    const wanted = new Set<MailPart>();
    for (const part of parts) {
      const { taskId } = part.facts;
      const asked = !alwaysTold.includes(part.kind);
      if (asked && !states.has(taskId)) states.set(taskId, (await tasks.load(taskId))?.state ?? null);
      const state = states.get(taskId) ?? null;
      if (!asked || (state !== null && stillWanted(part, state))) wanted.add(part);
    }
    return wanted;
  };
