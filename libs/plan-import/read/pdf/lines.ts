import type { Piece } from '#libs/plan-import/read/pdf/geometry';
import { tidyText } from '#libs/plan-import/read/tidy-text';

/** Words of one line that stand together; a wide gap parts two segments. */
export interface Segment {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
}

export interface Line {
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
}

/** In letter heights: less is a letter's own space, more is a space between words, or between columns. */
const WORD_GAP = 0.17;
const COLUMN_GAP = 1;

function segmentsOf(pieces: readonly Piece[]): Segment[] {
  const segments: Segment[] = [];
  for (const piece of [...pieces].sort((a, b) => a.x0 - b.x0)) {
    const last = segments.at(-1);
    const gap = piece.x0 - (last?.x1 ?? piece.x0);
    if (last === undefined || gap > piece.size * COLUMN_GAP) segments.push(piece);
    else {
      const text = `${last.text}${gap > piece.size * WORD_GAP ? ' ' : ''}${piece.text}`;
      segments[segments.length - 1] = { text, x0: last.x0, x1: Math.max(last.x1, piece.x1) };
    }
  }
  return segments
    .map(({ text, x0, x1 }) => ({ text: tidyText(text), x0, x1 }))
    .filter(({ text }) => text !== '');
}

/** Sets pieces of text together to lines, from top to bottom. Raised and lowered letters stay in their line. */
export function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const groups: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const first = groups.at(-1)?.[0];
    if (first !== undefined && piece.y - first.y <= Math.max(first.size, piece.size) * 0.4)
      groups.at(-1)!.push(piece);
    else groups.push([piece]);
  }
  return groups
    .map((group) => ({
      y: group[0]!.y,
      size: Math.max(...group.map(({ size }) => size)),
      segments: segmentsOf(group),
    }))
    .filter(({ segments }) => segments.length > 0);
}

/** Joins a wrapped line to the one above; a word that was cut behind its hyphen ("20-" "CTR/TU") is one again. */
export const joinLines = (above: string, below: string): string =>
  /[\p{L}\p{N}][-/]$/u.test(above) && /^[\p{L}\p{N}]/u.test(below)
    ? `${above}${below}`
    : `${above} ${below}`.trim();

/** The text of a cell, its wrapped lines joined. */
export const flowText = (pieces: readonly Piece[]): string =>
  tidyText(
    linesOf(pieces)
      .map(({ segments }) => segments.map(({ text }) => text).join(' '))
      .reduce(joinLines, ''),
  );

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
