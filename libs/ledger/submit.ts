import type { Clock } from '#libs/application/ports/clock';
import type { Committed, Submission } from '#libs/application/ports/ledger';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import { fromMs, toMs, type Instant } from '#libs/domain/shared/time';
import { append } from '#libs/ledger/append';
import { asStoredBody, type EventBody } from '#libs/ledger/fold';
import { asJson, isStorable } from '#libs/ledger/hash';
import { lockHead, type Head } from '#libs/ledger/head';
import { query, type Parts, type Queries } from '#libs/ledger/rows';

/** What came out, and whether the transaction holds anything worth committing. */
export interface Outcome {
  readonly result: Committed | Rejection;
  readonly wrote: boolean;
}

const categoryOf = (stream: string): string => stream.slice(0, Math.max(0, stream.indexOf('/')));

const later = (a: Instant, b: Instant | null): Instant =>
  fromMs(Math.max(toMs(a), b === null ? -Infinity : toMs(b)));

const stale = <C, S, E, X>(s: Submission<C, S, E, X>, state: S, head: Head): Rejection | null =>
  s.expectedVersion !== undefined && s.expectedVersion !== head.version
    ? reject('STREAM.VERSION_CONFLICT', { expected: s.expectedVersion, actual: head.version })
    : (s.precondition?.(state) ?? null);

const replay = <C, S, E, X>(
  { request }: Submission<C, S, E, X>,
  { stored }: Head,
): Committed | Rejection | null => {
  if (!request || !stored) return null;
  return stored.hash === request.requestHash
    ? { kind: 'committed', ...stored.answer, replayed: true }
    : reject('COMMAND.ID_REUSED', { commandId: request.commandId });
};

const changedParts = (
  before: Parts,
  after: Parts,
): Pick<Parameters<typeof append>[1], 'parts' | 'removedParts'> => ({
  parts: Object.fromEntries(
    Object.entries(after)
      .filter(([key, part]) => !Object.hasOwn(before, key) || before[key] !== part)
      .map(([key, part]) => [key, asJson(part)]),
  ),
  removedParts: Object.keys(before).filter((key) => !Object.hasOwn(after, key)),
});

/** Nothing happened, but the next step may have moved with the calendar; it is no part of the record. */
const standStill = async (
  on: Queries,
  stream: string,
  head: Head,
  nextStepAt: Instant | null,
): Promise<Outcome> => {
  const moved = head.exists && nextStepAt !== head.nextStepAt;
  if (moved)
    await query(on, 'update ledger.stream_states set next_step_at = $2 where stream = $1', [
      stream,
      nextStepAt,
    ]);
  const { version } = head;
  return { result: { kind: 'committed', version, events: [], replayed: false, nextStepAt }, wrote: moved };
};

/** The inside of the one transaction of a submission; the caller commits or rolls back. */
export async function submitIn<C, S, E, X>(
  on: Queries,
  clock: Clock,
  s: Submission<C, S, E, X>,
): Promise<Outcome> {
  const { stream, decider } = s;
  const category = categoryOf(stream);
  if (category !== decider.category)
    throw new Error(`LEDGER.WRONG_CATEGORY: ${stream} is no ${decider.category}`);
  const refused = (result: Committed | Rejection): Outcome => ({ result, wrote: false });
  const head = await lockHead(on, stream, s.request);
  const before = replay(s, head);
  if (before) return refused(before);
  const state = head.exists ? decider.join(head.core, head.parts) : decider.initial;
  const conflict = stale(s, state, head);
  if (conflict) return refused(conflict);

  const now = later(await clock.now(), head.lastRecordedAt);
  const context = await s.context(now, state);
  const decision = decider.decide(s.command, state, context);
  if (isRejection(decision)) return refused(decision);
  const bodies = decision.map(asStoredBody);
  if (bodies.length === 0) return standStill(on, stream, head, decider.nextStepAt(state, context));
  if (!isStorable([bodies, s.meta, s.request])) return refused(reject('COMMAND.TEXT_NOT_STORABLE'));

  const next = bodies.reduce<S>(
    (folded, { type, data }: EventBody) =>
      decider.evolve(folded, { event: { type, data } as unknown as E, occurredAt: now }),
    state,
  );
  const { core, parts } = decider.split(next);
  const result = await append(on, {
    ...{ stream, category, xact: head.xact, version: head.version, headHash: head.headHash },
    ...{ now, bodies, meta: s.meta, core, ...changedParts(head.parts, parts) },
    ...{ nextStepAt: decider.nextStepAt(next, context), request: s.request },
  });
  return { result, wrote: true };
}
