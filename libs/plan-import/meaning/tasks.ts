import type { NameIndex } from '#libs/domain/directory-names/directory-names';
import type { Finding, ParsedTask, ParsedUnit } from '#libs/domain/plan/parsed-plan';
import { parseTiming, type Schedule } from '#libs/domain/timing/schedule';
import { finding } from '#libs/plan-import/findings';
import type { Field } from '#libs/plan-import/layout/columns';
import type { CellValue, Grid, GridRow } from '#libs/plan-import/layout/grid';
import { confirmLead, type Evidence } from '#libs/plan-import/meaning/confirm-lead';
import { identityOf, resolveUnits, type ResolvedUnits } from '#libs/plan-import/meaning/resolve-units';
import { beginsUnit } from '#libs/plan-import/meaning/split-units';
import { placeName, cellReference } from '#libs/plan-import/read/place-name';
import { judgeTiming } from '#libs/plan-import/meaning/timing-findings';

/** What a task's reading depends on besides its row. */
export interface TaskContext {
  readonly index: NameIndex;
  readonly evidence: Evidence;
  readonly planYear: number | null;
  readonly planDate: string | null;
}

const names: Readonly<Record<Field, readonly [string, string]>> = {
  title: ['Nhiệm vụ', 'The task'],
  leads: ['Đơn vị chủ trì', 'The lead'],
  coordinators: ['Đơn vị phối hợp', 'The coordinating units'],
  product: ['Sản phẩm', 'The product'],
  timing: ['Thời gian', 'The timing'],
};
const codes: Readonly<Record<Field, string>> = {
  title: 'TITLE',
  leads: 'LEAD',
  coordinators: 'COORDINATOR',
  product: 'PRODUCT',
  timing: 'TIMING',
};

/** Which values were taken over, each with its source row, and which are missing. */
function judgeCells(row: GridRow, grid: Grid): readonly Finding[] {
  return (Object.keys(names) as Field[]).flatMap((field): Finding[] => {
    const value = row.cells[field];
    const [vi, en] = names[field];
    if (value?.inferred) {
      const [placeVi, placeEn] = placeName(value.place);
      return [
        finding(`${codes[field]}.INFERRED`, 'info', field, [
          `${vi} để trống, lấy theo ô gộp của nhiệm vụ ${value.from} (${placeVi}).`,
          `${en}: blank here, taken over from the merged cell of task ${value.from} (${placeEn}).`,
        ]),
      ];
    }
    if (value !== undefined || grid.columns[field] === undefined || field === 'coordinators') return [];
    const severity = field === 'product' ? 'warning' : 'error';
    return [
      finding(`${codes[field]}.MISSING`, severity, field, [`${vi} để trống.`, `${en}: nothing is stated.`]),
    ];
  });
}

/** The lead cell; without such a column, the unit that the section is named after. */
function readLeads(row: GridRow, grid: Grid, index: NameIndex): ResolvedUnits {
  if (grid.columns.leads !== undefined) {
    const cell = row.cells.leads;
    return resolveUnits(cell?.text ?? '', index, { field: 'leads', inferred: cell?.inferred ?? false });
  }
  const read = resolveUnits(row.section?.title ?? '', index, { field: 'leads', inferred: false });
  const message = finding(
    read.units.length > 0 ? 'LEAD.FROM_SECTION' : 'LEAD.MISSING',
    read.units.length > 0 ? 'info' : 'error',
    'leads',
    read.units.length > 0
      ? [
          `Đơn vị chủ trì lấy theo tên mục ${row.section?.number ?? ''}.`,
          `The lead is the unit that section ${row.section?.number ?? ''} is named after.`,
        ]
      : ['Phụ lục không có cột đơn vị chủ trì.', 'The annex has no column for the lead.'],
  );
  return { units: read.units, findings: [message, ...read.findings] };
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
  return coordinators
    .filter((unit) => own.has(identityOf(unit)))
    .map(({ text }) =>
      finding('COORDINATOR.IS_LEAD', 'info', 'coordinators', [
        `“${text}” vừa chủ trì vừa phối hợp; không tự phối hợp với chính mình.`,
        `"${text}" is lead and coordinator; no one coordinates with itself.`,
      ]),
    );
}

function readTiming(row: GridRow, grid: Grid, planYear: number | null): Schedule {
  if (grid.columns.timing === undefined)
    return { kind: 'continuous', start: null, due: null, rule: 'no-timing-column' };
  return parseTiming(row.cells.timing?.text ?? '', { planYear });
}

/** Gives a laid-out row its meaning; `key` is made unique by the caller. */
export function readTask(row: GridRow, key: string, grid: Grid, context: TaskContext): ParsedTask {
  const { index, evidence, planYear, planDate } = context;
  const { cells } = row;
  const title = cells.title?.text ?? '';
  const leads = readLeads(row, grid, index);
  const coordinators = resolveUnits(cells.coordinators?.text ?? '', index, {
    field: 'coordinators',
    inferred: cells.coordinators?.inferred ?? false,
  });
  const schedule = readTiming(row, grid, planYear);
  const text = cells.timing?.text ?? '';
  const makers = makersIn(cells.product, index);
  const places = Object.entries(cells).map(([field, { place, column }]) => [
    field,
    cellReference(place, column),
  ]);
  return {
    key,
    number: row.number,
    section: row.section?.number ?? null,
    title,
    leads: leads.units,
    coordinators: coordinators.units,
    product: cells.product?.text ?? '',
    productInferred: cells.product?.inferred ?? false,
    timing: { text, ...schedule, inferred: cells.timing?.inferred ?? false },
    source: {
      part: 'annex',
      page: row.place.page,
      line: row.place.line,
      table: row.place.table,
      row: row.place.row,
      cells: Object.fromEntries(places) as Record<string, string>,
    },
    findings: [
      ...judgeCells(row, grid),
      ...leads.findings,
      ...(cells.leads?.inferred ? [confirmLead({ title, leads: leads.units, makers }, evidence)] : []),
      ...coordinators.findings,
      ...coordinatesWithItself(leads.units, coordinators.units),
      ...judgeTiming({ title, text, schedule, planDate }),
    ],
  };
}
