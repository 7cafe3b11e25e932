import { z } from 'zod';
import { accountRef, agencyRef, groupRef, id, localDate, text, unitRef } from '#libs/contracts/http/common';
import { decidingDocument } from '#libs/contracts/http/tasks';

/** A fact for readers of documents: the work of an agency or group is another one's from a day on. */
const fact = z.object({ from: unitRef, to: unitRef, on: localDate }).strict();

const agencies = z.array(agencyRef).max(500);

/** The end of an agency by a document, which moves what is open to its successors. */
const act = z
  .object({
    kind: z.enum(['merger', 'renaming', 'split', 'dissolution']),
    from: agencyRef,
    to: z.union([agencyRef.transform((one) => [one]), agencies]).default([]),
    on: localDate,
    document: decidingDocument,
    /** Who answers for what comes up under the old name later; the first successor where missing. */
    general: agencyRef.optional(),
    /** By group: who takes the agency's place in it. */
    groups: z.record(groupRef, agencies).default({}),
    /** Accounts that act for a successor from that day. Missing: all of a renamed agency, else none. */
    accounts: z
      .array(z.object({ userId: accountRef, agencyId: agencyRef }).strict())
      .max(1000)
      .optional(),
  })
  .strict();

export const succession = z.union([act, fact]);

export const successorChoices = z
  .object({
    choices: z
      .array(
        z
          .object({
            taskId: id,
            part: z.enum(['participant', 'monitoring', 'resolver']).default('participant'),
            /** null lets the part go, where others are left. */
            to: agencyRef.nullable(),
          })
          .strict(),
      )
      .min(1)
      .max(1000),
  })
  .strict();

export const successionAmendment = z.object({ on: localDate, document: decidingDocument }).strict();

/** The document is asked for where the succession is confirmed. */
export const successionWithdrawal = z
  .object({ reason: text(5000), document: decidingDocument.optional() })
  .strict();
