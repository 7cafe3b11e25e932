import { z } from 'zod';
import {
  accountRef,
  agencyRef,
  dateOrInstant,
  page,
  searched,
  text,
  unitRef,
} from '#libs/contracts/http/common';

const role = z.enum([
  'officer',
  'head',
  'monitor',
  'standing',
  'office',
  'supervisor',
  'chair',
  'committee',
  'admin',
  'auditor',
] as const);

const name = text(200);
const email = z.email().max(300);
const agencyId = agencyRef.nullable();
const roles = z
  .array(role)
  .min(1)
  .max(10)
  .refine((given) => new Set(given).size === given.length, 'must name each role once');
const password = z.string().min(12).max(1000);
/** Agencies and groups that a member of a steering committee is in charge of and may direct. */
const field = z.array(unitRef).max(500);

export const newUser = z
  .object({
    username: z
      .string()
      .min(2)
      .max(100)
      .regex(/^[a-z0-9][a-z0-9._-]*$/, 'must be lower-case letters, digits, dots and hyphens'),
    name,
    email,
    agencyId: agencyId.default(null),
    roles,
    field: field.default([]),
    password,
  })
  .strict();

const changesSomething = (changes: object): boolean => Object.keys(changes).length > 0;

/** What is left out stays as it is. */
export const userChanges = z
  .object({
    name,
    email,
    agencyId,
    roles,
    field,
    password,
    disabled: z.boolean(),
    /** Why, although something still hangs on the account (GET holdings); kept with the change. */
    despite: text(2000),
  })
  .partial()
  .strict()
  .refine(({ despite: _, ...changes }) => changesSomething(changes), 'must change something');

/** Beside the sheet of the directory: the first password of every account that is new; without it none can be used yet. */
export const sheetFields = z.object({ password }).partial().strict();

/** What people put right about themselves. */
export const ownChanges = z
  .object({ name, email })
  .partial()
  .strict()
  .refine(changesSomething, 'must change something');

export const passwordChange = z.object({ current: z.string().min(1).max(1000), password }).strict();

export const userAnswer = z.object({ id: z.string(), username: z.string() });

export const account = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  email: z.string(),
  agencyId: z.string().nullable(),
  roles: z.array(z.string()),
  field: z.array(z.string()).optional(),
  disabled: z.boolean(),
});

export const ownSession = z.object({
  id: z.string(),
  openedAt: z.string(),
  expiresAt: z.string(),
  address: z.string().nullable(),
  /** The session that asks. */
  current: z.boolean(),
});

export const userChangeFilters = z.object({
  /** Of one account. */
  user: accountRef.optional(),
  /** Made by one account. */
  by: accountRef.optional(),
  /** A date begins at 00:00. */
  from: dateOrInstant.optional(),
  /** A date ends at 24:00. */
  until: dateOrInstant.optional(),
  ...page,
});

/** What is looked for in the names of people, their accounts and their agencies. */
export const peopleSearch = z.object({
  q: searched(200).trim().min(2),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

/** What whoever may name somebody learns of them. */
export const namedPerson = z.object({
  id: z.string(),
  name: z.string(),
  agencyId: z.string().nullable(),
  agency: z.string().nullable(),
  roles: z.array(z.string()),
});
