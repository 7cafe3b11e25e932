import { languages, type Language } from '#libs/domain/shared/language';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import type { Block } from '#libs/plan-import/read/blocks';

/** The columns by which a table of findings knows its own rows again, in the languages it is written in; no plan has them. */
export const findingsSheetTitles = {
  vi: { code: 'Mã phát hiện', finding: 'Nhận dạng', version: 'Phiên bản dòng', plan: 'Kế hoạch' },
  en: { code: 'Finding code', finding: 'Identifier', version: 'Row version', plan: 'Plan' },
} as const satisfies Readonly<Record<Language, unknown>>;

/** The refusal of a table of findings that somebody takes for a plan, with the plan that it is about; else null. */
export const refuseFindingsSheet = (blocks: readonly Block[], fileName: string): Rejection | null => {
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const [heading, first] = block.rows;
    const titles = heading?.cells.map((text) => text.trim()) ?? [];
    const language = languages.find((one) =>
      Object.values(findingsSheetTitles[one]).every((title) => titles.includes(title)),
    );
    if (language === undefined) continue;
    const planId = first?.cells[titles.indexOf(findingsSheetTitles[language].plan)] ?? null;
    return reject('IMPORT.FINDINGS_TABLE', { fileName, planId });
  }
  return null;
};
