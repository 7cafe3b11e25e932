import type { TaskService } from '#libs/application/task-service';
import { stillWanted } from '#libs/domain/notices/still-wanted';
import type { MailPart } from '#libs/delivery/part';

/** Asks the domain about the task as it is now. */
export const createStillWanted =
  (tasks: Pick<TaskService, 'load'>) =>
  async (part: MailPart): Promise<boolean> => {
    const found = await tasks.load(part.facts.taskId);
    return found !== null && stillWanted(part, found.state);
  };
