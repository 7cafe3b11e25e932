import type { NameIndex } from '#libs/domain/directory-names/directory-names';
import { cellReference, type ParsedTarget, type ParsedUnit } from '#libs/domain/plan/draft/index';
import { parseTiming } from '#libs/domain/timing/schedule';
import { message } from '#libs/messages/message';
import { finding } from '#libs/plan-import/findings';
import { quantitiesIn, type Quantity } from '#libs/plan-import/meaning/numbers';
import type { OutlineItem } from '#libs/plan-import/meaning/outline';
import { judgeTarget, operatorOf } from '#libs/plan-import/meaning/target-terms';
import { leadNamedAtEnd } from '#libs/plan-import/meaning/subject';
import { resolveUnits } from '#libs/plan-import/meaning/resolve-units';

interface TargetContext {
  readonly index: NameIndex;
  /** The year that the plan's title names; null when it spans none or several. */
  readonly titleYear: number | null;
}

/** "Phần đầu", "Phân đầu" are what recognition makes of "Phấn đấu". */
const STRIVE = 'ph[ấầâ]n đ[ấầ]u';
const announces = new RegExp(`mục tiêu|chỉ tiêu|${STRIVE}`, 'iu');
const general = /mục tiêu (?:chung|tổng quát)|quan điểm|^yêu cầu/iu;

/** Whether a paragraph stands where a plan lists what it wants to reach. */
function amongTargets({ headings, label }: OutlineItem): boolean {
  const at = headings.findLastIndex((heading) => announces.test(heading) && heading.length < 400);
  if (at < 0 || general.test(headings[at] ?? '')) return false;
  const below = headings.slice(at + 1);
  return label !== 'roman' && label !== 'part' && below.every((heading) => !general.test(heading));
}

