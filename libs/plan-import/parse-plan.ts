import { indexNames, type DirectoryNames } from '#libs/domain/directory-names/directory-names';
import type { ParsedPlan, ParsedUnit } from '#libs/domain/plan/draft/index';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import { wordIn } from '#libs/messages/say';
import { placeInWords } from '#libs/telling/source-place';
import { findGrids } from '#libs/plan-import/layout/find-grids';
import { bodyParagraphs, readDuties } from '#libs/plan-import/meaning/body';
import { gatherEvidence } from '#libs/plan-import/meaning/confirm-lead';
import { toDuties } from '#libs/plan-import/meaning/duties';
import { readDocument, type ReadDocument } from '#libs/plan-import/meaning/document';
import { findAbsentAnnexes } from '#libs/plan-import/meaning/annex-mentions';
import { judgeDocument } from '#libs/plan-import/meaning/document-findings';
import { findGaps, judgeNumbers, keysOf } from '#libs/plan-import/meaning/numbering';
import { annexReports, bodyReports, chain } from '#libs/plan-import/meaning/reporting';
import { sayWhichReport } from '#libs/plan-import/meaning/same-sentence';
import { outline } from '#libs/plan-import/meaning/outline';
import { readTargets } from '#libs/plan-import/meaning/targets';
import { readTargetTables } from '#libs/plan-import/meaning/target-tables';
import { groupedByLead } from '#libs/plan-import/meaning/roles';
import { readTask, type TaskContext } from '#libs/plan-import/meaning/tasks';
import type { ImportLimits } from '#libs/plan-import/limits';
import type { ReadFile, RowFinding } from '#libs/plan-import/read/refusals';
import { refuseFindingsSheet } from '#libs/plan-import/findings-sheet';
import type { Block, Place } from '#libs/plan-import/read/blocks';
import { readBlocks } from '#libs/plan-import/read/read-blocks';

export interface ParseOptions {
  readonly fileName: string;
  /** Without it every unit keeps its text and no id. */
  readonly directory?: DirectoryNames;
  /** What lies above is refused; the defaults where nothing is said. */
  readonly limits?: Partial<ImportLimits>;
}

/** The one year that the title names the plan for. */
const titleYearOf = ({ document }: ReadDocument): number | null => {
  const named = /năm (\d{4})$/iu.exec(document.title ?? '')?.[1];
  return named === undefined ? null : Number(named);
};
/** The first year of the span that the title names the plan for. */
const firstYearOf = ({ document }: ReadDocument): number | null => {
  const named = /(?:giai đoạn|năm) (\d{4})\s*[-–]\s*\d{4}/iu.exec(document.title ?? '')?.[1];
  return named === undefined ? null : Number(named);
};
const planYearOf = (read: ReadDocument): number | null =>
  titleYearOf(read) ?? (read.document.date === null ? null : Number(read.document.date.slice(0, 4)));

