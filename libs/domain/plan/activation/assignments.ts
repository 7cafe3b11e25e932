import { comparedNames } from '#libs/domain/plan/draft/proposed-acceptor';
import type { Assignment, OrderedReport, TaskSource } from '#libs/domain/annex-task/kernel/state';
import type { Directory } from '#libs/domain/directory/directory';
import { choiceAbout } from '#libs/domain/plan/draft/past-deadlines';
import { scheduleOf } from '#libs/domain/plan/draft/schedule-of';
import { effectiveSetup } from '#libs/domain/plan/draft/yearly-report';
import type { SourceRef } from '#libs/domain/plan/draft/parsed-plan';
import type { AbsentFromTask, Plan, PlanTaskRef } from '#libs/domain/plan/plan';
import { acceptorOf } from '#libs/domain/plan/draft/acceptors';
import { followedRows } from '#libs/domain/plan/draft/followed-rows';
import { reportsOf } from '#libs/domain/plan/draft/reports-of-rows';
import { findingKey } from '#libs/domain/plan/draft/rows';
import { absentUnitsOf, assigneesOf, groupsOf, isLed, openGroupsOf } from '#libs/domain/plan/draft/units';
import { dateOf, type Instant } from '#libs/domain/shared/time';

export { scheduleOf } from '#libs/domain/plan/draft/schedule-of';

/** Lower-case ASCII letters, digits and hyphens, so that an id stands in addresses and workflow ids. */
const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/đ/gu, 'd')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');

const sourceOf = ({ part, page, line, table, row }: SourceRef): TaskSource => ({
  part,
  page,
  line,
  table,
  row,
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

/** What is ordered about the reports of each followed row, by its key; rows without one are left out. */
const orderedReports = (plan: Plan, ids: ReadonlyMap<string, string>): ReadonlyMap<string, OrderedReport> => {
  const { draft } = plan;
  const rows = followedRows(plan).map((followed) => ({
    key: findingKey(followed.part, followed.row.key),
    reports: reportsOf(followed, draft),
  }));
  const taskOf = new Map(
    rows.flatMap(({ key, reports }) => reports.map((report) => [report.key, ids.get(key) ?? null] as const)),
  );
  const awaited = (keys: readonly string[]): OrderedReport['waitsFor'] =>
    draft.reporting
      .filter(({ key }) => keys.includes(key))
      .map(({ key, text }) => ({ key, title: text, taskId: taskOf.get(key) ?? null }));
  const ordered = rows.map(({ key, reports }): [string, OrderedReport] => {
    const to = reports.flatMap((report) => report.to);
    const named = new Map(to.map(({ text, agencyId, groupId }) => [text, { text, agencyId, groupId }]));
    const own = new Set(reports.map((report) => report.key));
    const before = reports.flatMap(({ waitsFor }) => waitsFor).filter((one) => !own.has(one));
    return [key, { to: [...named.values()], waitsFor: awaited(before) }];
  });
  return new Map(ordered.filter(([, { to, waitsFor }]) => to.length > 0 || waitsFor.length > 0));
};

/**
 * The assignments of a reviewed plan as of `now`, in the plan's order; empty before its setup. A row without
 * any known lead is kept as text and not followed; activation lets it pass only when a person accepted that.
 */
export const assignmentsOf = (plan: Plan, directory: Directory, now: Instant): Assignment[] => {
  const setup = effectiveSetup(plan);
  if (!setup) return [];
  const ids = taskIds(plan);
  const reports = orderedReports(plan, ids);
  const today = dateOf(now);
  const { date } = plan.draft.document;
  const names = comparedNames(directory);
  return followedRows(plan).flatMap(({ part, row }): Assignment[] => {
    const key = findingKey(part, row.key);
    const assignees = assigneesOf(row, directory, today);
    if (!isLed(row, directory, today)) return [];
    const openGroups = openGroupsOf(row, directory, today);
    const groups = groupsOf(row, directory);
    const choice = choiceAbout(plan, row, key, now);
    const report = reports.get(key);
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
        schedule: scheduleOf(row, setup, date ?? today),
        assignees,
        accepts: acceptorOf(plan, setup, { part, row }, names).accepts,
        monitoringAgencyId: setup.monitoringAgencyId,
        supervisorId: setup.supervisorId,
        policyId: setup.policyId,
        pastDeadline: choice?.pastDeadline ?? null,
        doneOn: choice?.doneOn ?? null,
        doneBy: choice?.doneBy ?? null,
        source: sourceOf(row.source),
        ...(date !== null && { assignedOn: date }),
        ...(openGroups.length > 0 && { openGroups }),
        ...(groups.length > 0 && { groups }),
        ...(report && { report }),
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
