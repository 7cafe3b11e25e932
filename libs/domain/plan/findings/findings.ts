import { vietnameseDay } from '#libs/domain/messages/dates';
import type { Directory } from '#libs/domain/directory/directory';
import type { Finding, ParsedTask } from '#libs/domain/plan/draft/parsed-plan';
import type { Plan } from '#libs/domain/plan/plan';
import { followedRows } from '#libs/domain/plan/draft/followed-rows';
import { draftParts, findingKey, type DraftPart, type DraftRow } from '#libs/domain/plan/draft/rows';
import { absentFindings, isTwin, type DerivedFinding } from '#libs/domain/plan/findings/absent-findings';
import { choiceAbout, isRecurring, pastDueOf, type PastDue } from '#libs/domain/plan/draft/past-deadlines';
import { yearlyReportFindings } from '#libs/domain/plan/findings/yearly-report-findings';
import { isLed } from '#libs/domain/plan/draft/units';
import { dateOf, type Instant } from '#libs/domain/shared/time';

/** A finding with the row it is about: `taskKey` as in `SettleFinding`, null for the document. */
export interface DraftFinding extends Finding {
  readonly part: DraftPart | 'document';
  readonly taskKey: string | null;
  /** The one unit it is about, where several of a row could be. */
  readonly about?: string;
}

/** A choice per task is needed for it; accepting the finding as it stands is not one. */
export const pastDeadlineCode = 'PLAN.PAST_DEADLINE';
export const untilMissingCode = 'PLAN.UNTIL_MISSING';
export const noLeadCode = 'PLAN.NO_LEAD';

const untilMissing: Finding = {
  code: untilMissingCode,
  severity: 'error',
  field: 'until',
  message: 'Có nhiệm vụ định kỳ nhưng kế hoạch chưa có ngày kết thúc.',
  messageEn: 'There are recurring tasks, but the plan has no last day.',
};
const noLead: Finding = {
  code: noLeadCode,
  severity: 'error',
  field: 'leads',
  message: 'Chưa có đơn vị chủ trì nào xác định được; nếu chấp nhận, nhiệm vụ chỉ được lưu, không theo dõi.',
  messageEn: 'No lead is known; if accepted as it stands, the task is kept as text and not followed.',
};
const pastDeadline = ({ due, period }: PastDue): Finding => ({
  code: pastDeadlineCode,
  severity: 'warning',
  field: 'timing',
  message: `Hạn ${vietnameseDay(due)}${period === null ? '' : ` (kỳ ${period})`} đã qua: chọn ghi nhận đã hoàn thành hoặc theo dõi tiếp từ hôm nay.`,
  messageEn: `The deadline ${due}${period === null ? '' : ` (${period})`} has passed: record it as done, or follow it up from today.`,
});

const derivedOf = (
  plan: Plan,
  row: ParsedTask,
  key: string,
  now: Instant,
  directory: Directory,
): DerivedFinding[] => {
  const today = dateOf(now);
  const found: DerivedFinding[] = [...absentFindings(plan, row, key, { directory, today })];
  // The reader's own error about the leads says more than ours would.
  const told = row.findings.some((f) => f.severity === 'error' && f.field === 'leads');
  if (!told && !isLed(row, directory, today)) found.push(noLead);
  const past = pastDueOf(plan, row, now);
  if (past && !choiceAbout(plan, row, key, now)) found.push(pastDeadline(past));
  return found;
};

/**
 * Everything about the draft that is still open at `now`: what reading found and nobody settled, and what
 * follows from the setup, the directory and the date.
 */
export const draftFindings = (plan: Plan, now: Instant, directory: Directory): DraftFinding[] => {
  const placed = (part: DraftPart, row: DraftRow, findings: readonly DerivedFinding[]): DraftFinding[] =>
    findings.map((f) => ({ ...f, part, taskKey: findingKey(part, row.key) }));
  const followed = followedRows(plan);
  const read = draftParts.flatMap((part) =>
    plan.draft[part].flatMap((row) => placed(part, row, row.findings)),
  );
  const derived = followed.flatMap(({ part, row }) =>
    placed(part, row, derivedOf(plan, row, findingKey(part, row.key), now, directory)),
  );
  const endless = followed.some(({ row }) => isRecurring(row)) && (plan.setup?.until ?? null) === null;
  const ofDocument = (f: Finding): DraftFinding => ({ ...f, part: 'document', taskKey: null });
  const document = [...plan.draft.findings, ...(endless ? [untilMissing] : [])].map(ofDocument);
  const yearly = yearlyReportFindings(plan).map(ofDocument);
  const isSettled = (f: DraftFinding): boolean =>
    plan.settled.some(
      (s) => s.taskKey === f.taskKey && s.code === f.code && s.field === f.field && s.about === f.about,
    );
  // What stands in the way is told once, by the finding that does.
  const isSaidAnew = (f: DraftFinding): boolean =>
    derived.some((one) => one.taskKey === f.taskKey && isTwin(one, f));
  return [
    ...document,
    ...read.filter((f) => !isSaidAnew(f)),
    ...[...yearly, ...derived].filter((f) => !isSettled(f)),
  ];
};

/** Of all findings the errors that stand in the way: those of the document and of rows that become tasks. */
export const blockingAmong = (findings: readonly DraftFinding[], plan: Plan): DraftFinding[] => {
  const followed = new Set(followedRows(plan).map(({ part, row }) => findingKey(part, row.key)));
  return findings.filter((f) => f.severity === 'error' && (f.taskKey === null || followed.has(f.taskKey)));
};

/** The same of a plan as it stands. */
export const blockingFindings = (plan: Plan, now: Instant, directory: Directory): DraftFinding[] =>
  blockingAmong(draftFindings(plan, now, directory), plan);
