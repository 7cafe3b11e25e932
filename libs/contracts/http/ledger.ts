import { z } from 'zod';
import { listOf, time, whole } from '#libs/contracts/http/answer';

/** What was found wrong; null where it concerns no stream, version or position. */
const foundProblem = z
  .strictObject({
    code: z.string(),
    stream: z.string().nullable(),
    version: whole.nullable(),
    position: z.string().nullable(),
    detail: z.string(),
  })
  .meta({ id: 'LedgerProblem' });

export const verification = z
  .strictObject({
    ok: z.boolean(),
    streams: whole,
    events: whole,
    problems: z.array(foundProblem),
    problemCount: whole,
    nextStepsNotCompared: whole,
    head: z.strictObject({ root: z.string() }),
    signedWith: z.string().nullable(),
  })
  .meta({ id: 'Verification' });

const signed = {
  createdAt: time,
  streams: whole,
  events: whole,
  root: z.string(),
  keyId: z.string(),
  signature: z.string(),
};

/** Where every stream ended at one moment: its name, its last version and hash. */
export const checkpoint = z
  .strictObject({
    format: z.literal('dondoc-checkpoint-1'),
    ...signed,
    heads: z.array(z.tuple([z.string(), whole, z.string()])),
  })
  .meta({ id: 'Checkpoint' });

export const checkpointPage = listOf(
  z.strictObject({ id: z.string(), ...signed }).meta({ id: 'CheckpointSummary' }),
);
