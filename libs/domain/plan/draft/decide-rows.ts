import { byOf, type PlanContext } from '#libs/domain/plan/context';
import { learnedFrom } from '#libs/domain/plan/findings/learned-names';
import { mergedRow } from '#libs/domain/plan/draft/merge-rows';
import { blankRow, freshKey } from '#libs/domain/plan/draft/new-rows';
import type { Finding, ParsedDuty } from '#libs/domain/plan/draft/parsed-plan';
import { applyPatch, fieldsAnswered, patchOf, type Patched } from '#libs/domain/plan/draft/patch';
import { decisionOf } from '#libs/domain/plan/draft/followed-rows';
import { reportsOf, rowsOrdering } from '#libs/domain/plan/draft/reports-of-rows';
import type { Plan } from '#libs/domain/plan/plan';
import type { RowChanges } from '#libs/domain/plan/draft/row-changes';
import {
  findingKey,
  findRow,
  rowVersionOf,
  withoutFindings,
  type DraftPart,
  type DraftRow,
  type RowPlace,
} from '#libs/domain/plan/draft/rows';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import type { DraftCommand } from '#libs/domain/plan/draft/commands';
import type { DraftChange } from '#libs/domain/plan/draft/events';
import type { Decided, OfType } from '#libs/domain/shared/decider';

/** The row of a command, unless it is gone or was changed since the reviewer saw it. */
const seenRow = (
  plan: Plan,
  {
    part,
    key,
    expectedRowVersion,
  }: { part: DraftPart; key: string; expectedRowVersion?: number | undefined },
): RowPlace | Rejection => {
  const place = findRow(plan.draft, part, key);
  if (!place) return reject('DRAFT.ROW_NOT_FOUND', { part, key });
  const version = rowVersionOf(plan.rowVersions, part, key);
  return expectedRowVersion === undefined || expectedRowVersion === version
    ? place
    : reject('DRAFT.ROW_CHANGED', { part, key, version });
};

const reasonOf = ({ reason = '' }: { reason?: string | undefined }): string => reason.trim();

export const correctRow = (
  command: OfType<DraftCommand, 'CorrectDraftRow'>,
  plan: Plan,
  { directory, actor }: PlanContext,
): Decided<DraftChange> => {
  const { part, key } = command;
  const place = seenRow(plan, command);
  if (isRejection(place)) return place;
  const patch = patchOf(place, command.changes, plan.draft, directory);
  if (isRejection(patch)) return patch;
  if (Object.keys(patch).length === 0) return [];
  const fields = fieldsAnswered(patch);
  const settled = place.row.findings.filter((f) => fields.has(f.field));
  const reason = reasonOf(command);
  const learned = learnedFrom(place.row, patch);
  const more = { ...(reason !== '' && { reason }), ...(learned.length > 0 && { learned }) };
  return [{ type: 'DraftRowCorrected', data: { part, key, patch, settled, by: byOf(actor), ...more } }];
};

/** A row after changes, without the findings that they answer. */
const changedRow = (
  place: Patched,
  changes: RowChanges,
  plan: Plan,
  context: PlanContext,
): DraftRow | Rejection => {
  const patch = patchOf(place, changes, plan.draft, context.directory);
  if (isRejection(patch)) return patch;
  const fields = fieldsAnswered(patch);
  return withoutFindings(applyPatch(place.row, place.part, patch), (f) => fields.has(f.field));
};

const timingMissing = ({ words }: PlanContext): Finding => ({
  code: 'TIMING.UNRESOLVED',
  severity: 'error',
  field: 'timing',
  ...words('TIMING.UNRESOLVED', {}),
});

export const addRow = (
  command: OfType<DraftCommand, 'AddDraftRow'>,
  plan: Plan,
  context: PlanContext,
): Decided<DraftChange> => {
  const { part, after = null, changes } = command;
  if (after !== null && !findRow(plan.draft, part, after))
    return reject('DRAFT.ROW_NOT_FOUND', { part, key: after });
  const key = freshKey(plan, part, changes.number ?? '');
  if (changes.title === undefined) return reject('DRAFT.TITLE_EMPTY', { key });
  if (part === 'targets' && changes.value === undefined) return reject('DRAFT.VALUE_MISSING', { key });
  const added = changedRow({ part, row: blankRow(part, key) }, changes, plan, context);
  if (isRejection(added)) return added;
  const open = 'timing' in added && changes.timing === undefined ? [timingMissing(context)] : [];
  const row = { ...added, findings: open };
  return [
    { type: 'DraftRowAdded', data: { part, row, after, reason: reasonOf(command), by: byOf(context.actor) } },
  ];
};

