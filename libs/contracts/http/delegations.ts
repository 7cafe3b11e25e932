import { z } from 'zod';
import { dateOrInstant, personRef, text } from '#libs/contracts/http/common';
import { documentRef } from '#libs/contracts/http/tasks';

/** Authority for a period; whoever sends it is who delegates. */
export const delegation = z
  .object({
    delegateId: personRef,
    /** Names of commands, or of groups: all, acceptance, decisions, monitoring, participation. */
    acts: z.array(text(100)).min(1).max(100).default(['all']),
    /** A date begins at 00:00; at once where absent. */
    from: dateOrInstant.optional(),
    until: dateOrInstant,
    document: documentRef.optional(),
  })
  .strict();

export const revocation = z.object({ reason: text(5000) }).strict();

export const delegationAnswer = z.object({
  id: z.string(),
  version: z.int(),
  events: z.array(z.object({ type: z.string(), position: z.string() })),
});
