import type { AmendedTerms } from '#libs/domain/annex-task/amendment/state';
import type { Assignee, Assignment, TaskSchedule } from '#libs/domain/annex-task/kernel/state';
import type { Directory } from '#libs/domain/directory/directory';
import type { RefusedChange, TaskChange } from '#libs/domain/plan/amendment/amendments';
import { assignmentsOf } from '#libs/domain/plan/activation/assignments';
import { scheduleOf } from '#libs/domain/plan/draft/schedule-of';
import { effectiveSetup } from '#libs/domain/plan/draft/yearly-report';
import { fieldDifferences } from '#libs/domain/plan/versions/difference';
import type { ParsedPlan, ParsedTask, ParsedUnit } from '#libs/domain/plan/draft/parsed-plan';
import type { Plan, PlanSetup } from '#libs/domain/plan/plan';
import { reportsOf } from '#libs/domain/plan/draft/reports-of-rows';
import { findingKey, locateRow } from '#libs/domain/plan/draft/rows';
import { taskOfReport } from '#libs/domain/plan/draft/task-of-report';
import { absentUnitsOf, assigneesOf, limitsOf, openGroupsOf } from '#libs/domain/plan/draft/units';
import { dateOf, type Instant, type LocalDate } from '#libs/domain/shared/time';

/** What an amendment means for the tasks, and what of it nothing can carry to them. */
export interface TaskChanges {
  readonly changes: readonly TaskChange[];
  readonly hindered: readonly RefusedChange[];
}

interface Situation {
  readonly directory: Directory;
  readonly now: Instant;
  /** From when on the amendment counts: cycles of new tasks begin there. */
  readonly from: LocalDate;
}

const isSame = (a: Assignee, b: Assignee): boolean => a.agencyId === b.agencyId && a.role === b.role;
const isSuccessor =
  ({ role }: Assignee) =>
  (one: Assignee): boolean =>
    one.role === role;

/** The moves from one set of units to another: who leaves hands over to who joins in the same part. */
const movesBetween = (before: readonly Assignee[], after: readonly Assignee[]) => {
  const joining = after.filter((one) => !before.some((other) => isSame(one, other)));
  const leaving = before.filter((one) => !after.some((other) => isSame(one, other)));
  const moves = leaving.map((one) => {
    const index = joining.findIndex(isSuccessor(one));
    const to = index < 0 ? null : (joining.splice(index, 1)[0]?.agencyId ?? null);
    return { from: one.agencyId, to };
  });
  // Who is let go first can take another part afterwards.
  return { moves: moves.sort((a, b) => Number(a.to !== null) - Number(b.to !== null)), joining };
};

const dueOf = (schedule: TaskSchedule): LocalDate | null =>
  schedule.kind === 'single' ? schedule.due : null;

/** What two schedules differ in beside the single deadline. */
const rhythm = (schedule: TaskSchedule): string =>
  schedule.kind === 'recurring'
    ? [schedule.every, schedule.from, schedule.until, schedule.dueMonthDay, schedule.dueDay].join()
    : schedule.kind;

/** What a row says anew about its task. */
const termsBetween = (before: ParsedTask, after: ParsedTask, setup: PlanSetup, planDate: LocalDate) => {
  const changed = new Set(fieldDifferences(before, after).map(({ field }) => field));
  const [was, is] = [before, after].map((row) => scheduleOf(row, setup, planDate));
  const due = is && dueOf(is);
  const moved = was !== undefined && due !== undefined && dueOf(was) !== due;
  const terms: AmendedTerms = {
    ...(changed.has('title') && { title: after.title }),
    ...(changed.has('product') && { product: after.product === '' ? null : after.product }),
    ...(moved && due !== null && was.kind === 'single' && { due }),
  };
  const isFixed = was && is && (rhythm(was) !== rhythm(is) || (moved && due === null));
  return { terms, isFixed };
};

const unitAbsentCode = 'AMENDMENT.UNIT_ABSENT';

/** Whether the row names somebody of a kind whom it did not name before. */
const newcomers = <T extends { readonly role: string }>(
  before: ParsedTask,
  after: ParsedTask,
  of: (row: ParsedTask) => readonly T[],
): boolean => {
  const known = of(before).map((one) => JSON.stringify(one));
  return of(after).some((one) => !known.includes(JSON.stringify(one)));
};

/**
 * The row with the conditions under which its task was assigned: what a plan names already stands as it does, also
 * where another reading found a condition that was not kept then.
 */
const asAssigned = (before: ParsedTask, after: ParsedTask): ParsedTask => {
  const idOf = ({ agencyId, groupId, text }: ParsedUnit): string => agencyId ?? groupId ?? text;
  const known = new Map([...before.leads, ...before.coordinators].map((unit) => [idOf(unit), unit]));
  const standing = (unit: ParsedUnit): ParsedUnit => {
    const { condition: _, exception: __, ...rest } = unit;
    const own = known.get(idOf(unit));
    return own ? { ...rest, ...limitsOf(own) } : unit;
  };
  return { ...after, leads: after.leads.map(standing), coordinators: after.coordinators.map(standing) };
};

