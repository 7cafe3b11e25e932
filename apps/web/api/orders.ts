import type { Route } from '#libs/api-client/routes';
import { api } from './client';

/** A command as it is sent. */
export interface Order {
  readonly taskId: string;
  /** To where, below `/api/v1`, as the offer says. */
  readonly path: string;
  readonly body: object;
  /** The same for every attempt: what the first one did is not done again. */
  readonly key: string;
  readonly ifMatch?: string | undefined;
  readonly onBehalfOf?: string | undefined;
}

/** Gives a command; with `keepalive` it goes on although the page is left. */
export const sendOrder = async (order: Order, keepalive = false): Promise<void> => {
  const { taskId, path, body, key, ifMatch, onBehalfOf } = order;
  const client = onBehalfOf === undefined ? api : api.actingFor(onBehalfOf);
  // Which body belongs to which address, the offer says, whose schema the form has read.
  const address = path as Route as '/tasks/{id}/acknowledgement';
  await client.post(address, {
    path: { id: taskId },
    body,
    key,
    keepalive,
    ...(ifMatch !== undefined && { ifMatch }),
  });
};
