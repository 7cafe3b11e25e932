import type { DataSource } from 'typeorm';
import type { StoredEvent } from '#libs/application/ports/ledger';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import type { TaskState } from '#libs/domain/annex-task/state';
import { taskDecider } from '#libs/domain/annex-task/task-decider';
import type { Happened } from '#libs/domain/shared/decider';
import { addDays, fromMs, toMs, dayMs } from '#libs/domain/shared/time';
import { append, type ChangedStream } from '#libs/ledger/append';
import { NO_HASH } from '#libs/ledger/hash';
import { storePeriods, type Followed } from '#libs/read-models/period-store';
import { nothing, periodsAfter } from '#libs/read-models/periods';
import { taskPeriodsName } from '#libs/read-models/listed-at';
import { agencies } from '#libs/plan-import/built-in-directory/agencies';
import { templateDay, templateLives } from './template-lives';
import { textsOf } from './texts';

/** Tasks of one transaction. */
const BATCH = 500;
/** Starts of tasks are spread over so many days. */
const DAYS = 900;

const meta = { userId: 'bench', agencyId: null, commandId: null };

type Life = readonly Happened<TaskEvent>[];

/** A life moved on by whole days, as text in which a task's own words can be put. */
const shifted = (life: Life, days: number): string =>
  JSON.stringify(life)
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, (instant) => fromMs(toMs(instant) + days * dayMs))
    .replaceAll(`"${addDays(templateDay, 60)}"`, `"${addDays(templateDay, 60 + days)}"`);

const own = (text: string, words: Readonly<Record<string, string>>): Life =>
  JSON.parse(text.replace(/@[a-zA-Z]+@/gu, (name) => words[name.slice(1, -1)] ?? name)) as Life;

const finalState = (life: Life): TaskState =>
  life.reduce<TaskState>((state, happened) => taskDecider.evolve(state, happened), taskDecider.initial);

/** The stream as it is after its events, each recorded when it occurred. */
const changedStream = (stream: string, life: Life): ChangedStream => {
  const { core, parts } = taskDecider.split(finalState(life));
  const last = life.length - 1;
  return {
    ...{ stream, category: 'task' },
    head: {
      ...{ exists: false, version: 0, headHash: NO_HASH, lastRecordedAt: null, nextStepAt: null },
      ...{ core: null, parts: {} },
    },
    changes: life.map(({ event: { type, data }, occurredAt: now }, index) => ({
      change: {
        ...{ now, bodies: [{ type, data, schemaVersion: 1 }], meta, core, nextStepAt: null },
        ...{ parts: index === last ? parts : {}, removedParts: [] },
      },
      request: undefined,
    })),
  };
};

const followed = (taskId: string, life: Life): Followed => ({
  taskId,
  newest: nothing,
  periods: periodsAfter(
    nothing,
    life.map(({ event: { type, data }, occurredAt }, index) => ({
      ...{ stream: `task/${taskId}`, version: index + 1, type, schemaVersion: 1, data, meta },
      ...{ occurredAt, recordedAt: occurredAt, position: '', xact: '', prevHash: '', hash: '' },
    })) satisfies readonly StoredEvent[],
  ),
});

export interface Generated {
  readonly tasks: number;
  readonly events: number;
  readonly seconds: number;
}

/**
 * Fills an empty ledger and its lists with whole lives of so many tasks. Lives are played once by the domain's rules and
 * then given to many tasks on other days with other agencies and words; events are chained and appended, states
 * folded and rows made by the product's own functions, many tasks to a statement.
 */
export async function generate(
  source: DataSource,
  owner: DataSource,
  count: number,
  say: (message: string) => void,
): Promise<Generated> {
  const begun = performance.now();
  const lives = templateLives();
  const texts = new Map<string, string>();
  const textOf = (n: number): string => {
    const [template, days] = [n % lives.length, (n * 7) % DAYS];
    const key = `${template} ${days}`;
    const known = texts.get(key) ?? shifted(lives[template] ?? [], days);
    texts.set(key, known);
    return known;
  };
  const names = agencies.map(({ id }) => id);
  let events = 0;
  for (let from = 0; from < count; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - from) }, (_, index) => {
      const n = from + index;
      const { id, ...words } = textsOf(n, names);
      return { taskId: id, life: own(textOf(n), { task: id, ...words }) };
    });
    const total = batch.reduce((sum, { life }) => sum + life.length, 0);
    await source.transaction(async (manager) => {
      const [row] = await manager.query<{ xact: string }[]>('select pg_current_xact_id()::text as xact');
      const positions = await manager.query<{ p: string }[]>(
        `select nextval('ledger.events_position_seq')::text as p from generate_series(1, $1::integer)`,
        [total],
      );
      const { statements } = append(
        row?.xact ?? '',
        positions.map(({ p }) => p),
        batch.map(({ taskId, life }) => changedStream(`task/${taskId}`, life)),
      );
      for (const { sql, values } of statements) await manager.query(sql, values);
      await storePeriods(
        manager,
        1,
        batch.map(({ taskId, life }) => followed(taskId, life)),
      );
    });
    events += total;
    if ((from / BATCH) % 40 === 0) say(`generated ${from + batch.length} tasks, ${events} events`);
  }
  await source.query(
    `insert into ledger.subscriptions (name, cursor)
     select $1, xact::text || '.' || position from ledger.events order by xact desc, position desc limit 1
     on conflict (name) do update set cursor = excluded.cursor`,
    [taskPeriodsName],
  );
  await owner.query('vacuum (analyze)');
  return { tasks: count, events, seconds: (performance.now() - begun) / 1_000 };
}
