import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { ListedInput } from '#libs/domain/official-reminder/letter';
import type { OverdueItem } from '#libs/domain/official-reminder/overdue';
import type { Language } from '#libs/domain/shared/language';
import type { ReminderLetter } from '#libs/exports/official-reminder/letter';
import {
  centred,
  documentFont,
  millimetres,
  nationalHeading,
  noBorders,
  points,
} from '#libs/exports/word/national-heading';
import { timeIn } from '#libs/messages/dates';
import { message, type Message } from '#libs/messages/message';
import { say, wordIn } from '#libs/messages/say';
import type { Word } from '#libs/messages/word';
import { numberAt } from '#libs/telling/number-in-plan';
import { periodOf } from '#libs/telling/period';

// NĐ 30/2020/NĐ-CP, annex I, part I, section I: A4, 20–25 mm above and below, 30–35 mm left, 15–20 mm right.
const margins = {
  top: millimetres(20),
  bottom: millimetres(20),
  left: millimetres(30),
  right: millimetres(15),
};
const width = millimetres(210) - margins.left - margins.right;
const bodySize = 14;

const run = (text: string, size: number, bold = false, italics = false): TextRun =>
  new TextRun({ text, bold, italics, size: points(size), font: documentFont });

const body = (text: string, after = 60): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: millimetres(10) },
    spacing: { before: 120, after },
    children: [run(text, bodySize)],
  });

type Listed = OverdueItem | ListedInput;

/** What stands after the name of what it is. */
const line = (language: Language, label: Message, word: Word): string =>
  `${say(language, label)}: ${wordIn(language, word)}`;

const contentLines = (item: Listed, { language, ordered }: ReminderLetter): string[] => {
  const { title, cycle, urgedBefore: letter, ...more } = item;
  const lines = [title];
  if ('product' in more && more.product !== null)
    lines.push(line(language, message('mail.product'), more.product));
  if ('content' in more)
    lines.push(
      line(language, message('cli-title.content'), more.content),
      line(language, message('follow-up-column.leads'), more.lead),
    );
  if (cycle !== '') lines.push(line(language, message('command-field.cycle'), periodOf(cycle)));
  if (letter !== null) {
    const { number, date } = letter;
    lines.push(say(language, message('letter.urged', { ordered, number, date })));
  }
  return lines;
};

const deadlineLines = (item: Listed, { language }: ReminderLetter): string[] => [
  timeIn(language, 'day', item.due),
  ...('firstDue' in item && item.firstDue !== null
    ? [say(language, message('letter.first-due', { due: item.firstDue }))]
    : []),
];

interface Column {
  readonly title: Message;
  /** Of a hundred. */
  readonly share: number;
  readonly text: (item: Listed, index: number, letter: ReminderLetter) => string;
}

const columns: readonly Column[] = [
  { title: message('follow-up-column.ordinal'), share: 8, text: (_, index) => String(index + 1) },
  {
    title: message('letter-column.number'),
    share: 12,
    text: ({ number }, _, { language }) => wordIn(language, numberAt(number)),
  },
  { title: message('cli-title.section'), share: 10, text: ({ clause }) => clause ?? '' },
  {
    title: message('letter-column.content'),
    share: 38,
    text: (item, _, letter) => contentLines(item, letter).join('\n'),
  },
  {
    title: message('mail.deadline'),
    share: 18,
    text: (item, _, letter) => deadlineLines(item, letter).join('\n'),
  },
  { title: message('letter-column.late'), share: 13, text: ({ daysLate }) => String(daysLate) },
];

const widthOf = (share: number): number => Math.floor((width * share) / 100);

const cell = (text: string, column: Column, bold = false): TableCell =>
  new TableCell({
    width: { size: widthOf(column.share), type: WidthType.DXA },
    verticalAlign: bold ? VerticalAlign.CENTER : VerticalAlign.TOP,
    children: text.split('\n').map(
      (line) =>
        new Paragraph({
          alignment: bold || column.share < 20 ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [run(line, 12, bold)],
        }),
    ),
  });

