export interface Column<Row> {
  readonly title: string;
  readonly value: (row: Row) => string | number | null | undefined;
  /** Ids and dates are never broken. */
  readonly whole?: true;
}

/** What a page is wide where nobody says; wide enough to keep most titles on one line. */
const PAGE = 160;
/** A fact's value goes on below itself after so many characters. */
const FACT = 100;
const NARROWEST = 8;
const GAP = '  ';

const segmenter = new Intl.Segmenter('vi');
/** The time that it takes grows with the square of the text, so that long ones are taken piece by piece. */
const PIECE = 200;
/** What belongs to the character before it: marks, and the second half of a pair. */
const goesOn = /^(?:\p{M}|\u200d|\ufe0f|[\udc00-\udfff])/u;

/** Characters as a person counts them: a vowel with two marks is one. */
const lettersOf = (text: string): readonly string[] => {
  const letters: string[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(from + PIECE, text.length);
    while (to < text.length && (goesOn.test(text.charAt(to)) || text.charAt(to - 1) === '\u200d')) to += 1;
    for (const { segment } of segmenter.segment(text.slice(from, to))) letters.push(segment);
    from = to;
  }
  return letters;
};

export const widthOf = (text: string): number => lettersOf(text).length;
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Lines of at most `width` characters, broken at spaces where there are any. */
export const wrap = (text: string, width: number): string[] => {
  const lines: string[] = [];
  let line = '';
  const push = (word: string): void => {
    const joined = line === '' ? word : `${line} ${word}`;
    if (widthOf(joined) <= width) line = joined;
    else {
      if (line !== '') lines.push(line);
      const letters = lettersOf(word);
      const whole = Math.floor((letters.length - 1) / width);
      for (let n = 0; n < whole; n += 1) lines.push(letters.slice(n * width, (n + 1) * width).join(''));
      line = letters.slice(whole * width).join('');
    }
  };
  for (const paragraph of text.split('\n')) {
    for (const word of paragraph.split(/[^\S\u00a0]+/u)) if (word !== '') push(word);
    lines.push(line);
    line = '';
  }
  return lines;
};

/** Gives every column what it needs, and shares what is missing among the wide ones. */
const fit = (needs: readonly number[], whole: readonly boolean[], page: number): number[] => {
  const widths = needs.map((need, i) => (whole[i] ? need : 0));
  let left = page - GAP.length * (needs.length - 1) - widths.reduce((sum, width) => sum + width, 0);
  const flexible = needs.map((need, i) => ({ need, i })).filter(({ i }) => !whole[i]);
  flexible.sort((a, b) => a.need - b.need);
  flexible.forEach(({ need, i }, done) => {
    const share = Math.max(NARROWEST, Math.floor(left / (flexible.length - done)));
    const width = Math.min(need, share);
    widths[i] = width;
    left -= width;
  });
  return widths;
};

/**
 * Rows under titles, aligned, with long cells continued below.
 *
 * @param columns the terminal's width; null for a page of its own
 */
export const table = <Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  width: number | null,
): string => {
  const body = rows.map((row) => columns.map(({ value }) => String(value(row) ?? '').normalize('NFC')));
  const titles = columns.map(({ title }) => title);
  const needs = columns.map((_, i) =>
    Math.max(
      ...[titles, ...body].flatMap((cells) => (cells[i] ?? '').split('\n').map((line) => widthOf(line))),
    ),
  );
  const widths = fit(
    needs,
    columns.map(({ whole }) => whole === true),
    width ?? PAGE,
  );
  const write = (cells: readonly string[]): string[] => {
    const wrapped = cells.map((cell, i) => wrap(cell, widths[i] ?? NARROWEST));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      wrapped
        .map((lines, i) => pad(lines[line] ?? '', widths[i] ?? 0))
        .join(GAP)
        .trimEnd(),
    );
  };
  const rule = widths.map((column) => '-'.repeat(column)).join(GAP);
  return [...write(titles), rule, ...body.flatMap(write)].join('\n');
};

/** Names and values below each other; what has no value is left out. */
export const facts = (pairs: readonly (readonly [string, string | number | null | undefined])[]): string => {
  const known = pairs.filter(([, value]) => value !== null && value !== undefined && value !== '');
  const width = Math.max(...known.map(([name]) => widthOf(name)));
  const lines = ([name, value]: (typeof known)[number]): string[] =>
    wrap(String(value), FACT).map((line, i) => `${pad(i === 0 ? name : '', width)}${GAP}${line}`);
  return known.flatMap(lines).join('\n');
};
