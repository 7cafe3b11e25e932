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
  'sở|ubnd|[uủ][ỷy] ban|liên minh|chi cục|cục|hội|báo(?! cáo)|đài|trung tâm|ngân hàng|bảo hiểm|thanh tra|trường|mặt trận|văn phòng|công an|bộ|viện|quỹ|đoàn|liên đoàn|cơ quan|đơn vị|liên hiệp|ban(?! ngành)|phòng|kho bạc|thuế|doanh nghiệp|thành viên|tập đoàn|tổng công ty|công ty|hiệp hội|thành đoàn|tỉnh đoàn|hđnd|thủ trưởng|chủ tịch|địa phương';
const begins = new RegExp(
  `^\\s*(?:(?:các|những)\\s+(?:${unitWord}|tổ chức|htx|hợp tác xã)(?![\\p{L}])|(?:${unitWord})\\s+\\p{L})`,
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
    const ubnd =
      /^UBND các/u.test(right) && beginsUnit(left) && !/(?:của|thuộc|và|văn phòng|các)$/iu.test(left);
    if (ubnd || (isKnown(left) && isKnown(right))) return [left, right];
  }
  return null;
}

/**
 * Splits the units named in a cell. A semicolon always parts them; a comma or "và" only where a known name
 * ends or a new unit begins, because they also occur inside names ("Sở Kế hoạch và Đầu tư", "UBND các quận,
 * huyện, thị xã"). Conditions in parentheses stay with their unit.
 *
 * @param isKnown whether the directory has this name; the longest known name wins over any rule
 */
export function splitUnits(text: string, isKnown: (name: string) => boolean): readonly NamedUnit[] {
  const units: NamedUnit[] = [];
  const add = (name: string, glued = false): void => {
    if (tidy(name) !== '') units.push({ text: tidy(name), glued });
  };
  for (const chunk of cut(text, /;/y)) {
    const parts = cut(text, /,|\s+và(?=\s)/iy, chunk.from, chunk.to);
    const joined = (i: number, j: number): string => text.slice(parts[i]!.from, parts[j]!.to);
    // Names have few separators; without a bound, a long list would be compared with all its own parts.
    const reach = (i: number): number => Math.min(parts.length - 1, i + 7);
    const known = (i: number): number => {
      for (let j = reach(i); j >= i; j -= 1)
        if (parts[j]!.to - parts[i]!.from <= longestName && isKnown(joined(i, j))) return j;
      return -1;
    };
    for (let i = 0; i < parts.length; i += 1) {
      let j = known(i);
      if (j >= 0) {
        add(joined(i, j));
        i = j;
        continue;
      }
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
  }
  return units;
}

/** "các cơ quan Báo, Đài …" is one name; a single known word ("HTX") may still be the end of a name. */
const startsAnother = (before: string, next: string, knownFrom: number): boolean =>
  !/(?:cơ quan|các) báo\s*$/iu.test(before) &&
  (beginsUnit(next) || (knownFrom >= 0 && next.trim().includes(' ')));
