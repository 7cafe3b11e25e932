import { distance } from 'fastest-levenshtein';
import type { NameIndex, NameMatch } from '#libs/domain/directory-names/directory-names';
import { normaliseName } from '#libs/domain/directory-names/normalise-name';

/** A name near the text, for a person to confirm; 1 is the same name, 0 has nothing in common. */
export interface Suggestion {
  readonly match: NameMatch;
  readonly score: number;
}

export interface Found {
  readonly matches: readonly NameMatch[];
  /** The name was found only by leaving out commas, hyphens and joining words. */
  readonly variant: boolean;
}

interface Prepared {
  readonly loose: ReadonlyMap<string, readonly NameMatch[]>;
  readonly suggested: Map<string, readonly Suggestion[]>;
  /** The same names stand in hundreds of cells. */
  readonly asked: Map<string, boolean>;
}

/** "Sở Thông tin Truyền thông" and "Sở Thông tin và Truyền thông" differ by nothing that tells units apart. */
const looseKey = (key: string): string =>
  key
    .replace(/[-–,;:.()/]/gu, ' ')
    .replace(/(?<!\p{L})(?:và|các|của)(?!\p{L})/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
const folded = (key: string): string =>
  key
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/đ/gu, 'd');

const same = (a: NameMatch, b: NameMatch): boolean => a.agencyId === b.agencyId && a.groupId === b.groupId;

const prepared = new WeakMap<NameIndex, Prepared>();
function prepare(index: NameIndex): Prepared {
  const known = prepared.get(index);
  if (known !== undefined) return known;
  const loose = new Map<string, NameMatch[]>();
  for (const [name, matches] of index) {
    const key = looseKey(name);
    // One word ("HTX", "sở") is too little to tell a unit by.
    if (!key.includes(' ')) continue;
    const there = loose.get(key) ?? [];
    loose.set(key, [...there, ...matches.filter((match) => !there.some((other) => same(match, other)))]);
  }
  const made = {
    loose,
    suggested: new Map<string, readonly Suggestion[]>(),
    asked: new Map<string, boolean>(),
  };
  prepared.set(index, made);
  return made;
}

const withoutCondition = (text: string): string => text.replace(/\([^()]*\)/gu, ' ');
export const keyOf = (text: string): string => normaliseName(withoutCondition(text));
/** What stands in the first parentheses, or ''. */
export const inParentheses = (text: string): string => /\(([^()]+)\)/u.exec(text)?.[1]?.trim() ?? '';

function exact(key: string, index: NameIndex): Found | null {
  const matches = index.get(key);
  if (matches !== undefined) return { matches, variant: false };
  const loose = prepare(index).loose.get(looseKey(key));
  return loose === undefined ? null : { matches: loose, variant: true };
}

/** The units that carry this name; failing that, those that the text itself names in parentheses. */
export const lookUp = (text: string, index: NameIndex): Found =>
  exact(keyOf(text), index) ??
  exact(normaliseName(inParentheses(text)), index) ?? { matches: [], variant: false };

export const isKnown = (name: string, index: NameIndex): boolean =>
  exact(normaliseName(name), index) !== null;

function compare(name: string, key: string): number {
  const longest = Math.max(name.length, key.length);
  const far = distance(name, key);
  // Recognition loses marks before it loses letters.
  const marksOnly = far > 0 && folded(name) === folded(key);
  return Math.round((1 - (marksOnly ? far / 2 : far) / longest) * 100) / 100;
}

/** Score from which a name is near enough to be proposed. */
const NEAR = 0.85;

/** Names within a few letters of the text, nearest first: suggestions for a person, never an answer. */
export function suggestionsFor(text: string, index: NameIndex): readonly Suggestion[] {
  const { suggested } = prepare(index);
  const key = keyOf(text);
  const before = suggested.get(key);
  if (before !== undefined) return before;
  const near = [...index]
    .filter(([name]) => Math.abs(name.length - key.length) <= key.length * 0.15)
    .flatMap(([name, matches]) => matches.map((match) => ({ match, score: compare(name, key) })))
    .filter(({ score }) => score >= NEAR)
    .sort((a, b) => b.score - a.score);
  const distinct = near.filter(({ match }, i) => near.findIndex((other) => same(other.match, match)) === i);
  const kept = key.length > 250 ? [] : distinct.slice(0, 3);
  suggested.set(key, kept);
  return kept;
}
