import type { Readable } from 'node:stream';
import { ChangeLog, type ChangeLogOptions } from '#apps/api/live/change-log';
import { LiveStream, type Readers } from '#apps/api/live/live-stream';
import { accepted, refuse } from '#apps/api/http/refused';
import type { Changes } from '#libs/application/ports/changes';
import type { Person } from '#libs/domain/shared/actor';
import { isRejection, type Rejection } from '#libs/domain/shared/rejection';
import { fewAtATime } from '#libs/pacing/few-at-a-time';
import { isPlace } from '#libs/read-models/feed-place';

/** How often sessions are looked at, and every how many looks each stream says that it is alive. */
const LOOK_MS = 3_000;
const LOOKS_PER_BEAT = 5;
/** Looks after which rights are read anew although nothing is known to have changed: delegations begin and end by themselves. */
const LOOKS_PER_RIGHTS = 20;
/** How long a connection may take nothing. */
const STUCK_MS = 60_000;

export interface LiveLimits {
  readonly perProcess: number;
  readonly perPerson: number;
}

export interface LiveDeps extends ChangeLogOptions {
  readonly changes: Changes;
  /** Whose session it is, as long as it is open. */
  sessionOf(token: string): Promise<Person | Rejection>;
  /** As whom the person reads. */
  readersOf(person: Person): Promise<Readers>;
  readonly limits: LiveLimits;
  readonly lookMs?: number;
}

interface Opened {
  readonly token: string;
  readonly userId: string;
  readonly stream: LiveStream;
  /** By what their rights were read: the person, and how often what everybody goes by had changed. */
  rights: string;
  looksLeft: number;
}

/** Every stream of changes that this process has open. */
export class LiveStreams {
  private readonly log: ChangeLog;
  private readonly opened = new Set<Opened>();
  private watch: NodeJS.Timeout | null = null;
  private looks = 0;
  private isLooking = false;
  private isClosed = false;

  constructor(private readonly deps: LiveDeps) {
    this.log = new ChangeLog(deps.changes, deps);
  }

  get count(): number {
    return this.opened.size;
  }

  /**
   * Opens a stream for a session.
   *
   * @param seen the place up to which its reader has heard everything; undefined for a new one
   * @throws Refused `EVENTS.BUSY`, `EVENTS.TOO_MANY`; as the session is
   */
  async open(token: string, seen: string | undefined): Promise<Readable> {
    const person = accepted(await this.deps.sessionOf(token));
    const readers = await this.deps.readersOf(person);
    this.requireRoom(person.userId);
    const stream = new LiveStream(this.log, readers);
    const rights = this.rightsOf(person);
    const one: Opened = { token, userId: person.userId, stream, rights, looksLeft: LOOKS_PER_RIGHTS };
    this.opened.add(one);
    this.watch ??= setInterval(() => void this.look(), this.deps.lookMs ?? LOOK_MS);
    let left = false;
    let leave = (): void => undefined;
    stream.once('close', () => {
      left = true;
      this.opened.delete(one);
      leave();
      this.rest();
    });
    try {
      const stop = await this.log.listen(() => stream.goOn());
      if (left) stop();
      else leave = stop;
      stream.open(seen === undefined ? this.fresh() : isPlace(seen) ? await this.log.resume(seen) : null);
    } catch (error) {
      stream.destroy();
      throw error;
    }
    return stream;
  }

  /** Ends all of them, as the process does; their readers are told to come again. */
  close(): void {
    this.isClosed = true;
    for (const { stream } of this.opened) {
      stream.finish(null);
      // Whoever takes nothing would hold the process.
      if (stream.beat() !== null) stream.destroy();
    }
  }

  private fresh() {
    return { next: this.log.next, missed: [] };
  }

  private requireRoom(userId: string): void {
    const { perProcess, perPerson } = this.deps.limits;
    if (this.isClosed || this.opened.size >= perProcess) refuse('EVENTS.BUSY');
    const own = [...this.opened].filter((one) => one.userId === userId).length;
    if (own >= perPerson) refuse('EVENTS.TOO_MANY', { limit: perPerson });
  }

  private rest(): void {
    if (this.opened.size > 0 || this.watch === null) return;
    clearInterval(this.watch);
    this.watch = null;
  }

  /** Looks after all of them; one look that fails is made good by the next. */
  private async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      this.looks += 1;
      if (this.looks % LOOKS_PER_BEAT === 0) this.beat();
      await fewAtATime([...this.opened], (one) => this.check(one));
    } catch (error) {
      this.deps.onError?.(error);
    } finally {
      this.isLooking = false;
    }
  }

  private beat(): void {
    for (const { stream } of this.opened) {
      const since = stream.beat();
      if (since !== null && performance.now() - since > STUCK_MS) stream.destroy();
    }
  }

  private async check(one: Opened): Promise<void> {
    const person = await this.deps.sessionOf(one.token);
    if (isRejection(person)) return one.stream.finish({ code: person.code });
    one.looksLeft -= 1;
    const rights = this.rightsOf(person);
    if (rights === one.rights && one.looksLeft > 0) return;
    one.stream.readAs(await this.deps.readersOf(person));
    one.rights = rights;
    one.looksLeft = LOOKS_PER_RIGHTS;
  }

  private rightsOf(person: Person): string {
    return JSON.stringify([person, this.log.referenceChanges]);
  }
}
