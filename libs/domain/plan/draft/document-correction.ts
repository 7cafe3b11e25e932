import type { DocumentChanges } from '#libs/domain/plan/draft/document-changes';
import { latePeriod, nextPeriod } from '#libs/domain/annex-task/kernel/cycles';
import type { TaskSchedule } from '#libs/domain/annex-task/kernel/state';
import type { TaskChange } from '#libs/domain/plan/amendment/amendments';
import { documentFields } from '#libs/domain/plan/draft/decide-document';
import { byOf, type PlanContext } from '#libs/domain/plan/context';
import { followedRows } from '#libs/domain/plan/draft/followed-rows';
import type { ParsedDocument, ParsedTask } from '#libs/domain/plan/draft/parsed-plan';
import type { Plan, PlanSetup } from '#libs/domain/plan/plan';
import { documentId, documentVersionOf, findingKey } from '#libs/domain/plan/draft/rows';
import { scheduleOf } from '#libs/domain/plan/draft/schedule-of';
import { isDate } from '#libs/domain/plan/draft/timing-change';
import { effectiveSetup } from '#libs/domain/plan/draft/yearly-report';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import { dateOf, type Instant, type LocalDate } from '#libs/domain/shared/time';
import { countedFromIssue } from '#libs/domain/timing/counted-from-issue';
import { parseTiming } from '#libs/domain/timing/schedule';
import type { DraftCommand } from '#libs/domain/plan/draft/commands';
import type { DraftChange, DraftEvent } from '#libs/domain/plan/draft/events';
import type { Decided, OfType } from '#libs/domain/shared/decider';

type Corrected = OfType<DraftEvent, 'PlanDocumentCorrected'>['data'];

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const trimmed = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);

/** Of the changes those that say otherwise than the document, without spaces around them. */
export const correctionsOf = (document: ParsedDocument, changes: DocumentChanges): Partial<ParsedDocument> =>
  Object.fromEntries(
    documentFields
      .map((field) => [field, trimmed(changes[field])] as const)
      .filter(([field, value]) => value !== undefined && !isSame(value, document[field])),
  );

/** What tells which document it is, see `activeOfNumber`. */
const identifying: readonly (keyof ParsedDocument)[] = ['number', 'authority', 'date'];

/** Which periods of a series are followed: those of one that begins on another day may be others. */
const followedPeriods = (schedule: TaskSchedule, activatedAt: Instant): unknown =>
  schedule.kind === 'recurring'
    ? [nextPeriod(schedule, null, activatedAt), latePeriod(schedule, activatedAt)]
    : schedule;

/** By when a row's words are due where the year, or the day that they count from, is that of the document. */
const dueByWords = ({ timing: { text, rule } }: ParsedTask, date: LocalDate): LocalDate | null =>
  rule.endsWith('-plan-year')
    ? parseTiming(text, { planYear: Number(date.slice(0, 4)) }).due
    : countedFromIssue(text, date);

/**
 * Whether the row would be due at another time if the document were of another day. What was set to the time that
 * the other day gives, by an amendment, is right already.
 */
const hangsOnDate = (
  row: ParsedTask,
  setup: PlanSetup,
  activatedAt: Instant,
  [before, after]: readonly [LocalDate, LocalDate],
): boolean => {
  const [was, is] = [before, after].map((date) => followedPeriods(scheduleOf(row, setup, date), activatedAt));
  const [said, says] = [dueByWords(row, before), dueByWords(row, after)];
  return !isSame(was, is) || (said !== says && row.timing.due !== says);
};

/** The keys of the followed rows whose deadlines would be others; a document without a date was of the day of its activation. */
const movedBy = (plan: Plan, date: LocalDate | null): readonly string[] => {
  const [setup, at] = [effectiveSetup(plan), plan.activatedAt];
  if (setup === null || at === null) return [];
  const dates = [plan.draft.document.date ?? dateOf(at), date ?? dateOf(at)] as const;
  const followed = new Set(plan.tasks.map(({ key }) => key));
  return followedRows(plan)
    .filter(({ part, row }) => followed.has(findingKey(part, row.key)))
    .filter(({ row }) => hangsOnDate(row, setup, at, dates))
    .map(({ part, row }) => findingKey(part, row.key));
};

