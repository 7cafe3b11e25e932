/** What can be wrong with a ledger. */
export type ProblemCode =
  /** A column of the event is not what it was when it was hashed. */
  | 'LEDGER.HASH_MISMATCH'
  /** The event does not follow the one before it. */
  | 'LEDGER.CHAIN_BROKEN'
  /** Events before this one are missing, or a version occurs twice. */
  | 'LEDGER.VERSION_GAP'
  /** The place in the feed or the recording time goes backwards within the stream. */
  | 'LEDGER.ORDER'
  /** The current-state row speaks of another last event, or there is none. */
  | 'LEDGER.HEAD_MISMATCH'
  /** The current state is not what the events give. */
  | 'LEDGER.FOLD_MISMATCH'
  /** The decider cannot fold the event. */
  | 'LEDGER.FOLD_FAILED'
  /** The event, or its version, is not known to this program, which is older than what wrote it. */
  | 'EVENT.UNKNOWN'
  /** Nothing is known that could fold the stream's category. */
  | 'LEDGER.NO_DECIDER'
  /** The stored answer to a command is not what the events say, or is gone. */
  | 'LEDGER.ANSWER_MISMATCH'
  /** The stream once had more events. */
  | 'LEDGER.TAIL_REMOVED'
  /** The stream once had events and has none. */
  | 'LEDGER.STREAM_REMOVED'
  /** The event is not the one that was signed for. */
  | 'LEDGER.CHECKPOINT_MISMATCH'
  /** The checkpoint was not made by the holder of a known key, or was changed since. */
  | 'LEDGER.CHECKPOINT_SIGNATURE';

/** One finding; `stream`, `version` and `position` are null where it concerns none. */
export interface Problem {
  readonly code: ProblemCode;
  readonly stream: string | null;
  readonly version: number | null;
  /** Of the event in the feed, where there is one. */
  readonly position: string | null;
  /** In English, for whoever investigates; names fields and hashes, never what an event says. */
  readonly detail: string;
}

export type Report = (problem: Problem) => void;

export const problem = (
  code: ProblemCode,
  at: { stream?: string | null; version?: number | null; position?: string | null },
  detail: string,
): Problem => ({
  code,
  stream: at.stream ?? null,
  version: at.version ?? null,
  position: at.position ?? null,
  detail,
});

/** Keeps the first findings and counts the others: a ledger that was rewritten has one for every event. */
export class ProblemList {
  readonly kept: Problem[] = [];
  count = 0;

  constructor(private readonly limit = 1_000) {}

  readonly add: Report = (found) => {
    this.count += 1;
    if (this.kept.length < this.limit) this.kept.push(found);
  };
}
