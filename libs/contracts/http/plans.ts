import { z } from 'zod';
import { id, localDate, text } from '#libs/contracts/http/common';

export const draftPart = z.enum(['tasks', 'duties', 'reporting', 'targets']);

const unit = z
  .object({
    agencyId: id.nullable().optional(),
    groupId: id.nullable().optional(),
    text: z.string().max(500).optional(),
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

/** A correction of one draft row: only what changes. */
export const rowChanges = z
  .object({
    title: z.string().max(5000).optional(),
    section: z.string().max(20).nullable().optional(),
    leads: z.array(unit).max(300).optional(),
    coordinators: z.array(unit).max(300).optional(),
    product: z.string().max(5000).optional(),
    timing: timing.optional(),
  })
  .strict()
  .refine((changes) => Object.keys(changes).length > 0, 'must change something');

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
    monitoringAgencyId: id,
    supervisorId: id,
    policyId: id,
    accepts: z.enum(['supervisor', 'monitoring-agency']),
    until: localDate.nullable().default(null),
    yearlyReport: z
      .string()
      .regex(/^\d{2}-\d{2}$/, 'must be MM-DD')
      .nullable()
      .default(null),
  })
  .strict();

export const activationProgress = z.object({
  kind: z.enum(['draft', 'reviewed', 'activating', 'active']),
  /** Tasks that were fixed; those that exist on the ledger; those whose process was begun, where known. */
  total: z.int(),
  assigned: z.int(),
  started: z.int().nullable(),
  refused: z.array(z.object({ key: z.string(), code: z.string() })),
  activatedAt: z.string().nullable(),
});
