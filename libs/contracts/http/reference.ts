import { z } from 'zod';
import { listOf, mirrorOf, whole } from '#libs/contracts/http/answer';
import { decidedBy } from '#libs/contracts/http/documents';
import { decidingDocument } from '#libs/contracts/http/tasks';
import { id, localDate, text } from '#libs/contracts/http/common';
import type { WorkingCalendar } from '#libs/domain/calendar/calendar';
import type { CalendarWarning } from '#libs/domain/calendar/coverage';
import type { Policy } from '#libs/domain/policy/policy';

const offset = z.union([
  z.object({ workingDays: z.number().int().min(0).max(400) }).strict(),
  z.object({ minutes: z.number().min(0).max(600_000) }).strict(),
]);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be HH:MM');
const ladder = z.array(offset).max(20);

/** One immutable version of a policy. */
export const policy = z
  .object({
    id,
    name: text(200),
    reminders: z
      .object({
        single: ladder,
        yearly: ladder,
        'half-yearly': ladder,
        quarterly: ladder,
        monthly: ladder,
        weekly: ladder,
      })
      .strict(),
    digestAt: clock,
    spreadMinutes: z.number().int().min(0).max(1440),
    quiet: z.object({ from: clock, to: clock }).strict(),
    promptSlotMinutes: z.number().min(0).max(1440),
    acknowledgeWithin: offset,
    coordinationClosesBefore: offset,
    coordinationReminders: ladder,
    waiverAllowed: z.boolean(),
    signOff: z.boolean().optional(),
    approveWithin: offset,
    overdueEvery: offset,
    overdueRepeats: z.number().int().min(0).max(100),
    escalation: z
      .array(
        z
          .object({
            level: z.number().int().min(1).max(10),
            after: offset,
            to: z.enum(['head', 'monitoring-agency', 'office', 'vice-chair', 'chair']),
          })
          .strict(),
      )
      .max(10),
    extensions: z
      .object({ max: z.number().int().min(0), afterDeadline: z.boolean(), longest: offset.optional() })
      .strict(),
  })
  .strict();

/** A policy as people define it: what they leave out is as in the defaults. */
export const policyDefinition = policy.partial().required({ id: true, name: true });

export const calendarOverride = z
  .object({ date: localDate, working: z.boolean(), reason: text(500) })
  .strict();

const namedDays = z.array(z.object({ date: localDate, reason: text(500) }).strict()).max(366);

/** The days off of a whole year, and the days worked in exchange, as they were announced. */
export const calendarYear = z
  .object({
    year: z.number().int().min(2000).max(2199),
    holidays: namedDays,
    workingDays: namedDays.default([]),
    document: decidingDocument,
  })
  .strict();

/** A day off of each year from one on, by a law. */
export const yearlyHoliday = z
  .object({
    monthDay: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must be MM-DD'),
    fromYear: z.number().int().min(2000).max(2199),
    name: text(200),
    document: decidingDocument,
  })
  .strict();

const days = z.record(z.string(), z.string());

const knownCalendar = mirrorOf<WorkingCalendar>()(
  z.strictObject({
    id: z.string(),
    workingWeekdays: z.array(whole),
    /** Dates with the reason why they are days off, or worked in exchange. */
    holidays: days,
    workingDays: days,
    announcedThrough: z.exactOptional(whole),
    yearly: z.exactOptional(
      z.array(
        z.strictObject({ monthDay: z.string(), fromYear: whole, name: z.string(), document: decidedBy }),
      ),
    ),
    warned: z.exactOptional(z.array(z.string())),
  }),
);

/** The working calendar, and up to which year its days are known and announced. */
export const calendarPage = listOf(
  knownCalendar
    .extend({
      coverage: z.strictObject({
        announcedThrough: whole.nullable(),
        knownThrough: whole.nullable(),
        warning: mirrorOf<CalendarWarning>()(
          z.strictObject({ year: whole, stage: z.enum(['within-a-year', 'soon']) }),
        ).nullable(),
      }),
    })
    .meta({ id: 'Calendar' }),
);

export const policyView = mirrorOf<Policy>()(policy.meta({ id: 'Policy' }));
export const policyPage = listOf(policyView);
