import fc from 'fast-check';
import { taskStream, happenedIn } from '#libs/application/task-service';
import { anyLife } from '#libs/domain/annex-task/task-lives.spec';
import { pastOf } from '#libs/domain/annex-task/standing/index';
import type { TimedEvent } from '#libs/read-models/corrections';
import { anyDelays, recordedLate } from '#libs/read-models/late-lives.spec';
import { openListStage, type ListStage } from '#libs/read-models/stage.spec';
import { createTaskPasts } from '#libs/read-models/task-pasts';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(300_000);

const TASKS = 12;
/** Behind this version, events of a life are recorded later than the others, which the lists have followed by then. */
const half = (events: readonly TimedEvent[]): number => Math.ceil(events.length / 2);

describe('what is told of a task by all of its events', () => {
  let stage: ListStage;
  const lives = new Map<string, readonly TimedEvent[]>();
  /** How many events were read out of the ledger. */
  let read = 0;

  beforeAll(async () => {
    stage = await openListStage(new ManualClock('2026-08-01T00:00:00.000Z'));
    const eventful = fc
      .sample(fc.tuple(anyLife, anyDelays), { numRuns: 120, seed: 2_014 })
      .map(([life, delays], n) => recordedLate(life, n % 2 === 0 ? [0] : delays))
      .filter((events) => events.length > 8);
    for (const [n, events] of eventful.slice(0, TASKS).entries()) {
      const own = { taskId: `t-${n}`, planId: 'p', key: String(n) };
      lives.set(
        `t-${n}`,
        events.map((event) =>
          event.type === 'TaskAssigned' ? { ...event, data: { ...(event.data as object), ...own } } : event,
        ),
      );
    }
  });
  afterAll(() => stage?.close());

  const pasts = () =>
    createTaskPasts({
      dataSource: stage.source,
      ledger: {
        async readStream(...given) {
          const events = await stage.app.ledger.readStream(...given);
          read += events.length;
          return events;
        },
      },
    });
  const versionOf = async (taskId: string): Promise<number> =>
    (await stage.app.tasks.load(taskId))?.version ?? 0;
  /** Compares the pasts of all tasks as they stand; answers how many events were read for each. */
  const compare = async (): Promise<ReadonlyMap<string, number>> => {
    const asked = new Map<string, number>();
    for (const taskId of lives.keys()) {
      const events = happenedIn(await stage.app.ledger.readStream(taskStream(taskId)));
      read = 0;
      expect(await pasts().at(taskId, await versionOf(taskId))).toEqual(pastOf(events));
      asked.set(taskId, read);
    }
    return asked;
  };
  const isInOrder = (events: readonly TimedEvent[]): boolean =>
    events.every(({ occurredAt }, n) => n === 0 || occurredAt >= (events[n - 1]?.occurredAt ?? ''));

  it('is what they tell where nothing is kept yet, where the lists are behind, and where they are not', async () => {
    for (const [taskId, events] of lives) await stage.recordLate(taskId, events.slice(0, half(events)));
    for (const [taskId, count] of await compare()) expect(count).toBe(half(lives.get(taskId) ?? []));

    await stage.drain();
    for (const count of (await compare()).values()) expect(count).toBe(0);

    for (const [taskId, events] of lives) await stage.recordLate(taskId, events.slice(half(events)));
    const behind = await compare();
    for (const [taskId, events] of lives)
      if (isInOrder(events)) expect(behind.get(taskId)).toBe(events.length - half(events));

    await stage.drain();
    for (const count of (await compare()).values()) expect(count).toBe(0);
    expect([...lives.values()].filter(isInOrder).length).toBeGreaterThan(2);
    expect([...lives.values()].filter((events) => !isInOrder(events)).length).toBeGreaterThan(2);
  });

  it('is told of a version that the lists have already left behind', async () => {
    for (const [taskId, events] of lives) {
      const then = happenedIn((await stage.app.ledger.readStream(taskStream(taskId))).slice(0, half(events)));
      expect(await pasts().at(taskId, half(events))).toEqual(pastOf(then));
    }
  });

  it('is the same after the lists were built anew', async () => {
    await stage.rebuild();
    for (const count of (await compare()).values()) expect(count).toBe(0);
  });

  it('is read out of the events where whoever wrote the rows did not keep it', async () => {
    for (const past of ['null', `'{"version": 1}'`]) {
      await stage.source.query(`update read_models.task_states set past = ${past}`);
      for (const [taskId, count] of await compare()) expect(count).toBe(lives.get(taskId)?.length);
    }
  });
});
