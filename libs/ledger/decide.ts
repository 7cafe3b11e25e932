import type { Clock } from '#libs/application/ports/clock';
import type {
  Committed,
  EventBody,
  EventMeta,
  IdempotentRequest,
  Submission,
} from '#libs/application/ports/ledger';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import { fromMs, toMs, type Instant } from '#libs/domain/shared/time';
import { asStoredBody } from '#libs/ledger/fold';
import { asJson, isStorable } from '#libs/ledger/hash';
import { formOf } from '#libs/ledger/reading';
import type { Head, StoredAnswer } from '#libs/ledger/head';
import type { Parts } from '#libs/ledger/rows';

/** What a submission adds to its stream. */
export interface Change {
  /** When it is recorded. */
  readonly now: Instant;
  /** When it happened; never later than it is recorded. */
  readonly occurredAt: Instant;
  readonly bodies: readonly EventBody[];
  readonly meta: EventMeta;
  readonly core: unknown;
  /** Only parts that changed. */
  readonly parts: Parts;
  readonly removedParts: readonly string[];
  readonly nextStepAt: Instant | null;
}

/**
 * What comes of a submission: an answer that needs nothing written, a next step that moved with the calendar, or
 * that its process is told, although nothing happened, or a change.
 */
export type Decided =
  | { readonly kind: 'answer'; readonly answer: Committed | Rejection }
  | { readonly kind: 'moved'; readonly answer: Committed; readonly nextStepAt: Instant | null }
  | { readonly kind: 'change'; readonly change: Change };

/** A submission without the types of its aggregate. */
export interface Pending {
  readonly stream: string;
  readonly category: string;
  readonly request: IdempotentRequest | undefined;
  /** Whether whoever submits it sleeps until the next step that it is answered. */
  readonly isTold: boolean;
  /** Throws what the context or the decider throws. */
  decide(head: Head): Promise<Decided>;
}

/** The answer to a request that was carried out before, unless the id was used for something else. */
export const answerAgain = (
  { commandId, requestHash }: IdempotentRequest,
  { hash, answer }: StoredAnswer,
): Committed | Rejection =>
  hash === requestHash
    ? { kind: 'committed', ...answer, replayed: true }
    : reject('COMMAND.ID_REUSED', { commandId });

const later = (a: Instant, b: Instant | null): Instant =>
  fromMs(Math.max(toMs(a), b === null ? -Infinity : toMs(b)));

const stale = <C, S, E, X>(
  s: Submission<C, S, E, X>,
  state: S,
  head: Head,
  now: Instant,
): Rejection | null =>
  s.expectedVersion !== undefined && s.expectedVersion !== head.version
    ? reject('STREAM.VERSION_CONFLICT', { expected: s.expectedVersion, actual: head.version })
    : (s.precondition?.(state, now) ?? null);

const changedParts = (before: Parts, after: Parts): Pick<Change, 'parts' | 'removedParts'> => ({
  parts: Object.fromEntries(
    Object.entries(after)
      .filter(([key, part]) => !Object.hasOwn(before, key) || before[key] !== part)
      .map(([key, part]) => [key, asJson(part)]),
  ),
  removedParts: Object.keys(before).filter((key) => !Object.hasOwn(after, key)),
});

type Fields = Readonly<Record<string, unknown>>;
const hasFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The core as it will be read back. Fields that were not touched stay the values that they are, which were read
 * back before: whoever decides next in the same transaction can tell by them what is as it was.
 */
const asStoredCore = (before: unknown, core: unknown): unknown =>
  hasFields(before) && hasFields(core)
    ? Object.fromEntries(
        Object.entries(core)
          .filter(([, value]) => value !== undefined)
          .map(([name, value]) => [name, before[name] === value ? value : asJson(value)]),
      )
    : asJson(core);

/**
 * Nothing happened, but the next step may have moved with the calendar, and until when its process sleeps may be
 * another time; neither is part of the record.
 */
const standStill = (head: Head, nextStepAt: Instant | null, isTold: boolean): Decided => {
  const { version } = head;
  const answer: Committed = { kind: 'committed', version, events: [], replayed: false, nextStepAt };
  const isKnown = nextStepAt === head.nextStepAt && (!isTold || nextStepAt === head.wakesAt);
  return head.exists && !isKnown ? { kind: 'moved', answer, nextStepAt } : { kind: 'answer', answer };
};

/** Decides a submission on its stream as it is. */
async function decide<C, S, E, X>(clock: Clock, s: Submission<C, S, E, X>, head: Head): Promise<Decided> {
  const { decider } = s;
  // What this program does not know of the stream would be missing from the decision.
  if (head.held) formOf(decider.forms, { ...head.held, stream: s.stream });
  const state = head.exists ? decider.join(head.core, head.parts) : decider.initial;
  const now = later(await clock.now(), head.lastRecordedAt);
  const conflict = stale(s, state, head, now);
  if (conflict) return { kind: 'answer', answer: conflict };

  const context = await s.context(now, state);
  const decision = decider.decide(s.command, state, context);
  if (isRejection(decision)) return { kind: 'answer', answer: decision };
  const bodies = decision.map((event) => asStoredBody(event, decider.forms));
  if (bodies.length === 0) return standStill(head, decider.nextStepAt(state, context), s.isTold === true);
  if (!isStorable([bodies, s.meta, s.request]))
    return { kind: 'answer', answer: reject('COMMAND.TEXT_NOT_STORABLE') };

  const happened = decider.occurredAt?.(s.command, context) ?? now;
  const occurredAt = happened < now ? happened : now;
  const next = bodies.reduce<S>(
    (folded, { type, data }: EventBody) =>
      decider.evolve(folded, { event: { type, data } as unknown as E, occurredAt }),
    state,
  );
  const { core, parts } = decider.split(next);
  const nextStepAt = decider.nextStepAt(next, context);
  const change = { now, occurredAt, bodies, meta: s.meta, core: asStoredCore(head.core, core), nextStepAt };
  return { kind: 'change', change: { ...change, ...changedParts(head.parts, parts) } };
}

/** @throws `LEDGER.WRONG_CATEGORY` for a stream of another category than the decider's */
export function toPending<C, S, E, X>(clock: Clock, s: Submission<C, S, E, X>): Pending {
  const category = s.stream.slice(0, Math.max(0, s.stream.indexOf('/')));
  if (category !== s.decider.category)
    throw new Error(`LEDGER.WRONG_CATEGORY: ${s.stream} is no ${s.decider.category}`);
  const { stream, request, isTold = false } = s;
  return { stream, category, request, isTold, decide: (head) => decide(clock, s, head) };
}

/**
 * The stream after a change, as it would be read back; its hash is known once positions are, and until when its
 * process sleeps is known to who takes the change.
 */
export const after = (head: Head, { now, bodies, core, parts, removedParts, nextStepAt }: Change): Head => ({
  exists: true,
  version: head.version + bodies.length,
  headHash: head.headHash,
  lastRecordedAt: now,
  nextStepAt,
  wakesAt: head.wakesAt,
  held: head.held,
  core,
  parts: Object.fromEntries(
    Object.entries({ ...head.parts, ...parts }).filter(([key]) => !removedParts.includes(key)),
  ),
});
