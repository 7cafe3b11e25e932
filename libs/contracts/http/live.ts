import { z } from 'zod';
import { id } from '#libs/contracts/http/common';

/** What the stream of changes says: that something has changed, never what; it is read where it always is. */
export const liveChange = z
  .object({
    /** `reference` is what everybody reads: `directory`, `calendar`, `policy`. */
    kind: z.enum(['task', 'plan', 'reference']),
    id,
    /** Of a task. */
    planId: id.optional(),
  })
  .meta({ id: 'LiveChange' });
export type LiveChange = z.infer<typeof liveChange>;

/** Why a stream ends that is not to be opened again. */
export const liveEnd = z
  .object({ code: z.string().meta({ description: 'As the session would be refused' }) })
  .meta({ id: 'LiveEnd' });
export type LiveEnd = z.infer<typeof liveEnd>;

/** From where a stream goes on: the `id` of the last event that was heard. */
export const liveQuery = z.object({ after: z.string().max(50).optional() });
