import { scanXml } from '#libs/plan-import/read/docx/scan-xml';

interface Level {
  format: string;
  /** "%1." or "%1.%2)": each %n stands for the count of level n. */
  pattern: string;
  start: number;
}
interface Num {
  abstract: string;
  readonly restarts: Map<number, number>;
}
/** Which list, and which level of it from 0, a paragraph belongs to. */
export interface ListPlace {
  readonly num: string;
  readonly level: number;
}

const alphabet = (n: number): string =>
  String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1);

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'],
  [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
]; // prettier-ignore

const roman = (n: number): string => {
  let rest = n;
  let text = '';
  for (const [value, digits] of romans) for (; rest >= value; rest -= value) text += digits;
  return text;
};

const written = (n: number, format: string): string => {
  if (n < 1 || n > 3000) return String(n);
  if (format.endsWith('Letter')) return format.startsWith('upper') ? alphabet(n).toUpperCase() : alphabet(n);
  if (format.endsWith('Roman')) return format.startsWith('upper') ? roman(n).toUpperCase() : roman(n);
  return String(n);
};

function readDefinitions(xml: string) {
  const abstracts = new Map<string, Map<number, Level>>();
  const nums = new Map<string, Num>();
  let levels = new Map<number, Level>();
  let level: Level | undefined;
  let num: Num | undefined;
  let override = 0;
  scanXml(xml, {
    open: ({ name, attributes }) => {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:abstractNum')
        abstracts.set(attributes['w:abstractNumId'] ?? '', (levels = new Map<number, Level>()));
      else if (name === 'w:num')
        nums.set(attributes['w:numId'] ?? '', (num = { abstract: '', restarts: new Map() }));
      else if (name === 'w:abstractNumId' && num) num.abstract = value;
      else if (name === 'w:lvlOverride') override = Number(attributes['w:ilvl'] ?? 0);
      else if (name === 'w:startOverride' && num) num.restarts.set(override, Number(value));
      else if (name === 'w:lvl')
        levels.set(Number(attributes['w:ilvl'] ?? 0), (level = { format: 'decimal', pattern: '', start: 1 }));
      else if (name === 'w:start' && level) level.start = Number(value);
      else if (name === 'w:numFmt' && level) level.format = value;
      else if (name === 'w:lvlText' && level) level.pattern = value;
    },
  });
  return { abstracts, nums };
}

/** Counts through the lists of a Word document as Word prints them; mammoth knows only that something is a list. */
export class ListLabels {
  private readonly definitions: ReturnType<typeof readDefinitions>;
  private readonly counts = new Map<string, number[]>();
  private readonly restarted = new Set<string>();

  constructor(numberingXml: string | null) {
    this.definitions =
      numberingXml === null ? { abstracts: new Map(), nums: new Map() } : readDefinitions(numberingXml);
  }

  /** The label of the next paragraph at this place ("II.", "2.1", "-"); null when nothing is printed. */
  next({ num, level: at }: ListPlace): string | null {
    const list = this.definitions.nums.get(num);
    const levels = list && this.definitions.abstracts.get(list.abstract);
    const level = levels?.get(at);
    if (list === undefined || levels === undefined || level === undefined) return null;
    if (level.format === 'bullet') return '-';
    if (level.format === 'none') return null;
    const counts = this.counts.get(list.abstract) ?? [];
    this.counts.set(list.abstract, counts);
    const restart = list.restarts.get(at);
    if (restart !== undefined && !this.restarted.has(`${num}:${at}`)) counts[at] = restart - 1;
    this.restarted.add(`${num}:${at}`);
    counts[at] = (counts[at] ?? level.start - 1) + 1;
    counts.length = at + 1;
    return level.pattern.replace(/%([1-9])/gu, (_, digit: string) => {
      const place = Number(digit) - 1;
      const of = levels.get(place);
      return written(counts[place] ?? of?.start ?? 1, of?.format ?? 'decimal');
    });
  }
}

/** Which list the paragraphs of each style belong to, by the style's id. */
export function listStyles(stylesXml: string | null): ReadonlyMap<string, ListPlace> {
  const own = new Map<string, { num?: string; level?: number; based?: string }>();
  let style: { num?: string; level?: number; based?: string } = {};
  if (stylesXml !== null)
    scanXml(stylesXml, {
      open: ({ name, attributes }) => {
        const value = attributes['w:val'] ?? '';
        if (name === 'w:style') own.set(attributes['w:styleId'] ?? '', (style = {}));
        else if (name === 'w:basedOn') style.based = value;
        else if (name === 'w:numId') style.num = value;
        else if (name === 'w:ilvl') style.level = Number(value);
      },
    });
  const found = new Map<string, ListPlace>();
  for (const id of own.keys()) {
    let at: string | undefined = id;
    for (let steps = 0; at !== undefined && steps < 20; steps += 1) {
      const { num, level = 0, based }: { num?: string; level?: number; based?: string } = own.get(at) ?? {};
      if (num !== undefined) found.set(id, { num, level });
      at = num === undefined ? based : undefined;
    }
  }
  return found;
}
