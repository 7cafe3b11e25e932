import { buffer } from 'node:stream/consumers';
import { setImmediate as turn } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import type { Language } from '#libs/domain/shared/language';
import { fromMs, toMs, type Instant } from '#libs/domain/shared/time';
import { message, type Message } from '#libs/messages/message';
import { say } from '#libs/messages/say';

/** One event as it is printed. */
export interface PrintedEvent {
  readonly version: number;
  readonly type: string;
  readonly sentence: string;
  /** Who acted; the system itself is named as such. */
  readonly actor: string;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly hash: string;
  readonly prevHash: string;
  /** Made up, as is its time. */
  readonly demonstration?: true;
}

/** What is printed of a task. */
export interface PrintedHistory {
  /** Name and value of what stands above the history. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly events: readonly PrintedEvent[];
  readonly madeAt: Instant;
  readonly language: Language;
}

/** DejaVu has every Vietnamese letter and may be embedded; see NOTICE. */
const font = (name: string): string => require.resolve(`dejavu-fonts-ttf/ttf/DejaVu${name}.ttf`);
const margin = 56;
/** Events after which others get their turn: setting type takes the processor for itself. */
const eventsAtOnce = 20;

/** To the millisecond, Vietnamese time. */
const moment = (instant: Instant, language: Language): string => {
  const local = fromMs(toMs(instant) + 7 * 60 * 60 * 1000);
  const [day, clock, fraction] = [local.slice(0, 10), local.slice(11, 19), local.slice(20, 23)];
  return say(language, message('history.instant', { day, clock, fraction }));
};

type Sheet = PDFKit.PDFDocument;

const heading = (sheet: Sheet, { facts, madeAt, language }: PrintedHistory): void => {
  const said = (told: Message): string => say(language, told);
  sheet
    .font('bold')
    .fontSize(11)
    .text(said(message('paper.nation')), { align: 'center' });
  sheet.text(said(message('paper.motto')), { align: 'center' }).moveDown(1.2);
  sheet.fontSize(14).text(said(message('history.name')).toUpperCase(), { align: 'center' });
  sheet.font('italic').fontSize(9);
  const at = moment(madeAt, language);
  sheet.text(said(message('history.taken', { at })), { align: 'center' }).moveDown(1);
  for (const [name, value] of facts) {
    sheet.font('bold').fontSize(10).text(`${name}: `, { continued: true });
    sheet.font('plain').text(value.normalize('NFC'));
  }
  sheet.moveDown(0.8);
};

const hashOn = (sheet: Sheet, name: string, hash: string): void => {
  sheet.font('plain').fontSize(7).text(`${name}: `, { continued: true });
  // It has no letters of Vietnamese, and needs none.
  sheet.font('mono').text(hash);
};

const eventOn = (sheet: Sheet, event: PrintedEvent, language: Language): void => {
  const said = (told: Message): string => say(language, told);
  const lastLine = sheet.page.height - margin;
  // A sentence is not torn from what it is about.
  if (sheet.y > lastLine - 80) sheet.addPage();
  sheet.font('bold').fontSize(10).text(`${event.version}. `, { continued: true });
  sheet.font('plain').text(event.sentence.normalize('NFC'));
  sheet.fontSize(8.5);
  const { actor, type, demonstration = false } = event;
  sheet.text(said(message('history.done-by', { actor, type, demonstration })));
  const [occurred, recorded] = [event.occurredAt, event.recordedAt].map((at) => moment(at, language));
  sheet.text(said(message('history.times', { occurred: occurred ?? '', recorded: recorded ?? '' })));
  hashOn(sheet, said(message('cli-title.hash')), event.hash);
  hashOn(sheet, said(message('history.follows')), event.prevHash);
  sheet.moveDown(0.9);
};

const numberPages = (sheet: Sheet, language: Language): void => {
  const { start, count } = sheet.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    sheet.switchToPage(page);
    // Below the margin, where text would otherwise begin a new page.
    sheet.page.margins.bottom = 0;
    sheet.font('plain').fontSize(8);
    const number = say(language, message('paper.page', { page: page + 1, pages: count }));
    sheet.text(number, margin, sheet.page.height - margin + 18, { align: 'center' });
  }
};

/** The history of a task as a PDF on A4, for people to read and print. */
export const historyPdf = async (history: PrintedHistory): Promise<Buffer> => {
  const { language } = history;
  const sheet = new PDFDocument({
    size: 'A4',
    margin,
    bufferPages: true,
    // For whoever has it read aloud.
    lang: language,
    info: { Title: say(language, message('history.name')), CreationDate: new Date(history.madeAt) },
  });
  const written = buffer(sheet);
  sheet.registerFont('plain', font('Sans')).registerFont('bold', font('Sans-Bold'));
  sheet.registerFont('italic', font('Sans-Oblique')).registerFont('mono', font('SansMono'));
  heading(sheet, history);
  for (const [index, event] of history.events.entries()) {
    if (index % eventsAtOnce === eventsAtOnce - 1) await turn();
    eventOn(sheet, event, language);
  }
  numberPages(sheet, language);
  sheet.end();
  return written;
};
