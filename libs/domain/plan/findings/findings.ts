import type { PlanContext } from '#libs/domain/plan/context';
import type { FindingWords } from '#libs/domain/plan/draft/finding-words';
import type { Finding, ParsedTask } from '#libs/domain/plan/draft/parsed-plan';
import type { Plan } from '#libs/domain/plan/plan';
import { followedRows } from '#libs/domain/plan/draft/followed-rows';
import { draftParts, findingKey, type DraftPart, type DraftRow } from '#libs/domain/plan/draft/rows';
import { absentFindings, isTwin, type DerivedFinding } from '#libs/domain/plan/findings/absent-findings';
import { choiceAbout, isRecurring, pastDueOf, type PastDue } from '#libs/domain/plan/draft/past-deadlines';
import { yearlyReportFindings } from '#libs/domain/plan/findings/yearly-report-findings';
import { isLed } from '#libs/domain/plan/draft/units';
import { dateOf } from '#libs/domain/shared/time';

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

const untilMissing = (words: FindingWords): Finding => ({
  code: untilMissingCode,
  severity: 'error',
  field: 'until',
  ...words(untilMissingCode, {}),
});
const noLead = (words: FindingWords): Finding => ({
  code: noLeadCode,
  severity: 'error',
  field: 'leads',
  ...words(noLeadCode, {}),
});
const pastDeadline = ({ due, period }: PastDue, words: FindingWords): Finding => ({
  code: pastDeadlineCode,
  severity: 'warning',
  field: 'timing',
  ...words(pastDeadlineCode, { due, period }),
});

/** When, among whom and in which words findings are made. */
export type FindingContext = Pick<PlanContext, 'now' | 'directory' | 'words'>;

const derivedOf = (
  plan: Plan,
  row: ParsedTask,
  key: string,
  { now, directory, words }: FindingContext,
): DerivedFinding[] => {
  const today = dateOf(now);
  const found: DerivedFinding[] = [...absentFindings(plan, row, key, { directory, today, words })];
  // The reader's own error about the leads says more than ours would.
  const told = row.findings.some((f) => f.severity === 'error' && f.field === 'leads');
  if (!told && !isLed(row, directory, today)) found.push(noLead(words));
  const past = pastDueOf(plan, row, now);
  if (past && !choiceAbout(plan, row, key, now)) found.push(pastDeadline(past, words));
  return found;
};

/**
 * Everything about the draft that is still open at `now`: what reading found and nobody settled, and what
 * follows from the setup, the directory and the date.
 */
export const draftFindings = (plan: Plan, context: FindingContext): DraftFinding[] => {
  const placed = (part: DraftPart, row: DraftRow, findings: readonly DerivedFinding[]): DraftFinding[] =>
    findings.map((f) => ({ ...f, part, taskKey: findingKey(part, row.key) }));
  const followed = followedRows(plan);
  const read = draftParts.flatMap((part) =>
    plan.draft[part].flatMap((row) => placed(part, row, row.findings)),
  );
  const derived = followed.flatMap(({ part, row }) =>
    placed(part, row, derivedOf(plan, row, findingKey(part, row.key), context)),
  );
  const endless = followed.some(({ row }) => isRecurring(row)) && (plan.setup?.until ?? null) === null;
  const ofDocument = (f: Finding): DraftFinding => ({ ...f, part: 'document', taskKey: null });
  const document = [...plan.draft.findings, ...(endless ? [untilMissing(context.words)] : [])].map(
    ofDocument,
  );
  const yearly = yearlyReportFindings(plan, context.words).map(ofDocument);
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
export const blockingFindings = (plan: Plan, context: FindingContext): DraftFinding[] =>
  blockingAmong(draftFindings(plan, context), plan);
