export interface NamedUnit {
  readonly text: string;
  /** The document left out the separator in front of this unit. */
  readonly glued: boolean;
}
interface Part {
  readonly from: number;
  readonly to: number;
}

const unitWord =
  'sở|ubnd|[uủ][ỷy] ban|liên minh|chi cục|cục|vụ(?=\\s+(?:giáo dục|kế hoạch|tổ chức cán bộ|pháp chế|hợp tác quốc tế|tài chính|khoa học|thi đua|đào tạo))|hội|báo(?! cáo)|đài|trung tâm|ngân hàng|bảo hiểm|thanh tra|trường|mặt trận|văn phòng|công an|bộ|viện|quỹ|đoàn|liên đoàn|cơ quan|đơn vị|liên hiệp|ban(?! ngành)|phòng|kho bạc|thuế|doanh nghiệp|thành viên|tập đoàn|tổng công ty|công ty|hiệp hội|thành đoàn|tỉnh đoàn|hđnd|thủ trưởng|chủ tịch|địa phương|thư viện|bệnh viện|bảo tàng|trạm|hạt kiểm lâm|đồn biên phòng|bộ đội|bưu điện|điện lực|tòa án|toà án|viện kiểm sát|đảng ủy|đảng uỷ|cảnh sát|chi nhánh|trưởng thôn|liên hiệp hội|nhà văn hóa|xí nghiệp|ủy ban|tổ công tác|tổ giúp việc|thường trực';
/** These need no further word. */
const wholeNames = '(?:tỉnh|thành|huyện|quận|thị|xã|phường)\\s*(?:đoàn|ủy|uỷ)|công an|viettel|vnpt';
const begins = new RegExp(
  `^\\s*(?:các\\s+)?(?:${wholeNames})(?![\\p{L}])|^\\s*(?:(?:các|những)\\s+(?:${unitWord}|tổ chức|htx|hợp tác xã)(?![\\p{L}])|(?:${unitWord})\\s+\\p{L})`,
  'iu',
);

/** Whether words begin the name of a unit, rather than go on inside one ("Đầu tư", "huyện", "ban, ngành"). */
export const beginsUnit = (text: string): boolean => begins.test(text);

/** Cuts at a separator unless it stands in parentheses. */
function cut(text: string, separator: RegExp, from = 0, to = text.length): Part[] {
  const parts: Part[] = [];
  let depth = 0;
  let start = from;
  for (let i = from; i < to; i += 1) {
    if (text[i] === '(') depth += 1;
    else if (text[i] === ')') depth = Math.max(0, depth - 1);
    separator.lastIndex = i;
    const match = depth === 0 ? separator.exec(text) : null;
    if (match === null) continue;
    parts.push({ from: start, to: i });
    start = i + match[0].length;
    i = start - 1;
  }
  return [...parts, { from: start, to }];
}

/** Characters; longer texts are not looked up. */
const longestName = 250;

const tidy = (text: string): string => text.trim().replace(/^[\s.,;:]+|[\s.,;:]+$/gu, '');

/** Two names run together ("Liên minh HTX Thành phố UBND các quận"), known or plain to see: both, or null. */
function unglue(text: string, isKnown: (name: string) => boolean): [string, string] | null {
  if (text.length > longestName * 2) return null;
  for (const match of text.matchAll(/\s(?=\p{Lu})/gu)) {
    const [left, right] = [text.slice(0, match.index), text.slice(match.index + 1)];
    if (/(?:[,;]|\s+và)\s*$/iu.test(left)) continue;
    const ubnd =
      /^UBND các/u.test(right) && beginsUnit(left) && !/(?:của|thuộc|và|văn phòng|các)$/iu.test(left);
    if (ubnd || (isKnown(left) && isKnown(right))) return [left, right];
  }
  return null;
}

/** "Các sở: A, B", "UBND các huyện: A, B": what belongs in front of each name of the list. */
const lists: readonly (readonly [RegExp, (kind: string) => string])[] = [
  [
    /^\s*(?:các\s+|một số\s+)?sở(?:,?\s*(?:ban,?\s*)?ngành)?(?:,?\s*(?:cơ quan, )?đơn vị)?\s*:\s*(?=\p{Lu})/iu,
    () => 'Sở',
  ],
  [/^\s*các\s+sở\s+(?=\p{Lu})/iu, () => 'Sở'],
  [
    /^\s*(?:ubnd|[uủ][ỷy] ban nhân dân)\s+các\s+(huyện|quận|xã|phường|thị xã|thị trấn|đặc khu)(?:\s*:\s*|\s+)(?=\p{Lu})/iu,
    (kind) => `UBND ${kind.toLowerCase()}`,
  ],
];

function listIn(text: string): { readonly prefix: string | null; readonly rest: string } {
  for (const [pattern, prefixOf] of lists) {
    const match = pattern.exec(text);
    if (match !== null && !/^\s*các\s+sở\s+Ban/u.test(text))
      return { prefix: prefixOf(match[1] ?? ''), rest: text.slice(match[0].length) };
  }
  return { prefix: null, rest: text };
}

