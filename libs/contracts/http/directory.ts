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

const role = z.enum([
  ...['officer', 'head', 'monitor', 'standing', 'office', 'supervisor', 'committee', 'admin', 'auditor'],
] as const);

/** Agencies and groups that a member of a steering committee is in charge of and may direct. */
const field = z.array(id).max(500);

export const newUser = z
  .object({
    username: z
      .string()
      .min(2)
      .max(100)
      .regex(/^[a-z0-9][a-z0-9._-]*$/, 'must be lower-case letters, digits, dots and hyphens'),
    name: text(200),
    email: z.email().max(300),
    agencyId: id.nullable().default(null),
    roles: z.array(role).min(1).max(9),
    field: field.default([]),
    password: z.string().min(12).max(1000),
  })
  .strict();

export const userChanges = z
  .object({ disabled: z.boolean(), field })
  .partial()
  .strict()
  .refine((changes) => Object.keys(changes).length > 0, 'must change something');
export const userAnswer = z.object({ id: z.string(), username: z.string() });
