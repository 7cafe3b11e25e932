import type { Directory } from '#libs/domain/directory/directory';
import { taskRefsOf } from '#libs/domain/plan/assignments';
import type { PlanCommand } from '#libs/domain/plan/commands';
import type { RowChanges } from '#libs/domain/plan/row-changes';
import { fieldsAnswered } from '#libs/domain/plan/evolve';
import type { PlanEvent, RowPatch } from '#libs/domain/plan/events';
import { blockingFindings, draftFindings, isPastDue, pastDeadlineCode } from '#libs/domain/plan/findings';
import type { ParsedTiming, ParsedUnit } from '#libs/domain/plan/parsed-plan';
import { actionOf, refusePlanAction } from '#libs/domain/plan/permissions';
import type { Plan, PlanSetup, PlanState } from '#libs/domain/plan/plan';
import { findingKey, findRow, followedRows, rowVersionOf, type RowPlace } from '#libs/domain/plan/rows';
import { isDate, resolveTiming } from '#libs/domain/plan/timing-change';
import { resolveUnits } from '#libs/domain/plan/units';
import type { Actor } from '#libs/domain/shared/actor';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import { dateOf, type Instant } from '#libs/domain/shared/time';

/** What a decision about a plan looks at besides the plan. */
export interface PlanContext {
  readonly now: Instant;
  readonly actor: Actor;
  readonly directory: Directory;
}

type Decision = readonly PlanEvent[] | Rejection;
type Of<T extends PlanCommand['type']> = Extract<PlanCommand, { type: T }>;

/** `process` where no person acts; ids of persons only. */
const byOf = (actor: Actor): string => (actor.kind === 'person' ? actor.userId : 'process');

const timingOf = (place: RowPlace): ParsedTiming =>
  'timing' in place.row
    ? place.row.timing
    : { text: '', kind: 'by-date', start: null, due: place.row.due, rule: '', inferred: false };

const applicable: Record<RowPlace['part'], readonly (keyof RowChanges)[]> = {
  tasks: ['title', 'section', 'leads', 'coordinators', 'product', 'timing'],
  duties: ['title', 'section', 'leads', 'coordinators', 'product', 'timing'],
  reporting: ['title', 'leads', 'coordinators', 'timing'],
  targets: ['title', 'leads', 'timing'],
};

const patchOf = (
  plan: Plan,
  place: RowPlace,
  changes: RowChanges,
  directory: Directory,
): RowPatch | Rejection => {
  const foreign = Object.entries(changes).find(
    ([field, value]) => value !== undefined && !applicable[place.part].includes(field as keyof RowChanges),
  );
  if (foreign) return reject('DRAFT.FIELD_NOT_HERE', { field: foreign[0], part: place.part });
  if (changes.title?.trim() === '') return reject('DRAFT.TITLE_EMPTY', { key: place.row.key });
  const patch: { -readonly [K in keyof RowPatch]: RowPatch[K] } = {};
  if (changes.title !== undefined) patch.title = changes.title;
  if (changes.section !== undefined) patch.section = changes.section;
  if (changes.product !== undefined) patch.product = changes.product;
  for (const field of ['leads', 'coordinators'] as const) {
    const given = changes[field];
    if (given === undefined) continue;
    const units: readonly ParsedUnit[] | Rejection = resolveUnits(given, directory);
    if (isRejection(units)) return units;
    patch[field] = units;
  }
  if (changes.timing !== undefined) {
    const timing = resolveTiming(changes.timing, timingOf(place), plan.draft.document.date);
    if (isRejection(timing)) return timing;
    patch.timing = timing;
  }
  return patch;
};

const correct = (command: Of<'CorrectDraftRow'>, plan: Plan, context: PlanContext): Decision => {
  const { part, key, expectedRowVersion } = command;
  const place = findRow(plan.draft, part, key);
  if (!place) return reject('DRAFT.ROW_NOT_FOUND', { part, key });
  const version = rowVersionOf(plan.rowVersions, part, key);
  if (expectedRowVersion !== undefined && expectedRowVersion !== version)
    return reject('DRAFT.ROW_CHANGED', { part, key, version });
  const patch = patchOf(plan, place, command.changes, context.directory);
  if (isRejection(patch)) return patch;
  if (Object.keys(patch).length === 0) return [];
  const fields = fieldsAnswered(patch);
  const settled = place.row.findings.filter((f) => fields.has(f.field));
  const by = byOf(context.actor);
  return [{ type: 'DraftRowCorrected', data: { part, key, patch, settled, by } }];
};

const settle = (command: Of<'SettleFinding'>, plan: Plan, context: PlanContext): Decision => {
  const { code, field } = command;
  const reason = command.reason.trim();
  if (reason === '') return reject('PLAN.REASON_MISSING', { code });
  const open = draftFindings(plan, context.now, context.directory).find(
    (f) =>
      f.code === code &&
      f.field === field &&
      (f.taskKey === command.taskKey || `${f.part}/${command.taskKey ?? ''}` === f.taskKey),
  );
  if (!open) return reject('PLAN.FINDING_NOT_OPEN', { key: command.taskKey, code, field });
  // Neither doubt goes away by being accepted: the one needs a choice, the other a date in the setup.
  if (code === pastDeadlineCode)
    return reject('PLAN.PAST_DEADLINE_UNSETTLED', { count: 1, key: open.taskKey });
  if (code === 'PLAN.UNTIL_MISSING') return reject('PLAN.UNTIL_MISSING', {});
  const by = byOf(context.actor);
  return [{ type: 'FindingSettled', data: { taskKey: open.taskKey, code, field, reason, by } }];
};

