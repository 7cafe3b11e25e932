import type { AmendedTerms } from '#libs/domain/annex-task/amendment/state';
import type { Directory } from '#libs/domain/directory/directory';
import type { NamedChange, TaskChange } from '#libs/domain/plan/amendment/amendments';
import { blankRow, freshKey } from '#libs/domain/plan/draft/new-rows';
import type { ParsedPlan, ParsedUnit } from '#libs/domain/plan/draft/parsed-plan';
import { applyPatch, patchOf } from '#libs/domain/plan/draft/patch';
import type { Plan } from '#libs/domain/plan/plan';
import type { RowChanges, UnitChange } from '#libs/domain/plan/draft/row-changes';
import { locateRow, replaceRow, withRows, type DraftRow, type RowPlace } from '#libs/domain/plan/draft/rows';
import { limitsOf } from '#libs/domain/plan/draft/units';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';

/** The plan's text with the changes, and what they ask of tasks that its text does not say. */
export interface Amended {
  readonly next: ParsedPlan;
  readonly besides: readonly TaskChange[];
}

type Named<T extends NamedChange['change']> = Extract<NamedChange, { change: T }>;

const patched = (
  draft: ParsedPlan,
  place: RowPlace,
  changes: RowChanges,
  directory: Directory,
): ParsedPlan | Rejection => {
  const patch = patchOf(place, changes, draft, directory);
  if (isRejection(patch)) return patch;
  return replaceRow(draft, place, applyPatch(place.row, place.part, patch));
};

const added = (
  { row, after = null }: Named<'add'>,
  plan: Plan,
  draft: ParsedPlan,
  directory: Directory,
): ParsedPlan | Rejection => {
  const taken = [...draft.tasks.map(({ key }) => key), ...plan.tasks.map(({ key }) => key)];
  const key = freshKey(plan, 'tasks', row.number ?? '', taken);
  const blank = blankRow('tasks', key);
  const patch = patchOf({ part: 'tasks', row: blank }, row, draft, directory);
  if (isRejection(patch)) return patch;
  if (patch.title === undefined) return reject('DRAFT.TITLE_EMPTY', { key });
  const index = draft.tasks.findIndex((one) => one.key === after) + 1 || draft.tasks.length;
  const rows: readonly DraftRow[] = draft.tasks;
  return withRows(draft, 'tasks', rows.toSpliced(index, 0, applyPatch(blank, 'tasks', patch)));
};

const asChange = ({ text, agencyId, groupId, ...unit }: ParsedUnit): UnitChange => ({
  text,
  agencyId,
  groupId,
  ...limitsOf(unit),
});

/** The units with another in the place of `from`; null where the row does not name it. */
const replaced = (units: readonly ParsedUnit[], { from, to }: Named<'move'>): UnitChange[] | null =>
  units.some(({ agencyId }) => agencyId === from)
    ? units.flatMap((unit) =>
        unit.agencyId !== from ? [asChange(unit)] : to === undefined ? [] : [{ agencyId: to }],
      )
    : null;

const unitsMoved = (row: DraftRow, change: Named<'move'>): RowChanges | null => {
  if (!('coordinators' in row)) return null;
  const [leads, coordinators] = [replaced(row.leads, change), replaced(row.coordinators, change)];
  return leads || coordinators ? { ...(leads && { leads }), ...(coordinators && { coordinators }) } : null;
};

/**
 * Carries out changes that somebody names one by one on the plan's text. Refuses `AMENDMENT.TASK_NOT_IN_PLAN`, and
 * whatever a correction of a draft's row is refused for.
 */
export const withNamedChanges = (
  plan: Plan,
  named: readonly NamedChange[],
  directory: Directory,
): Amended | Rejection => {
  let next = plan.draft;
  const besides: TaskChange[] = [];
  for (const change of named) {
    if (change.change === 'add') {
      const grown = added(change, plan, next, directory);
      if (isRejection(grown)) return grown;
      next = grown;
      continue;
    }
    const { key } = change;
    const ref = plan.tasks.find((task) => task.key === key);
    const place = ref === undefined ? null : locateRow(next, key);
    if (!ref || !place) return reject('AMENDMENT.TASK_NOT_IN_PLAN', { key });
    if (change.change === 'drop') {
      const rows: readonly DraftRow[] = next[place.part];
      next = withRows(
        next,
        place.part,
        rows.filter((row) => row !== place.row),
      );
      continue;
    }
    const units = change.change === 'move' ? unitsMoved(place.row, change) : null;
    if (change.change === 'move' && units === null)
      // The row names it through a group, or the task was moved since.
      besides.push({ ...ref, kind: 'move', from: change.from, to: change.to ?? null });
    const apart = change.change === 'alter' ? saidBeside(change, place.row) : {};
    if (Object.keys(apart).length > 0) besides.push({ ...ref, kind: 'alter', terms: apart });
    const changes = change.change === 'alter' ? rowChangesOf(change) : units;
    if (changes === null || Object.keys(changes).length === 0) continue;
    const amended = patched(next, place, changes, directory);
    if (isRejection(amended)) return amended;
    next = amended;
  }
  return { next, besides };
};

/**
 * What the plan's text does not say, or says already while the task itself may have come to differ: its deadline was
 * extended, it was amended apart.
 */
const saidBeside = ({ terms }: Named<'alter'>, row: DraftRow): AmendedTerms => {
  if (!('timing' in row)) return terms.until === undefined ? {} : { until: terms.until };
  const { until, title, product, due } = terms;
  return {
    ...(until !== undefined && { until }),
    ...(title !== undefined && title === row.title && { title }),
    ...(product !== undefined && (product ?? '') === row.product && { product }),
    ...(due !== undefined && due === row.timing.due && { due }),
  };
};

const rowChangesOf = ({ terms: { title, product, due } }: Named<'alter'>): RowChanges => ({
  ...(title !== undefined && { title }),
  ...(product !== undefined && { product: product ?? '' }),
  ...(due !== undefined && { timing: { due } }),
});
