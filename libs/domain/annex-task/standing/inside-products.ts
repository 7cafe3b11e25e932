import type { TaskEvent } from '#libs/domain/annex-task/events';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';

/** Products that have not left the agency that prepares them, by number, with that agency. */
export type InsideProducts = ReadonlyMap<number, string>;

/** The products inside after one event more of the task. */
export const insideAfter = (before: InsideProducts, { type, data }: TaskEvent): InsideProducts => {
  if (type === 'DeliverableSubmitted' && data.awaitsSignOff)
    return new Map([...before, [data.deliverable, data.agencyId]]);
  if (type === 'DeliverableSignedOff')
    return new Map([...before].filter(([product]) => product !== data.deliverable));
  return before;
};

/**
 * Products that their agency's head never signed off, whether they wait, were sent back or were withdrawn. What was
 * withdrawn after it had been handed in is none: whoever accepts has seen it.
 *
 * @param events of one task, in order
 */
export const insideProducts = (events: readonly TaskEvent[]): InsideProducts =>
  events.reduce<InsideProducts>(insideAfter, new Map());

/** The product that an event tells something of; null where it is about none. */
const productOf = (event: TaskEvent): number | null =>
  'deliverable' in event.data && typeof event.data.deliverable === 'number' ? event.data.deliverable : null;

/** Whether the event tells of a product that is still inside an agency for which the reader does not speak. */
export const tellsOfInside = (
  event: TaskEvent,
  inside: InsideProducts,
  agencyIds: readonly string[],
): boolean => {
  const product = productOf(event);
  const agencyId = product === null ? undefined : inside.get(product);
  return agencyId !== undefined && !agencyIds.includes(agencyId);
};

/** Whether a product of the task may be inside its agency, as its state tells without its history. */
export const mayHaveInsideProducts = (task: AssignedTask): boolean =>
  Object.values(task.participants).some(({ deliverables }) =>
    deliverables.some(
      ({ status, signedOffBy }) =>
        status === 'awaiting-sign-off' ||
        status === 'sent-back' ||
        (status === 'withdrawn' && signedOffBy === undefined),
    ),
  );