/**
 * Splits the units named in a cell. A semicolon always parts them; a comma or "và" only where a known name
 * ends or a new unit begins, because they also occur inside names ("Sở Kế hoạch và Đầu tư", "UBND các quận,
 * huyện, thị xã"). Conditions in parentheses stay with their unit. In "các sở: A, B" each name gets its "Sở".
 *
 * @param isKnown whether the directory has this name; the longest known name wins over any rule
 */
export function splitUnits(text: string, isKnown: (name: string) => boolean): readonly NamedUnit[] {
  const units: NamedUnit[] = [];
  for (const { from, to } of cut(text, /;/y)) units.push(...splitChunk(text.slice(from, to), isKnown));
  return units;
}

function splitChunk(chunk: string, isKnown: (name: string) => boolean): readonly NamedUnit[] {
  const units: NamedUnit[] = [];
  const { prefix, rest: text } = isKnown(chunk) ? { prefix: null, rest: chunk } : listIn(chunk);
  const parts = cut(text, /,|\s+và(?=\s)/iy);
  const joined = (i: number, j: number): string => text.slice(parts[i]!.from, parts[j]!.to);
  // Names have few separators; without a bound, a long list would be compared with all its own parts.
  const reach = (i: number): number => Math.min(parts.length - 1, i + 7);
  /** The last part of the longest known name that begins at part `i`, or -1. */
  const known = (i: number, front = ''): number => {
    for (let j = reach(i); j >= i; j -= 1)
      if (parts[j]!.to - parts[i]!.from <= longestName && isKnown(front + joined(i, j).trim())) return j;
    return -1;
  };
  const add = (name: string, glued = false): void => {
    if (tidy(name) !== '') units.push({ text: tidy(name), glued });
  };
  /** "Sở Nội vụ, Tài chính": the kind of body is said once. */
  const shortened = (i: number): { readonly front: string; readonly to: number } | null => {
    const front = prefix ?? (/^sở\s/iu.test(units.at(-1)?.text ?? '') ? 'Sở' : null);
    if (front === null || beginsUnit(joined(i, i))) return null;
    const to = known(i, `${front} `);
    if (to >= 0) return { front, to };
    return prefix === null ? null : { front, to: i };
  };
  let lastKnown = false;
  for (let i = 0; i < parts.length; i += 1) {
    const short = prefix !== null || lastKnown ? shortened(i) : null;
    let j = known(i);
    if (short !== null && short.to >= j) {
      add(`${short.front} ${joined(i, short.to).trim()}`);
      i = short.to;
      continue;
    }
    if (j >= 0) {
      // "Liên minh HTX và DN" is not "Liên minh HTX": what follows "và" is neither a unit nor known.
      const open = j + 1 < parts.length && goesOn(text, parts[j]!, parts[j + 1]!) && known(j + 1) < 0;
      if (
        open &&
        !startsAnother(joined(i, j), joined(j + 1, j + 1), -1) &&
        shortAfter(joined(i, j), joined(j + 1, j + 1))
      )
        j += 1;
      add(joined(i, j));
      lastKnown = true;
      i = j;
      continue;
    }
    lastKnown = false;
    const pairs = Array.from({ length: reach(i) - i + 1 }, (_, n) => reach(i) - n);
    const glued = pairs.map((k) => ({ k, pair: unglue(joined(i, k), isKnown) })).find(({ pair }) => pair);
    if (glued?.pair) {
      add(glued.pair[0]);
      add(glued.pair[1], true);
      i = glued.k;
      continue;
    }
    j = i;
    while (j + 1 < parts.length && !startsAnother(joined(i, j), joined(j + 1, j + 1), known(j + 1))) j += 1;
    add(joined(i, j));
    i = j;
  }
  return units;
}

/** Whether "và", not a comma, stands between two parts. */
const goesOn = (text: string, left: Part, right: Part): boolean =>
  /^\s+và$/iu.test(text.slice(left.to, right.from));
/** The rest of a name is short: "DN", "Doanh nghiệp thành phố". */
const shortAfter = (name: string, next: string): boolean =>
  /^\s*\p{Lu}/u.test(next) && next.trim().split(/\s+/u).length <= 4 && !/^\s*các\s/iu.test(name);

const bareBody = /^\s*(?:cơ quan|đơn vị|địa phương|tổ chức)\s*$/iu;

/** "các cơ quan Báo, Đài …" is one name; a single known word ("HTX") may still be the end of a name. */
function startsAnother(before: string, next: string, knownFrom: number): boolean {
  if (/(?:cơ quan|các) báo\s*$/iu.test(before) || /cơ quan(?: khác)?\s*$/iu.test(before)) return false;
  // "Văn phòng HĐND và UBND", "Liên minh HTX và Doanh nghiệp" are one body each.
  if (/văn phòng hđnd$/iu.test(before.trim()) && /^\s*ubnd/iu.test(next)) return false;
  if (/^\s*liên minh[^,]*$/iu.test(before) && /^\s*(?:doanh nghiệp|dn)(?!\p{L})/iu.test(next)) return false;
  if (bareBody.test(next)) return /^\s*(?:các\s+)?(?:ubnd|[uủ][ỷy] ban|sở|liên minh)/iu.test(before);
  return beginsUnit(next) || (knownFrom >= 0 && next.trim().includes(' '));
}