const altered = (
  { key, taskId }: { key: string; taskId: string },
  before: ParsedTask,
  given: ParsedTask,
  plan: Plan & { readonly setup: PlanSetup },
  { directory, now }: Situation,
): TaskChanges => {
  const after = asAssigned(before, given);
  const today = dateOf(now);
  const planDate = plan.draft.document.date ?? today;
  const { terms, isFixed } = termsBetween(before, after, plan.setup, planDate);
  const units = fieldDifferences(before, after).some(({ field }) => /^(leads|coordinators)$/.test(field));
  const [was, is] = [before, after].map((row) => (units ? assigneesOf(row, directory, today) : []));
  const { moves, joining } = movesBetween(was ?? [], is ?? []);
  const isNewlyAbsent = units && newcomers(before, after, (row) => absentUnitsOf(row, directory, today));
  const opensGroup = units && newcomers(before, after, (row) => openGroupsOf(row, directory, today));
  const hinder = (kind: TaskChange['kind'], code: string): RefusedChange => ({ key, kind, code });
  return {
    changes: [
      ...(Object.keys(terms).length > 0 ? [{ key, taskId, kind: 'alter' as const, terms }] : []),
      ...moves.map((move) => ({ key, taskId, kind: 'move' as const, ...move })),
    ],
    hindered: [
      ...(isFixed ? [hinder('alter', 'AMENDMENT.SCHEDULE_FIXED')] : []),
      ...(joining.length > 0 || opensGroup ? [hinder('move', 'AMENDMENT.UNIT_CANNOT_JOIN')] : []),
      ...(isNewlyAbsent ? [hinder('move', unitAbsentCode)] : []),
    ],
  };
};

const taskRow = (draft: ParsedPlan, key: string): ParsedTask | null => {
  const row = locateRow(draft, key)?.row;
  if (row && 'from' in row) return taskOfReport(row);
  return row && 'leads' in row && 'title' in row ? row : null;
};

/** The rows that the amended plan follows and the plan did not: new ones, and those that now name a lead. */
const newlyFollowed = (plan: Plan, next: ParsedPlan): readonly ParsedTask[] => {
  const known = new Set(plan.tasks.map(({ key }) => key));
  const byDuties = plan.draft.tasks.length === 0;
  const isNew = (part: 'tasks' | 'duties', row: ParsedTask): boolean => {
    if (known.has(findingKey(part, row.key))) return false;
    const before = plan.draft[part].find(({ key }) => key === row.key);
    return before === undefined || fieldDifferences(before, row).some(({ field }) => field === 'leads');
  };
  const reports = new Set(
    Object.entries(plan.reports ?? {}).flatMap(([key, said]) => (said === 'follow' ? [key] : [])),
  );
  const isTold = (row: ParsedTask): boolean =>
    reportsOf({ part: 'duties', row }, next).some(({ key }) => reports.has(key));
  const duties = next.duties.filter(
    (row) => byDuties && row.repeats === null && isNew('duties', row) && !isTold(row),
  );
  return [...next.tasks.filter((row) => isNew('tasks', row)), ...duties];
};

const freeId = (wanted: string, used: ReadonlySet<string>): string => {
  let id = wanted;
  for (let n = 2; used.has(id); n += 1) id = `${wanted}-${n}`;
  return id;
};

const added = (plan: Plan & { readonly setup: PlanSetup }, next: ParsedPlan, at: Situation): TaskChanges => {
  const rows = newlyFollowed(plan, next);
  const isDuty = (row: ParsedTask): boolean => next.duties.some((one) => one === row);
  const only: ParsedPlan = {
    ...next,
    tasks: rows.filter((row) => !isDuty(row)),
    duties: next.duties.filter((row) => rows.includes(row)),
  };
  const duties = Object.fromEntries(only.duties.map(({ key }) => [key, 'follow' as const]));
  const assignments = assignmentsOf({ ...plan, draft: only, duties, settlements: {} }, at.directory, at.now);
  const used = new Set(plan.tasks.map(({ taskId }) => taskId));
  const assignmentOf = (given: Assignment): Assignment => {
    const row = taskRow(only, given.key);
    const taskId = freeId(given.taskId, used);
    used.add(taskId);
    const schedule = row ? scheduleOf(row, plan.setup, at.from) : given.schedule;
    return { ...given, taskId, schedule, assignedOn: at.from };
  };
  const changes = assignments.map((given) => {
    const assignment = assignmentOf(given);
    const { key, taskId } = assignment;
    return { key, taskId, kind: 'add' as const, assignment };
  });
  const followed = new Set(changes.map(({ key }) => key));
  const hindered = rows
    .map((row) => findingKey(isDuty(row) ? 'duties' : 'tasks', row.key))
    .filter((key) => !followed.has(key))
    .map((key) => ({ key, kind: 'add' as const, code: 'TASK.NO_LEAD' }));
  const incomplete = rows
    .filter((row) => absentUnitsOf(row, at.directory, dateOf(at.now)).length > 0)
    .map((row) => findingKey(isDuty(row) ? 'duties' : 'tasks', row.key))
    .filter((key) => followed.has(key))
    .map((key) => ({ key, kind: 'add' as const, code: unitAbsentCode }));
  return { changes, hindered: [...hindered, ...incomplete] };
};

/**
 * What becomes of the tasks of an active plan when its text becomes `next`, whose rows have the plan's keys: first
 * the plan's own tasks in their order, then the new ones.
 */
export const taskChanges = (plan: Plan, next: ParsedPlan, situation: Situation): TaskChanges => {
  const setup = effectiveSetup(plan);
  if (!setup) return { changes: [], hindered: [] };
  const configured = { ...plan, setup };
  const own = plan.tasks.map((task): TaskChanges => {
    const [before, after] = [taskRow(plan.draft, task.key), taskRow(next, task.key)];
    if (before === null) return { changes: [], hindered: [] };
    return after === null
      ? { changes: [{ ...task, kind: 'drop' }], hindered: [] }
      : altered(task, before, after, configured, situation);
  });
  const all = [...own, added(configured, next, situation)];
  return {
    changes: all.flatMap(({ changes }) => changes),
    hindered: all.flatMap(({ hindered }) => hindered),
  };
};
