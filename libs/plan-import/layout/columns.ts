export type Field = 'title' | 'leads' | 'coordinators' | 'product' | 'start' | 'timing';
/** Column index of each field that the table has. */
export type Columns = { readonly number: number | null } & Readonly<Partial<Record<Field, number>>>;
export const fields: readonly Field[] = ['title', 'leads', 'coordinators', 'product', 'start', 'timing'];

const body = 'đơn vị|cơ quan|tổ chức|cấp|bộ phận|phòng|ban|cán bộ|người|ngành';
/** In this order: "Sản phẩm hoàn thành" is a product, "Cơ quan chủ trì, phối hợp" holds the leads. */
const headings: readonly (readonly [Field | 'number' | 'other', RegExp])[] = [
  ['number', /^(?:s?tt|số tt|số thứ tự|#|no\.?|số)\.?$/u],
  // Columns that tell of something else, in words that also occur in the others.
  ['other', /ghi chú|kinh phí|nguồn vốn|nguồn lực|đơn vị tính|^đvt|lãnh đạo|cấp (?:trình|ban hành|phê duyệt)|thẩm quyền|căn cứ|chỉ tiêu|điện thoại|hình thức/u],
  ['leads', new RegExp(`chủ trì|(?:${body})(?: được giao)? (?:thực hiện|tham mưu|đầu mối|soạn thảo|phụ trách|chịu trách nhiệm|giải quyết|xử lý|triển khai|báo cáo)|trách nhiệm|phân công|đầu mối`, 'u')],
  ['coordinators', /phối hợp|tham gia|liên quan/u],
  ['start', /bắt đầu|khởi công|^từ (?:ngày|tháng)$/u],
  ['timing', /kết thúc|thời gian|thời hạn|tiến độ|thời điểm|lộ trình|kỳ hạn|(?:hạn|ngày) (?:hoàn thành|xử lý|báo cáo|trình)|^hạn$/u],
  ['product', /sản phẩm|kết quả|đầu ra/u],
  ['title', /nhiệm vụ|nội dung|công việc|hoạt động|giải pháp|đầu việc|hạng mục|danh mục|^tên |việc cần|đề án|chương trình/u],
]; // prettier-ignore

const lone: readonly (readonly [Field, RegExp])[] = [
  ['leads', /^(?:(?:các )?đơn vị|(?:các )?cơ quan|đơn vị, địa phương|cơ quan, đơn vị)$/u],
  ['title', /^(?:việc|tên)$/u],
];

/** Characters; a longer cell is no heading. */
const longestHeading = 80;

const fieldOf = (text: string): Field | 'number' | 'other' | undefined =>
  text === '' || text.length > longestHeading
    ? undefined
    : headings.find(([, pattern]) => pattern.test(text))?.[0];

/** What a column holds by the cell above it, read alone. */
export const headedBy = (text: string): Field | 'number' | 'other' | undefined =>
  fieldOf(text.toLowerCase().replace(/\s+/gu, ' ').trim());

/** The heading of one column, its lines from the top down. */
export type HeadingCell = readonly string[];

/**
 * Reads a heading, of one row or of several; null when it is none of a table of assigned tasks. It names at
 * least one of leads, coordinators, product and timing beside another column; it may lack the task column.
 */
export function readHeading(cells: readonly HeadingCell[]): Columns | null {
  const columns: { number: number | null } & Partial<Record<Field, number>> = { number: null };
  const said = cells.map((lines) => lines.map((line) => line.toLowerCase().replace(/\s+/gu, ' ').trim()));
  let known = 0;
  const take = (name: Field | 'number', index: number): void => {
    if ((columns[name] ?? null) !== null) return;
    columns[name] = index;
    known += 1;
  };
  said.forEach((lines, index) => {
    // Of "Cơ quan thực hiện" over "Phối hợp" the lower says what the column holds.
    const name = [...lines]
      .reverse()
      .map(fieldOf)
      .find((field) => field !== undefined);
    if (name !== undefined && name !== 'other') take(name, index);
  });
  for (const [name, pattern] of lone)
    said.forEach((lines, index) => {
      if ((columns[name] ?? null) === null && lines.some((line) => pattern.test(line))) take(name, index);
    });
  const counts = said.some((lines) => lines.some((line) => /đơn vị tính|^đvt|chỉ tiêu/u.test(line)));
  if (counts && columns.leads === undefined) return null;
  const assigns = columns.leads ?? columns.coordinators ?? columns.product ?? columns.timing;
  const headed = columns.title !== undefined || columns.number !== null;
  return assigns !== undefined && known >= 2 && (headed || known >= 3) ? columns : null;
}
