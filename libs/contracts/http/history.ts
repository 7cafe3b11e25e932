import { z } from 'zod';
import { listOf, time, whole } from '#libs/contracts/http/answer';
import { instant, page } from '#libs/contracts/http/common';

const actor = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('process'), name: z.string() }),
    z.strictObject({
      kind: z.literal('person'),
      userId: z.string(),
      agencyId: z.string().nullable(),
      name: z.string(),
      onBehalfOf: z.exactOptional(
        z.strictObject({ userId: z.string(), delegationId: z.string(), name: z.string() }),
      ),
    }),
  ])
  .meta({ id: 'HistoryActor' });

const event = z.strictObject({
  version: whole,
  type: z.string(),
  schemaVersion: whole,
  occurredAt: time,
  recordedAt: time,
  actor,
  /** The message that the sentence is, by its key in the catalogue, and what it says; some facts are messages themselves. */
  key: z.string(),
  facts: z.record(z.string(), z.unknown()),
  /** In the language asked for. */
  sentence: z.string(),
  /** As it is stored; its members depend on the type. */
  data: z.record(z.string(), z.unknown()),
  hash: z.string(),
  prevHash: z.string(),
  /** Made up, as are its times. */
  demonstration: z.exactOptional(z.literal(true)),
  /** Of which task, where the tasks are told that this one goes on with. */
  taskId: z.exactOptional(z.string()),
});

/** What those who read a history look for in it. */
const topic = z.enum(['acts', 'deadlines', 'coordination', 'products', 'reminders']);
const yesOrNo = z.enum(['true', 'false']).optional();

/** Which part of a history is asked for; without any of it all of it, the oldest first. */
export const historyFilters = z.object({
  predecessors: yesOrNo,
  folded: yesOrNo,
  topic: topic.optional(),
  /** Only what was known by an instant. */
  asOf: instant.optional(),
  /** Only what happened after this version. */
  after: z.coerce.number().int().min(0).optional(),
  order: z.enum(['oldest', 'newest']).default('oldest'),
  cursor: page.cursor,
  limit: z.coerce.number().int().min(1).max(500).optional(),
});
export type HistoryFilters = z.infer<typeof historyFilters>;

const historyEvent = event.meta({ id: 'HistoryEvent' });

/** One event, or one line for what the process did about many units, with the events that it stands for. */
export const historyPage = listOf(
  event.extend({ topic, members: z.exactOptional(z.array(historyEvent)) }).meta({ id: 'HistoryItem' }),
).extend({
  /** How many there are, on this page and others. */
  total: whole,
});
export const planHistoryPage = listOf(historyEvent);
