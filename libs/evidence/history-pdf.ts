import { buffer } from 'node:stream/consumers';
import { setImmediate as turn } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { fromMs, toMs, type Instant } from '#libs/domain/shared/time';

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
}

/** DejaVu has every Vietnamese letter and may be embedded; see NOTICE. */
const font = (name: string): string => require.resolve(`dejavu-fonts-ttf/ttf/DejaVu${name}.ttf`);
const margin = 56;
/** Events after which others get their turn: setting type takes the processor for itself. */
const eventsAtOnce = 20;

/** `dd/MM/yyyy HH:mm:ss,SSS`, Vietnamese time. */
const moment = (instant: Instant): string => {
  const local = fromMs(toMs(instant) + 7 * 60 * 60 * 1000);
  return `${local.slice(0, 10).split('-').reverse().join('/')} ${local.slice(11, 19)},${local.slice(20, 23)}`;
};

type Sheet = PDFKit.PDFDocument;

const heading = (sheet: Sheet, { facts, madeAt }: PrintedHistory): void => {
  sheet.font('bold').fontSize(11).text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { align: 'center' });
  sheet.text('Độc lập - Tự do - Hạnh phúc', { align: 'center' }).moveDown(1.2);
  sheet.fontSize(14).text('LỊCH SỬ NHIỆM VỤ', { align: 'center' });
  sheet.font('italic').fontSize(9);
  sheet.text(`(Trích từ sổ cái lúc ${moment(madeAt)}, giờ Việt Nam)`, { align: 'center' }).moveDown(1);
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

const eventOn = (sheet: Sheet, event: PrintedEvent): void => {
  const lastLine = sheet.page.height - margin;
  // A sentence is not torn from what it is about.
  if (sheet.y > lastLine - 80) sheet.addPage();
  sheet.font('bold').fontSize(10).text(`${event.version}. `, { continued: true });
  sheet.font('plain').text(event.sentence.normalize('NFC'));
  sheet.fontSize(8.5);
  const kind = `Loại sự kiện: ${event.type}.${event.demonstration ? ' Dữ liệu trình diễn.' : ''}`;
  sheet.text(`Người thực hiện: ${event.actor}. ${kind}`);
  sheet.text(`Xảy ra: ${moment(event.occurredAt)}. Ghi sổ: ${moment(event.recordedAt)}.`);
  hashOn(sheet, 'Mã băm', event.hash);
  hashOn(sheet, 'Nối sau', event.prevHash);
  sheet.moveDown(0.9);
};

const numberPages = (sheet: Sheet): void => {
  const { start, count } = sheet.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    sheet.switchToPage(page);
    // Below the margin, where text would otherwise begin a new page.
    sheet.page.margins.bottom = 0;
    sheet.font('plain').fontSize(8);
    sheet.text(`Trang ${page + 1}/${count}`, margin, sheet.page.height - margin + 18, { align: 'center' });
  }
};

/** The history of a task as a PDF on A4, for people to read and print. */
export const historyPdf = async (history: PrintedHistory): Promise<Buffer> => {
  const sheet = new PDFDocument({
    size: 'A4',
    margin,
    bufferPages: true,
    info: { Title: 'Lịch sử nhiệm vụ', CreationDate: new Date(history.madeAt) },
  });
  const written = buffer(sheet);
  sheet.registerFont('plain', font('Sans')).registerFont('bold', font('Sans-Bold'));
  sheet.registerFont('italic', font('Sans-Oblique')).registerFont('mono', font('SansMono'));
  heading(sheet, history);
  for (const [index, event] of history.events.entries()) {
    if (index % eventsAtOnce === eventsAtOnce - 1) await turn();
    eventOn(sheet, event);
  }
  numberPages(sheet);
  sheet.end();
  return written;
};