const spare = new RegExp(
  `^(?:[-+–•,;:.\\s]+|(?:${STRIVE}|đến (?:hết )?năm \\d{4}|có|đạt|chiếm|là|từ|trên(?! địa bàn)|hơn|khoảng|ít nhất|tối thiểu|và)(?=[\\s,:;]|$))+`,
  'iu',
);
const spareEnd =
  /(?:[\s,;:.(-]+|(?<=^|\s)(?:có|đạt|chiếm|là|từ|trên|hơn|dưới|khoảng|gần|ít nhất|tối thiểu|tối đa|không quá|và|còn|bằng|ước))+$/iu;
const aside = /\s*\((?:đến|năm|vào|trong)[^()]*\)/giu;
const tidy = (words: string): string =>
  words.replace(aside, '').replace(spare, '').replace(spareEnd, '').trim();
const measure = /^%|đồng|USD|^(?:người|lượt|giờ|phút|ngày|lần)/iu;

/** What is measured: the words in front of the number, those behind it, or both. */
function indicatorOf(text: string, quantities: readonly Quantity[], i: number): string {
  const from = quantities[i - 1]?.end ?? 0;
  const { start, end, unit } = quantities[i]!;
  const between = text.slice(from, start);
  const cut = i === 0 ? -1 : Math.max(between.search(/[;,](?=[^;,]*$)/u), between.lastIndexOf(' và '));
  const front = tidy(between.slice(cut + 1));
  const next = text.slice(end, quantities[i + 1]?.start ?? text.length);
  const stop = i + 1 < quantities.length ? next.search(/[;,](?=[^;,]*$)|\s+và\s+\P{L}*$/u) : -1;
  const orMore = operatorOf(text, quantities[i]!) === '>=' ? /\s*trở lên/iu : /\s*trở xuống/iu;
  const back = tidy((stop < 0 ? next : next.slice(0, stop)).replace(orMore, ''));
  // "10 mô hình kiểu mới": what is counted belongs to what is measured when more is said about it.
  const counted = back === '' || measure.test(unit) ? '' : unit;
  const own = [front, counted, back].filter((part) => part !== '').join(' ');
  return own !== '' || i === 0 ? own : indicatorOf(text, quantities, i - 1);
}

const yearIn = (words: string): number | null => {
  const named = /(?:đến (?:hết )?|vào |trong )?năm (\d{4})|giai đoạn \d{4}\s*[-–]\s*(\d{4})/iu.exec(words);
  return named === null ? null : Number(named[1] ?? named[2]);
};

/** The year beside the number, in its sentence, or in the nearest heading that names one. */
function yearOf(item: OutlineItem, { start, end }: Quantity, next: number, titleYear: number | null) {
  const { content, headings } = item;
  const beside = /\(((?:đến|vào|trong)? ?(?:hết )?năm \d{4}[^()]*)\)/iu.exec(content.slice(end, next))?.[1];
  return (
    yearIn(beside ?? '') ??
    yearIn(content.slice(0, start).replace(/(?:Quyết định|Nghị quyết|Luật|Kế hoạch)[^,;.]*/giu, '')) ??
    [...headings]
      .reverse()
      .map(yearIn)
      .find((year) => year !== null) ??
    titleYear
  );
}

const ends =
  /(?:đến hết|trước|chậm nhất|hết|trong)\s+(?:quý\s+(?:IV|I{1,3}|[1-4])|tháng\s+\d{1,2}|ngày\s+\d{1,2}[/-]\d{1,2})(?:\s*(?:\/|-|năm)\s*\d{4})/iu;
const each =
  /(?:^|[\s,])((?:mỗi|từng)\s+[^:;.\d]{2,80}?)(?=\s+(?:có|đạt|thành lập|xây dựng|phấn đấu|hoàn thành|ít nhất|từ|tối thiểu|trên|hỗ trợ|duy trì)(?:\s|$)|:|\s*\d)/iu;
const across =
  /((?:trên (?:địa bàn )?(?:toàn )?|toàn )(?:thành phố|tỉnh|huyện|xã)|trên địa bàn (?:toàn )?(?:thành phố|tỉnh|huyện|quận|phường|xã))/iu;

function scopeOf(text: string, quantities: readonly Quantity[], i: number): string {
  const { start, end } = quantities[i]!;
  const own = text.slice(quantities[i - 1]?.end ?? 0, start);
  return (
    each.exec(own)?.[1]?.trim() ?? across.exec(own)?.[1] ?? across.exec(text.slice(end, end + 80))?.[1] ?? ''
  );
}

const asWhole = finding(
  'TARGET.VALUE_INFERRED',
  'warning',
  'value',
  message('finding.TARGET.VALUE_INFERRED'),
);

/** A goal with a last day and no number: to be completed as a whole by then. */
function wholeGoal(item: OutlineItem): Quantity | null {
  const dated = ends.test(item.content) || /đến hết năm \d{4}/iu.test(item.content);
  const whole = /hoàn thành|dứt điểm|toàn bộ/iu.test(item.content);
  return dated && whole && item.content.length < 400
    ? { value: 100, max: null, unit: '%', start: item.content.length, end: item.content.length }
    : null;
}

function dueOf({ content }: OutlineItem, year: number | null): string | null {
  const phrase = ends.exec(content)?.[0];
  const due = phrase === undefined ? null : parseTiming(phrase, { planYear: year }).due;
  return due ?? (year === null ? null : `${year}-12-31`);
}

function readItem(item: OutlineItem, { index, titleYear }: TargetContext): Omit<ParsedTarget, 'key'>[] {
  const read = item.content.length > 2000 ? [] : quantitiesIn(item.content);
  const whole = read.length === 0 ? wholeGoal(item) : null;
  const quantities = whole === null ? read : [whole];
  const atEnd = leadNamedAtEnd(item.content);
  const leads: readonly ParsedUnit[] =
    atEnd === null ? [] : resolveUnits(atEnd, index, { field: 'leads', inferred: false }).units;
  return quantities.map((quantity, i) => {
    const { value, max, unit } = quantity;
    const stated = yearOf(item, quantity, quantities[i + 1]?.start ?? item.content.length, titleYear);
    const due = dueOf(item, stated);
    const year = stated ?? (due === null ? null : Number(due.slice(0, 4)));
    const withoutDate = item.content.replace(ends, '').replace(/^đến hết năm \d{4}\s*:?/iu, '');
    return {
      text: item.text,
      indicator: whole === null ? indicatorOf(item.content, quantities, i) : tidy(withoutDate),
      operator: operatorOf(item.content, quantity),
      value,
      max,
      unit,
      year,
      due,
      scope: scopeOf(item.content, quantities, i),
      leads,
      source: {
        part: 'body',
        page: item.place.page,
        line: item.place.line,
        table: null,
        row: null,
        cells: { text: cellReference(item.place) },
      },
      findings: [...judgeTarget(item.content, quantity, year), ...(whole === null ? [] : [asWhole])],
    };
  });
}

export interface ReadTargets {
  readonly targets: readonly Omit<ParsedTarget, 'key'>[];
  readonly isTarget: (item: OutlineItem) => boolean;
}

/**
 * Reads the numeric targets that the body lists under a heading of goals; two values in one line are two
 * targets. Numbers outside such a list are no targets, because plans also cite documents, dates and budgets.
 */
export function readTargets(items: readonly OutlineItem[], context: TargetContext): ReadTargets {
  const read = items.filter(amongTargets).map((item) => ({ item, targets: readItem(item, context) }));
  const taken = new Set(read.filter(({ targets }) => targets.length > 0).map(({ item }) => item));
  return { targets: read.flatMap((one) => one.targets), isTarget: (item) => taken.has(item) };
}