/** Meaning of the neutral blocks, whatever format they were read from. */
function readPlan(
  blocks: readonly Block[],
  directory: DirectoryNames,
  fileName: string,
): ParsedPlan | Rejection {
  const sheet = refuseFindingsSheet(blocks, fileName);
  if (sheet) return sheet;
  const read = readDocument(blocks);
  const planYear = planYearOf(read);
  const { grids, targetTables, withoutTask, findings } = findGrids(blocks, firstYearOf(read) ?? planYear);
  if (grids.length === 0 && withoutTask !== null)
    return reject('IMPORT.NO_TASK_COLUMN', {
      fileName,
      line: withoutTask.place.line ?? wordIn('vi', placeInWords(withoutTask.place)),
      heading: withoutTask.cells.join(' | '),
    });
  if (grids.length === 0 && !read.looksLikeAPlan) return reject('IMPORT.NOT_A_PLAN', { fileName });
  const paragraphs = bodyParagraphs(blocks);
  const titles = grids.flatMap((grid) => grid.rows.map(({ cells }) => cells.title?.text ?? ''));
  // An undated draft was written for its year.
  const asOf = read.document.date ?? (planYear === null ? null : `${planYear}-01-01`);
  const index = indexNames(directory, asOf);
  const items = outline(paragraphs);
  const years = { index, titleYear: titleYearOf(read) };
  const { targets: listed, isTarget } = readTargets(items, years);
  const tables = readTargetTables(targetTables, years);
  const bodyDuties = readDuties(items, index, isTarget);
  const owners = new Map(bodyDuties.map((duty) => [duty.place, duty.owners]));
  const ownersOf = (place: Place): readonly ParsedUnit[] => owners.get(place) ?? [];
  const evidence = gatherEvidence(bodyDuties, titles);
  const byLead = new Set(grids.filter((grid) => groupedByLead(grid, index)));
  const context: TaskContext = { index, evidence, planYear, planDate: asOf, byLead };
  const keys = keysOf(grids);
  const tasks = grids.flatMap((grid) => {
    const slips = judgeNumbers(grid);
    return grid.rows.map((row) => {
      const task = readTask(row, keys.get(row) ?? row.number, grid, context);
      const slip = slips.get(row);
      return slip === undefined ? task : { ...task, findings: [slip, ...task.findings] };
    });
  });
  const reporting = chain([
    ...bodyReports(items, ownersOf, { index, planYear }),
    ...annexReports(tasks, { index, planYear }),
  ]);
  const duties = toDuties(bodyDuties, tasks, { index, planYear, planDate: asOf });
  return {
    document: read.document,
    tasks,
    duties: sayWhichReport(duties, reporting),
    reporting,
    targets: [...listed, ...tables.targets].map((target, i) => ({ key: `T${i + 1}`, ...target })),
    findings: [
      ...read.findings,
      ...judgeDocument(read.document, grids, tasks),
      ...findAbsentAnnexes(blocks, grids.length),
      ...findings,
      ...tables.findings,
      ...grids.flatMap(findGaps),
    ],
  };
}

/** What was found while the file was read stands at the task whose row it is about, else at the document. */
const withReadFindings = (plan: ParsedPlan, { findings, ofRows = [] }: ReadFile): ParsedPlan => {
  const at = (table: number | null, row: number | null): readonly RowFinding[] =>
    ofRows.filter((one) => one.table === table && one.row === row);
  const placed = new Set(plan.tasks.flatMap(({ source }) => at(source.table, source.row)));
  const kept = findings.filter((one) => [...placed].every(({ finding }) => finding !== one));
  return {
    ...plan,
    tasks: plan.tasks.map((task) => {
      const own = at(task.source.table, task.source.row).map(({ finding, field }) => ({ ...finding, field }));
      return own.length === 0 ? task : { ...task, findings: [...own, ...task.findings] };
    }),
    findings: [...kept, ...plan.findings],
  };
};

/**
 * Reads a plan file into a draft for review: file → neutral blocks → layout → meaning, with every doubt as
 * a finding. Nothing is guessed silently, and nothing depends on today's date.
 *
 * @param bytes the file: Word, Excel, PDF with a text layer, or plain text in UTF-8, or UTF-16 with a byte
 * order mark
 * @returns the draft, or a rejection: those of readBlocks, IMPORT.FINDINGS_TABLE, IMPORT.NO_TASK_COLUMN (a task table without its task
 * column), IMPORT.NOT_A_PLAN
 */
export async function parsePlan(bytes: Uint8Array, options: ParseOptions): Promise<ParsedPlan | Rejection> {
  const { fileName, directory } = options;
  const read = await readBlocks(bytes, options);
  if (isRejection(read)) return read;
  const plan = readPlan(read.blocks, directory ?? { agencies: [], groups: [] }, fileName);
  return isRejection(plan) ? plan : withReadFindings(plan, read);
}
