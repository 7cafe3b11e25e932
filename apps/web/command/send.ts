import type { Order } from '../api/orders';
import type { Offer, Task } from '../api/queries';
import { bodyOf, formOf, type FormParts, type Values } from './form-fields';

export interface Filled {
  readonly task: Task;
  readonly offer: Offer;
  readonly parts: FormParts;
  readonly values: Values;
  readonly files: readonly File[];
  readonly key: string;
}

/** The command that a form gives. */
export const orderOf = ({ task, offer, parts, values, files, key }: Filled): Order => {
  const body = bodyOf(parts, values);
  const { files: takesFiles, ifMatch, path, onBehalfOf } = offer;
  return { taskId: task.id, path, body: takesFiles ? formOf(body, files) : body, key, ifMatch, onBehalfOf };
};
