import { z } from 'zod';
import { dateOrInstant, id, text } from '#libs/contracts/http/common';
import { documentRef, orEmpty } from '#libs/contracts/http/tasks';
import { directiveKinds } from '#libs/domain/annex-task/directives';

/** A command that its address says all about. */
export const nothing = orEmpty(z.object({}).strict());

export const directive = z
  .object({
    kind: z.enum(directiveKinds),
    text: text(10_000),
    to: z.array(id).min(1).max(300).optional(),
    due: dateOrInstant.optional(),
    document: documentRef.optional(),
  })
  .strict();
export const directiveAnswer = z.object({ answer: text(10_000) }).strict();
