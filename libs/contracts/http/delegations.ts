import { z } from 'zod';
import { committed, listOf, mirrorOf, time } from '#libs/contracts/http/answer';
import { dateOrInstant, personRef, text } from '#libs/contracts/http/common';
import { issuedDocument } from '#libs/contracts/http/documents';
import { documentRef } from '#libs/contracts/http/tasks';
import type { KnownDelegation } from '#libs/domain/delegation/delegation';

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

export const delegationAnswer = z
  .strictObject({ id: z.string(), ...committed })
  .meta({ id: 'DelegationCommandAnswer' });

const known = mirrorOf<KnownDelegation>()(
  z.strictObject({
    id: z.string(),
    delegatorId: z.string(),
    delegateId: z.string(),
    acts: z.array(z.string()),
    from: time,
    until: time,
    document: issuedDocument.nullable(),
    delegatedAt: time,
    revoked: z.exactOptional(z.strictObject({ at: time, by: z.string(), reason: z.string() })),
  }),
);

/** A delegation with names, and whether it holds now. */
export const delegationPage = listOf(
  known
    .extend({
      delegator: z.string(),
      delegate: z.string(),
      state: z.enum(['in-force', 'revoked', 'ended', 'not-begun']),
      revoked: z.strictObject({ at: time, by: z.string(), reason: z.string(), name: z.string() }).nullable(),
    })
    .meta({ id: 'Delegation' }),
);

/** What the caller may let others do: a group of acts with its commands, or a command alone. */
export const delegableActs = listOf(
  z.strictObject({ act: z.string(), commands: z.array(z.string()) }).meta({ id: 'DelegableAct' }),
);
