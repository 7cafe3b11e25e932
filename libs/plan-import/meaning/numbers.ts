/** A number or range of numbers with what it counts. Positions are character offsets. */
export interface Quantity {
  readonly value: number;
  readonly max: number | null;
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

/** What carries digits and is no quantity: dates, years, numbers of documents, articles, places in a list. */
const otherNumbers = [
  /\d{1,2}\s*\/\s*\d{1,2}\s*\/\s*\d{4}/gu,
  /(?<!(?:mỗi|hàng) )(?:ngày|tháng|quý)\s+\d{1,2}(?:\/\d{1,4}){0,2}(?!\d)/giu,
  /(?:năm|giai đoạn|nhiệm kỳ|thời kỳ)\s+(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)?\d{2})?(?!\d)/giu,
  /(?<!tổng )số\s*:?\s*\d[\d/.]*(?:[-/&\p{L}\d]*)/giu,
  /(?:điều|khoản|mục|khóa|khoá|kỳ họp thứ|lần thứ|phụ lục|biểu|mẫu|khu vực|cấp độ)\s+\d+(?:\.\d+)*/giu,
  /\d+(?:\/\d{4})?[/-][\p{Lu}Đ][\p{L}&/-]*/gu,
  /(?<![\d.,])(?:19|20)\d{2}\s*[-–]\s*(?:19|20)\d{2}(?![\d.,])/gu,
];

const ages = /(?:từ\s+)?(?:đủ\s+)?\d{1,3}(?:\s*(?:[-–]|đến)\s*(?:dưới\s+|hết\s+)?\d{1,3})?\s+tuổi/giu;

const masked = (text: string): string =>
  [...otherNumbers, ages].reduce(
    (rest, pattern) => rest.replace(pattern, (found) => '\u0000'.repeat(found.length)),
    text,
  );

const NUMBER = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?';
const quantity = new RegExp(
  `(?<![\\p{L}\\d.,/])(?<from>${NUMBER})(?:\\s*%)?(?:\\s*(?:[-–÷]|đến)\\s*(?<to>${NUMBER}))?(?<percent>\\s*%)?`,
  'gu',
);

/** Vietnamese writing: "3.200" is three thousand two hundred, "1,0" is one; "1.5" can only be one and a half. */
export const readNumber = (text: string): number =>
  /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(text)
    ? Number(text.replace(/\./gu, '').replace(',', '.'))
    : Number(text.replace(',', '.'));

/** Longest first, so that "triệu đồng/năm" is not cut at "triệu". */
const knownUnits = [
  '(?:nghìn |ngàn |triệu |tỷ |tỉ )?(?:đồng|USD|đô la)(?:/[\\p{L}]+(?: [\\p{L}]+)?)?(?=[\\s,;.)]|$)',
  '(?:liên hiệp|LH) (?:HTX|hợp tác xã)',
  'HTX|hợp tác xã|THT|tổ hợp tác|doanh nghiệp|mô hình|sản phẩm|thương hiệu|dự án|đề án|đề tài|nhiệm vụ',
  'người|lao động|học viên|cán bộ|hộ|thành viên|lượt người|lượt khách|lượt|lớp|hội nghị|cuộc|buổi|đợt',
  'xã|phường|huyện|thôn|trường|cơ sở|công trình|căn|nhà|phòng|chợ|điểm|giường bệnh|bác sĩ|bác sỹ',
  'ha|km2|km²|km|m2|m²|m3|m³|tấn|tạ|kg|con|cây|MW|kWh|giờ|phút|ngày|bậc|lần|tin|bài|ý kiến|vị trí',
].join('|');
const unitAt = new RegExp(`^(?:${knownUnits})(?:/(?:vạn dân|[\\p{L}\\d]+(?: dân)?))?(?![\\p{L}])`, 'iu');

/** "% GRDP" says of what; other percentages say it in their own sentence. */
function unitAfter(rest: string, percent: boolean): { readonly unit: string; readonly length: number } {
  if (percent) {
    const of = /^\s+(GRDP|GDP)(?![\p{L}])/u.exec(rest);
    return of === null ? { unit: '%', length: 0 } : { unit: `% ${of[1] ?? ''}`, length: of[0].length };
  }
  const gap = /^\s*/u.exec(rest)?.[0].length ?? 0;
  const words = rest.slice(gap);
  const known = unitAt.exec(words)?.[0];
  if (known !== undefined) return { unit: known, length: gap + known.length };
  const word = /^\p{L}+(?:\/\p{L}+)?/u.exec(words)?.[0] ?? '';
  return { unit: word, length: word === '' ? 0 : gap + word.length };
}

/** The quantities of a sentence, in its order; numbers that count nothing are left out. */
export function quantitiesIn(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  for (const match of masked(text).matchAll(quantity)) {
    const { from = '', to } = match.groups ?? {};
    const percent = match[0].includes('%');
    const end = match.index + match[0].trimEnd().length;
    const { unit, length } = unitAfter(text.slice(end), percent);
    const value = readNumber(from);
    const max = to === undefined ? null : readNumber(to);
    if (unit === '' || (max !== null && max <= value)) continue;
    found.push({ value, max, unit, start: match.index, end: end + length });
  }
  return found;
}
