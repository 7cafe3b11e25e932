import { z } from 'zod';
import { day, mirrorOf, whole } from '#libs/contracts/http/answer';
import type {
  DraftPart,
  Finding,
  ParsedDocument,
  ParsedDuty,
  ParsedReporting,
  ParsedTarget,
  ParsedTask,
  ParsedTiming,
  ParsedUnit,
  RowChanges,
  SourceRef,
} from '#libs/domain/plan/draft/index';

export const draftPartAnswer = mirrorOf<DraftPart>()(z.enum(['tasks', 'duties', 'reporting', 'targets']));

const reportingKind = z.enum(['periodic', 'thematic', 'ad-hoc', 'interim-review', 'final-review']);
const recurrence = z.enum(['once', 'weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly']);
const operator = z.enum(['=', '>=', '>', '<=', '<', 'range', '~']);
const timingKind = z.enum([
  'continuous',
  'yearly',
  'half-yearly',
  'quarterly',
  'monthly',
  'weekly',
  'by-date',
  'range',
]);

const unitChanges = z.array(
  z.strictObject({
    agencyId: z.string().nullable().optional(),
    groupId: z.string().nullable().optional(),
    text: z.string().optional(),
    condition: z.string().optional(),
    exception: z.string().optional(),
  }),
);

/** What a correction would change; what it does not name stays. */
const proposedChanges = mirrorOf<RowChanges>()(
  z
    .strictObject({
      number: z.string().optional(),
      title: z.string().optional(),
      section: z.string().nullable().optional(),
      leads: unitChanges.optional(),
      coordinators: unitChanges.optional(),
      product: z.string().optional(),
      timing: z
        .strictObject({
          text: z.string().optional(),
          kind: timingKind.optional(),
          start: day.nullable().optional(),
          due: day.nullable().optional(),
        })
        .optional(),
      from: unitChanges.optional(),
      to: unitChanges.optional(),
      kind: reportingKind.optional(),
      recurrence: recurrence.optional(),
      waitsFor: z.array(z.string()).optional(),
      due: day.nullable().optional(),
      indicator: z.string().optional(),
      operator: operator.optional(),
      value: z.number().optional(),
      max: z.number().nullable().optional(),
      unit: z.string().optional(),
      year: whole.nullable().optional(),
      scope: z.string().optional(),
    })
    .meta({ id: 'ProposedChanges' }),
);

/** Something a reviewer should know. */
export const finding = mirrorOf<Finding>()(
  z
    .strictObject({
      code: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      field: z.string(),
      message: z.string(),
      messageEn: z.string(),
      proposal: z.exactOptional(
        z.strictObject({ changes: proposedChanges, score: z.exactOptional(z.number()) }),
      ),
    })
    .meta({ id: 'Finding' }),
);

export const parsedDocument = mirrorOf<ParsedDocument>()(
  z
    .strictObject({
      number: z.string().nullable(),
      date: day.nullable(),
      authority: z.string().nullable(),
      title: z.string().nullable(),
      kind: z.string().nullable(),
      draft: z.boolean(),
      replaces: z.array(z.string()),
      legalBasis: z.array(z.string()),
    })
    .meta({ id: 'PlanDocument' }),
);

const unit = mirrorOf<ParsedUnit>()(
  z
    .strictObject({
      text: z.string(),
      agencyId: z.string().nullable(),
      groupId: z.string().nullable(),
      inferred: z.boolean(),
      condition: z.exactOptional(z.string()),
      exception: z.exactOptional(z.string()),
    })
    .meta({ id: 'ParsedUnit' }),
);

const timing = mirrorOf<ParsedTiming>()(
  z
    .strictObject({
      text: z.string(),
      inferred: z.boolean(),
      kind: z.enum([...timingKind.options, 'unresolved']),
      start: day.nullable(),
      due: day.nullable(),
      rule: z.string(),
    })
    .meta({ id: 'ParsedTiming' }),
);

const source = mirrorOf<SourceRef>()(
  z
    .strictObject({
      part: z.string(),
      page: whole.nullable(),
      line: whole.nullable(),
      table: whole.nullable(),
      row: whole.nullable(),
      cells: z.record(z.string(), z.string()),
    })
    .meta({ id: 'SourceRef' }),
);

const ofEveryRow = { key: z.string(), source, findings: z.array(finding) };

export const parsedTask = mirrorOf<ParsedTask>()(
  z.strictObject({
    ...ofEveryRow,
    number: z.string(),
    section: z.string().nullable(),
    title: z.string(),
    leads: z.array(unit),
    coordinators: z.array(unit),
    product: z.string(),
    productInferred: z.boolean(),
    timing,
  }),
);

export const parsedDuty = mirrorOf<ParsedDuty>()(parsedTask.extend({ repeats: z.string().nullable() }));

export const parsedReporting = mirrorOf<ParsedReporting>()(
  z.strictObject({
    ...ofEveryRow,
    text: z.string(),
    from: z.array(unit),
    to: z.array(unit),
    kind: reportingKind,
    recurrence,
    due: day.nullable(),
    waitsFor: z.array(z.string()),
  }),
);

export const parsedTarget = mirrorOf<ParsedTarget>()(
  z.strictObject({
    ...ofEveryRow,
    text: z.string(),
    indicator: z.string(),
    operator,
    value: z.number(),
    max: z.number().nullable(),
    unit: z.string(),
    year: whole.nullable(),
    due: day.nullable(),
    scope: z.string(),
    leads: z.array(unit),
  }),
);
