import { z } from 'zod';
import { officialStatuses, stages } from '#libs/domain/annex-task/standing/index';
import {
  agencyRef,
  count,
  dateOrInstant,
  groupRef,
  id,
  instant,
  localDate,
  page,
  searched,
  text,
  whoAccepts,
} from '#libs/contracts/http/common';

const cycle = { cycle: count.optional() };
const addressed = { ...cycle, agencyId: agencyRef.optional() };

/** As it was known at an instant, as it had happened by one, or what was known at the one of what had happened by the other. */
export const asOf = z.object({ asOf: instant.optional(), asOfOccurred: instant.optional() });

/** Agencies that have given way to others are meant and shown as at the time, or as whoever answers for them today. */
const agencyAs = z.enum(['time', 'today']).default('time');

export const dashboardQuery = asOf.extend({ agencyAs });

/** Tells of each task the line that lists draw, and from when on it is due soon. */
export const rails = z.enum(['true', 'false']).default('false');

export const taskFilters = z.object({
  plan: id.optional(),
  agency: agencyRef.optional(),
  agencyAs,
  role: z.enum(['lead', 'coordinator', 'accepts', 'monitors', 'former', 'resolves']).optional(),
  status: z.enum(officialStatuses).optional(),
  stage: z.enum(stages).optional(),
  dueBefore: dateOrInstant.optional(),
  dueAfter: dateOrInstant.optional(),
  q: searched(200).optional(),
  rails,
  ...asOf.shape,
  ...page,
});

/** A POST that needs no content may come without a body. */
export const orEmpty = <T extends z.ZodType>(schema: T) => z.preprocess((body) => body ?? {}, schema);

export const acknowledgement = orEmpty(z.object(addressed).strict());

export const progressReport = z
  .object({
    ...addressed,
    percent: z.number().int().min(0).max(100).optional(),
    result: text(10_000),
    difficulties: z.string().max(10_000).optional(),
    proposals: z.string().max(10_000).optional(),
  })
  .strict();

export const coordinationRequest = z
  .object({
    ...addressed,
    coordinatorIds: z.array(agencyRef).min(1).max(300),
    content: text(10_000),
    due: dateOrInstant.optional(),
  })
  .strict();

export const reason = z.object({ ...addressed, reason: text(5000) }).strict();
export const acceptance = orEmpty(z.object(addressed).strict());
export const acknowledgements = z
  .object({
    tasks: z
      .array(z.object({ taskId: id, cycle: count.optional() }).strict())
      .min(1)
      .max(200),
  })
  .strict();
export const coordinationWaiver = z.object({ ...addressed, request: count, reason: text(5000) }).strict();
/** When something happened that is recorded later: the day of its document, or an instant of that day. */
export const dated = { occurredAt: dateOrInstant.optional() };

export const documentRef = z
  .object({
    number: z.string().max(100).nullable().default(null),
    date: localDate.nullable().default(null),
    issuer: z.string().max(500).nullable().default(null),
    signer: z.string().max(500).nullable().default(null),
    subject: z.string().max(2000).nullable().default(null),
  })
  .strict();

/** The document that decides an amendment: it must be possible to find it again. */
export const decidingDocument = documentRef.extend({ number: text(100), date: localDate }).strict();

/** With the document by which it was decided, where there is one. */
export const approval = orEmpty(
  z.object({ ...addressed, document: documentRef.optional(), ...dated }).strict(),
);
export const deliverableReturn = z
  .object({
    ...addressed,
    reason: text(5000),
    newDue: dateOrInstant.optional(),
    document: documentRef.optional(),
    ...dated,
  })
  .strict();

export const extensionRequest = z
  .object({ ...addressed, proposedDue: dateOrInstant, reason: text(5000) })
  .strict();
export const extensionDecision = z
  .object({
    granted: z.boolean(),
    due: dateOrInstant.optional(),
    answer: z.string().trim().max(5000).optional(),
    document: documentRef.optional(),
    carryCoordination: z.boolean().optional(),
    ...dated,
  })
  .strict();
export const returnProposal = z
  .object({
    ...addressed,
    kind: z.enum(['return', 'adjust']),
    reason: text(5000),
    suggestedAgencyId: agencyRef.optional(),
  })
  .strict();
export const opinion = z.object({ opinion: text(5000) }).strict();
export const returnDecision = z
  .object({
    accepted: z.boolean(),
    answer: z.string().trim().max(5000).optional(),
    to: agencyRef.optional(),
    document: documentRef.optional(),
    ...dated,
  })
  .strict();
export const reassignment = z
  .object({
    from: agencyRef,
    to: agencyRef.optional(),
    reason: text(5000),
    document: documentRef.optional(),
    ...dated,
  })
  .strict();
/** Who of the group takes part, or that its condition applies to nobody. */
export const groupMembers = z
  .object({
    groupId: groupRef,
    agencyIds: z.array(agencyRef).max(300).optional(),
    nobody: z.boolean().optional(),
  })
  .strict()
  .refine(({ agencyIds = [], nobody }) => agencyIds.length > 0 || nobody === true, {
    message: 'must name somebody, or nobody',
    path: ['agencyIds'],
  });
export const suspension = z
  .object({ reason: text(5000), until: dateOrInstant.optional(), document: documentRef.optional(), ...dated })
  .strict();
export const resumption = orEmpty(z.object({ reason: text(5000).optional() }).strict());
/** No reminder leaves until the end of the day. */
export const reminderPause = z.object({ until: localDate, reason: text(5000) }).strict();
export const cancellation = z
  .object({ reason: text(5000), document: documentRef.optional(), ...dated })
  .strict();
/** What is to be new about a task; what is left out stays. */
const amendedTerms = z
  .object({
    title: text(10_000).optional(),
    product: z.string().trim().max(10_000).nullable().optional(),
    due: dateOrInstant.optional(),
    until: localDate.optional(),
    accepts: whoAccepts.optional(),
  })
  .strict()
  .refine((terms) => Object.values(terms).some((value) => value !== undefined), 'names nothing to change');
export const taskAmendment = z.object({ document: decidingDocument, terms: amendedTerms, ...dated }).strict();
export const amendmentProposal = z.object({ terms: amendedTerms, reason: text(5000) }).strict();
export const amendmentDecision = z
  .object({
    accepted: z.boolean(),
    answer: z.string().trim().max(5000).optional(),
    document: decidingDocument.optional(),
    terms: amendedTerms.optional(),
    ...dated,
  })
  .strict();

const fromForm = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
};

/** Fields beside the files; in a multipart form every field is text, and `document` is JSON. */
export const deliverableForm = z
  .object({
    cycle: count.optional(),
    agencyId: agencyRef.optional(),
    summary: text(10_000),
    document: z.preprocess(fromForm, documentRef).optional(),
    classification: z.string().max(50).optional(),
    ...dated,
  })
  .strict();

/** A letter that urges agencies on, as it was issued; the paper itself comes beside the fields. */
export const officialReminderForm = z
  .object({
    document: z.preprocess(fromForm, decidingDocument),
    to: z.preprocess(fromForm, z.array(agencyRef).min(1).max(300)).optional(),
    corrects: count.optional(),
    ...dated,
  })
  .strict();

export const coordinationInputForm = z
  .object({
    cycle: count.optional(),
    agencyId: agencyRef.optional(),
    request: count.optional(),
    summary: text(10_000),
    document: z.preprocess(fromForm, documentRef).optional(),
    ...dated,
  })
  .strict();
