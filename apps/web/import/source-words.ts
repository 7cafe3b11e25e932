import type { Say } from '../words/words';
import { nameOfRow, type SourceBlock, type SourceUse } from './queries';

type Place = SourceBlock['place'];

/** The rows that came from a place, as they are named in the address. */
export const usesOf = (uses: readonly SourceUse[]): string | undefined =>
  uses.length === 0 ? undefined : [...new Set(uses.map(({ part, key }) => nameOfRow(part, key)))].join(' ');

/** Where something stands in the file: its page and line, else what the format has instead. */
export const placeWords = (say: Say, { sheet, page, line, row, paragraph }: Place): string =>
  [
    sheet === null ? '' : say('place.sheet', { value: sheet }),
    page === null ? '' : say('place.page', { value: String(page) }),
    line === null ? '' : say('place.line', { value: String(line) }),
    line !== null || row === null ? '' : say('place.row', { value: String(row) }),
    line !== null || paragraph === null ? '' : say('place.paragraph', { value: String(paragraph) }),
  ]
    .filter((words) => words !== '')
    .join(', ');
