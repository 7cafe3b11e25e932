import type { DataSource } from 'typeorm';
import { visible } from '#libs/domain/shared/visible';
import { liveGenerationSql, type ListedAt } from '#libs/read-models/listed-at';

/** A word that is looked for, and the agencies that have it in one of their names. */
export interface SearchedWord {
  readonly word: string;
  readonly agencyIds: readonly string[];
}

/**
 * Whether the index of trigrams can find a word: it has three letters or digits in a row, or some with a sign before or
 * after them, which bounds a word as white space does.
 */
export const hasTrigram = ({ word }: Pick<SearchedWord, 'word'>): boolean =>
  /[\p{L}\p{N}]{3}|[\p{L}\p{N}]{2}[^\p{L}\p{N}]|[^\p{L}\p{N}][\p{L}\p{N}]/u.test(word);

const wordsOf = (q: string | undefined): string[] => [
  ...new Set(
    visible(q ?? '')
      .normalize('NFC')
      .split(/\s+/)
      .filter(Boolean),
  ),
];

/** Agencies by the names they had at the instant, so that an answered past stays as it is when one gets another. */
const agenciesSql = (isPast: boolean): string => `
  select w.word, array_agg(a.agency_id) as ids
  -- The offset keeps each pattern from being made again for each name.
  from (select word, read_models.containing(word) as pattern from unnest($1::text[]) as given(word) offset 0) w
    join read_models.agency_names a on a.search like w.pattern
  where a.generation = (${liveGenerationSql})
    and ${isPast ? 'a.valid_from <= $2 and a.valid_to > $2' : `a.valid_to = 'infinity' and $2::timestamptz is not null`}
  group by w.word`;

/** The words of a search, each with the agencies it names. */
export const searchedWords = async (
  dataSource: DataSource,
  q: string | undefined,
  { holding, isPast }: ListedAt,
): Promise<readonly SearchedWord[]> => {
  const words = wordsOf(q);
  if (words.length === 0) return [];
  const found = await dataSource.query<{ word: string; ids: string[] }[]>(agenciesSql(isPast), [
    words,
    holding,
  ]);
  const ids = new Map(found.map((row) => [row.word, row.ids]));
  return words.map((word) => ({ word, agencyIds: ids.get(word) ?? [] }));
};
