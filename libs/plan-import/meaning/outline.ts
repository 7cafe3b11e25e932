import type { Place, TextBlock } from '#libs/plan-import/read/blocks';

/** One paragraph of the body with its place in the body's own numbering. */
export interface OutlineItem {
  readonly text: string;
  /** The text without its number, letter or dash. */
  readonly content: string;
  readonly place: Place;
  readonly label: Label;
  /** The contents of what stands above it, outermost first. */
  readonly headings: readonly string[];
  /** E.g. "II.2.a-3"; a paragraph without a mark shares the key of its heading. */
  readonly key: string;
  /** The roman number or capital letter of its part. */
  readonly section: string | null;
}

export type Label = 'part' | 'roman' | 'number' | 'letter' | 'dash' | 'plus' | 'none';

interface Mark {
  readonly label: Label;
  readonly number: string;
  /** How deep it stands; deeper marks end with a shallower one. */
  readonly depth: number;
}

/** Number, letter or dash in front of a paragraph, with its length. */
const marks: readonly (readonly [Label, RegExp])[] = [
  ['dash', /^(?:[-–—•▪*]\s*)/u],
  ['plus', /^(?:[+◦]\s*)/u],
  ['number', /^(?:(?:điều|mục)\s+)?(\d{1,2}(?:\.\d{1,2}){1,3})(?:[.)]\s*|\s+)|^(\d{1,2})(?:[.)](?!\d)\s*)/iu],
  ['roman', /^(?:phần\s+)?([IVXLC]{1,6})(?:[.)]\s*|\s*[-–:]\s+)/u],
  ['part', /^(?:phần\s+)?([A-ZĐ])[.)]\s*/u],
  ['letter', /^([a-zđ])[.)]\s*/u],
];
const depths: Readonly<Record<Label, number>> = {
  part: 0,
  roman: 1,
  number: 2,
  letter: 3,
  none: 3.5,
  dash: 4,
  plus: 5,
};

/** A heading of its own line: "PHỤ LỤC", "Phụ lục II". What is listed below it may be tasks. */
const annex = /^phụ lục(?:\s+(?:số\s+)?(\d{1,2}|[IVX]{1,4}))?[.:]?$/iu;

function markOf(text: string, lastPart: string | null): { readonly mark: Mark; readonly content: string } {
  const enclosed = annex.exec(text);
  if (enclosed !== null)
    return { mark: { label: 'part', number: `PL${enclosed[1] ?? ''}`, depth: depths.part }, content: text };
  for (const [label, pattern] of marks) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const number = match[1] ?? match[2] ?? '';
    // "C." goes on after "B."; elsewhere it is a roman hundred.
    const goesOn =
      label === 'roman' && number.length === 1 && lastPart?.charCodeAt(0) === number.charCodeAt(0) - 1;
    const kind = goesOn ? 'part' : label;
    const depth = depths[kind] + (kind === 'number' ? 0.1 * (number.split('.').length - 1) : 0);
    return { mark: { label: kind, number, depth }, content: text.slice(match[0].length) };
  }
  return { mark: { label: 'none', number: '', depth: depths.none }, content: text };
}

/** Whether a paragraph begins with a number, letter or dash of its own. */
export const isMarked = (text: string): boolean => markOf(text, null).mark.label !== 'none';

const bulleted = (label: Label): boolean => label === 'dash' || label === 'plus';

/** Gives every paragraph its place in the numbering, without the recipients and the signature. */
export function outline(paragraphs: readonly TextBlock[]): readonly OutlineItem[] {
  const items: OutlineItem[] = [];
  let above: { readonly mark: Mark; readonly content: string }[] = [];
  let bullets = 0;
  let lastPart: string | null = null;
  let signed = false;
  for (const { text, place, ...block } of paragraphs) {
    signed = (signed || /^nơi nhận/iu.test(text)) && !annex.test(text);
    if (signed) continue;
    const { mark, content } = markOf(text, lastPart);
    const titled = block.kind === 'heading' && mark.label === 'none';
    const depth = titled ? Math.min(block.level, 3) : mark.depth;
    above = above.filter((heading) => heading.mark.depth < depth);
    const labelled = [...above.map((heading) => heading.mark), mark].filter(
      ({ label, number }) => !bulleted(label) && number !== '',
    );
    if (mark.number !== '') bullets = 0;
    if (bulleted(mark.label)) bullets += 1;
    if (mark.label === 'part') lastPart = mark.number;
    // "2.1" below "2" says 2 already.
    const shown = labelled.filter(
      ({ label, number }, i) =>
        label !== 'number' || labelled[i + 1]?.number.startsWith(`${number}.`) !== true,
    );
    const path = shown.map(({ number }) => number).join('.');
    items.push({
      text,
      content,
      place,
      label: mark.label,
      headings: above.map((heading) => heading.content),
      key: bulleted(mark.label) ? `${path}-${bullets}` : path,
      section: labelled.find(({ label }) => label === 'roman' || label === 'part')?.number ?? null,
    });
    if (mark.label !== 'none' || titled || content.endsWith(':'))
      above.push({ mark: { ...mark, depth }, content });
  }
  return items;
}
