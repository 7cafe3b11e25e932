import { z } from 'zod';
import { listOf, mirrorOf, time } from '#libs/contracts/http/answer';
import type { RememberedName } from '#libs/domain/name-memory/name-memory';

/** A name as reviewers settled it, with the last review that did. */
export const learnedNamePage = listOf(
  mirrorOf<RememberedName>()(
    z
      .strictObject({
        text: z.string(),
        agencyId: z.string().nullable(),
        groupId: z.string().nullable(),
        planId: z.string(),
        by: z.string(),
        at: time,
      })
      .meta({ id: 'LearnedName' }),
  ),
);
