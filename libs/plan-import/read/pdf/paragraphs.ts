import { placeAt, type Block } from '#libs/plan-import/read/blocks';
import { joinLines, median, type Line } from '#libs/plan-import/read/pdf/lines';

/** What a new paragraph begins with, however it is indented. */
const begins =
  /^(?:[-+–•*](?=\s|\p{Lu})|(?:[IVXLC]{1,6}|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)](?=\s)|Điều \d|Nơi nhận|Số:)/u;

interface Open {
  text: string;
  readonly spaced: boolean;
  readonly line: number;
  last: Line;
}

/** Whether a line of running text carries on the one above: that one is full, and nothing begins here. */
function carriesOn(above: Line, line: Line, { left, right }: { left: number; right: number }): boolean {
  const first = line.segments[0]!;
  if (begins.test(first.text) || line.segments.length > 1 || above.segments.length > 1) return false;
  if (line.y - above.y > line.size * 1.9 || Math.abs(line.size - above.size) > line.size * 0.15) return false;
  const indented = first.x0 - left > line.size * 0.8;
  const word = (first.text.split(' ')[0]?.length ?? 0) * line.size * 0.5;
  return !indented && above.segments.at(-1)!.x1 + word > right - line.size;
}

/** Sets the lines of a page's running text together to paragraphs; text in columns stays apart. */
export function paragraphsOf(
  lines: readonly Line[],
  page: number,
): readonly (Block & { readonly y: number })[] {
  const left = Math.min(...lines.map(({ segments }) => segments[0]!.x0));
  const right = Math.max(...lines.map(({ segments }) => segments.at(-1)!.x1));
  const leading = median(lines.slice(1).map(({ y }, i) => y - lines[i]!.y));
  const blocks: (Block & { y: number })[] = [];
  let open: Open | null = null;
  const close = (): void => {
    if (open !== null)
      blocks.push({
        kind: 'paragraph',
        text: open.text,
        spaced: open.spaced,
        place: placeAt({ page, line: open.line }),
        y: open.last.y,
      });
    open = null;
  };
  lines.forEach((line, i) => {
    const above = lines[i - 1];
    const spaced = above === undefined || line.y - above.y > Math.max(leading, line.size) * 1.4;
    const current = open;
    if (current !== null && carriesOn(current.last, line, { left, right })) {
      current.text = joinLines(current.text, line.segments[0]!.text);
      current.last = line;
      return;
    }
    for (const { text } of line.segments) {
      close();
      open = { text, spaced, line: i + 1, last: line };
    }
  });
  close();
  return blocks;
}
