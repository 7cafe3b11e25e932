import type { StoredEvent } from '#libs/application/ports/ledger';
import { hashOf, NO_HASH } from '#libs/ledger/hash';
import { categoryOf, current, UnknownEvent } from '#libs/ledger/reading';
import { toStored } from '#libs/ledger/rows';
import {
  asFolded,
  differences,
  type FoldableDecider,
  type FoldedState,
} from '#libs/ledger/verification/folded-state';
import { problem, type ProblemCode, type Report } from '#libs/ledger/verification/problems';
import type { CheckedRow, StateRow } from '#libs/ledger/verification/stored-rows';

const hashMatches = (event: StoredEvent, plain: boolean): boolean => {
  try {
    return plain && hashOf(event) === event.hash;
  } catch {
    // Numbers beyond those of JSON, or nesting beyond the stack: nothing that was ever hashed.
    return false;
  }
};

const isLaterInFeed = (event: StoredEvent, before: StoredEvent): boolean => {
  const [a, b] = [BigInt(event.xact), BigInt(before.xact)];
  return a > b || (a === b && BigInt(event.position) > BigInt(before.position));
};

/** Goes through one stream's events in version order, then compares its current state. */
export class StreamCheck {
  last: StoredEvent | null = null;
  /** Nothing can be said about the state of a stream whose events are not the ones recorded. */
  private damaged = false;
  private state: unknown;

  constructor(
    readonly stream: string,
    private readonly decider: FoldableDecider | undefined,
    private readonly report: Report,
  ) {
    this.state = decider?.initial;
  }

  add(row: CheckedRow): StoredEvent {
    const event = toStored(row);
    const wrong = this.wrongWith(event, row.plain);
    if (wrong) this.damage(event, ...wrong);
    else if (!this.damaged) this.evolve(event);
    this.last = event;
    return event;
  }

  /** The state after the events; null when they cannot be trusted or folded. */
  folded(): FoldedState | null {
    return this.damaged || !this.decider ? null : asFolded(this.decider, this.state);
  }

  /** Compares the current-state row with the last event and with the folded state. */
  finish(head: StateRow | null): void {
    const { last, stream, report } = this;
    const version = last?.version ?? 0;
    const at = { stream, version, position: last?.position ?? null };
    if (!this.decider) report(problem('LEDGER.NO_DECIDER', at, `no decider for ${categoryOf(stream)}`));
    if (!head) return report(problem('LEDGER.HEAD_MISMATCH', at, 'the stream has no current state'));
    if (head.version > version)
      report(
        problem(
          'LEDGER.TAIL_REMOVED',
          { stream, version: version + 1 },
          `the current state is that of version ${head.version}, the last event has version ${version}`,
        ),
      );
    const wrong = [
      ...(head.version < version ? ['version'] : []),
      ...(head.version === version && head.head_hash !== last?.hash ? ['head_hash'] : []),
      ...(head.version === version && head.last_recorded_at !== last?.recordedAt ? ['last_recorded_at'] : []),
      ...(head.category === categoryOf(stream) ? [] : ['category']),
    ];
    if (wrong.length > 0)
      report(problem('LEDGER.HEAD_MISMATCH', at, `not as in the last event: ${wrong.join(', ')}`));
    const folded = head.version > version ? null : this.folded();
    const different = folded ? differences(folded, head) : [];
    if (different.length > 0)
      report(problem('LEDGER.FOLD_MISMATCH', at, `not as the events give it: ${different.join(', ')}`));
  }

  private wrongWith(event: StoredEvent, plain: boolean): [ProblemCode, string] | null {
    const { last } = this;
    const next = (last?.version ?? 0) + 1;
    if (!hashMatches(event, plain))
      return ['LEDGER.HASH_MISMATCH', `the columns do not give the hash ${event.hash}`];
    if (event.version !== next) return ['LEDGER.VERSION_GAP', `version ${next} should come here`];
    const expected = last?.hash ?? NO_HASH;
    if (event.prevHash !== expected)
      return ['LEDGER.CHAIN_BROKEN', `follows ${event.prevHash}, but ${expected} comes before it`];
    if (!last) return null;
    if (!isLaterInFeed(event, last))
      return ['LEDGER.ORDER', `stands in the feed before version ${last.version}`];
    return event.recordedAt < last.recordedAt
      ? ['LEDGER.ORDER', `was recorded before version ${last.version}`]
      : null;
  }

  private evolve(event: StoredEvent): void {
    const { decider } = this;
    if (!decider) return;
    const { type } = event;
    try {
      const { occurredAt, ...said } = current(decider.forms, event);
      this.state = decider.evolve(this.state, {
        event: { type: said.type, data: said.data },
        occurredAt,
      });
    } catch (error) {
      if (error instanceof UnknownEvent) return this.damage(event, error.code, error.message);
      const reason = error instanceof Error ? error.name : 'an error';
      return this.damage(event, 'LEDGER.FOLD_FAILED', `folding ${type} throws ${reason}`);
    }
    if (this.state === undefined) this.damage(event, 'LEDGER.FOLD_FAILED', `nobody folds ${type}`);
  }

  private damage(event: StoredEvent, code: ProblemCode, detail: string): void {
    this.damaged = true;
    this.report(problem(code, event, detail));
  }
}
