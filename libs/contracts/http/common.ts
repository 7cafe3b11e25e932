import { z } from 'zod';
import { committed, facts, type Answer } from '#libs/contracts/http/answer';
import { languages } from '#libs/domain/shared/language';
import { visible } from '#libs/domain/shared/visible';

/** An id as it stands in an address: of a plan, a task, an agency, a user. */
export const id = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'must be letters, digits, dots and hyphens');

/** Years that have four digits in every time zone, and that the database and the calendar reckon with. */
const inReach = (given: string): boolean => given >= '1900' && given < '2200';
const outOfReach = 'must lie between 1900 and 2199';
export const localDate = z.iso.date().refine(inReach, outOfReach);
/** RFC 3339 with any offset. */
export const instant = z.iso.datetime({ offset: true }).refine(inReach, outOfReach);
/** A date ends at 24:00 that day, Asia/Ho_Chi_Minh. */
export const dateOrInstant = z.union([localDate, instant]);
/**
 * What is looked for: without characters that nobody sees, which come along when it is copied. The database has no
 * text with U+0000 or half a surrogate pair in it.
 */
export const searched = (max: number) =>
  z
    .string()
    .max(max)
    .overwrite(visible)
    .refine((given) => !/\p{Cs}/u.test(given) && !given.includes('\0'), 'must be text that can be stored');
/** An id, or the name by which people know who or what has it. */
export const reference = searched(300).trim().min(1);

/**
 * What a reference names: an agency, a group, either of them; a person whose account can be used, one of those who can be in
 * charge of plans, or any account; or who accepts. Published as `x-names`; the edge puts the id in its place.
 */
export const namedKinds = ['agency', 'group', 'unit', 'person', 'supervisor', 'account', 'acceptor'] as const;
export type NamedKind = (typeof namedKinds)[number];
export const NAMES = 'x-names';
const naming = (names: NamedKind) => reference.meta({ [NAMES]: names });
export const agencyRef = naming('agency');
export const groupRef = naming('group');
/** An agency or a group. */
export const unitRef = naming('unit');
/** Whoever has an account that can be used. */
export const personRef = naming('person');
/** Of several of one name whoever can be in charge of a plan. */
export const supervisorRef = naming('supervisor');
/** Also one that is disabled. */
export const accountRef = naming('account');

export const text = (max: number) => z.string().trim().min(1).max(max);
export const count = z.coerce.number().int().positive();

/** Query of every list. */
export const page = {
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
};

/** Query of a list in the order of its ids, all of which is answered where nobody asks for less. */
export const idPage = {
  cursor: page.cursor,
  limit: z.coerce.number().int().min(1).max(500).optional(),
};
export interface IdPage {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/**
 * RFC 9457, with the stable code of the refusal. `detail` is in `language`: the one asked for by Accept-Language, else the
 * caller's own, else Vietnamese; `translations` says the same in the others.
 */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    language: z.enum(languages),
    translations: z.partialRecord(z.enum(languages), z.string()),
    instance: z.string().optional(),
    facts: facts.optional(),
    fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;

/** What an accepted command did. */
export const taskAnswer = z
  .strictObject({ taskId: z.string(), ...committed })
  .meta({ id: 'TaskCommandAnswer' });
export const planAnswer = z
  .strictObject({ planId: z.string(), ...committed })
  .meta({ id: 'PlanCommandAnswer' });
export const referenceAnswer = z.strictObject(committed).meta({ id: 'CommandAnswer' });
export type TaskAnswer = Answer<typeof taskAnswer>;

const agencyPrefix = 'agency:';
/** Who accepts products: `supervisor`, `monitoring-agency`, or `agency:` and the agency they are addressed to. */
export const whoAccepts = z.union([
  z.enum(['supervisor', 'monitoring-agency']),
  z.templateLiteral([agencyPrefix, z.string().min(1).max(300)]).meta({ [NAMES]: 'acceptor' }),
]);
