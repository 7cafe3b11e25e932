import { z } from 'zod';
import { id, text } from '#libs/contracts/http/common';
import { documentRef } from '#libs/contracts/http/tasks';

const key = text(100);
const closed = z.object({ key, choice: z.literal('close'), reason: text(5000) }).strict();
/** To a task of the other plan, or as a new one. */
const carriedOver = z
  .object({ key, choice: z.literal('carry-over'), toKey: key.nullable().default(null) })
  .strict();

const because = { reason: text(5000), document: documentRef.optional() };

/** A choice for each task that is not done. */
export const planClosure = z.object({ ...because, choices: z.array(closed).max(5000).default([]) }).strict();
export const planSupersession = z
  .object({
    ...because,
    byPlanId: id,
    choices: z
      .array(z.discriminatedUnion('choice', [closed, carriedOver]))
      .max(5000)
      .default([]),
  })
  .strict();
