import type { Assignment, TaskSchedule, TaskSource } from '#libs/domain/annex-task/state';
import type { Directory } from '#libs/domain/directory/directory';
import { isPastDue } from '#libs/domain/plan/findings';
import type { ParsedTask, ParsedTiming, SourceRef } from '#libs/domain/plan/parsed-plan';
import type { AbsentFromTask, Plan, PlanSetup, PlanTaskRef } from '#libs/domain/plan/plan';
import { followedRows } from '#libs/domain/plan/followed-rows';
import { findingKey } from '#libs/domain/plan/rows';
import { absentUnitsOf, assigneesOf, openGroupsOf } from '#libs/domain/plan/units';
import { dayInYear } from '#libs/domain/timing/civil-date';
import { parseTiming, type ScheduleKind } from '#libs/domain/timing/schedule';
import { dateOf, type Instant, type LocalDate } from '#libs/domain/shared/time';

/** Lower-case ASCII letters, digits and hyphens, so that an id stands in addresses and workflow ids. */
const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/đ/gu, 'd')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');

/** The year's reports that fall inside the range, before its own deadline. */
const interimReports = (
  start: LocalDate | null,
  due: LocalDate,
  monthDay: string | null,
): readonly LocalDate[] => {
  if (start === null || monthDay === null) return [];
  const first = Number(start.slice(0, 4));
  const years = Array.from({ length: Number(due.slice(0, 4)) - first + 1 }, (_, n) => first + n);
  return years.map((year) => dayInYear(year, monthDay)).filter((date) => date >= start && date < due);
};

const comesBack: readonly ScheduleKind[] = ['yearly', 'quarterly', 'monthly'];

/** A leap year with a January and a March of 31 days: only the day or the month and day are taken from it. */
const ANY_YEAR = 2028;

/**
 * The timing's own date. Of words that come back on a stated day, that of any year, so that the end of February is not
 * that of the year in which they were read; where a reviewer set another day, that one.
 */
const dueOf = ({ due, kind, text }: ParsedTiming): LocalDate | null => {
  if (!comesBack.includes(kind)) return due;
  const readIn = (planYear: number): LocalDate | null => {
    const read = parseTiming(text, { planYear });
    return read.kind === kind ? read.due : null;
  };
  const same = due === null || readIn(Number(due.slice(0, 4))) === due;
  return same ? (readIn(ANY_YEAR) ?? due) : due;
};

/**
 * The schedule that a reviewed timing means under the plan's setup. A timing that stayed open is followed
 * without a deadline.
 *
 * @param from the day the plan took effect; cycles begin there unless the timing starts later
 */
export const scheduleOf = (row: ParsedTask, setup: PlanSetup, from: LocalDate): TaskSchedule => {
  const { kind, start } = row.timing;
  const due = dueOf(row.timing);
  switch (kind) {
    case 'continuous':
      return { kind: 'continuous' };
    case 'by-date':
    case 'unresolved':
      return { kind: 'single', start, due, interim: [] };
    case 'range': {
      const interim = due === null ? [] : interimReports(start, due, setup.yearlyReport);
      return { kind: 'single', start, due, interim };
    }
    case 'yearly':
    case 'half-yearly':
    case 'quarterly':
    case 'monthly':
    case 'weekly': {
      const begin = start !== null && start > from ? start : from;
      const monthDay = kind === 'yearly' ? (due?.slice(5) ?? setup.yearlyReport) : null;
      // A review refuses recurring rows of a plan without a last day (PLAN.UNTIL_MISSING).
      const until = setup.until ?? begin;
      const dated = due !== null && (kind === 'monthly' || kind === 'quarterly');
      const dueDay = dated ? { dueDay: Number(due.slice(8)) } : {};
      return { kind: 'recurring', every: kind, from: begin, until, dueMonthDay: monthDay, ...dueDay };
    }
  }
};

const sourceOf = ({ part, page, line, table, row }: SourceRef): TaskSource => ({
  ...{ part, page, line, table, row },
});

/** The ids of the plan's tasks, the same for the same draft: keys that look alike get a counter. */
const taskIds = (plan: Plan): ReadonlyMap<string, string> => {
  const ids = new Map<string, string>();
  const used = new Set<string>();
  for (const { part, row } of followedRows(plan)) {
    const key = findingKey(part, row.key);
    const base = slug(`${plan.id}-${row.key}`);
    let id = base;
    for (let n = 2; used.has(id); n += 1) id = `${base}-${n}`;
    used.add(id);
    ids.set(key, id);
  }
  return ids;
};

/**
 * The assignments of a reviewed plan as of `now`, in the plan's order; empty before its setup. A row without
 * any known lead is kept as text and not followed; activation lets it pass only when a person accepted that.
 */
export const assignmentsOf = (plan: Plan, directory: Directory, now: Instant): Assignment[] => {
  const { setup } = plan;
  if (!setup) return [];
  const ids = taskIds(plan);
  const today = dateOf(now);
  return followedRows(plan).flatMap(({ part, row }): Assignment[] => {
    const key = findingKey(part, row.key);
    const assignees = assigneesOf(row, directory, today);
    if (!assignees.some((a) => a.role === 'lead')) return [];
    const openGroups = openGroupsOf(row, directory);
    const choice = isPastDue(row, now) ? (plan.settlements[key] ?? null) : null;
    return [
      {
        taskId: ids.get(key) ?? slug(`${plan.id}-${row.key}`),
        planId: plan.id,
        planNumber: plan.draft.document.number,
        key,
        number: row.number,
        section: row.section,
        title: row.title,
        product: row.product === '' ? null : row.product,
        timingText: row.timing.text,
        timingRule: row.timing.rule,
        schedule: scheduleOf(row, setup, plan.draft.document.date ?? today),
        assignees,
        accepts: setup.accepts,
        monitoringAgencyId: setup.monitoringAgencyId,
        supervisorId: setup.supervisorId,
        policyId: setup.policyId,
        pastDeadline: choice?.pastDeadline ?? null,
        doneOn: choice?.doneOn ?? null,
        doneBy: choice?.doneBy ?? null,
        source: sourceOf(row.source),
        ...(openGroups.length > 0 && { openGroups }),
      },
    ];
  });
};

/**
 * The units that the plan names and that nobody stands for, row by row in the plan's order. All units of a row
 * without a lead are told: it is kept as text, and nobody gets it.
 */
export const absentOf = (plan: Plan, directory: Directory, now: Instant): readonly AbsentFromTask[] => {
  const taskIdOf = new Map(taskRefsOf(plan, directory, now).map(({ key, taskId }) => [key, taskId]));
  return followedRows(plan).flatMap(({ part, row }): AbsentFromTask[] => {
    const key = findingKey(part, row.key);
    const units = absentUnitsOf(row, directory, dateOf(now));
    const taskId = taskIdOf.get(key) ?? null;
    return units.length > 0 || taskId === null ? [{ key, taskId, units }] : [];
  });
};

/** The keys and ids of the tasks that activation will assign. */
export const taskRefsOf = (plan: Plan, directory: Directory, now: Instant): PlanTaskRef[] =>
  assignmentsOf(plan, directory, now).map(({ key, taskId }) => ({ key, taskId }));
