import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import type { Language } from '#libs/domain/shared/language';
import { message } from '#libs/messages/message';
import { say } from '#libs/messages/say';

/** The typeface of NĐ 30/2020/NĐ-CP, annex I, part I, section I.3. */
export const documentFont = 'Times New Roman';

export const millimetres = (length: number): number => Math.round((length * 1440) / 25.4);

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
export const noBorders = { top: none, bottom: none, left: none, right: none };

/** Half points, as Word counts sizes. */
export const points = (size: number): number => size * 2;

interface Line {
  readonly text: string;
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** One line in the middle of its cell; `rule` draws the line that the decree wants below it. */
export const centred = (
  { text, size, bold = false, italic = false }: Line,
  options: Omit<IParagraphOptions, 'children'> = {},
): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, bold, italics: italic, size: points(size), font: documentFont })],
    ...options,
  });

/** A short rule in the middle, below the last line of a heading. */
const rule = (cellWidth: number, length: number): Paragraph => {
  const indent = Math.max(0, Math.round((cellWidth - length) / 2));
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { before: 50, after: 0, line: 40, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } },
    children: [],
  });
};

const cellOf = (children: readonly Paragraph[], width: number): TableCell =>
  new TableCell({
    children,
    borders: noBorders,
    verticalAlign: VerticalAlign.TOP,
    width: { size: width, type: WidthType.DXA },
  });

export interface NationalHeading {
  /** Twips. */
  readonly width: number;
  /** Lines above the issuing body: what it belongs to. */
  readonly superior: string | null;
  readonly issuer: string;
  /** Below the rule on the left: number and sign, and what the letter is about. */
  readonly below?: readonly Paragraph[];
  /** Below the rule on the right: place and day. */
  readonly place?: Paragraph;
  readonly language: Language;
}

/**
 * Quốc hiệu, tiêu ngữ and the issuing body side by side, as NĐ 30/2020/NĐ-CP (annex I, part II) places them: sizes
 * 12 to 13, the motto with a rule as long as itself, the issuing body with one of a third to a half of its length.
 */
export const nationalHeading = ({
  width,
  superior,
  issuer,
  below = [],
  place,
  language,
}: NationalHeading): Table => {
  // The national name stands in one line, which takes 88 mm at size 12, also where another typeface has to do.
  const left = Math.round(width * 0.4);
  const right = width - left;
  const issuing = [
    ...(superior === null ? [] : [centred({ text: superior.toUpperCase(), size: 12 })]),
    centred({ text: issuer.toUpperCase(), size: 12, bold: true }),
    rule(left, left * 0.35),
  ];
  const nation = [
    centred({ text: say(language, message('paper.nation')), size: 12, bold: true }),
    centred({ text: say(language, message('paper.motto')), size: 13, bold: true }),
    rule(right, millimetres(56)),
  ];
  const second = new TableRow({
    children: [
      cellOf(below.length > 0 ? below : [new Paragraph('')], left),
      cellOf([place ?? new Paragraph('')], right),
    ],
  });
  return new Table({
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    width: { size: width, type: WidthType.DXA },
    columnWidths: [left, right],
    margins: { left: 0, right: 0 },
    rows: [
      new TableRow({ children: [cellOf(issuing, left), cellOf(nation, right)] }),
      ...(below.length > 0 || place ? [second] : []),
    ],
  });
};
