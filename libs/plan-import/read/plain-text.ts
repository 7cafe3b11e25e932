import { placeAt, type Block, type Row } from '#libs/plan-import/read/blocks';
import { cleanText } from '#libs/plan-import/read/clean-text';

const pageNumber = /^\s*(?:trang\s+)?\d{1,3}(?:\s*\/\s*\d{1,3})?\s*$/iu;

/**
 * Reads text as recognition software writes it: cells parted by tabs, pages by blank lines. A blank line or
 * a lone page number inside a table is a page break; any other line without a tab ends the table.
 */
export function readPlainText(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let rows: Row[] = [];
  let page = 1;
  let pageEnded = false;
  let spaced = false;
  let tables = 0;
  const closeTable = (): void => {
    const place = rows[0]?.place;
    if (place !== undefined) blocks.push({ kind: 'table', rows, spans: [], flattened: true, place });
    rows = [];
    page = 1;
    pageEnded = false;
  };
  text.split(/\r\n|[\n\r\f\v\u2028\u2029]/u).forEach((raw, index) => {
    const line = index + 1;
    if (raw.trim() === '' || (rows.length > 0 && pageNumber.test(raw))) {
      pageEnded = rows.length > 0;
      spaced = true;
    } else if (raw.includes('\t')) {
      if (pageEnded) page += 1;
      pageEnded = false;
      if (rows.length === 0) tables += 1;
      const place = placeAt({ line, table: tables, row: rows.length + 1 });
      rows.push({ cells: raw.split('\t').map(cleanText), place, page });
      spaced = false;
    } else {
      closeTable();
      const paragraph = cleanText(raw);
      if (paragraph !== '')
        blocks.push({ kind: 'paragraph', text: paragraph, place: placeAt({ line }), spaced });
      spaced = paragraph === '';
    }
  });
  closeTable();
  return blocks;
}
