import type { DecidingDocument } from '#libs/domain/annex-task/kernel/documents';
import { refuseDocument } from '#libs/domain/plan/amendment/amending-document';
import type {
  AmendmentSource,
  PlanAmendment,
  RefusedChange,
  TaskChange,
} from '#libs/domain/plan/amendment/amendments';
import { byOf, type PlanContext } from '#libs/domain/plan/context';
import { sameValue } from '#libs/domain/plan/versions/difference';
import { mergeVersion } from '#libs/domain/plan/versions/merge-version';
import { withNamedChanges } from '#libs/domain/plan/amendment/named-changes';
import type { ParsedPlan } from '#libs/domain/plan/draft/parsed-plan';
import type { Plan } from '#libs/domain/plan/plan';
import { draftParts } from '#libs/domain/plan/draft/rows';
import { taskChanges } from '#libs/domain/plan/amendment/task-changes';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import { dateOf } from '#libs/domain/shared/time';
import type { PlanAmendmentCommand } from '#libs/domain/plan/amendment/commands';
import type { PlanAmendmentEvent } from '#libs/domain/plan/amendment/events';
import type { Decided, OfType } from '#libs/domain/shared/decider';

/** What an amendment would do; nothing of it has happened. */
export interface PlannedAmendment {
  readonly next: ParsedPlan;
  readonly changes: readonly TaskChange[];
  readonly hindered: readonly RefusedChange[];
}

const rowsOf = (draft: ParsedPlan) => draftParts.map((part) => draft[part]);

/**
 * Works out what an amendment means for each task. Refuses `PLAN.NOT_ACTIVE`, `AMENDMENT.TASK_NOT_IN_PLAN` and
 * `AMENDMENT.NOTHING_CHANGES`.
 */
export const planAmendment = (
  plan: Plan,
  source: AmendmentSource,
  { directory, now }: PlanContext,
  document: DecidingDocument | undefined,
): PlannedAmendment | Rejection => {
  if (plan.kind !== 'active') return reject('PLAN.NOT_ACTIVE', { planId: plan.id });
  const amended =
    'version' in source
      ? { next: mergeVersion(plan.draft, plan, source.version).draft, besides: [] }
      : withNamedChanges(plan, source.tasks, directory);
  if (isRejection(amended)) return amended;
  const { besides } = amended;
  // The plan keeps its own number and date; the document that amends it has others.
  const next = { ...amended.next, document: plan.draft.document };
  const { changes, hindered } = taskChanges(plan, next, {
    directory,
    now,
    from: document?.date ?? dateOf(now),
  });
  const isNothing =
    besides.length === 0 && changes.length === 0 && sameValue(rowsOf(plan.draft), rowsOf(next));
  return isNothing
    ? reject('AMENDMENT.NOTHING_CHANGES', { planId: plan.id })
    : { next, changes: [...changes, ...besides], hindered };
};

/** Kinds that change no terms of a task: who is in charge of it, and under which number. */
const besideTerms: readonly TaskChange['kind'][] = ['supervise', 'renumber'];

/** What changes no terms stands in the way of nothing that does. */
const changesTerms = ({ changes }: PlanAmendment): boolean =>
  changes.length === 0 || changes.some(({ kind }) => !besideTerms.includes(kind));

/** Amends an active plan by a document. Its tasks are changed afterwards, one by one, by a process. */
export const amendPlan = (
  { document, source }: OfType<PlanAmendmentCommand, 'AmendPlan'>,
  plan: Plan,
  context: PlanContext,
): Decided<PlanAmendmentEvent> => {
  const refused = refuseDocument(document, plan, context);
  if (refused) return refused;
  const last = plan.amendments?.at(-1);
  // Two that change the same task at once would leave it to chance which of them is the last word.
  const underWay = plan.amendments?.find((one) => one.finishedAt === null && changesTerms(one));
  if (underWay) return reject('AMENDMENT.UNDER_WAY', { amendment: underWay.n });
  const planned = planAmendment(plan, source, context, document);
  if (isRejection(planned)) return planned;
  const { next: draft, changes, hindered } = planned;
  const from = 'from' in source ? source.from : null;
  const data = { amendment: (last?.n ?? 0) + 1, document, from, draft, changes, hindered };
  return [{ type: 'PlanAmended', data: { ...data, by: byOf(context.actor) } }];
};

/** Notes that every task was asked; repeating it changes nothing. */
export const finishAmendment = (
  { amendment, refused }: OfType<PlanAmendmentCommand, 'FinishAmendment'>,
  plan: Plan,
  { actor }: PlanContext,
): Decided<PlanAmendmentEvent> => {
  if (actor.kind !== 'process') return reject('ACTOR.NOT_PERMITTED', { command: 'finish-amendment' });
  const found = plan.amendments?.find(({ n }) => n === amendment);
  if (!found) return reject('AMENDMENT.NOT_FOUND', { amendment });
  if (found.finishedAt !== null) return [];
  return [{ type: 'PlanAmendmentCarriedOut', data: { amendment, refused } }];
};
