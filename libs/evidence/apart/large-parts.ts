import { join } from 'node:path';
import { answerOf } from '#libs/apart/answer-of';
import { createGate } from '#libs/apart/gate';
import { runApart } from '#libs/apart/run-apart';
import { isRejection, type Rejection } from '#libs/domain/shared/rejection';
import type { EventsPage, LargePart, PartsJob } from '#libs/evidence/apart/parts-program';
import type { PrintedHistory } from '#libs/evidence/history-pdf';
import type { PackedEvent } from '#libs/evidence/manifest';

/** The parts of a pack that grow with the history. */
export type LargeParts = Readonly<Record<LargePart, Buffer>>;

/** One at a time takes a processor; whoever waits gets theirs within seconds. */
const makers = createGate({ atOnce: 1, waiting: 8, seconds: 30 });

/** A history of 2,000 events takes some two seconds and 200 MB. */
const limits = { seconds: 120, megabytes: 768 };

/** Events that go to the process at once. */
const pageSize = 200;

function* pagesOf(printed: PrintedHistory['events'], packed: readonly PackedEvent[]): Generator<EventsPage> {
  for (let from = 0; from < packed.length; from += pageSize)
    yield { printed: printed.slice(from, from + pageSize), packed: packed.slice(from, from + pageSize) };
}

/**
 * Makes the parts of a pack that take long, in a process of its own.
 *
 * @param packed as many events as there are, at least as many as are printed
 * @param givenUp ends it, as nobody waits for it any more
 * @returns the parts; `EVIDENCE.BUSY` where too many wait, `EVIDENCE.TOO_LONG` beyond the limits
 */
export async function largeParts(
  { events, ...job }: PrintedHistory,
  packed: readonly PackedEvent[],
  givenUp?: AbortSignal,
): Promise<LargeParts | Rejection> {
  const pages = pagesOf(events, packed);
  const pieces: Record<LargePart, Uint8Array[]> = { history: [], events: [] };
  const answers = {
    nextEvents: () => Promise.resolve(pages.next().value ?? null),
    piece: (part: LargePart, content: Uint8Array) => Promise.resolve(void pieces[part].push(content)),
  };
  const given: PartsJob = job;
  const outcome = await makers.pass(
    () => runApart<null>(join(__dirname, 'parts-program'), given, limits, answers, givenUp),
    givenUp,
  );
  const refused = answerOf(outcome, {
    name: 'evidence',
    busy: 'EVIDENCE.BUSY',
    exceeded: 'EVIDENCE.TOO_LONG',
  });
  return isRejection(refused)
    ? refused
    : { history: Buffer.concat(pieces.history), events: Buffer.concat(pieces.events) };
}
