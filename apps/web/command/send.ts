import type { Order } from '../api/orders';
import type { Offer, Task } from '../api/queries';
import { bodyOf, type FormParts, type Values } from './form-fields';

/** A form that was filled in, before it is sent. */
export interface Filled {
  readonly task: Task;
  readonly offer: Offer;
  readonly parts: FormParts;
  readonly values: Values;
  readonly files: readonly File[];
}

/**
 * The command that a form gives.
 *
 * @param sent the key of every attempt, and the ids of its files once they have arrived
 */
export const orderOf = (
  { task, offer, parts, values }: Filled,
  { key, uploads }: { readonly key: string; readonly uploads: readonly string[] },
): Order => {
  const body = bodyOf(parts, values);
  const { ifMatch, path, onBehalfOf } = offer;
  const whole = uploads.length > 0 ? Object.assign({ uploads }, body) : body;
  return { taskId: task.id, path, body: whole, key, ifMatch, onBehalfOf };
};
