import { z } from 'zod';
import { listOf, mirrorOf, time } from '#libs/contracts/http/answer';
import {
  accountRef,
  agencyRef,
  dateOrInstant,
  page,
  searched,
  text,
  unitRef,
} from '#libs/contracts/http/common';
import { heldDifficulty, heldPlan } from '#libs/contracts/http/holdings';
import type { Holdings } from '#libs/domain/accounts/holdings';
import { resourcePermissions, type ResourceAction } from '#libs/domain/permissions/resource-permissions';
import { roles as everyRole, type Role } from '#libs/domain/shared/actor';
import { languages } from '#libs/domain/shared/language';

const role = mirrorOf<Role>()(z.enum(everyRole));

const name = text(200);
const email = z.email().max(300);
const agencyId = agencyRef.nullable();
const roles = z
  .array(role)
  .min(1)
  .max(10)
  .refine((given) => new Set(given).size === given.length, 'must name each role once');
/** In which the person is spoken to: on pages, in mails and refusals. */
const language = z.enum(languages);
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
    language: z.exactOptional(language),
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
    language,
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
  .object({ name, email, language })
  .partial()
  .strict()
  .refine(changesSomething, 'must change something');

export const passwordChange = z.object({ current: z.string().min(1).max(1000), password }).strict();

export const userAnswer = z.strictObject({ id: z.string(), username: z.string() }).meta({ id: 'NewUser' });

const particulars = {
  username: z.string(),
  name: z.string(),
  email: z.string(),
  agencyId: z.string().nullable(),
  roles: z.array(role),
  field: z.array(z.string()),
  /** Absent in an account where it is Vietnamese. */
  language,
  disabled: z.boolean(),
};

export const account = z
  .strictObject({
    id: z.string(),
    ...particulars,
    field: z.exactOptional(particulars.field),
    language: z.exactOptional(language),
  })
  .meta({ id: 'Account' });
export const accountPage = listOf(account);

const actions = Object.keys(resourcePermissions) as [ResourceAction, ...ResourceAction[]];

/** One's own account, with what one may do beside plans and tasks. */
export const ownAccount = account.extend({ may: z.array(z.enum(actions)) }).meta({ id: 'OwnAccount' });

export const sessionPage = listOf(
  z
    .strictObject({
      id: z.string(),
      openedAt: time,
      expiresAt: time,
      address: z.string().nullable(),
      /** The session that asks. */
      current: z.boolean(),
    })
    .meta({ id: 'OpenSession' }),
);

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
export const peopleSearch = z
  .object({
    q: searched(200).trim().min(2).optional(),
    /** Only those who have it; all of them where no words are looked for. */
    role: role.optional(),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  })
  .refine(({ q, role: given }) => q !== undefined || given !== undefined, {
    path: ['q'],
    message: 'is needed without a role',
  });

/** What whoever may name somebody learns of them. */
export const peoplePage = listOf(
  z
    .strictObject({
      id: z.string(),
      name: z.string(),
      agencyId: z.string().nullable(),
      agency: z.string().nullable(),
      roles: z.array(role),
    })
    .meta({ id: 'NamedPerson' }),
);

/** What waits for one account in person, or for nobody else's. */
export const accountHoldings = mirrorOf<Holdings>()(
  z
    .strictObject({
      plans: z.array(heldPlan),
      difficulties: z.array(heldDifficulty),
      tasks: z.array(z.string()),
      delegations: z.array(z.string()),
      alone: z.array(z.strictObject({ role, agencyId: z.string().nullable() })),
    })
    .meta({ id: 'AccountHoldings' }),
);

const changed = z.strictObject({
  username: z.exactOptional(particulars.username),
  name: z.exactOptional(particulars.name),
  email: z.exactOptional(particulars.email),
  agencyId: z.exactOptional(particulars.agencyId),
  roles: z.exactOptional(particulars.roles),
  field: z.exactOptional(particulars.field),
  language: z.exactOptional(language),
  disabled: z.exactOptional(particulars.disabled),
});

/** What became of an account; `before` is null where it was created. */
export const accountChangePage = listOf(
  z
    .strictObject({
      id: z.string(),
      at: time,
      userId: z.string(),
      name: z.string(),
      by: z.string().nullable(),
      byName: z.string().nullable(),
      reason: z.string().nullable(),
      before: changed.nullable(),
      after: changed,
      /** A new password was set; which one nobody learns. */
      passwordSet: z.boolean(),
    })
    .meta({ id: 'AccountChange' }),
);
