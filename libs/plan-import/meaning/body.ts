import type { NameIndex } from '#libs/domain/directory-names/directory-names';
import type { ParsedUnit } from '#libs/domain/plan/parsed-plan';
import { resolveUnits } from '#libs/plan-import/meaning/resolve-units';
import { beginsUnit } from '#libs/plan-import/meaning/split-units';
import type { Block, Paragraph } from '#libs/plan-import/read/blocks';

/** Something the body tells a unit to do; kept for confirming the annex. */
export interface BodyDuty {
  readonly owners: readonly ParsedUnit[];
  readonly text: string;
  readonly line: number;
  /** False when the unit only coordinates ("Phối hợp …"). */
  readonly leads: boolean;
}

const bullet = /^[-+–•]\s*/u;
const label = /^(?:[a-zđ]|\d{1,2}|[IVXLC]{1,6})[.)]\s*/u;
const coordinates = /^(?:tiếp tục |hàng năm,? )?phối hợp/iu;

/** The body's paragraphs, those that a page break cut in two joined again; text of the annexes left out. */
export function bodyParagraphs(blocks: readonly Block[]): readonly Paragraph[] {
  const joined: Paragraph[] = [];
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
  const match = /^(.{3,200}?)(?::\s*|\s+(?=(?:chủ trì|phối hợp)(?:\s|,)))/iu.exec(text);
  return match === null ? null : { owner: match[1] ?? '', duty: text.slice(match[0].length) };
}

/** Reads the duties that the body lists under the name of a unit ("b) Liên minh HTX Thành phố:", "- Chủ trì …"). */
export function readDuties(paragraphs: readonly Paragraph[], index: NameIndex): readonly BodyDuty[] {
  const unitsIn = (text: string) => resolveUnits(text, index, { field: 'leads', inferred: false }).units;
  const duties: BodyDuty[] = [];
  let owners: readonly ParsedUnit[] = [];
  for (const { text, line } of paragraphs) {
    const isBullet = bullet.test(text);
    const content = text.replace(isBullet ? bullet : label, '');
    const named = split(content);
    if (!isBullet && label.test(text)) owners = named === null ? [] : unitsIn(named.owner);
    const own = named !== null && isBullet ? unitsIn(named.owner) : owners;
    const duty = named === null ? content : named.duty;
    if (own.length > 0 && duty !== '')
      duties.push({ owners: own, text: duty, line, leads: !coordinates.test(duty) });
  }
  return duties;
}
