import type { NameIndex } from '#libs/domain/directory-names/directory-names';
import type { Finding, ParsedUnit } from '#libs/domain/plan/draft/index';
import { readLabels, type Attributes } from '#libs/plan-import/meaning/attributes';
import { isMarked, type OutlineItem } from '#libs/plan-import/meaning/outline';
import { resolveUnits } from '#libs/plan-import/meaning/resolve-units';
import { leadNamedAtEnd, namesOnly, splitSubject } from '#libs/plan-import/meaning/subject';
import type { Block, Place, TextBlock } from '#libs/plan-import/read/blocks';

/** Something the body tells a unit to do; kept for confirming the annex. */
export interface BodyDuty {
  readonly owners: readonly ParsedUnit[];
  readonly ownerFindings: readonly Finding[];
  readonly text: string;
  /** The whole sentence, with what stands in front of the unit. */
  readonly sentence: string;
  readonly place: Place;
  /** Its place in the body's own numbering, e.g. "II.2.a-3"; not always unique. */
  readonly key: string;
  readonly section: string | null;
  /** False when the unit only coordinates ("Phối hợp …"). */
  readonly leads: boolean;
  /** The paragraph that announces the item and may hold its deadline ("… trước ngày 20/10, cụ thể:"). */
  readonly announced: string | null;
  /** What labels say beside or below the duty: "Cơ quan phối hợp: …", "Thời gian: …". */
  readonly stated: Attributes;
}

const coordinates = /^(?:tiếp tục |hàng năm,? |chủ động )?phối hợp/iu;

/** The body's paragraphs, those that a page break cut in two joined again; text of the annexes left out. */
export function bodyParagraphs(blocks: readonly Block[]): readonly TextBlock[] {
  const joined: TextBlock[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') continue;
    const last = joined.at(-1);
    const goesOn =
      block.kind === 'paragraph' &&
      /^\p{Ll}/u.test(block.text) &&
      !isMarked(block.text) &&
      last !== undefined;
    if (goesOn) joined[joined.length - 1] = { ...last, text: `${last.text} ${block.text}` };
    else joined.push(block);
  }
  return joined;
}

/** The nearest heading that is the name of units: their duties follow below it. */
const ownerAbove = ({ headings }: OutlineItem): string | null => {
  for (const heading of [...headings].reverse()) {
    const named =
      namesOnly(heading) ?? (heading.endsWith(':') ? (splitSubject(heading)?.owner ?? null) : null);
    if (named !== null) return named;
  }
  return null;
};

interface Owned {
  readonly owner: string;
  readonly duty: string;
}

/** Who has to do what an item says: the unit it names itself, else the one it stands under. */
function ownedBy(item: OutlineItem): Owned | null {
  const { content, label } = item;
  if (namesOnly(content) !== null && label !== 'dash' && label !== 'plus') return null;
  if (label === 'plus' || label === 'dash') {
    const atEnd = leadNamedAtEnd(content);
    if (atEnd !== null) return { owner: atEnd, duty: content };
  }
  const named = splitSubject(content);
  if (named !== null) return named.duty === '' ? null : named;
  const above = ownerAbove(item);
  const own = label === 'dash' || label === 'none' || label === 'letter' || label === 'number';
  return above === null || !own ? null : { owner: above, duty: content };
}

const announcing = ({ headings }: OutlineItem): string | null => {
  const above = headings.at(-1) ?? '';
  return /:$/u.test(above) && above.length > 60 ? above : null;
};

interface Stated {
  readonly item: OutlineItem;
  readonly stated: Attributes;
}

/** Gives every item the labels that follow it ("- Cơ quan chủ trì: …" on lines of their own, or at its end). */
function withLabels(items: readonly OutlineItem[]): readonly Stated[] {
  const kept: { item: OutlineItem; stated: Attributes }[] = [];
  for (const item of items) {
    const labelled = readLabels(item.content);
    const last = kept.at(-1);
    if (labelled === null || (labelled.front === '' && last === undefined)) kept.push({ item, stated: {} });
    else if (labelled.front === '' && last !== undefined)
      last.stated = { ...labelled.attributes, ...last.stated };
    else if (labelled.attributes.leads !== undefined)
      kept.push({ item: { ...item, content: labelled.front }, stated: labelled.attributes });
    else kept.push({ item, stated: {} });
  }
  return kept;
}

/**
 * Reads the duties that the body gives to a unit: in a sentence about it, below its name
 * ("b) Liên minh HTX Thành phố:", "- Chủ trì …"), or by labels ("Cơ quan chủ trì: …"). What names no unit is
 * not a duty of anyone's.
 *
 * @param isTarget items that were read as targets, which nobody follows as a duty
 */
export function readDuties(
  items: readonly OutlineItem[],
  index: NameIndex,
  isTarget: (item: OutlineItem) => boolean,
): readonly BodyDuty[] {
  return withLabels(items).flatMap(({ item, stated }): BodyDuty[] => {
    // "(Chi tiết …)" is a remark.
    if (item.text.startsWith('(') || item.key === '' || isTarget(item)) return [];
    const owned = stated.leads === undefined ? ownedBy(item) : { owner: stated.leads, duty: item.content };
    if (owned === null) return [];
    const { units, findings } = resolveUnits(owned.owner, index, { field: 'leads', inferred: false });
    if (units.length === 0) return [];
    const { place, key, section } = item;
    return [
      {
        owners: units,
        ownerFindings: findings,
        text: owned.duty,
        sentence: item.content,
        place,
        key,
        section,
        stated,
        leads: stated.leads !== undefined || !coordinates.test(owned.duty),
        announced: announcing(item),
      },
    ];
  });
}
