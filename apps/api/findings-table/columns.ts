import type { FindingAnswer } from '#libs/domain/plan/findings/index';
import { createHash } from 'node:crypto';
import { findingsSheetTitles } from '#libs/plan-import/findings-sheet';
import type { Finding } from '#libs/domain/plan/draft/index';

/** The columns of a table of findings, in their order; `verdict`, `corrected` and `reason` are the reviewer's. */
export const columns = [
  { id: 'row', title: 'Dòng', width: 12 },
  { id: 'field', title: 'Mục', width: 14 },
  { id: 'severity', title: 'Mức', width: 11 },
  { id: 'code', title: findingsSheetTitles.code, width: 24 },
  { id: 'message', title: 'Nội dung phát hiện', width: 60 },
  { id: 'source', title: 'Nguồn', width: 26 },
  { id: 'current', title: 'Giá trị hiện tại', width: 36 },
  { id: 'proposed', title: 'Giá trị đề xuất', width: 36 },
  { id: 'verdict', title: 'Quyết định', width: 16 },
  { id: 'corrected', title: 'Giá trị sửa', width: 36 },
  { id: 'reason', title: 'Lý do', width: 36 },
  { id: 'finding', title: findingsSheetTitles.finding, width: 16 },
  { id: 'version', title: findingsSheetTitles.version, width: 15 },
  { id: 'plan', title: findingsSheetTitles.plan, width: 18 },
] as const;

export type ColumnId = (typeof columns)[number]['id'];

/** What a reviewer chooses from, as it stands in the cell. */
export const verdictWords: Readonly<Record<FindingAnswer['verdict'], string>> = {
  'take-proposal': 'theo đề xuất',
  accept: 'giữ nguyên',
  reject: 'bác bỏ',
  correct: 'sửa',
};

/** Tells findings apart by what they say of which row, in a table that may be sorted and shortened. */
export const findingMark = ({
  taskKey,
  code,
  field,
  message,
}: Finding & { readonly taskKey: string | null }): string =>
  createHash('sha256')
    .update(JSON.stringify([taskKey, code, field, message]))
    .digest('hex')
    .slice(0, 12);
