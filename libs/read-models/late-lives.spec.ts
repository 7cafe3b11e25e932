import fc from 'fast-check';
import { play } from '#libs/domain/annex-task/task-lives.spec';
import { plusMinutes } from '#libs/domain/shared/time';
import type { TimedEvent } from '#libs/read-models/corrections';

/** The events of a life, of which some happened so many minutes before they were recorded. */
export const recordedLate = (
  life: Parameters<typeof play>[0],
  delays: readonly number[],
): readonly TimedEvent[] =>
  play(life).history.map(({ event: { type, data }, occurredAt: recordedAt }, index) => ({
    type,
    data,
    recordedAt,
    // What is assigned cannot have happened before it was.
    occurredAt: index === 0 ? recordedAt : plusMinutes(recordedAt, -(delays[index % delays.length] ?? 0)),
  }));

export const anyDelays = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60_000 })), {
  minLength: 1,
  maxLength: 8,
});
