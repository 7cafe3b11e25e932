import type { Row } from '#libs/plan-import/read/blocks';

export type Field = 'title' | 'leads' | 'coordinators' | 'product' | 'timing';
/** Column index of each field that the table has. */
export type Columns = { readonly number: number | null } & Readonly<Partial<Record<Field, number>>>;

/** In this order: "Sản phẩm hoàn thành" is a product, "Cơ quan chủ trì, phối hợp" holds the leads. */
const headings: readonly (readonly [Field | 'number', RegExp])[] = [
  ['number', /^(?:s?tt|số tt|số thứ tự|#)\.?$/u],
  ['leads', /chủ trì|(?:đơn vị|cơ quan|tổ chức|cấp)(?: được giao)? thực hiện|trách nhiệm|phân công/u],
  ['coordinators', /phối hợp/u],
  ['timing', /thời gian|thời hạn|tiến độ|thời điểm|(?:hạn|ngày) hoàn thành/u],
  ['product', /sản phẩm|kết quả/u],
  ['title', /nhiệm vụ|nội dung|công việc|hoạt động/u],
];

/**
 * Reads a row as the heading of a table of assigned tasks; null when it is not one. A heading names at least
 * one of leads, coordinators, product and timing beside another column; it may lack the task column.
 */
export function readHeading(row: Row): Columns | null {
  const columns: { number: number | null } & Partial<Record<Field, number>> = { number: null };
  let known = 0;
  for (const [index, cell] of row.cells.entries()) {
    if (cell === '' || cell.length > 60) continue;
    const name = headings.find(([, pattern]) => pattern.test(cell.toLowerCase()))?.[0];
    if (name === undefined || (columns[name] ?? null) !== null) continue;
    columns[name] = index;
    known += 1;
  }
  const assigns = columns.leads ?? columns.coordinators ?? columns.product ?? columns.timing;
  const headed = columns.title !== undefined || columns.number !== null;
  return assigns !== undefined && known >= 2 && (headed || known >= 3) ? columns : null;
}
