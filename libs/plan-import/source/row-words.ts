import { draftParts, type DraftRow, type ParsedPlan, type ParsedUnit } from '#libs/domain/plan/draft/index';
import type { SourceUse } from '#libs/plan-import/source/source-blocks';

const unitsText = (units: readonly ParsedUnit[]): string => units.map(({ text }) => text).join(' ');

/** What a field of a row says by now; '' where it has none of that name. */
const fieldText = (row: DraftRow, field: string): string => {
  if (!('title' in row)) return row.text;
  switch (field) {
    case 'title':
      return row.title;
    case 'product':
      return row.product;
    case 'leads':
      return unitsText(row.leads);
    case 'coordinators':
      return unitsText(row.coordinators);
    case 'timing':
      return row.timing.text;
    default:
      return '';
  }
};

/** Letters and digits alone: lines are broken, and words hyphenated, wherever the page ends. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Answers whether the words of a place are a part of what some field says. */
export const partOfField = (draft: ParsedPlan): ((words: string, use: SourceUse) => boolean) => {
  const rows = new Map(
    draftParts.flatMap((part) => draft[part].map((row) => [`${part}/${row.key}`, row] as const)),
  );
  return (words, { part, key, field }) => {
    const row = rows.get(`${part}/${key}`);
    const own = bare(words);
    return row !== undefined && own !== '' && bare(fieldText(row, field)).includes(own);
  };
};