const refuseDate = (plan: Plan, date: LocalDate | null, { now }: PlanContext): Rejection | null => {
  if (date !== null && !isDate(date)) return reject('DRAFT.DATE_INVALID', { date });
  if (date !== null && date > dateOf(now)) return reject('CORRECTION.DATE_IN_FUTURE', { date });
  const moved = movedBy(plan, date);
  return moved.length === 0
    ? null
    : reject('CORRECTION.MOVES_DEADLINES', { count: moved.length, key: moved[0] ?? null });
};

const refuseFields = (
  after: Partial<ParsedDocument>,
  { sameNumber = null }: OfType<DraftCommand, 'CorrectPlanDocument'>,
): Rejection | null => {
  const field = documentFields.find((name) => after[name] === '');
  if (field !== undefined) return reject('CORRECTION.FIELD_EMPTY', { field });
  const otherwise = identifying.some((name) => after[name] !== undefined);
  return otherwise && sameNumber !== null ? reject('CORRECTION.NUMBER_ACTIVE', { planId: sameNumber }) : null;
};

/** Whether the plan's day is the task's: not where an amendment added it, or another plan gave it first. */
const isGivenByPlan = ({ amendments = [], takenOver = [] }: Plan, taskId: string): boolean =>
  !takenOver.some((one) => one.taskId === taskId) &&
  !amendments.some(({ changes }) =>
    changes.some((change) => change.kind === 'add' && change.taskId === taskId),
  );

/**
 * Corrects what an active plan says of its document. Its tasks bear its number and its day and learn of them one by one,
 * as of an amendment; everything else is read from the plan. Nobody's deadline moves by it: that is what amendments are for.
 */
export const correctPlanDocument = (
  command: OfType<DraftCommand, 'CorrectPlanDocument'>,
  plan: Plan,
  context: PlanContext,
): Decided<DraftChange> => {
  if (plan.kind !== 'active') return reject('PLAN.NOT_ACTIVE', { planId: plan.id });
  const { changes, expectedRowVersion } = command;
  const version = documentVersionOf(plan.rowVersions);
  if (expectedRowVersion !== undefined && expectedRowVersion !== version)
    return reject('DRAFT.ROW_CHANGED', { part: documentId, key: documentId, version });
  const reason = command.reason.trim();
  if (reason === '') return reject('CORRECTION.REASON_MISSING');
  const { document } = plan.draft;
  const after = correctionsOf(document, changes);
  if (Object.keys(after).length === 0) return reject('CORRECTION.NOTHING_CHANGES', { planId: plan.id });
  const refused =
    refuseFields(after, command) ?? (after.date === undefined ? null : refuseDate(plan, after.date, context));
  if (refused) return refused;
  const before = Object.fromEntries(Object.keys(after).map((field) => [field, document[field as 'number']]));
  const carriesDate =
    after.date !== undefined && plan.tasks.some(({ taskId }) => isGivenByPlan(plan, taskId));
  const carried = (after.number !== undefined && plan.tasks.length > 0) || carriesDate;
  const amendment = carried ? (plan.amendments?.at(-1)?.n ?? 0) + 1 : null;
  const data = {
    amendment,
    before,
    after,
    reason,
    by: byOf(context.actor),
    ...(carriesDate && { carriesDate }),
  };
  return [{ type: 'PlanDocumentCorrected', data }];
};

/** The document at once; of the tasks those that bear its number or were given by it, one by one. */
export const documentCorrected = (plan: Plan, data: Corrected, at: Instant): Plan => {
  const { amendment: n, carriesDate = false, after, by, reason } = data;
  const document = { ...plan.draft.document, ...after };
  const rowVersions = { ...plan.rowVersions, [documentId]: documentVersionOf(plan.rowVersions) + 1 };
  const corrected = { ...plan, draft: { ...plan.draft, document }, rowVersions };
  if (n === null) return corrected;
  const { number: to, date: assignedOn } = document;
  const changes = plan.tasks.flatMap((task): TaskChange[] => {
    const day = carriesDate && isGivenByPlan(plan, task.taskId) && { assignedOn };
    const isConcerned = after.number !== undefined || day !== false;
    return isConcerned ? [{ ...task, kind: 'renumber', to, ...day, by, reason }] : [];
  });
  const carried = { document: null, from: null, changes, hindered: [], finishedAt: null, refused: [] };
  return { ...corrected, amendments: [...(plan.amendments ?? []), { n, at, by, ...carried }] };
};
