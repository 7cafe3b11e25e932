import { z } from 'zod';
import { id, localDate, text } from '#libs/contracts/http/common';

const kind = z.enum([
  ...['ubnd', 'office', 'department', 'board', 'district', 'ward', 'union', 'alliance', 'bank', 'tax'],
  ...['insurance', 'press', 'school', 'centre', 'committee', 'other'],
] as const);
const names = { name: text(300), aliases: z.array(text(300)).max(50).default([]) };

export const agency = z
  .object({
    id,
    ...names,
    kind,
    parentId: id.nullable().default(null),
    /** Ordered by the UBND; those that are not are asked (đề nghị). */
    underUbnd: z.boolean().default(true),
    validFrom: localDate.nullable().default(null),
    validTo: localDate.nullable().default(null),
  })
  .strict();

const member = z
  .object({ agencyId: id, from: localDate.nullable().default(null), to: localDate.nullable().default(null) })
  .strict();

export const agencyGroup = z
  .object({
    id,
    ...names,
    /** Owes nothing until the lead names its members. */
    open: z.boolean().default(false),
    kinds: z.array(kind).default([]),
    members: z.array(member).max(1000).default([]),
  })
  .strict();
