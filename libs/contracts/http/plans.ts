import { z } from 'zod';
import { whole } from '#libs/contracts/http/answer';
import {
  agencyRef,
  groupRef,
  id,
  idPage,
  localDate,
  planAnswer,
  supervisorRef,
  text,
  whoAccepts,
} from '#libs/contracts/http/common';
import { decidingDocument } from '#libs/contracts/http/tasks';

/** With `standings` how the tasks of each stand. */
export const plansAsked = z.object({ standings: z.enum(['true', 'false']).optional(), ...idPage });
export type PlansAsked = z.infer<typeof plansAsked>;

export const draftPart = z.enum(['tasks', 'duties', 'reporting', 'targets']);

const unit = z
  .object({
    agencyId: agencyRef.nullable().optional(),
    groupId: groupRef.nullable().optional(),
    text: z.string().max(500).optional(),
    condition: z.string().max(500).optional(),
    exception: z.string().max(500).optional(),
  })
  .strict();

const timing = z
  .object({
    text: z.string().max(500).optional(),
    kind: z
      .enum(['continuous', 'yearly', 'half-yearly', 'quarterly', 'monthly', 'weekly', 'by-date', 'range'])
      .optional(),
    start: localDate.nullable().optional(),
    due: localDate.nullable().optional(),
  })
  .strict();

const units = z.array(unit).max(300);
const keys = z.array(text(100)).max(300);
const why = z.string().max(2000);

const changedFields = {
  number: z.string().max(50).optional(),
  title: z.string().max(5000).optional(),
  section: z.string().max(20).nullable().optional(),
  leads: units.optional(),
  coordinators: units.optional(),
  product: z.string().max(5000).optional(),
  timing: timing.optional(),
  from: units.optional(),
  to: units.optional(),
  kind: z.enum(['periodic', 'thematic', 'ad-hoc', 'interim-review', 'final-review']).optional(),
  recurrence: z.enum(['once', 'weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly']).optional(),
  waitsFor: keys.optional(),
  due: localDate.nullable().optional(),
  indicator: z.string().max(1000).optional(),
  operator: z.enum(['=', '>=', '>', '<=', '<', 'range', '~']).optional(),
  value: z.number().optional(),
  max: z.number().nullable().optional(),
  unit: z.string().max(200).optional(),
  year: z.int().min(1900).max(2199).nullable().optional(),
  scope: z.string().max(1000).optional(),
};

const changed = z.object(changedFields).strict();
const somethingBesideTheReason = (changes: object): boolean =>
  Object.keys(changes).some((field) => field !== 'reason');
const nothingChanges = 'must change something';

/** A correction of one draft row: only what changes, and why. */
export const rowChanges = z
  .object({ ...changedFields, reason: why.optional() })
  .strict()
  .refine(somethingBesideTheReason, nothingChanges);

const particular = (max: number) => z.string().max(max).nullable().optional();

const particulars = {
  number: particular(200),
  date: localDate.nullable().optional(),
  authority: particular(500),
  title: particular(2000),
  kind: particular(200),
  draft: z.boolean().optional(),
  replaces: z.array(z.string().max(500)).max(100).optional(),
  legalBasis: z.array(z.string().max(2000)).max(300).optional(),
};

/** A correction of the document's particulars: only what changes, and why. */
export const documentChanges = z
  .object({ ...particulars, reason: why.optional() })
  .strict()
  .refine(somethingBesideTheReason, nothingChanges);

/** The same of an active plan, of which a reason is kept. */
export const documentCorrection = z
  .object({ ...particulars, reason: why })
  .strict()
  .refine(somethingBesideTheReason, nothingChanges);

/** A row that the file does not have; it stands behind the row `after`, or last. */
export const newRow = z
  .object({ changes: changed, after: z.string().max(100).nullable().optional(), reason: why.optional() })
  .strict();
export const droppedRow = z.object({ reason: why }).strict();
/** The first of `into` is what becomes of the row itself. */
export const splitRow = z.object({ into: z.array(changed).min(2).max(50), reason: why.optional() }).strict();
/** The rows that go into this one, and what it says afterwards where that is not what they said together. */
export const mergedRows = z
  .object({ merge: keys.min(1), changes: changed.optional(), reason: why.optional() })
  .strict();
export const dutyDecision = z
  .object({
    decision: z.enum(['follow', 'text', 'repeats']),
    /** With `repeats`: the key of the row that says the same. */
    repeats: text(100).optional(),
    reason: why,
  })
  .strict();
