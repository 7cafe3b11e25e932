import type { DraftRow } from '#libs/domain/plan/draft/rows';
import { countWords, similarity } from '#libs/domain/plan/draft/similarity';

/** A row of one version beside the row of the other that says the same; null where there is none. */
export interface RowPair<Row extends DraftRow = DraftRow> {
  readonly before: Row | null;
  readonly after: Row | null;
}

/** Rows of the same key are the same unless their texts have less than this in common. */
const sameKeyAtLeast = 0.5;
/** Rows whose numbers moved are the same from here on. */
const movedAtLeast = 0.7;

const titleOf = (row: DraftRow): string => ('title' in row ? row.title : row.text);

/**
 * Finds each row of one version in the other: by its key first, and where numbers moved by what it says, the
 * likest first. Pairs come in the order of `after`, then what is gone.
 */
export const matchRows = <Row extends DraftRow>(
  before: readonly Row[],
  after: readonly Row[],
): readonly RowPair<Row>[] => {
  const words = new Map([...before, ...after].map((row) => [row, countWords(titleOf(row))]));
  const alike = (a: Row, b: Row): number =>
    similarity(words.get(a) ?? new Map<string, number>(), words.get(b) ?? new Map<string, number>());
  const partner = new Map<Row, Row>();
  const taken = new Set<Row>();
  const pair = (a: Row, b: Row): void => {
    partner.set(b, a);
    taken.add(a);
  };
  for (const row of after) {
    const same = before.find((one) => one.key === row.key && !taken.has(one));
    if (same && alike(same, row) >= sameKeyAtLeast) pair(same, row);
  }
  const left = after.filter((row) => !partner.has(row));
  const candidates = left
    .flatMap((row) =>
      before.filter((one) => !taken.has(one)).map((one) => ({ one, row, score: alike(one, row) })),
    )
    .filter(({ score }) => score >= movedAtLeast)
    .sort((a, b) => b.score - a.score);
  for (const { one, row } of candidates) if (!taken.has(one) && !partner.has(row)) pair(one, row);
  return [
    ...after.map((row) => ({ before: partner.get(row) ?? null, after: row })),
    ...before.filter((row) => !taken.has(row)).map((row) => ({ before: row, after: null })),
  ];
};
