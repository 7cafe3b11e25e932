import type { Cursor } from '#libs/application/ports/ledger';
import type { Person } from '#libs/domain/shared/actor';

/** What something is that has changed; `reference` is what everybody reads, such as agencies and calendars. */
export type ChangeKind = 'task' | 'plan' | 'reference';

/** That something has changed, without what: whoever may read it reads it anew. */
export interface Change {
  readonly kind: ChangeKind;
  readonly id: string;
  /** Of a task. */
  readonly planId: string | null;
  /** Behind the newest of the events that changed it. */
  readonly place: Cursor;
  /** Whether the person may read what has changed, or could before it changed. */
  isHeardBy(person: Person): boolean;
}

export interface ChangePage {
  /** In the order of the feed; what changed several times is named once, at the last. */
  readonly changes: readonly Change[];
  /** Up to where it was read. */
  readonly next: Cursor;
  /** Whether there may be more behind it already. */
  readonly isFull: boolean;
}

/** Changes as lists already show them: in the order of the feed, as far as what people read has followed it. */
export interface Changes {
  /** How far that is; null before anything was followed. */
  reached(): Promise<Cursor | null>;
  /** Behind one place and up to another, so many events of the feed at most. */
  between(after: Cursor, to: Cursor, limit: number): Promise<ChangePage>;
}