const settlePast = (command: Of<'SettlePastDeadline'>, plan: Plan, context: PlanContext): Decision => {
  const { taskKey, pastDeadline } = command;
  const followed = followedRows(plan.draft).find((f) => findingKey(f.part, f.row.key) === taskKey);
  if (!followed) return reject('DRAFT.ROW_NOT_FOUND', { part: 'tasks', key: taskKey });
  if (!isPastDue(followed.row, context.now)) return reject('PLAN.DEADLINE_NOT_PAST', { key: taskKey });
  const done = pastDeadline === 'record-done';
  const doneOn = done ? (command.doneOn ?? null) : null;
  if (done && doneOn === null) return reject('PLAN.DONE_ON_MISSING', { key: taskKey });
  if (doneOn !== null && !isDate(doneOn)) return reject('DRAFT.DATE_INVALID', { date: doneOn });
  if (doneOn !== null && doneOn > dateOf(context.now))
    return reject('PLAN.DONE_ON_IN_FUTURE', { key: taskKey, doneOn });
  const doneBy = done ? (command.doneBy ?? null) : null;
  const by = byOf(context.actor);
  return [{ type: 'PastDeadlineSettled', data: { taskKey, pastDeadline, doneOn, doneBy, by } }];
};

const configure = (setup: PlanSetup, context: PlanContext): Decision => {
  const missing = missingSetup(setup);
  if (missing) return missing;
  const { actor, directory } = context;
  const id = setup.monitoringAgencyId;
  if (!Object.hasOwn(directory.agencies, id)) return reject('DIRECTORY.UNKNOWN_AGENCY', { id });
  if (setup.until !== null && !isDate(setup.until))
    return reject('DRAFT.DATE_INVALID', { date: setup.until });
  // A leap year, so that 02-29 is a day.
  if (setup.yearlyReport !== null && !isDate(`2028-${setup.yearlyReport}`))
    return reject('DRAFT.DATE_INVALID', { date: setup.yearlyReport });
  // Otherwise a plan could be handed to an agency that never agreed to follow it.
  if (actor.kind === 'person' && actor.agencyId !== null && actor.agencyId !== id)
    return reject('ACTOR.NOT_PERMITTED', { command: 'configure' });
  return [{ type: 'PlanConfigured', data: { ...setup, by: byOf(actor) } }];
};

const missingSetup = (setup: PlanSetup | null): Rejection | null => {
  if (setup === null) return reject('PLAN.SETUP_INCOMPLETE', { field: null });
  const required = ['monitoringAgencyId', 'supervisorId', 'policyId', 'accepts'] as const;
  const field = required.find((name) => !setup[name]);
  return field === undefined ? null : reject('PLAN.SETUP_INCOMPLETE', { field });
};

/** What must hold for a review and again at activation: time and directory may have moved between them. */
const notReady = (plan: Plan, { now, directory }: PlanContext): Rejection | null => {
  const incomplete = missingSetup(plan.setup);
  if (incomplete) return incomplete;
  const errors = blockingFindings(plan, now, directory);
  const [error] = errors;
  if (error) {
    const { taskKey, field, code } = error;
    return reject('PLAN.ERROR_FINDINGS_OPEN', { count: errors.length, key: taskKey, field, finding: code });
  }
  const past = draftFindings(plan, now, directory).filter((f) => f.code === pastDeadlineCode);
  const [first] = past;
  return first ? reject('PLAN.PAST_DEADLINE_UNSETTLED', { count: past.length, key: first.taskKey }) : null;
};

const activate = (plan: Plan, context: PlanContext): Decision => {
  if (plan.kind !== 'reviewed') return reject('PLAN.NOT_REVIEWED', { planId: plan.id });
  const refusal = notReady(plan, context);
  if (refusal) return refusal;
  const tasks = taskRefsOf(plan, context.directory, context.now);
  if (tasks.length === 0) return reject('PLAN.NOTHING_TO_FOLLOW', { planId: plan.id });
  return [{ type: 'PlanActivationStarted', data: { tasks, by: byOf(context.actor) } }];
};

const finish = (plan: Plan, actor: Actor): Decision => {
  if (actor.kind !== 'process') return reject('ACTOR.NOT_PERMITTED', { command: 'finish-activation' });
  if (plan.kind !== 'activating') return [];
  return [{ type: 'PlanActivated', data: { tasks: plan.tasks.length } }];
};

/** The rules of a plan's life; refusals are values. */
export const decidePlan = (command: PlanCommand, state: PlanState, context: PlanContext): Decision => {
  const { actor } = context;
  const refused =
    command.type === 'FinishActivation' ? null : refusePlanAction(actionOf(command.type), state, actor);
  if (refused) return refused;
  if (command.type === 'ImportPlan') {
    if (state.kind !== 'none') return reject('PLAN.ALREADY_IMPORTED', { planId: state.id });
    const { planId, fileName, sha256, parsed } = command;
    return [{ type: 'PlanImported', data: { planId, fileName, sha256, parsed, by: byOf(actor) } }];
  }
  if (state.kind === 'none') return reject('PLAN.NOT_FOUND');
  if (command.type === 'FinishActivation') return finish(state, actor);
  if (state.kind === 'activating' || state.kind === 'active')
    return reject('PLAN.ALREADY_ACTIVE', { planId: state.id });
  switch (command.type) {
    case 'CorrectDraftRow':
      return correct(command, state, context);
    case 'SettleFinding':
      return settle(command, state, context);
    case 'SettlePastDeadline':
      return settlePast(command, state, context);
    case 'ConfigurePlan':
      return configure(command.setup, context);
    case 'ReviewPlan':
      return notReady(state, context) ?? [{ type: 'PlanReviewed', data: { by: byOf(actor) } }];
    case 'ActivatePlan':
      return activate(state, context);
  }
};
