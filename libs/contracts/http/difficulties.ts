import { z } from 'zod';
import { listOf, mirrorOf, time, whole } from '#libs/contracts/http/answer';
import { issuedDocument } from '#libs/contracts/http/documents';
import { type Difficulty, difficultyStatuses, type Resolver } from '#libs/domain/annex-task/difficulty/index';

const resolver = mirrorOf<Resolver>()(
  z.strictObject({ agencyId: z.string(), userId: z.string().nullable() }),
);
const act = { at: time, by: z.string(), document: issuedDocument.nullable() };

const knownDifficulty = mirrorOf<Difficulty>()(
  z.strictObject({
    n: whole,
    status: z.enum(difficultyStatuses),
    agencyId: z.string(),
    raisedAt: time,
    raisedBy: z.string(),
    content: z.string(),
    recommendation: z.string().nullable(),
    consolidated: z.strictObject({ ...act, summary: z.string() }).nullable(),
    assigned: z
      .strictObject({
        ...act,
        resolver,
        due: time,
        instruction: z.string().nullable(),
        takenOverAt: z.exactOptional(time),
      })
      .nullable(),
    resolved: z.strictObject({ ...act, agencyId: z.string().nullable(), resolution: z.string() }).nullable(),
  }),
);

/** What keeps a unit from doing its part; `resolver` is who has to solve it, once somebody was asked. */
export const difficultyView = knownDifficulty
  .extend({
    name: z.string(),
    resolver: resolver.extend({ name: z.string(), person: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'Difficulty' });

/** The same in the register of all of them. */
export const registeredDifficulty = difficultyView
  .extend({
    taskId: z.string(),
    planId: z.string(),
    planNumber: z.string().nullable(),
    taskNumber: z.string(),
    taskTitle: z.string(),
  })
  .meta({ id: 'RegisteredDifficulty' });

export const difficultyPage = listOf(registeredDifficulty);
