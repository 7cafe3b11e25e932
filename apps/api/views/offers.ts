import { editedVersion } from '#apps/api/views/edited-part';
import type { CommandEntry } from '#libs/contracts/commands/command';
import { offerOf, type Offer } from '#libs/contracts/commands/offers';
import { taskCommands } from '#libs/contracts/commands/task-commands';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/index';
import type { AvailableAction } from '#libs/domain/annex-task/offers/index';
import { own } from '#libs/domain/shared/own';

/**
 * What may be done on a task, as a page draws it; with the version that was seen where the command can be made
 * conditional on it.
 *
 * @param task as it stands at the instant of the question
 * @param agencyOf whose participation is meant, by the account on whose behalf it would be done
 */
export const offersOn = (
  task: AssignedTask,
  actions: readonly AvailableAction[],
  agencyOf: (onBehalfOf: string | undefined) => string | null,
): readonly (Offer & { readonly ifMatch?: string })[] =>
  actions.map((action) => {
    const offer = offerOf(action, task.assignment.taskId);
    const { type, about, n, cycle, onBehalfOf } = offer;
    if (own<CommandEntry>(taskCommands, type)?.conditional !== true) return offer;
    const part = about === 'deliverable' && n !== null ? { deliverable: n } : { cycle };
    const ifMatch = editedVersion(task, part, agencyOf(onBehalfOf));
    return ifMatch === null ? offer : { ...offer, ifMatch };
  });
