import type { Ask, Work } from '#libs/apart/job';
import { historyPdf, type PrintedEvent, type PrintedHistory } from '#libs/evidence/history-pdf';
import type { PackedEvent } from '#libs/evidence/manifest';
import { jsonPart } from '#libs/evidence/json-part';

export type PartsJob = Omit<PrintedHistory, 'events'>;

/** A few events as they are printed and as they are packed. */
export interface EventsPage {
  readonly printed: readonly PrintedEvent[];
  readonly packed: readonly PackedEvent[];
}

/** Which of the two parts a piece belongs to. */
export type LargePart = 'history' | 'events';

/** What goes to whoever asked at once. */
const pieceBytes = 1024 * 1024;

const hand = async (ask: Ask, part: LargePart, content: Buffer): Promise<void> => {
  for (let from = 0; from < content.length; from += pieceBytes)
    await ask('piece', part, new Uint8Array(content.subarray(from, from + pieceBytes)));
};

/** Sets the history in type and writes the events down; hands both over piece by piece. */
export const work: Work<PartsJob, null> = async (job, ask) => {
  const events: PrintedEvent[] = [];
  const packed: PackedEvent[] = [];
  for (;;) {
    const page = (await ask('nextEvents')) as EventsPage | null;
    if (page === null) break;
    events.push(...page.printed);
    packed.push(...page.packed);
  }
  await hand(ask, 'history', await historyPdf({ ...job, events }));
  await hand(ask, 'events', jsonPart(packed));
  return null;
};
