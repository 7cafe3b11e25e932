import type { Committed } from '#libs/application/ports/ledger';
import type { Rejection } from '#libs/domain/shared/rejection';
import { append, moveNextSteps, type ChangedStream, type MovedStream } from '#libs/ledger/append';
import { after, answerAgain, type Decided, type Pending } from '#libs/ledger/decide';
import { takePositions, type Head, type Heads } from '#libs/ledger/head';
import type { Queries } from '#libs/ledger/rows';
import type { Statement } from '#libs/ledger/transaction';
import { sleepAfter, type Sleep } from '#libs/ledger/wake-ups';

/** What came of one submission; `failed` is what its own context or decider threw. */
export type Outcome =
  | { readonly kind: 'answered'; readonly answer: Committed | Rejection }
  | { readonly kind: 'failed'; readonly error: unknown };

/** What comes of all of them, in their order, once `statements` are committed. */
export interface Together {
  readonly outcomes: readonly Outcome[];
  readonly statements: readonly Statement[];
}

/** A stream as the submissions decided so far leave it. */
interface Underway extends ChangedStream {
  readonly changes: ChangedStream['changes'][number][];
  sleep: Sleep;
  now: Head;
  /** The next step, where it moved and no change says it. */
  moved: MovedStream | null;
}

const begin = ({ stream, category }: Pending, head: Head): Underway => ({
  stream,
  category,
  head,
  now: head,
  changes: [],
  sleep: { wakesAt: head.wakesAt, wakes: false },
  moved: null,
});

/** Each for itself: a process whose question comes in between is told the next step as it is then. */
const take = (on: Underway, { request, isTold }: Pending, decided: Decided): void => {
  if (decided.kind === 'answer') return;
  const { nextStepAt } = decided.kind === 'moved' ? decided : decided.change;
  const { wakesAt, wakes } = sleepAfter(on.sleep.wakesAt, nextStepAt, isTold);
  on.sleep = { wakesAt, wakes: on.sleep.wakes || wakes };
  if (decided.kind === 'moved') {
    on.moved = {
      stream: on.stream,
      nextStepAt,
      sleep: { wakesAt, wakes: wakes || on.moved?.sleep.wakes === true },
    };
    on.now = { ...on.now, nextStepAt, wakesAt };
    return;
  }
  on.changes.push({ change: decided.change, request });
  on.moved = null;
  on.now = { ...after(on.now, decided.change), wakesAt };
};

/** An outcome, or the place of the change whose answer is known once it is written. */
type Placed = Outcome | { readonly kind: 'change'; readonly stream: string; readonly index: number };

const decideOn = async (on: Underway, pending: Pending): Promise<Placed> => {
  try {
    const decided = await pending.decide(on.now);
    take(on, pending, decided);
    return decided.kind === 'change'
      ? { kind: 'change', stream: on.stream, index: on.changes.length - 1 }
      : { kind: 'answered', answer: decided.answer };
  } catch (error) {
    return { kind: 'failed', error };
  }
};

const enoughPositions = async (
  on: Queries,
  taken: readonly string[],
  changed: readonly Underway[],
): Promise<readonly string[]> => {
  const events = changed.flatMap(({ changes }) => changes.flatMap(({ change }) => change.bodies)).length;
  return events > taken.length ? [...taken, ...(await takePositions(on, events - taken.length))] : taken;
};

/**
 * Decides submissions on streams that this transaction has locked, each on what those before it left. No two of
 * them have the same request.
 *
 * @param heads of the streams, in the order of the submissions, read after they were locked
 * @throws what concerns all of them, such as a lost connection
 */
export async function decideTogether(
  on: Queries,
  submissions: readonly Pending[],
  { xact, positions, found }: Heads,
): Promise<Together> {
  const streams = new Map<string, Underway>();
  const placed: Placed[] = [];
  for (const [n, pending] of submissions.entries()) {
    const known = found[n];
    if (!known) throw new Error('LEDGER.NO_ROW');
    if (pending.request && known.stored) {
      placed.push({ kind: 'answered', answer: answerAgain(pending.request, known.stored) });
      continue;
    }
    const stream = streams.get(pending.stream) ?? begin(pending, known.head);
    streams.set(pending.stream, stream);
    placed.push(await decideOn(stream, pending));
  }
  const changed = [...streams.values()].filter(({ changes }) => changes.length > 0);
  const moved = [...streams.values()].flatMap((stream) => stream.moved ?? []);
  const { statements, answers } =
    changed.length > 0
      ? append(xact, await enoughPositions(on, positions, changed), changed)
      : { statements: [], answers: [] };
  const answersOf = new Map(changed.map(({ stream }, n) => [stream, answers[n]]));
  const outcomes = placed.map((each): Outcome => {
    if (each.kind !== 'change') return each;
    const answer = answersOf.get(each.stream)?.[each.index];
    if (!answer) throw new Error('LEDGER.NO_ROW');
    return { kind: 'answered', answer };
  });
  return { outcomes, statements: [...statements, ...(moved.length > 0 ? [moveNextSteps(moved)] : [])] };
}
