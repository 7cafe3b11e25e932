/** A part of a number format: a place of a digit, the point, or text that is shown as it stands. */
interface Token {
  readonly kind: 'digit' | 'point' | 'text';
  readonly text: string;
}

/** Colours, languages and conditions stand in brackets; "_x" is a gap and "*x" fills the cell. */
const piece = /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|[_*].|[0#?]|[\s\S]/gu;

/** Excel writes none that is longer. */
const LONGEST = 255;

/** The sections for positive and negative numbers and zero; a semicolon within quotes parts nothing. */
const sectionsOf = (format: string): readonly string[] =>
  format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[])+|;/gu)?.reduce<string[]>(
    (found, part) => {
      if (part === ';') found.push('');
      else found[found.length - 1] += part;
      return found;
    },
    [''],
  ) ?? [''];

interface Pattern {
  readonly whole: readonly Token[];
  readonly decimals: readonly Token[];
  readonly hasPoint: boolean;
  readonly grouped: boolean;
  readonly percent: boolean;
  /** "0,," shows millions. */
  readonly thousands: number;
}

/** Null for what is not shown digit by digit: powers of ten, fractions, conditions, text. */
function patternOf(section: string, withoutDigits: boolean): Pattern | null {
  const bare = section.replace(/"[^"]*"|\\.|\[\$[^\]]*\]/gu, '');
  if (/[Ee][+-]|\/|@|general|\[[<>=]/iu.test(bare)) return null;
  if (!withoutDigits && !/[0#?]/u.test(bare)) return null;
  const tokens: Token[] = [];
  let percent = false;
  for (const match of section.matchAll(piece)) {
    const [all] = match;
    const shown = match[1] ?? match[2] ?? match[3];
    if (shown !== undefined) tokens.push({ kind: 'text', text: shown });
    else if (/^[0#?]$/u.test(all)) tokens.push({ kind: 'digit', text: all });
    else if (all === '.') tokens.push({ kind: 'point', text: '' });
    else if (all.startsWith('_')) tokens.push({ kind: 'text', text: ' ' });
    else if (all !== ',' && all.length === 1) tokens.push({ kind: 'text', text: all });
    percent ||= shown === undefined && all === '%';
  }
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const whole = point < 0 ? tokens : tokens.slice(0, point);
  const decimals = point < 0 ? [] : tokens.slice(point + 1).filter(({ kind }) => kind !== 'point');
  const scale = /[0#?](,+)(?=[^0#?,]*(?:$|\.))/u.exec(bare)?.[1]?.length ?? 0;
  return {
    whole,
    decimals,
    percent,
    hasPoint: point >= 0,
    thousands: scale,
    grouped: /[0#?],+[0#?]/u.test(bare),
  };
}

/** Puts digits into their places from the right; what has no place stands before the first one. */
function fill(places: readonly Token[], digits: string, separator: string): string {
  const first = places.findIndex(({ kind }) => kind === 'digit');
  let [rest, shown, placed] = [digits, '', 0];
  const put = (digit: string): void => {
    const parts = separator !== '' && placed > 0 && placed % 3 === 0;
    [shown, placed] = [digit + (parts ? separator : '') + shown, placed + 1];
  };
  for (let i = places.length - 1; i >= 0; i -= 1) {
    const { kind, text } = places[i]!;
    if (kind !== 'digit') shown = text + shown;
    else if (rest !== '') [rest] = [rest.slice(0, -1), put(rest.slice(-1))];
    else if (text === '0') put('0');
    if (i === first) for (; rest !== ''; rest = rest.slice(0, -1)) put(rest.slice(-1));
  }
  return shown;
}

/** Half is rounded away from zero, in decimal digits as Excel does: 1.005 is 1.01. */
function rounded(value: number, decimals: number): readonly [whole: string, decimals: string] | null {
  const text = String(Number(value.toPrecision(15)));
  if (text.includes('e') || decimals > 30) return null;
  const [whole = '0', after = ''] = text.split('.');
  const kept = BigInt(whole + after.slice(0, decimals).padEnd(decimals, '0'));
  const digits = String(Number(after[decimals] ?? '0') >= 5 ? kept + 1n : kept).padStart(decimals + 1, '0');
  const at = digits.length - decimals;
  return [digits.slice(0, at).replace(/^0+/u, ''), digits.slice(at)];
}

/** Decimals that "#" leaves out where they are 0. */
function shownDecimals(places: readonly Token[], digits: string): string {
  let last = digits.length;
  const kinds = places.filter(({ kind }) => kind === 'digit').map(({ text }) => text);
  while (last > 0 && digits[last - 1] === '0' && kinds[last - 1] !== '0') last -= 1;
  let at = 0;
  return places
    .map(({ kind, text }) => (kind === 'text' ? text : at < last ? (digits[at++] ?? '') : ''))
    .join('');
}

/**
 * A number as its format shows it: 1.1 in "0.00" is 1.10, 7 in "00" is 07. Null where the format says nothing
 * of it that is told digit by digit.
 *
 * @param numbers whether the cell numbers a task, where the point is never one of thousands
 */
export function formattedNumber(value: number, format: string, numbers: boolean): string | null {
  if (format.length > LONGEST) return null;
  const sections = sectionsOf(format);
  const own = value < 0 ? sections[1] : value === 0 ? sections[2] : undefined;
  // Only of a zero a mere dash or blank tells what is there.
  const pattern = patternOf(own ?? sections[0] ?? '', value === 0 && own !== undefined);
  if (pattern === null) return null;
  const { whole, decimals, percent, thousands, hasPoint, grouped } = pattern;
  const scaled = (Math.abs(value) * (percent ? 100 : 1)) / 1000 ** thousands;
  const count = decimals.filter(({ kind }) => kind === 'digit').length;
  const digits = rounded(scaled, count);
  if (digits === null) return null;
  // "1.1" may number a task; "1.234" would be taken for one thousand two hundred and thirty-four.
  const comma = !numbers && (grouped || percent || count >= 3);
  const shown = [
    value < 0 && own === undefined && /[1-9]/u.test(digits.join('')) ? '-' : '',
    fill(whole, digits[0], grouped && !numbers ? '.' : ''),
    hasPoint ? (comma ? ',' : '.') : '',
    shownDecimals(decimals, digits[1]),
  ];
  return shown.join('');
}

/** A date as its format shows it where days and months are all that it has; null where it tells a time. */
export function formattedDate(date: Date, format: string): string | null {
  if (format.length > LONGEST) return null;
  const bare = format.replace(/\[[^\]]*\]|_./gu, '').split(';')[0] ?? '';
  if (/[hs]|am\/pm/iu.test(bare.replace(/"[^"]*"|\\./gu, ''))) return null;
  const [day, month, year] = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
  const two = (n: number): string => String(n).padStart(2, '0');
  return bare.replace(/"([^"]*)"|\\(.)|d+|m+|y+|@/giu, (part, quoted?: string, escaped?: string) => {
    if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped ?? '';
    const letter = part.charAt(0).toLowerCase();
    if (letter === 'd') return part.length === 1 ? String(day) : two(day);
    if (letter === 'y') return part.length <= 2 ? two(year % 100) : String(year);
    if (letter === 'm')
      return part.length === 1 ? String(month) : part.length === 2 ? two(month) : `Thg${month}`;
    return '';
  });
}
