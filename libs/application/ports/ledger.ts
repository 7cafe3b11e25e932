import type { Decider } from '#libs/domain/shared/decider';
import type { Rejection } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';

/** Who caused an event, as stored with it: ids only, never personal data. */
export interface EventMeta {
  readonly userId: string | null;
  readonly agencyId: string | null;
  readonly commandId: string | null;
  /**
   * Whose authority `userId` used, and by which delegation; `agencyId` is then that of whoever delegated. Absent
   * where people act for themselves, so that the hashes of such events stay what they were.
   */
  readonly onBehalfOf?: { readonly userId: string; readonly delegationId: string };
  /** Made up for the demonstration, as is its time; absent from what happened. */
  readonly demonstration?: true;
}

/** What an event says, in one of the forms in which events of its type have been stored. */
export interface EventBody {
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: unknown;
}

/** An event as readers get it. `position` and `xact` are decimal text, hashes lower-case hex. */
export interface StoredEvent extends EventBody {
  readonly position: string;
  readonly xact: string;
  readonly stream: string;
  readonly version: number;
  readonly meta: EventMeta;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly prevHash: string;
  readonly hash: string;
  /** As it is stored, and hashed, where that is an older form than the one in which it is read. */
  readonly asStored?: EventBody;
}

/** The event as it is stored: what its hash covers, and what leaves the house as evidence. */
export const storedForm = ({ asStored, ...event }: StoredEvent): StoredEvent =>
  asStored === undefined ? event : { ...event, ...asStored };

/** Makes a submission repeatable: same id and hash → the first answer, same id and other hash → refused. */
export interface IdempotentRequest {
  readonly principal: string;
  readonly commandId: string;
  readonly requestHash: string;
}

export interface Submission<C, S, E, X> {
  /** `<category>/<id>`. */
  readonly stream: string;
  readonly decider: Decider<C, S, E, X>;
  readonly command: C;
  /**
   * Builds the context once the stream is locked. `now` is never before the stream's last event; `state` is
   * the newest one, so that reference data (its policy) can be chosen by it.
   */
  context(now: Instant, state: S): Promise<X> | X;
  readonly meta: EventMeta;
  readonly request?: IdempotentRequest | undefined;
  /** Whoever submits it is the process that follows the stream, and sleeps until the next step that it is answered. */
  readonly isTold?: boolean | undefined;
  /** Refuses with `STREAM.VERSION_CONFLICT` unless the stream is at this version; 0 = must not exist. */
  readonly expectedVersion?: number | undefined;
  /** Called with the locked state and the instant of the decision; returns a rejection for a stale precondition. */
  precondition?(state: S, now: Instant): Rejection | null;
}

/** `events` is empty when there was nothing to do; then nothing was written and `version` is unchanged. */
export interface Committed {
  readonly kind: 'committed';
  readonly version: number;
  readonly events: readonly { readonly type: string; readonly position: string }[];
  /** The answer is a stored one: the command had been carried out before. */
  readonly replayed: boolean;
  readonly nextStepAt: Instant | null;
}

/** An opaque place in the ordered feed. */
export type Cursor = string;

export interface FeedPage {
  readonly events: readonly StoredEvent[];
  readonly next: Cursor;
}

/** All that loading a stream's state needs of its decider. */
export type LoadableDecider<S> = Pick<
  Decider<never, S, never, never>,
  'category' | 'initial' | 'split' | 'join'
>;

/** A field of a core, by the names that lead to it; with `counted` the length of the list that stands there. */
export interface CoreField {
  readonly at: readonly [string, ...string[]];
  readonly counted?: true;
}

/** Up to which events: those that were recorded, or had happened, by an instant, or both. */
export interface Until {
  readonly recordedBy?: Instant;
  readonly occurredBy?: Instant;
}

/** Some events of a stream: up to an instant, and those alone that come after one of its versions. */
export interface Range extends Until {
  readonly after?: number;
}

export interface Ledger {
  /** One transaction: lock, decide, append, update current state, store the answer. */
  submit<C, S, E, X>(submission: Submission<C, S, E, X>): Promise<Committed | Rejection>;
  /** The current state of one stream, from its rows; null when it does not exist. */
  load<S>(stream: string, decider: LoadableDecider<S>): Promise<{ state: S; version: number } | null>;
  /**
   * Current states of a category whose core contains one of the patterns, as JSON contains JSON, in pages by name.
   * It looks at every stream of the category: for what happens rarely.
   */
  loadLike<S>(
    decider: LoadableDecider<S>,
    like: readonly object[],
    after: string | null,
    limit: number,
  ): Promise<{ stream: string; state: S; version: number }[]>;
  /**
   * Some fields of the core of every stream of a category, or of those named, in the order of their names; null where there
   * is none. Nothing else of the states is read.
   */
  readCores<F extends string>(
    category: string,
    fields: Readonly<Record<F, CoreField>>,
    streams?: readonly string[],
  ): Promise<Readonly<Record<F, unknown>>[]>;
  /** Events of one stream in version order, up to and including `recordedBy` / `occurredBy`, behind the version `after`. */
  readStream(stream: string, range?: Range): Promise<StoredEvent[]>;
  /** The same of several streams at once, by stream; those without such events are left out. */
  readStreams(
    streams: readonly string[],
    until?: Until,
  ): Promise<ReadonlyMap<string, readonly StoredEvent[]>>;
  /** The current states of several streams with when each was last written; those that do not exist are left out. */
  loadMany<S>(
    streams: readonly string[],
    decider: LoadableDecider<S>,
  ): Promise<ReadonlyMap<string, { state: S; version: number; changedAt: Instant }>>;
  /** Events after `cursor` (null: from the start) in feed order, never skipping one that commits late. */
  readFeed(cursor: Cursor | null, limit: number): Promise<FeedPage>;
  /**
   * Up to and including when nothing more can be recorded; null while that is unknown. Waits a moment for the
   * present to settle, or only for `wanted` where it is earlier.
   */
  settledUntil(wanted?: Instant): Promise<Instant | null>;
  /** Up to and including when a subscriber has handled everything there will ever be; null while unknown. */
  handledUntil(subscriber: string, wanted?: Instant): Promise<Instant | null>;
  /** Streams of a category whose next step is due at or before `before`, most overdue first. */
  dueStreams(
    category: string,
    before: Instant,
    limit: number,
  ): Promise<{ stream: string; nextStepAt: Instant }[]>;
  /** Every stream of a category with its version and next step, in pages by name. */
  listStreams(
    category: string,
    after: string | null,
    limit: number,
  ): Promise<{ stream: string; version: number; nextStepAt: Instant | null }[]>;
}
