import type { Change, Changes } from '#libs/application/ports/changes';
import type { Cursor } from '#libs/application/ports/ledger';
import { isBehind } from '#libs/read-models/feed-place';

/** Changes that are kept for readers who are behind, events that are read at once, and how far back somebody may go on. */
const KEPT = 2_000;
const AT_ONCE = 500;
const MISSED_EVENTS = 2_000;

export interface ChangeLogOptions {
  readonly pollMs?: number;
  onError?(error: unknown): void;
}

/** From where a reader goes on: numbers count the changes of this process, whoever hears of them. */
export interface Resumed {
  readonly next: number;
  /** What happened before the log begins. */
  readonly missed: readonly Change[];
}

/**
 * The newest changes, read once for all streams of this process while there are any: each stream keeps a number alone,
 * so that however slowly somebody reads, nothing waits for them in memory.
 */
export class ChangeLog {
  private kept: Change[] = [];
  /** The number of the first of `kept`. */
  private first = 0;
  /** The place before the first of `kept`. */
  private beginning: Cursor | null = null;
  private reached: Cursor | null = null;
  private readonly listeners = new Set<() => void>();
  private running: { readonly timer: NodeJS.Timeout; readonly begun: Promise<void> } | null = null;
  private looking = false;
  /** How often what everybody goes by has changed, such as agencies and delegations. */
  referenceChanges = 0;

  constructor(
    private readonly changes: Changes,
    private readonly options: ChangeLogOptions = {},
  ) {}

  /** Up to where everything has been read; null while nothing was. */
  get place(): Cursor | null {
    return this.reached;
  }

  /** The number that the next change will have. */
  get next(): number {
    return this.first + this.kept.length;
  }

  /** Calls whenever there is more, until it is told to stop. The log is read as long as somebody listens. */
  async listen(listener: () => void): Promise<() => void> {
    this.listeners.add(listener);
    try {
      await this.begin();
    } catch (error) {
      this.leave(listener);
      throw error;
    }
    return () => this.leave(listener);
  }

  /** The changes from a number on; null where some of them are not kept any more. */
  from(number: number): readonly Change[] | null {
    return number < this.first ? null : this.kept.slice(number - this.first);
  }

  /** What came behind a place that somebody had seen; null where that is too long ago. Listen first. */
  async resume(seen: Cursor): Promise<Resumed | null> {
    const { beginning, first } = this;
    if (beginning === null) return null;
    if (!isBehind(beginning, seen)) {
      const at = this.kept.findIndex(({ place }) => isBehind(place, seen));
      return { next: at === -1 ? this.next : first + at, missed: [] };
    }
    const { changes, isFull } = await this.changes.between(seen, beginning, MISSED_EVENTS);
    return isFull ? null : { next: first, missed: changes };
  }

  private begin(): Promise<void> {
    this.running ??= {
      timer: setInterval(() => void this.look(), this.options.pollMs ?? 200),
      begun: this.changes.reached().then((place) => {
        this.beginning = place;
        this.reached = place;
      }),
    };
    return this.running.begun;
  }

  private leave(listener: () => void): void {
    this.listeners.delete(listener);
    if (this.listeners.size > 0 || this.running === null) return;
    clearInterval(this.running.timer);
    this.running = null;
    // Numbers go on, so that none is given twice.
    this.first = this.next;
    this.kept = [];
    this.beginning = null;
    this.reached = null;
  }

  /** What is not read at one look is at the next: a look that fails loses nothing. */
  private async look(): Promise<void> {
    const { running } = this;
    if (this.looking || running === null) return;
    this.looking = true;
    try {
      await running.begun;
      await this.readOn(running);
    } catch (error) {
      this.options.onError?.(error);
    } finally {
      this.looking = false;
    }
  }

  private async readOn(running: ChangeLog['running']): Promise<void> {
    const to = await this.changes.reached();
    if (to === null || running !== this.running) return;
    if (this.reached === null) {
      // Before, there was nothing at all that people could have read.
      this.beginning = to;
      this.reached = to;
      return;
    }
    for (let isFull = true; isFull && isBehind(to, this.reached);) {
      const page = await this.changes.between(this.reached, to, AT_ONCE);
      if (running !== this.running) return;
      this.reached = page.next;
      isFull = page.isFull;
      this.keep(page.changes);
    }
    for (const listener of this.listeners) listener();
  }

  private keep(changes: readonly Change[]): void {
    this.referenceChanges += changes.filter(({ kind }) => kind === 'reference').length;
    this.kept.push(...changes);
    const over = this.kept.length - KEPT;
    if (over > 0) {
      this.beginning = this.kept[over - 1]?.place ?? this.beginning;
      this.kept = this.kept.slice(over);
      this.first += over;
    }
  }
}
