import type { FindingAnswer } from '#libs/domain/plan/findings/index';
import { createHash } from 'node:crypto';
import { languages, type Language } from '#libs/domain/shared/language';
import { message } from '#libs/messages/message';
import { say } from '#libs/messages/say';
import { findingsSheetTitles } from '#libs/plan-import/findings-sheet';
import type { Finding } from '#libs/domain/plan/draft/index';

/** The columns of a table of findings, in their order; `verdict`, `corrected` and `reason` are the reviewer's. */
export const columns = [
  { id: 'row', width: 12 },
  { id: 'field', width: 14 },
  { id: 'severity', width: 11 },
  { id: 'code', width: 24 },
  { id: 'message', width: 60 },
  { id: 'source', width: 26 },
  { id: 'current', width: 36 },
  { id: 'proposed', width: 36 },
  { id: 'verdict', width: 16 },
  { id: 'corrected', width: 36 },
  { id: 'reason', width: 36 },
  { id: 'finding', width: 16 },
  { id: 'version', width: 15 },
  { id: 'plan', width: 18 },
] as const;

export type ColumnId = (typeof columns)[number]['id'];

/** What stands above a column. */
export const columnTitle = (id: ColumnId, language: Language): string => {
  switch (id) {
    case 'code':
    case 'finding':
    case 'version':
    case 'plan':
      return findingsSheetTitles[language][id];
    case 'row':
    case 'field':
    case 'severity':
    case 'message':
    case 'source':
    case 'current':
    case 'proposed':
    case 'verdict':
    case 'corrected':
    case 'reason':
      return say(language, message(`findings-column.${id}`));
  }
};

const verdicts = [
  'take-proposal',
  'accept',
  'reject',
  'correct',
] as const satisfies FindingAnswer['verdict'][];

/** What a reviewer chooses from, as it stands in the cell. */
export const verdictWords = (language: Language): readonly string[] =>
  verdicts.map((verdict) => say(language, message(`finding-verdict.${verdict}`)));

/** What a reviewer chose, in whichever language; null where the word is none of them. */
export const verdictOf = (word: string): FindingAnswer['verdict'] | null => {
  const given = word.toLowerCase().normalize('NFC');
  const known = verdicts.find((_, n) => languages.some((language) => verdictWords(language)[n] === given));
  return known ?? null;
};

/** Tells findings apart by what they say of which row, in a table that may be sorted and shortened. */
export const findingMark = ({
  taskKey,
  code,
  field,
  message: words,
}: Finding & { readonly taskKey: string | null }): string =>
  createHash('sha256')
    .update(JSON.stringify([taskKey, code, field, words]))
    .digest('hex')
    .slice(0, 12);
