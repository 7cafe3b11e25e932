import { goesOnAs, taskAt } from '#libs/domain/annex-task/passing-time';
import type { StoredEvent } from '#libs/application/ports/ledger';
import { taskDecider } from '#libs/domain/annex-task/task-decider';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/index';
import type { Instant } from '#libs/domain/shared/time';
import { evolveStored } from '#libs/read-models/periods';
import { spansAfter, type Point, type Span } from '#libs/read-models/spans';

/** What of an event its times and the fold need. */
export type TimedEvent = Pick<StoredEvent, 'type' | 'data' | 'occurredAt' | 'recordedAt'>;

export const isLate = ({ occurredAt, recordedAt }: Pick<TimedEvent, 'occurredAt' | 'recordedAt'>): boolean =>
  occurredAt < recordedAt;

/** What a task was in a span of time, by what was known of it in another; the ends are null while they last. */
export interface Correction<Content> extends Span<Content> {
  readonly knownFrom: Instant;
  readonly knownTo: Instant | null;
}

const distinct = (instants: readonly Instant[]): readonly Instant[] => [...new Set(instants)].toSorted();

/** What a task is from an instant until the next one, within which its suspension may end by itself. */
const pointsOf = <Content>(
  task: AssignedTask,
  from: Instant,
  next: Instant | undefined,
  contentOf: (task: AssignedTask) => Content,
): readonly Point<Content>[] => {
  const goesOn = goesOnAs(task);
  const first = { from, content: contentOf(taskAt(task, from)) };
  const changes = goesOn !== null && goesOn.at > from && (next === undefined || goesOn.at < next);
  return changes ? [first, { from: goesOn.at, content: contentOf(goesOn.task) }] : [first];
};

/** The spans of what had happened, by some of the events; these are folded in the order of their versions. */
const happened = <Content>(
  known: readonly TimedEvent[],
  contentOf: (task: AssignedTask) => Content,
): readonly Span<Content>[] => {
  const instants = distinct(known.map(({ occurredAt }) => occurredAt));
  return spansAfter<Content>(
    null,
    instants.flatMap((from, index) => {
      const state = known
        .filter(({ occurredAt }) => occurredAt <= from)
        .reduce(evolveStored, taskDecider.initial);
      return state.kind === 'unassigned' ? [] : pointsOf(state, from, instants[index + 1], contentOf);
    }),
  );
};

/**
 * What a task was at any instant by what was known at any other, since something of it was recorded late; before
 * that, whatever had happened was known. Takes the square of the number of its events, as few tasks need it.
 *
 * @param events all events of the task, in order
 */
export const correctionsOf = <Content>(
  events: readonly TimedEvent[],
  contentOf: (task: AssignedTask) => Content,
): readonly Correction<Content>[] => {
  const since = events.find(isLate)?.recordedAt;
  const instants = distinct(events.map(({ recordedAt }) => recordedAt)).filter(
    (instant) => since !== undefined && instant >= since,
  );
  const over: Correction<Content>[] = [];
  const open = new Map<string, Correction<Content>>();
  for (const instant of instants) {
    const spans = happened(
      events.filter(({ recordedAt }) => recordedAt <= instant),
      contentOf,
    );
    const now = new Map(spans.map((span) => [JSON.stringify(span), span]));
    for (const [name, correction] of open)
      if (!now.has(name) && open.delete(name)) over.push({ ...correction, knownTo: instant });
    for (const [name, span] of now)
      if (!open.has(name)) open.set(name, { ...span, knownFrom: instant, knownTo: null });
  }
  return [...over, ...open.values()];
};
