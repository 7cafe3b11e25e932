import type { Route } from '#libs/api-client/routes';
import { addressOf, taskCommands } from '#libs/contracts/commands/task-commands';
import { api } from '../api/client';
import type { Offer, Task } from '../api/queries';
import { currentSession } from '../session/session';
import { bodyOf, formOf, type FormParts, type Values } from './form-fields';

/** The version of the part that the person sees: of the product that is decided about, or of their own agency's part. */
const seenVersion = (task: Task, { type, cycle, n }: Offer): string | undefined => {
  const { conditional, about } = taskCommands[type];
  if (!conditional) return undefined;
  const parts = task.cycles.find(({ no }) => no === cycle)?.participants ?? [];
  if (about === 'deliverable')
    return parts.flatMap(({ deliverables }) => deliverables).find((product) => product.n === n)?.etag;
  if (about !== undefined) return undefined;
  return parts.find(({ agencyId }) => agencyId === currentSession()?.user.agencyId)?.etag;
};

export interface Order {
  readonly task: Task;
  readonly offer: Offer;
  readonly parts: FormParts;
  readonly values: Values;
  readonly files: readonly File[];
  /** The same for every attempt: what the first one did is not done again. */
  readonly key: string;
}

/** Gives the command of a form. */
export const send = async ({ task, offer, parts, values, files, key }: Order): Promise<void> => {
  const client = offer.onBehalfOf === undefined ? api : api.actingFor(offer.onBehalfOf);
  const body = bodyOf(parts, values);
  const takesFiles = taskCommands[offer.type].files === true;
  const ifMatch = seenVersion(task, offer);
  // Which body belongs to which address, the registry says.
  const address = addressOf(offer.type, task.id, offer.n) as Route as '/tasks/{id}/acknowledgement';
  await client.post(address, {
    path: { id: task.id },
    body: (takesFiles ? formOf(body, files) : body) as object,
    key,
    ...(ifMatch !== undefined && { ifMatch }),
  });
};
