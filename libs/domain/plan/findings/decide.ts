import type { FindingSelection, Verdict } from '#libs/domain/plan/findings/answers';
import { byOf, type PlanContext } from '#libs/domain/plan/context';
import { evolveDraft } from '#libs/domain/plan/draft/evolve';
import { evolveFindings } from '#libs/domain/plan/findings/evolve';
import {
  draftFindings,
  pastDeadlineCode,
  untilMissingCode,
  type DraftFinding,
} from '#libs/domain/plan/findings/findings';
import { followedRows } from '#libs/domain/plan/draft/followed-rows';
import type { Plan } from '#libs/domain/plan/plan';
import { pastDueOf } from '#libs/domain/plan/draft/past-deadlines';
import { takeProposal } from '#libs/domain/plan/findings/proposals';
import { findingKey } from '#libs/domain/plan/draft/rows';
import { isDate } from '#libs/domain/plan/draft/timing-change';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import { dateOf } from '#libs/domain/shared/time';
import type { DraftCommand } from '#libs/domain/plan/draft/commands';
import type { FindingsCommand } from '#libs/domain/plan/findings/commands';
import type { AnswerEvent } from '#libs/domain/plan/findings/events';
import type { Decided, OfType } from '#libs/domain/shared/decider';

/** The plan after answers that were decided at the same moment; the later ones build on the earlier. */
export const afterAnswers = (plan: Plan, events: readonly AnswerEvent[], { now }: PlanContext): Plan =>
  events.reduce<Plan>(
    (state, event) =>
      event.type === 'FindingSettled' || event.type === 'FindingRejected'
        ? evolveFindings(state, event, now)
        : evolveDraft(state, event, now),
    plan,
  );

/** The open findings that were selected. */
export const selectedFindings = (
  plan: Plan,
  { code, field, taskKey, message }: FindingSelection,
  context: PlanContext,
): DraftFinding[] =>
  draftFindings(plan, context).filter(
    (f) =>
      f.code === code &&
      (field === undefined || f.field === field) &&
      (message === undefined || f.message === message) &&
      (taskKey === undefined || f.taskKey === taskKey || `${f.part}/${taskKey ?? ''}` === f.taskKey),
  );

/** Neither doubt goes away by being accepted: the one needs a choice, the other a date in the setup. */
const needsMore = ({ code, taskKey }: DraftFinding): Rejection | null => {
  if (code === pastDeadlineCode) return reject('PLAN.PAST_DEADLINE_UNSETTLED', { count: 1, key: taskKey });
  return code === untilMissingCode ? reject(untilMissingCode, {}) : null;
};

/** Findings with row, code, field and unit in common are settled together unless the words tell them apart. */
const distinct = (found: readonly DraftFinding[]): readonly DraftFinding[] => [
  ...new Map(found.map((f) => [`${f.taskKey ?? ''} ${f.field} ${f.about ?? ''}`, f])).values(),
];

const verdictEvent = (
  { taskKey, code, field, about }: DraftFinding,
  verdict: Exclude<Verdict, 'take-proposal'>,
  because: { message: string | undefined; reason: string; by: string },
): AnswerEvent => {
  const { message, ...why } = because;
  const data = {
    taskKey,
    code,
    field,
    ...why,
    ...(message !== undefined && { message }),
    ...(about !== undefined && { about }),
  };
  return verdict === 'accept' ? { type: 'FindingSettled', data } : { type: 'FindingRejected', data };
};

export const settleFinding = (
  command: OfType<FindingsCommand, 'SettleFinding'>,
  plan: Plan,
  context: PlanContext,
): Decided<AnswerEvent> => {
  const { code, field, taskKey } = command;
  const reason = command.reason.trim();
  if (reason === '') return reject('PLAN.REASON_MISSING', { code });
  const found = selectedFindings(plan, { code, field, taskKey }, context);
  const [open] = found;
  if (!open) return reject('PLAN.FINDING_NOT_OPEN', { key: taskKey, code, field });
  const by = byOf(context.actor);
  return (
    needsMore(open) ??
    distinct(found).map((f) => verdictEvent(f, 'accept', { message: undefined, reason, by }))
  );
};

/** Proposals one after another: each is laid over what the ones before it left. */
const takeAll = (
  findings: readonly DraftFinding[],
  reason: string,
  plan: Plan,
  context: PlanContext,
): Decided<AnswerEvent> => {
  const withProposal = findings.filter(({ proposal }) => proposal !== undefined);
  const [first] = findings;
  if (withProposal.length === 0)
    return reject('FINDING.NO_PROPOSAL', { code: first?.code ?? '', key: first?.taskKey ?? null });
  const events: AnswerEvent[] = [];
  let state = plan;
  for (const finding of withProposal) {
    const taken = takeProposal(finding, reason, state, context);
    if (isRejection(taken)) return taken;
    events.push(...taken);
    state = afterAnswers(state, taken, context);
  }
  return events;
};

/** Settles every selected finding the same way, each with an event of its own. */
export const resolveFindings = (
  { select, verdict, reason: given }: Omit<OfType<FindingsCommand, 'ResolveFindings'>, 'type'>,
  plan: Plan,
  context: PlanContext,
): Decided<AnswerEvent> => {
  const reason = given.trim();
  const { code, field = null, taskKey = null, message } = select;
  if (reason === '' && verdict !== 'take-proposal') return reject('PLAN.REASON_MISSING', { code });
  const found = selectedFindings(plan, select, context);
  if (found.length === 0) return reject('PLAN.FINDING_NOT_OPEN', { key: taskKey, code, field });
  if (verdict === 'take-proposal') return takeAll(found, reason, plan, context);
  const refused = found.map(needsMore).find((refusal) => refusal !== null);
  if (refused) return refused;
  const by = byOf(context.actor);
  return distinct(found).map((f) => verdictEvent(f, verdict, { message, reason, by }));
};

export const settlePast = (
  command: OfType<DraftCommand, 'SettlePastDeadline'>,
  plan: Plan,
  context: PlanContext,
): Decided<AnswerEvent> => {
  const { taskKey, pastDeadline } = command;
  const followed = followedRows(plan).find((f) => findingKey(f.part, f.row.key) === taskKey);
  if (!followed) return reject('DRAFT.ROW_NOT_FOUND', { part: 'tasks', key: taskKey });
  const past = pastDueOf(plan, followed.row, context.now);
  if (!past) return reject('PLAN.DEADLINE_NOT_PAST', { key: taskKey });
  const done = pastDeadline === 'record-done';
  const doneOn = done ? (command.doneOn ?? null) : null;
  if (done && doneOn === null) return reject('PLAN.DONE_ON_MISSING', { key: taskKey });
  if (doneOn !== null && !isDate(doneOn)) return reject('DRAFT.DATE_INVALID', { date: doneOn });
  if (doneOn !== null && doneOn > dateOf(context.now))
    return reject('PLAN.DONE_ON_IN_FUTURE', { key: taskKey, doneOn });
  const { date } = plan.draft.document;
  if (doneOn !== null && date !== null && doneOn < date)
    return reject('PLAN.DONE_ON_BEFORE_PLAN', { key: taskKey, doneOn, date });
  const doneBy = done ? (command.doneBy ?? null) : null;
  const by = byOf(context.actor);
  return [
    {
      type: 'PastDeadlineSettled',
      data: { taskKey, pastDeadline, doneOn, doneBy, by, ...(past.period !== null && { due: past.due }) },
    },
  ];
};
