/**
 * Which row each row of one column takes its text from, after the merged cells of a table were flattened.
 *
 * The text of a merged cell is printed in its middle. So blank rows above the first filled one belong to
 * that row's block, which then reaches as far below as above; what follows such a block is looked at afresh.
 * A filled row at the top reaches down to the next filled one.
 *
 * @param filled one entry per row of a section's part on one printed page
 * @returns for each row the index of the row it takes over from (its own when filled), or null
 */
export function mergedFrom(filled: readonly boolean[]): readonly (number | null)[] {
  const source: (number | null)[] = filled.map(() => null);
  let start = 0;
  while (start < filled.length) {
    const at = filled.indexOf(true, start);
    if (at === -1) break;
    const next = filled.indexOf(true, at + 1);
    const limit = next === -1 ? filled.length : next;
    const above = at - start;
    let end = above === 0 ? limit : Math.min(at + above + 1, limit);
    // Nothing printed further down could own the rest of the page.
    if (next === -1) end = filled.length;
    source.fill(at, start, end);
    start = end;
  }
  return source;
}