export const dropRow = (
  command: OfType<DraftCommand, 'DropDraftRow'>,
  plan: Plan,
  { actor }: PlanContext,
): Decided<DraftChange> => {
  const { part, key } = command;
  const reason = reasonOf(command);
  const place = seenRow(plan, command);
  if (isRejection(place)) return place;
  if (reason === '') return reject('DRAFT.REASON_MISSING', { key });
  return [{ type: 'DraftRowDropped', data: { part, row: place.row, reason, by: byOf(actor) } }];
};

export const splitRow = (
  command: OfType<DraftCommand, 'SplitDraftRow'>,
  plan: Plan,
  context: PlanContext,
): Decided<DraftChange> => {
  const { part, key, into } = command;
  const place = seenRow(plan, command);
  if (isRejection(place)) return place;
  if (into.length < 2) return reject('DRAFT.SPLIT_NEEDS_TWO', { key });
  const rows: DraftRow[] = [];
  for (const [index, changes] of into.entries()) {
    if (changes.title === undefined) return reject('DRAFT.TITLE_EMPTY', { key });
    const own = 'number' in place.row ? place.row.number : '';
    const taken = rows.map((row) => row.key);
    const newKey = index === 0 ? key : freshKey(plan, part, changes.number ?? (own || key), taken);
    const row = changedRow({ part, row: { ...place.row, key: newKey } }, changes, plan, context);
    if (isRejection(row)) return row;
    rows.push(row);
  }
  const by = byOf(context.actor);
  return [{ type: 'DraftRowSplit', data: { part, key, rows, reason: reasonOf(command), by } }];
};

export const mergeRows = (
  command: OfType<DraftCommand, 'MergeDraftRows'>,
  plan: Plan,
  context: PlanContext,
): Decided<DraftChange> => {
  const { part, key, merge, changes = {} } = command;
  const place = seenRow(plan, command);
  if (isRejection(place)) return place;
  const keys = new Set(merge);
  if (keys.size === 0 || keys.has(key)) return reject('DRAFT.MERGE_NEEDS_OTHERS', { key });
  const missing = merge.find((one) => !findRow(plan.draft, part, one));
  if (missing !== undefined) return reject('DRAFT.ROW_NOT_FOUND', { part, key: missing });
  const listed: readonly DraftRow[] = plan.draft[part];
  const rows = listed.filter((row) => row.key === key || keys.has(row.key));
  const row = changedRow({ part, row: mergedRow(place.row, rows) }, changes, plan, context);
  if (isRejection(row)) return row;
  const merged = rows.filter((one) => one.key !== key);
  const by = byOf(context.actor);
  return [{ type: 'DraftRowsMerged', data: { part, row, merged, reason: reasonOf(command), by } }];
};

/**
 * As what else the same obligation is followed on somebody's word, or as a row of the annex; null where it is not. A duty
 * that is followed only because nobody decided about it gives way to its report.
 */
const followedElsewhere = (plan: Plan, { part, row }: RowPlace): string | null => {
  const { draft } = plan;
  if (part === 'duties') {
    const reports = reportsOf({ part, row: row as ParsedDuty }, draft);
    const followed = reports.find(({ key }) => decisionOf(plan, 'reporting', key) === 'follow');
    return followed === undefined ? null : findingKey('reporting', followed.key);
  }
  const wanted = draft.duties.filter((duty) => decisionOf(plan, 'duties', duty.key) === 'follow');
  const followed = [
    ...draft.tasks.map(({ key }) => key),
    ...wanted.map(({ key }) => findingKey('duties', key)),
  ];
  return rowsOrdering(row, draft).find((one) => followed.includes(one)) ?? null;
};

export const decideDuty = (
  command: OfType<DraftCommand, 'DecideDuty'>,
  plan: Plan,
  { actor }: PlanContext,
): Decided<DraftChange> => {
  const { key, decision, part = 'duties' } = command;
  const reason = reasonOf(command);
  const place = findRow(plan.draft, part, key);
  if (!place) return reject('DRAFT.ROW_NOT_FOUND', { part, key });
  if (reason === '') return reject('DRAFT.REASON_MISSING', { key });
  const repeats = decision === 'repeats' ? (command.repeats ?? null) : null;
  const said = repeats !== null && (part !== 'duties' || repeats !== key) ? repeats : null;
  const known = said !== null && (findRow(plan.draft, 'tasks', said) ?? findRow(plan.draft, 'duties', said));
  if (decision === 'repeats' && !known) return reject('DRAFT.REPEATS_UNKNOWN', { key, repeats });
  const twice = decision === 'follow' ? followedElsewhere(plan, place) : null;
  if (twice !== null) return reject('DRAFT.FOLLOWED_TWICE', { key, other: twice });
  const where = part === 'reporting' && { part };
  return [{ type: 'DutyDecided', data: { key, decision, repeats, reason, by: byOf(actor), ...where } }];
};
