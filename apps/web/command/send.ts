import type { Route } from '#libs/api-client/routes';
import { api } from '../api/client';
import type { Offer, Task } from '../api/queries';
import { bodyOf, formOf, type FormParts, type Values } from './form-fields';

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
  const { files: takesFiles, ifMatch, path } = offer;
  // Which body belongs to which address, the offer says, whose schema the form has read.
  const address = path as Route as '/tasks/{id}/acknowledgement';
  await client.post(address, {
    path: { id: task.id },
    body: (takesFiles ? formOf(body, files) : body) as object,
    key,
    ...(ifMatch !== undefined && { ifMatch }),
  });
};
