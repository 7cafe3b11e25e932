import { isRejection } from '#libs/domain/shared/rejection';
import { findGrids } from '#libs/plan-import/layout/find-grids';
import type { Field } from '#libs/plan-import/layout/columns';
import type { CellValue, Grid } from '#libs/plan-import/layout/grid';
import { readBlocks } from '#libs/plan-import/read/read-blocks';
import type { CellText, ContentRow, ContentTable, PlanContent } from './content';

const fields: readonly Field[] = ['title', 'leads', 'coordinators', 'product', 'start', 'timing'];
const headings: Readonly<Record<Field, string>> = {
  title: 'Nhiệm vụ',
  leads: 'Đơn vị chủ trì',
  coordinators: 'Đơn vị phối hợp',
  product: 'Sản phẩm',
  start: 'Bắt đầu',
  timing: 'Thời gian',
};

/** Whether two rows' values were printed at one place, so that they were one merged cell. */
const sameCell = (a: CellValue | undefined, b: CellValue | undefined): boolean =>
  a !== undefined && b !== undefined && a.place.line === b.place.line && (a.inferred || b.inferred);

function tableOf({ columns, rows }: Grid): ContentTable {
  const used = fields.filter((field) => columns[field] !== undefined);
  const content: ContentRow[] = [];
  rows.forEach((row, i) => {
    const above = rows[i - 1];
    if (row.section !== null && row.section !== above?.section)
      content.push([row.section.number, row.section.title, ...used.slice(1).map(() => '')]);
    const cells = used.map((field): CellText => {
      const value = row.cells[field];
      const merged = above?.section === row.section && sameCell(above?.cells[field], value);
      return merged ? null : (value?.text ?? '');
    });
    content.push([row.number, ...cells]);
  });
  return { heading: ['TT', ...used.map((field) => headings[field])], rows: content };
}

/**
 * The annexes of a plan in plain text as content for other formats, with the merged cells that were inferred
 * from it; of its paragraphs the head, which says which plan it is.
 */
export async function contentOf(bytes: Uint8Array, fileName: string): Promise<PlanContent> {
  const read = await readBlocks(bytes, { fileName });
  if (isRejection(read)) throw new Error(read.code);
  const paragraphs = read.blocks.flatMap((block) =>
    block.kind === 'table' ? [] : block.spaced ? ['', block.text] : [block.text],
  );
  return { paragraphs, tables: findGrids(read.blocks, null).grids.map(tableOf) };
}
