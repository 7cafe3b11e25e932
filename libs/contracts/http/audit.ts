import { z } from 'zod';
import { listOf, time, whole } from '#libs/contracts/http/answer';
import { dateOrInstant, page, searched } from '#libs/contracts/http/common';

export const auditFilters = z.object({
  /** A date begins at 00:00. */
  from: dateOrInstant.optional(),
  /** A date ends at 24:00. */
  until: dateOrInstant.optional(),
  /** An account, or a name that was tried at a sign-in. */
  actor: searched(200).optional(),
  code: searched(100).optional(),
  ...page,
});

/** What was refused, or who signed in or tried to; the name is that of the account, where there is one. */
export const auditPage = listOf(
  z
    .strictObject({
      id: z.string(),
      at: time,
      kind: z.enum(['refusal', 'sign-in']),
      userId: z.string().nullable(),
      name: z.string().nullable(),
      username: z.string().nullable(),
      onBehalfOf: z.string().nullable(),
      command: z.string(),
      target: z.string(),
      code: z.string(),
      status: whole,
      address: z.string().nullable(),
    })
    .meta({ id: 'AuditEntry' }),
);
