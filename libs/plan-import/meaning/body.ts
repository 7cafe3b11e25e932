import type { NameIndex } from '#libs/domain/directory-names/directory-names';
import type { ParsedUnit } from '#libs/domain/plan/parsed-plan';
import { resolveUnits } from '#libs/plan-import/meaning/resolve-units';
import { beginsUnit } from '#libs/plan-import/meaning/split-units';
import type { Block, Place, TextBlock } from '#libs/plan-import/read/blocks';

/** Something the body tells a unit to do; kept for confirming the annex. */
export interface BodyDuty {
  readonly owners: readonly ParsedUnit[];
  readonly text: string;
  readonly place: Place;
  /** Its place in the body's own numbering, e.g. "II.2.a-3"; not always unique. */
  readonly key: string;
  readonly section: string | null;
  /** False when the unit only coordinates ("Phối hợp …"). */
  readonly leads: boolean;
}

const bullet = /^[-+–•]\s*/u;
const label = /^(?:[a-zđ]|\d{1,2}|[IVXLC]{1,6})[.)]\s*/u;
const coordinates = /^(?:tiếp tục |hàng năm,? )?phối hợp/iu;

/** The body's paragraphs, those that a page break cut in two joined again; text of the annexes left out. */
export function bodyParagraphs(blocks: readonly Block[]): readonly TextBlock[] {
  const joined: TextBlock[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') continue;
    const last = joined.at(-1);
    const goesOn = /^\p{Ll}/u.test(block.text) && !label.test(block.text) && last !== undefined;
    if (goesOn) joined[joined.length - 1] = { ...last, text: `${last.text} ${block.text}` };
    else joined.push(block);
  }
  return joined;
}

/** The unit in front of "chủ trì …", "phối hợp …" or a colon, when the paragraph begins with one. */
function split(text: string): { readonly owner: string; readonly duty: string } | null {
  if (!beginsUnit(text)) return null;
  const match = /^(.{3,200}?)(?::\s*|\s+(?=(?:chủ trì|phối hợp|là)(?:\s|,)))/iu.exec(text);
  return match === null ? null : { owner: match[1] ?? '', duty: text.slice(match[0].length) };
}

/** Follows the numbering of headings (II → 2 → a) and counts the bullets below each. */
class Numbering {
  private roman: string | null = null;
  private number: string | null = null;
  private letter: string | null = null;
  private bullets = 0;

  enter(text: string): void {
    const found = /^(?:([IVXLC]{1,6})|(\d{1,2})|([a-zđ]))[.)]/u.exec(text);
    if (found === null) return;
    const [, roman, number, letter] = found;
    if (roman !== undefined) [this.roman, this.number, this.letter] = [roman, null, null];
    else if (number !== undefined) [this.number, this.letter] = [number, null];
    else this.letter = letter ?? null;
    this.bullets = 0;
  }

  key(isBullet: boolean): string {
    const path = [this.roman, this.number, this.letter].filter((part) => part !== null).join('.');
    if (!isBullet) return path;
    this.bullets += 1;
    return `${path}-${this.bullets}`;
  }

  get section(): string | null {
    return this.roman;
  }
}

/** The unit that a sub-item names at its end: "+ … (Sở Xây dựng chủ trì)". */
const leadAtEnd = (text: string): string | null => {
  const named = /\(([^()]{3,120}?)(?:\s+chủ trì)?\)[\s;.]*$/u.exec(text)?.[1] ?? '';
  return beginsUnit(named) ? named : null;
};

/**
 * Reads the duties that the body lists under the name of a unit ("b) Liên minh HTX Thành phố:",
 * "- Chủ trì …"), up to the list of recipients. What names no unit is not a duty of anyone's.
 */
export function readDuties(paragraphs: readonly TextBlock[], index: NameIndex): readonly BodyDuty[] {
  const unitsIn = (text: string) => resolveUnits(text, index, { field: 'leads', inferred: false }).units;
  const duties: BodyDuty[] = [];
  const numbering = new Numbering();
  let owners: readonly ParsedUnit[] = [];
  for (const { text, place } of paragraphs) {
    if (/^nơi nhận/iu.test(text)) break;
    const isBullet = bullet.test(text);
    const content = text.replace(isBullet ? bullet : label, '');
    const named = split(content);
    if (!isBullet && label.test(text)) {
      numbering.enter(text);
      owners = named === null ? [] : unitsIn(named.owner);
    }
    const atEnd = text.startsWith('+') ? leadAtEnd(content) : null;
    const own = atEnd !== null ? unitsIn(atEnd) : named !== null && isBullet ? unitsIn(named.owner) : owners;
    const duty = named === null ? content : named.duty;
    const key = numbering.key(isBullet);
    // "+ 100% số HTX …" is a target below a duty, "(Chi tiết …)" a remark.
    const aside = (text.startsWith('+') && atEnd === null) || text.startsWith('(');
    if (own.length === 0 || duty === '' || aside) continue;
    duties.push({
      owners: own,
      text: duty,
      place,
      key,
      section: numbering.section,
      leads: !coordinates.test(duty),
    });
  }
  return duties;
}
