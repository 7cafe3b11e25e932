import { reject, type Rejection } from '#libs/domain/shared/rejection';
import type { Block } from '#libs/plan-import/read/blocks';

/** The columns by which a table of findings knows its own rows again; no plan has them. */
export const findingsSheetTitles = {
  code: 'Mã phát hiện',
  finding: 'Nhận dạng',
  version: 'Phiên bản dòng',
  plan: 'Kế hoạch',
} as const;

/** The refusal of a table of findings that somebody takes for a plan, with the plan that it is about; else null. */
export const refuseFindingsSheet = (blocks: readonly Block[], fileName: string): Rejection | null => {
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const [heading, first] = block.rows;
    const titles = heading?.cells.map((text) => text.trim()) ?? [];
    if (!Object.values(findingsSheetTitles).every((title) => titles.includes(title))) continue;
    const planId = first?.cells[titles.indexOf(findingsSheetTitles.plan)] ?? null;
    return reject('IMPORT.FINDINGS_TABLE', { fileName, planId });
  }
  return null;
};
