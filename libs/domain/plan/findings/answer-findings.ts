import type { FindingAnswer } from '#libs/domain/plan/findings/answers';
import { changesFromText, documentChangesFromText } from '#libs/domain/plan/findings/changes-from-text';
import { correctDocument } from '#libs/domain/plan/draft/decide-document';
import { afterAnswers, resolveFindings, selectedFindings } from '#libs/domain/plan/findings/decide';
import { correctRow } from '#libs/domain/plan/draft/decide-rows';
import type { PlanContext } from '#libs/domain/plan/context';
import type { Plan } from '#libs/domain/plan/plan';
import { documentId, documentVersionOf, locateRow, rowVersionOf } from '#libs/domain/plan/draft/rows';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import type { FindingsCommand } from '#libs/domain/plan/findings/commands';
import type { AnswerEvent } from '#libs/domain/plan/findings/events';
import type { Decided, OfType } from '#libs/domain/shared/decider';

/** An answer that cannot be carried out; `index` counts the answers from 0. */
export interface RefusedAnswer {
  readonly index: number;
  readonly rejection: Rejection;
}

/** The version of the row, or of the document, that a finding is about. */
export const findingVersion = (plan: Plan, taskKey: string | null): number | null => {
  if (taskKey === null) return documentVersionOf(plan.rowVersions);
  const place = locateRow(plan.draft, taskKey);
  return place && rowVersionOf(plan.rowVersions, place.part, place.row.key);
};

const correct = (
  { finding, value = '', reason }: FindingAnswer,
  plan: Plan,
  context: PlanContext,
): Decided<AnswerEvent> => {
  const { taskKey, field } = finding;
  if (taskKey === null) {
    const changes = documentChangesFromText(field, value);
    return isRejection(changes)
      ? changes
      : correctDocument({ type: 'CorrectDraftDocument', changes, reason }, plan, context);
  }
  const place = locateRow(plan.draft, taskKey);
  if (!place) return reject('DRAFT.ROW_NOT_FOUND', { part: 'tasks', key: taskKey });
  const { part, row } = place;
  const changes = changesFromText(part, field, value, context.directory);
  return isRejection(changes)
    ? changes
    : correctRow({ type: 'CorrectDraftRow', part, key: row.key, changes, reason }, plan, context);
};

const stale = (
  { finding, rowVersion }: FindingAnswer,
  plan: Plan,
  context: PlanContext,
): Rejection | null => {
  const version = findingVersion(plan, finding.taskKey);
  const key = finding.taskKey ?? documentId;
  if (version !== rowVersion) return reject('DRAFT.ROW_CHANGED', { part: null, key, version });
  const { code, field } = finding;
  return selectedFindings(plan, finding, context).length === 0
    ? reject('PLAN.FINDING_NOT_OPEN', { key: finding.taskKey, code, field })
    : null;
};

/**
 * What the answers of a table of findings come to: the events of all that can be carried out, each laid over what
 * the ones before it left, and the refusals of the others. An answer about a row that somebody changed since the
 * table was made is refused.
 */
export const answerEach = (
  answers: readonly FindingAnswer[],
  plan: Plan,
  context: PlanContext,
): { events: readonly AnswerEvent[]; refused: readonly RefusedAnswer[] } => {
  const events: AnswerEvent[] = [];
  const refused: RefusedAnswer[] = [];
  const corrected = new Map<string, string>();
  let state = plan;
  for (const [index, answer] of answers.entries()) {
    const { finding, verdict, reason, value = '' } = answer;
    const cell = `${finding.taskKey ?? ''} ${finding.field}`;
    const before = corrected.get(cell);
    const clash = verdict === 'correct' && before !== undefined && before !== value.trim();
    const refusal =
      stale(answer, plan, context) ??
      (clash ? reject('FINDINGS.CORRECTED_TWICE', { key: finding.taskKey, field: finding.field }) : null);
    // An earlier answer may have settled it already, by correcting what it doubts.
    const isOpen = selectedFindings(state, finding, context).length > 0;
    if (refusal === null && !isOpen) continue;
    const decided =
      refusal ??
      (verdict === 'correct'
        ? correct(answer, state, context)
        : resolveFindings({ select: finding, verdict, reason }, state, context));
    if (isRejection(decided)) refused.push({ index, rejection: decided });
    else {
      if (verdict === 'correct') corrected.set(cell, value.trim());
      events.push(...decided);
      state = afterAnswers(state, decided, context);
    }
  }
  return { events, refused };
};

/** All answers or none: the plan is never left half answered. */
export const answerFindings = (
  { answers, unreadable = 0 }: OfType<FindingsCommand, 'AnswerFindings'>,
  plan: Plan,
  context: PlanContext,
): Decided<AnswerEvent> => {
  const { events, refused } = answerEach(answers, plan, context);
  const count = refused.length + unreadable;
  return count > 0 ? reject('FINDINGS.ROWS_REFUSED', { count }) : events;
};
