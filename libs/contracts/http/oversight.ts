import { directiveKinds } from '#libs/domain/annex-task/directive/index';
import { difficultyStatuses } from '#libs/domain/annex-task/difficulty/index';
import { z } from 'zod';
import { agencyRef, dateOrInstant, id, page, personRef, text } from '#libs/contracts/http/common';
import { asOf, dated, documentRef, orEmpty } from '#libs/contracts/http/tasks';

/** A command that its address says all about. */
export const nothing = orEmpty(z.object({}).strict());

/** The head's signature; when it was given, where the product's own document proves that. */
export const signOff = orEmpty(z.object({ ...dated }).strict());

export const directive = z
  .object({
    kind: z.enum(directiveKinds),
    text: text(10_000),
    to: z.array(agencyRef).min(1).max(300).optional(),
    due: dateOrInstant.optional(),
    document: documentRef.optional(),
    ...dated,
  })
  .strict();
export const directiveAnswer = z.object({ answer: text(10_000) }).strict();

export const difficulty = z
  .object({ content: text(10_000), recommendation: z.string().trim().min(1).max(10_000).optional() })
  .strict();
export const difficultyConsolidation = z
  .object({ summary: text(10_000), document: documentRef.optional(), ...dated })
  .strict();
export const difficultyAssignment = z
  .object({
    agencyId: agencyRef.optional(),
    userId: personRef.optional(),
    due: dateOrInstant,
    instruction: text(5000).optional(),
    document: documentRef.optional(),
    ...dated,
  })
  .strict()
  .refine(
    ({ agencyId, userId }) => (agencyId === undefined) !== (userId === undefined),
    'names either an agency or a person',
  );
export const difficultyResolution = z
  .object({ resolution: text(10_000), document: documentRef.optional(), ...dated })
  .strict();
export const difficultyFilters = z.object({
  plan: id.optional(),
  status: z.enum(difficultyStatuses).optional(),
  agency: agencyRef.optional(),
  resolver: agencyRef.optional(),
  ...asOf.shape,
  ...page,
});
export const officer = z.object({ userId: personRef.nullable() }).strict();
export const signOffRefusal = z.object({ reason: text(5000) }).strict();
