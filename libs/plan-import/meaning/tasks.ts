import type { NameIndex } from '#libs/domain/directory-names/directory-names';
import {
  cellReference,
  type Finding,
  type ParsedTask,
  type ParsedUnit,
  type SourceRef,
} from '#libs/domain/plan/draft/index';
import { message } from '#libs/messages/message';
import { placeInWords } from '#libs/telling/source-place';
import { finding } from '#libs/plan-import/findings';
import type { Field } from '#libs/plan-import/layout/columns';
import type { CellValue, Grid, GridRow } from '#libs/plan-import/layout/grid';
import { confirmLead, type Evidence } from '#libs/plan-import/meaning/confirm-lead';
import { asChanges, identityOf, resolveUnits } from '#libs/plan-import/meaning/resolve-units';
import { beginsUnit } from '#libs/plan-import/meaning/split-units';
import { readRoles } from '#libs/plan-import/meaning/roles';
import { readTiming } from '#libs/plan-import/meaning/row-timing';
import { judgeTiming } from '#libs/plan-import/meaning/timing-findings';

/** What a task's reading depends on besides its row. */
export interface TaskContext {
  readonly index: NameIndex;
  readonly evidence: Evidence;
  readonly planYear: number | null;
  readonly planDate: string | null;
  /** The annexes that are grouped by lead. */
  readonly byLead: ReadonlySet<Grid>;
}

const codes: Readonly<Record<Field, string>> = {
  title: 'TITLE',
  leads: 'LEAD',
  coordinators: 'COORDINATOR',
  product: 'PRODUCT',
  start: 'START',
  timing: 'TIMING',
};

/** Which values were taken over, each with its source row, and which are missing. */
function judgeCells(row: GridRow, grid: Grid): readonly Finding[] {
  return (Object.keys(codes) as Field[]).flatMap((field): Finding[] => {
    const value = row.cells[field];
    if (value?.inferred) {
      const told = message('finding.INFERRED', {
        field,
        task: value.from ?? '',
        place: placeInWords(value.place),
      });
      return [finding(`${codes[field]}.INFERRED`, 'info', field, told)];
    }
    // A blank lead may be named elsewhere; roles.ts says when it is not.
    const elsewhere = field !== 'title' && field !== 'product';
    if (value !== undefined || grid.columns[field] === undefined || elsewhere) return [];
    const severity = field === 'product' ? 'warning' : 'error';
    return [finding(`${codes[field]}.MISSING`, severity, field, message('finding.MISSING', { field }))];
  });
}

/** Units that a product cell names as its makers ("Kế hoạch của các sở, ngành"); the UBND above them does not count. */
function makersIn(product: CellValue | undefined, index: NameIndex): readonly ParsedUnit[] {
  const named = product === undefined || product.inferred ? null : / của (.+)$/iu.exec(product.text)?.[1];
  if (named === null || named === undefined) return [];
  return resolveUnits(named, index, { field: 'product', inferred: false }).units.filter(
    ({ text }) => beginsUnit(text) && !/^(?:ubnd|[uủ][ỷy] ban nhân dân)\s+(?:tp|thành phố|tỉnh)/iu.test(text),
  );
}

function coordinatesWithItself(leads: readonly ParsedUnit[], coordinators: readonly ParsedUnit[]): Finding[] {
  const own = new Set(leads.map(identityOf));
  const others = asChanges(coordinators.filter((unit) => !own.has(identityOf(unit))));
  return coordinators
    .filter((unit) => own.has(identityOf(unit)))
    .map(({ text }) =>
      finding(
        'COORDINATOR.IS_LEAD',
        'info',
        'coordinators',
        message('finding.COORDINATOR.IS_LEAD', { unit: text }),
        others === null ? null : { changes: { coordinators: others } },
      ),
    );
}

const placesOf = (row: GridRow): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(row.cells).map(([field, { place, column }]) => [field, cellReference(place, column)]),
  );

const sourceOf = (row: GridRow): SourceRef => ({
  part: 'annex',
  page: row.place.page,
  line: row.place.line,
  table: row.place.table,
  row: row.place.row,
  cells: placesOf(row),
});

/** Gives a laid-out row its meaning; `key` is made unique by the caller. */
export function readTask(row: GridRow, key: string, grid: Grid, context: TaskContext): ParsedTask {
  const { index, evidence, planYear, planDate } = context;
  const { cells } = row;
  const title = cells.title?.text ?? '';
  const { leads, coordinators } = readRoles(row, grid, { index, evidence, byLead: context.byLead.has(grid) });
  const timing = readTiming(row, grid, planYear);
  const makers = makersIn(cells.product, index);
  // What the file itself merges needs no confirming.
  const doubtful = cells.leads?.inferred === true && !cells.leads.merged && leads.units.length > 0;
  return {
    key,
    number: row.number,
    section: row.section?.number ?? null,
    title,
    leads: leads.units,
    coordinators: coordinators.units,
    product: cells.product?.text ?? '',
    productInferred: cells.product?.inferred ?? false,
    timing: { text: timing.text, ...timing.schedule, inferred: cells.timing?.inferred ?? false },
    source: sourceOf(row),
    findings: [
      ...judgeCells(row, grid),
      ...timing.findings,
      ...leads.findings,
      ...(doubtful ? [confirmLead({ title, leads: leads.units, makers }, evidence)] : []),
      ...coordinators.findings,
      ...coordinatesWithItself(leads.units, coordinators.units),
      ...judgeTiming({ title, text: timing.text, schedule: timing.schedule, planDate }),
    ],
  };
}
