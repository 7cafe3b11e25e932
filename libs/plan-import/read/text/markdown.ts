import { cleanText } from '#libs/plan-import/read/clean-text';

/** The cells of a line such as "| 1 | Việc | Sở Y tế |"; null when it is none. */
export function pipeCells(line: string): string[] | null {
  if (!/^\s*\|.*\|\s*$/u.test(line)) return null;
  const cells = line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/u);
  return cells.length < 2 ? null : cells.map((cell) => cleanText(cell.replaceAll('\\|', '|')));
}

/** The line under a heading row: "|---|:--:|". */
export const isPipeRule = (line: string): boolean => /^\s*\|(?:\s*:?-{2,}:?\s*\|)+\s*$/u.test(line);

/** Level and text of "## Nhiệm vụ"; null for other lines. */
export function markdownHeading(line: string): { readonly level: number; readonly text: string } | null {
  const match = /^\s{0,3}(#{1,6})\s+(\S.*)$/u.exec(line);
  return match === null ? null : { level: match[1]!.length, text: cleanText(match[2]!) };
}

/** Marker and level of a list item, two spaces of indent a level; Markdown's stars are bullets like dashes. */
export function listItem(
  line: string,
): { readonly marker: string; readonly level: number; readonly text: string } | null {
  const match = /^(\s*)([-+–•]|\*(?!\*)|(?:\d{1,2}|[a-zđ])[.)])\s+(\S.*)$/u.exec(line);
  if (match === null) return null;
  const [, indent = '', printed = '', rest = ''] = match;
  const marker = printed === '*' ? '-' : printed;
  return { marker, level: 1 + Math.floor(indent.length / 2), text: `${marker} ${cleanText(rest)}` };
}
