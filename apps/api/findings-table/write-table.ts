import { PassThrough, type Readable } from 'node:stream';
import { stream } from 'exceljs';
import {
  columns,
  columnTitle,
  findingMark,
  verdictWords,
  type ColumnId,
} from '#apps/api/findings-table/columns';
import type { PlanDraft } from '#libs/application/plan-service-queries';
import type { Directory } from '#libs/domain/directory/directory';
import { type DraftFinding, findingVersion } from '#libs/domain/plan/findings/index';
import { currentValue, locateRow, type SourceRef } from '#libs/domain/plan/draft/index';
import type { Language } from '#libs/domain/shared/language';
import { message } from '#libs/messages/message';
import { say, wordIn } from '#libs/messages/say';
import { proposedText, valueText } from '#libs/telling/draft-value';
import { placeInWords, referenceInWords } from '#libs/telling/source-place';

/** Excel takes no more characters into a cell. */
const longestCell = 32_000;

/** Where the value of the field stood; of the row where it was read elsewhere. */
const sourceText = (source: SourceRef, field: string, language: Language): string => {
  const cell = Object.hasOwn(source.cells, field) ? source.cells[field] : undefined;
  return wordIn(language, cell === undefined ? placeInWords(source) : referenceInWords(cell));
};

const cellsOf = (
  { plan }: PlanDraft,
  finding: DraftFinding,
  directory: Directory,
  language: Language,
): Readonly<Record<ColumnId, string>> => {
  const { taskKey, field, severity, code, proposal } = finding;
  const row = taskKey === null ? null : locateRow(plan.draft, taskKey);
  return {
    row: taskKey ?? say(language, message('row.document')),
    field,
    severity: say(language, message(`severity.${severity}`)),
    code,
    message: language === 'vi' ? finding.message : finding.messageEn,
    source: row ? sourceText(row.row.source, field, language) : '',
    current: valueText(language, currentValue(plan.draft, taskKey, field), directory),
    proposed: proposal ? proposedText(language, proposal.changes, directory) : '',
    verdict: '',
    corrected: '',
    reason: '',
    finding: findingMark(finding),
    version: String(findingVersion(plan, taskKey) ?? ''),
    plan: plan.id,
  };
};

/**
 * The open findings of a draft as an Excel table, one row each, with cells for the reviewer's decision. Every cell
 * is text, also where it begins like a formula. The table is written while it is read.
 */
export const writeFindingsTable = (draft: PlanDraft, directory: Directory, language: Language): Readable => {
  const output = new PassThrough();
  const workbook = new stream.xlsx.WorkbookWriter({ stream: output, useStyles: true });
  const sheet = workbook.addWorksheet(say(language, message('findings-table.sheet')), {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = columns.map(({ id, width }) => ({
    key: id,
    header: columnTitle(id, language),
    width,
    style: { numFmt: '@', alignment: { wrapText: true, vertical: 'top' as const } },
  }));
  sheet.getRow(1).font = { bold: true };
  const choice = `"${verdictWords(language).join(',')}"`;
  for (const finding of draft.findings) {
    const cells = Object.entries(cellsOf(draft, finding, directory, language)).map(([id, text]) => [
      id,
      text.slice(0, longestCell),
    ]);
    const row = sheet.addRow(Object.fromEntries(cells));
    row.getCell('verdict').dataValidation = { type: 'list', allowBlank: true, formulae: [choice] };
    row.commit();
  }
  // A failure in between breaks the answer off, so that nobody takes half a table for the whole.
  void workbook.commit().catch((error: unknown) => output.destroy(error as Error));
  return output;
};