const itemsTable = (items: readonly Listed[], letter: ReminderLetter): Table =>
  new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns.map(({ share }) => widthOf(share)),
    margins: { top: 40, bottom: 40 },
    rows: [
      new TableRow({
        tableHeader: true,
        children: columns.map((column) => cell(say(letter.language, column.title), column, true)),
      }),
      ...items.map(
        (item, index) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column) => cell(column.text(item, index, letter), column)),
          }),
      ),
    ],
  });

/** What the agency leads and what it was asked for, each in a list of its own with a heading where there are both. */
const lists = (letter: ReminderLetter): (Paragraph | Table)[] => {
  const { items, inputs, language } = letter;
  const all: readonly (readonly [Message, readonly Listed[]])[] = [
    [message('letter.led'), items],
    [message('letter.coordinated'), inputs],
  ];
  const filled = all.filter(([, list]) => list.length > 0);
  return filled.flatMap(([title, list], index) => [
    ...(filled.length === 1 ? [] : [body(`${index + 1}. ${say(language, title)}`)]),
    itemsTable(list, letter),
  ]);
};

// NĐ 30/2020/NĐ-CP, annex I, part II, section I.7: in the middle of the upper margin, not on the first page.
const pageNumber = new Header({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ children: [PageNumber.CURRENT], size: points(13), font: documentFont })],
    }),
  ],
});

/** Nơi nhận on the left, the place of the signature on the right. */
const ending = ({ copies, language }: ReminderLetter): Table => {
  const left = Math.round(width * 0.5);
  const place = (children: Paragraph[], size: number): TableCell =>
    new TableCell({ children, borders: noBorders, width: { size, type: WidthType.DXA } });
  const receivers = [
    new Paragraph({ children: [run(say(language, message('letter.receivers')), 12, true, true)] }),
    ...copies.map((copy) => new Paragraph({ children: [run(`- ${copy}`, 11)] })),
  ];
  const signature = [
    centred({ text: say(language, message('letter.signing-as')), size: 14, bold: true }),
    ...Array.from({ length: 4 }, () => new Paragraph('')),
    centred({ text: say(language, message('letter.signatory')), size: 14, bold: true }),
  ];
  const none = noBorders.top;
  return new Table({
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    width: { size: width, type: WidthType.DXA },
    columnWidths: [left, width - left],
    rows: [
      new TableRow({ cantSplit: true, children: [place(receivers, left), place(signature, width - left)] }),
    ],
  });
};

/**
 * The letter as a Word document in the layout of an official letter (công văn) of NĐ 30/2020/NĐ-CP, annexes I and
 * III, form 1.5; number, sign, place, day and signature are left to whoever issues it.
 */
export const writeReminderLetter = (letter: ReminderLetter): Promise<Buffer> => {
  const { language } = letter;
  const heading = nationalHeading({
    width,
    language,
    superior: letter.superior,
    issuer: letter.issuer,
    below: [
      centred({ text: say(language, message('letter.number')), size: 13 }, { spacing: { before: 60 } }),
      centred({ text: letter.about, size: 12 }),
    ],
    place: centred(
      { text: say(language, message('letter.place')), size: 13, italic: true },
      { spacing: { before: 60 } },
    ),
  });
  const document = new Document({
    styles: { default: { document: { run: { font: documentFont, size: points(bodySize) } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: { width: millimetres(210), height: millimetres(297) }, margin: margins },
        },
        headers: { default: pageNumber },
        children: [
          heading,
          centred(
            { text: say(language, message('letter.to', { agency: letter.to })), size: bodySize },
            { spacing: { before: 300, after: 200 } },
          ),
          // Not upon the list below it.
          body(letter.opening, 160),
          ...lists(letter),
          ...letter.closing.map((text) => body(text)),
          new Paragraph(''),
          ending(letter),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
};
