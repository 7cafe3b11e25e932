import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredEvent } from '#libs/application/ports/ledger';
import { happenedIn } from '#libs/application/task-service';
import { taskEventForms } from '#libs/domain/annex-task/events';
import { delaysAt, delaysOf, type Delay } from '#libs/domain/annex-task/standing/index';
import { current } from '#libs/ledger/reading';
import { followedInPages } from '#libs/read-models/followed-past.spec-helper';
import { pastIn } from '#libs/read-models/kept-past';
import { goldenEvents } from './golden-log';

/** Whose the time was, as it was told of the golden log's tasks before it was kept step by step. */
interface Told {
  readonly stream: string;
  readonly now: string;
  readonly delays: readonly Delay[];
}

const file = join(__dirname, 'fixtures', 'delays.jsonl');
const told = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Told);

const eventsOf = (stream: string): readonly StoredEvent[] =>
  goldenEvents()
    .filter((event) => event.stream === stream)
    .map((event) => current(taskEventForms, event));

describe('whose the time of the golden log was', () => {
  it('is told of every task in it', () => {
    const tasks = goldenEvents().flatMap(({ stream }) => (stream.startsWith('task/') ? [stream] : []));
    expect(told.map(({ stream }) => stream)).toEqual([...new Set(tasks)]);
    expect(told.some(({ delays }) => delays.some(({ shares }) => shares.length > 2))).toBe(true);
  });

  it.each(told)('is what it was, by all events of $stream and step by step', ({ stream, now, delays }) => {
    const events = eventsOf(stream);
    expect(delaysOf(happenedIn(events), now)).toEqual(delays);
    for (const size of [1, 3, events.length]) {
      const { row } = followedInPages(events, [size]);
      const past = pastIn(row.past, row);
      expect(past && delaysAt(past.delay, now)).toEqual(delays);
    }
  });
});
