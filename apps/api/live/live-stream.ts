import { Readable } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import type { ChangeLog, Resumed } from '#apps/api/live/change-log';
import type { Change } from '#libs/application/ports/changes';
import type { Cursor } from '#libs/application/ports/ledger';
import type { Person } from '#libs/domain/shared/actor';
import type { LiveChange, LiveEnd } from '#libs/contracts/http/live';

/** Bytes that wait for the connection; the rest waits in the log of the process. */
const AHEAD_BYTES = 16 * 1024;
/** Changes that are told one by one; of more than that at once everything is better read anew. */
const TOLD_AT_ONCE = 300;

/** Whoever reads a stream: in person, and for each of those on whose behalf they may act. */
export type Readers = readonly Person[];

const said = (event: string, data: object, place?: Cursor | null): string =>
  `event: ${event}\n${place ? `id: ${place}\n` : ''}data: ${JSON.stringify(data)}\n\n`;

/**
 * What one browser hears. It takes from the log what its connection has room for, so that a slow one holds back nobody and
 * keeps nothing.
 */
export class LiveStream extends Readable {
  private next = 0;
  private hasRoom = false;
  private isOpen = false;
  /** Since when the connection takes nothing, in milliseconds of this process. */
  private fullSince: number | null = null;

  constructor(
    private readonly log: ChangeLog,
    private readers: Readers,
  ) {
    super({ highWaterMark: AHEAD_BYTES });
  }

  /**
   * Begins to tell.
   *
   * @param resumed from where; null where it cannot go on from what the reader had seen
   */
  open(resumed: Resumed | null): void {
    this.next = resumed?.next ?? this.log.next;
    this.isOpen = true;
    this.tell(said('ready', {}, this.log.place));
    if (resumed === null) this.tell(said('reset', {}, this.log.place));
    else this.tellAll(resumed.missed);
    this.goOn();
  }

  /** Tells whatever is new, as far as there is room. */
  goOn(): void {
    if (!this.isOpen || !this.hasRoom) return;
    const { log } = this;
    const changes = log.from(this.next);
    this.next = log.next;
    if (changes === null) this.tell(said('reset', {}, log.place));
    else this.tellAll(changes);
  }

  /** That it is alive, and up to where nothing was missed; says since when the connection takes nothing. */
  beat(): number | null {
    if (this.isOpen && this.hasRoom) {
      this.goOn();
      const { place } = this.log;
      this.tell(place === null ? ':\n\n' : `:\nid: ${place}\n\n`);
    }
    return this.fullSince;
  }

  /** Whoever reads it may have other rights now; then other things are theirs to read. */
  readAs(readers: Readers): void {
    const isOther = !isDeepStrictEqual(readers, this.readers);
    this.readers = readers;
    if (isOther && this.isOpen) this.tell(said('reset', {}, this.log.place));
  }

  /** Ends it, for a reason that the reader is told; without one they are to come again soon. */
  finish(end: LiveEnd | null): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    // All who were cut off do not come in one moment.
    this.push(end ? said('end', end) : `retry: ${1_000 + Math.floor(Math.random() * 4_000)}\n\n`);
    this.push(null);
  }

  override _read(): void {
    this.hasRoom = true;
    this.fullSince = null;
    this.goOn();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.isOpen = false;
    done(error);
  }

  private tellAll(changes: readonly Change[]): void {
    const heard = changes.filter((change) => this.readers.some((reader) => change.isHeardBy(reader)));
    if (heard.length > TOLD_AT_ONCE) this.tell(said('reset', {}, this.log.place));
    else if (heard.length > 0) this.tell(heard.map(told).join(''));
  }

  private tell(text: string): void {
    this.hasRoom = this.push(text);
    if (!this.hasRoom) this.fullSince = performance.now();
  }
}

const told = ({ kind, id, planId, place }: Change): string => {
  const change: LiveChange = { kind, id, ...(planId !== null && { planId }) };
  return said('change', change, place);
};
