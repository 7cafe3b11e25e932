import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { FollowUpHeading } from '#libs/domain/follow-up/columns';
import type { Language } from '#libs/domain/shared/language';
import { asOfLine, planLine, tableTitle } from '#libs/exports/follow-up-table/heading';
import { heldTitles, wordColumns } from '#libs/exports/follow-up-table/word-columns';
import { cellStyle } from '#libs/exports/follow-up-table/word-rows';
import {
  centred,
  documentFont,
  millimetres,
  nationalHeading,
  points,
} from '#libs/exports/word/national-heading';
import { message } from '#libs/messages/message';
import { say } from '#libs/messages/say';
import { zipParts } from '#libs/exports/word/zip-parts';

const margin = millimetres(15);
const tableWidth = millimetres(297) - 2 * margin;

/** Of the page's columns, twips. */
export const columnWidths = wordColumns.map(({ share }) => Math.floor((tableWidth * share) / 1_000));

const titleCell = (index: number, language: Language): TableCell => {
  const column = wordColumns[index] ?? wordColumns[0];
  if (!column) throw new Error('EXPORT.NO_COLUMN');
  const held = heldTitles(column, language);
  return new TableCell({
    width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    shading: { fill: 'E7EEF7' },
    children: [
      centred({ text: say(language, column.title), size: 10, bold: true }),
      ...(held === '' ? [] : [centred({ text: `(${held})`, size: 8, italic: true })]),
    ],
  });
};

/** Where the rows belong; nobody's text, as it stands in a row of its own. */
const marker = 'DONDOC-ROWS';

const tableOf = (language: Language): Table =>
  new Table({
    width: { size: tableWidth, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: wordColumns.map((_, i) => titleCell(i, language)),
      }),
      new TableRow({ children: [new TableCell({ children: [new Paragraph(marker)] })] }),
    ],
  });

const footer = new Footer({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ children: [PageNumber.CURRENT], size: points(10), font: documentFont })],
    }),
  ],
});

const documentOf = (heading: FollowUpHeading, language: Language): Document =>
  new Document({
    styles: {
      default: { document: { run: { font: documentFont, size: points(13) } } },
      paragraphStyles: [{ id: cellStyle, name: 'Table cell', run: { font: documentFont, size: points(9) } }],
    },
    sections: [
      {
        properties: {
          page: {
            // The library turns the page itself.
            size: {
              width: millimetres(210),
              height: millimetres(297),
              orientation: PageOrientation.LANDSCAPE,
            },
            margin: { top: millimetres(20), bottom: margin, left: margin, right: margin },
          },
        },
        footers: { default: footer },
        children: [
          nationalHeading({
            width: tableWidth,
            superior: null,
            issuer: heading.authority ?? say(language, message('paper.peoples-committee')),
            language,
          }),
          centred({ text: tableTitle(language), size: 14, bold: true }, { spacing: { before: 240 } }),
          centred({ text: planLine(heading, language), size: 13, bold: true }),
          centred({ text: asOfLine(heading, language), size: 13, italic: true }, { spacing: { after: 160 } }),
          tableOf(language),
        ],
      },
    ],
  });

export const documentPart = 'word/document.xml';

/** A document with everything but the rows. */
export interface WordTemplate {
  /** `document.xml` up to where the rows begin. */
  readonly before: string;
  /** `document.xml` from where they end. */
  readonly after: string;
  /** Every other part, by name. */
  readonly others: ReadonlyMap<string, Buffer>;
}

/** Lays the document out and takes it apart where the rows belong. */
export const wordTemplate = async (heading: FollowUpHeading, language: Language): Promise<WordTemplate> => {
  const parts = await zipParts(await Packer.toBuffer(documentOf(heading, language)));
  const xml = parts.get(documentPart)?.toString('utf8') ?? '';
  parts.delete(documentPart);
  const at = xml.lastIndexOf(marker);
  const [begin, end] = [xml.lastIndexOf('<w:tr>', at), xml.indexOf('</w:tr>', at) + '</w:tr>'.length];
  if (at < 0 || begin < 0) throw new Error('EXPORT.NO_MARKER');
  return { before: xml.slice(0, begin), after: xml.slice(end), others: parts };
};