/** A report that the body orders either becomes a task, or stays what it is. */
export const reportDecision = z.object({ decision: z.enum(['follow', 'text']), reason: why }).strict();

/** `from` is the plan as which the corrected version was imported. */
export const appliedVersion = z.object({ from: id }).strict();
/** How many corrections still apply, and each that does not. */
export const versionAnswer = planAnswer
  .extend({
    kept: whole,
    lost: z.array(
      z
        .strictObject({
          part: z.enum([...draftPart.options, 'document']),
          key: z.string(),
          what: z.enum(['field', 'row', 'past-deadline', 'decision', 'finding']),
          field: z.string().nullable(),
          why: z.enum(['said-otherwise', 'row-gone', 'dropped-row-changed']),
          corrected: z.unknown().optional(),
          version: z.unknown().optional(),
        })
        .meta({ id: 'LostCorrection' }),
    ),
  })
  .meta({ id: 'AppliedVersion' });

const alteredTerms = z
  .object({
    title: text(5000).optional(),
    product: z.string().trim().max(5000).nullable().optional(),
    due: localDate.optional(),
    until: localDate.optional(),
    accepts: whoAccepts.optional(),
  })
  .strict()
  .refine((terms) => Object.keys(terms).length > 0, nothingChanges);
const key = text(100);
const namedChange = z.discriminatedUnion('change', [
  z.object({ change: z.literal('alter'), key, terms: alteredTerms }).strict(),
  z.object({ change: z.literal('move'), key, from: agencyRef, to: agencyRef.optional() }).strict(),
  z.object({ change: z.literal('drop'), key }).strict(),
  z
    .object({ change: z.literal('add'), row: changed, after: z.string().max(100).nullable().optional() })
    .strict(),
]);

/** Either the plan as which the amended text was imported, or changes one by one. A preview needs no document. */
export const planAmendment = z
  .object({
    document: decidingDocument.optional(),
    from: id.optional(),
    tasks: z.array(namedChange).min(1).max(500).optional(),
  })
  .strict()
  .refine(({ from, tasks }) => (from === undefined) !== (tasks === undefined), 'needs either from or tasks');

/** What becomes of one finding, or of all with the code as far as nothing more is said. */
export const findingResolution = z
  .object({
    code: text(100),
    field: text(100).optional(),
    taskKey: z.string().max(100).nullable().optional(),
    message: z.string().max(5000).optional(),
    verdict: z.enum(['take-proposal', 'accept', 'reject']),
    reason: why.default(''),
  })
  .strict();

export const settledFinding = z
  .object({
    taskKey: z.string().max(100).nullable(),
    code: text(100),
    field: text(100),
    reason: z.string().max(2000),
  })
  .strict();

export const pastDeadline = z
  .object({
    taskKey: text(100),
    pastDeadline: z.enum(['record-done', 'follow-from-today']),
    doneOn: localDate.nullable().optional(),
    doneBy: z.string().max(500).nullable().optional(),
  })
  .strict();

export const planSetup = z
  .object({
    monitoringAgencyId: agencyRef,
    supervisorId: supervisorRef,
    policyId: id,
    /** Of whatever nothing else is said or proposed about. */
    accepts: whoAccepts,
    until: localDate.nullable().default(null),
    yearlyReport: z
      .string()
      .regex(/^\d{2}-\d{2}$/, 'must be MM-DD')
      .nullable()
      .default(null),
  })
  .strict();

/** Who is in charge from now on, and the document that says so. */
export const namedSupervisor = z
  .object({ supervisorId: supervisorRef, document: decidingDocument, reason: why.optional() })
  .strict();

/** Who accepts the products of many rows of a draft; null leaves it to what is proposed. */
export const chosenAcceptors = z
  .object({ accepts: whoAccepts.nullable(), keys: z.array(text(100)).min(1).max(2000) })
  .strict();

/** A name of memory and its unit, exactly one of an agency and a group. */
export const forgottenName = z
  .object({
    text: text(500),
    agencyId: agencyRef.nullable().default(null),
    groupId: groupRef.nullable().default(null),
    reason: why.min(1),
  })
  .strict();

/** The mails of a rehearsal that are told one by one; none where only the totals are wanted. */
export const planRehearsal = z.object({
  until: localDate.optional(),
  acknowledged: z.enum(['true', 'false']).optional(),
  limit: z.coerce.number().int().min(0).max(5000).default(500),
});
