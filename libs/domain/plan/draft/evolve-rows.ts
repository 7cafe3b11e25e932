import type { Finding, ParsedPlan } from '#libs/domain/plan/draft/parsed-plan';
import { applyPatch, fieldsAnswered } from '#libs/domain/plan/draft/patch';
import type { DroppedRow, Plan, SettledFinding } from '#libs/domain/plan/plan';
import {
  findingKey,
  findRow,
  replaceRow,
  rowId,
  rowVersionOf,
  withoutFindings,
  withRows,
  type DraftPart,
  type DraftRow,
} from '#libs/domain/plan/draft/rows';
import type { Instant } from '#libs/domain/shared/time';
import type { DraftEvent } from '#libs/domain/plan/draft/events';
import type { OfType } from '#libs/domain/shared/decider';

/** The row versions after a change of this row. */
export const bumped = (plan: Plan, part: DraftPart, key: string): Plan['rowVersions'] => ({
  ...plan.rowVersions,
  [rowId(part, key)]: rowVersionOf(plan.rowVersions, part, key) + 1,
});

const settledBy = (
  taskKey: string | null,
  findings: readonly Finding[],
  by: string,
  at: Instant,
): SettledFinding[] => findings.map(({ code, field }) => ({ taskKey, code, field, by, at, reason: '' }));

const without = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> => {
  const { [key]: _removed, ...others } = record;
  return others;
};

export const corrected = (
  plan: Plan,
  data: OfType<DraftEvent, 'DraftRowCorrected'>['data'],
  at: Instant,
): Plan => {
  const { part, key, patch, settled, by, only, learned = [] } = data;
  const place = findRow(plan.draft, part, key);
  if (!place) return plan;
  const fields = fieldsAnswered(patch);
  const answered = (finding: Finding): boolean =>
    only
      ? settled.some(
          (s) => s.code === finding.code && s.field === finding.field && s.message === finding.message,
        )
      : fields.has(finding.field);
  const row = withoutFindings(applyPatch(place.row, part, patch), answered);
  const taskKey = findingKey(part, key);
  // A settlement of an answered field concerned the old value: a new doubt about the new one counts again.
  const kept = plan.settled.filter((s) => s.taskKey !== taskKey || !fields.has(s.field) || s.reason === '');
  return {
    ...plan,
    kind: 'draft',
    draft: replaceRow(plan.draft, place, row),
    rowVersions: bumped(plan, part, key),
    settlements: patch.timing === undefined ? plan.settlements : without(plan.settlements, taskKey),
    settled: [...kept, ...settledBy(taskKey, settled, by, at)],
    ...(learned.length > 0 && {
      learned: [...(plan.learned ?? []), ...learned.map((name) => ({ ...name, by, at }))],
    }),
  };
};

export const added = (
  plan: Plan,
  { part, row, after }: OfType<DraftEvent, 'DraftRowAdded'>['data'],
): Plan => {
  const rows: readonly DraftRow[] = plan.draft[part];
  const index = after === null ? rows.length : rows.findIndex(({ key }) => key === after) + 1;
  return { ...plan, kind: 'draft', draft: withRows(plan.draft, part, rows.toSpliced(index, 0, row)) };
};

export const split = (
  plan: Plan,
  { part, key, rows: pieces }: OfType<DraftEvent, 'DraftRowSplit'>['data'],
): Plan => {
  const rows: readonly DraftRow[] = plan.draft[part];
  const index = rows.findIndex((row) => row.key === key);
  return {
    ...plan,
    kind: 'draft',
    draft: withRows(plan.draft, part, rows.toSpliced(index, 1, ...pieces)),
    rowVersions: bumped(plan, part, key),
    settlements: without(plan.settlements, findingKey(part, key)),
  };
};

/** The draft in which whatever pointed at a row that is gone points at `into`, or nowhere. */
const redirected = (draft: ParsedPlan, part: DraftPart, gone: string, into: string | null): ParsedPlan => {
  if (part === 'reporting') {
    const points = (keys: readonly string[]): readonly string[] =>
      keys.includes(gone) ? [...new Set(keys.flatMap((key) => (key === gone ? (into ?? []) : key)))] : keys;
    const reporting = draft.reporting.map((row) => {
      const waitsFor = points(row.waitsFor).filter((key) => key !== row.key);
      return row.waitsFor.includes(gone) ? { ...row, waitsFor } : row;
    });
    return { ...draft, reporting };
  }
  if (part !== 'tasks') return draft;
  return {
    ...draft,
    duties: draft.duties.map((row) => (row.repeats === gone ? { ...row, repeats: into } : row)),
  };
};

/** Takes a row out; it stays with the plan, so that its key is not given again. */
const takenOut = (plan: Plan, gone: DroppedRow): Plan => {
  const { part, row, into } = gone;
  const rows: readonly DraftRow[] = plan.draft[part];
  const left = withRows(
    plan.draft,
    part,
    rows.filter(({ key }) => key !== row.key),
  );
  return {
    ...plan,
    kind: 'draft',
    draft: redirected(left, part, row.key, into),
    settlements: without(plan.settlements, findingKey(part, row.key)),
    dropped: [...(plan.dropped ?? []), gone],
  };
};

export const dropped = (
  plan: Plan,
  { part, row, reason, by }: OfType<DraftEvent, 'DraftRowDropped'>['data'],
  at: Instant,
): Plan => takenOut(plan, { part, row, into: null, reason, by, at });

export const merged = (
  plan: Plan,
  data: OfType<DraftEvent, 'DraftRowsMerged'>['data'],
  at: Instant,
): Plan => {
  const { part, row, merged: gone, reason, by } = data;
  const left = gone.reduce(
    (state, one) => takenOut(state, { part, row: one, into: row.key, reason, by, at }),
    plan,
  );
  const place = findRow(left.draft, part, row.key);
  if (!place) return left;
  return {
    ...left,
    draft: replaceRow(left.draft, place, row),
    rowVersions: bumped(left, part, row.key),
    settlements: without(left.settlements, findingKey(part, row.key)),
  };
};

export const dutyDecided = (plan: Plan, data: OfType<DraftEvent, 'DutyDecided'>['data']): Plan => {
  const { key, decision, repeats, part = 'duties' } = data;
  const place = findRow(plan.draft, part, key);
  if (!place) return plan;
  const decided: Plan = { ...plan, kind: 'draft', rowVersions: bumped(plan, part, key) };
  if (part === 'reporting') return { ...decided, reports: { ...plan.reports, [key]: decision } };
  return {
    ...decided,
    draft: replaceRow(plan.draft, place, { ...place.row, repeats }),
    duties: { ...plan.duties, [key]: decision },
  };
};

/** Settlements of the document's answered fields, kept like those of a row. */
export const documentSettled = settledBy;
