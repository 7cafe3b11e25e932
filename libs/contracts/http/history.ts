import { z } from 'zod';
import { listOf, time, whole } from '#libs/contracts/http/answer';

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

const historyEvent = event.meta({ id: 'HistoryEvent' });

/** One event, or one line for what the process did about many units, with the events that it stands for. */
export const historyPage = listOf(
  event.extend({ members: z.exactOptional(z.array(historyEvent)) }).meta({ id: 'HistoryItem' }),
);
export const planHistoryPage = listOf(historyEvent);
