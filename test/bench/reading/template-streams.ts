import type { DataSource } from 'typeorm';
import type { StoredEvent } from '#libs/application/ports/ledger';
import { foldTask } from '#libs/application/task-service';
import { taskEventForms, type TaskEvent } from '#libs/domain/annex-task/events';
import type { TaskState } from '#libs/domain/annex-task/kernel/index';
import { taskDecider } from '#libs/domain/annex-task/task-decider';
import type { Happened } from '#libs/domain/shared/decider';
import { addDays, dayMs, fromMs, toMs } from '#libs/domain/shared/time';
import { canonical } from '#libs/ledger/hash';
import { taskPeriodsModel } from '#libs/read-models/task-periods';
import { worklistModel, type WorklistDeps } from '#libs/read-models/worklist-model';
import type { OwnDatabase } from '../stage/own-database';
import { lineOf, type LoadedTable } from './bulk-load';
import { placeholders, templateDay, templateLives } from './template-lives';
import { textTemplate, type Words } from './text-template';

/** Starts of tasks are spread over so many days. */
export const DAYS = 900;

type Fill = (words: Words) => string;

/** All that is stored of a task whose words are not known yet. */
export interface TemplateStream {
  readonly events: readonly { readonly canonical: Fill; readonly line: Fill }[];
  readonly state: Fill;
  readonly parts: Fill;
  /** Of the tables of lists, in their order. */
  readonly lists: readonly Fill[];
}

/** The tables of lists; what the database makes itself of a row is in no file. */
export const listTables: readonly LoadedTable[] = [
  {
    name: 'read_models.task_periods',
    columns: [
      'generation',
      'valid_from',
      'valid_to',
      'task_id',
      'plan_id',
      'section',
      'sort_order',
      'leads',
      'coordinators',
      'accepts',
      'monitoring_agency_id',
      'supervisor_id',
      'closed',
      'status',
      'overdue_after',
      'stage',
      'awaited',
      'due',
      'original_due',
      'reported_at',
      'accepted_at',
      'open_cycles',
      'former',
      'readers',
      'acceptors',
      'resolvers',
      'courses',
    ],
  },
  {
    name: 'read_models.task_texts',
    columns: ['generation', 'valid_from', 'valid_to', 'task_id', 'agencies', 'shown', 'words'],
  },
  {
    name: 'read_models.task_states',
    columns: ['generation', 'task_id', 'version', 'valid_from', 'state', 'past'],
  },
  {
    name: 'read_models.worklist_rows',
    columns: ['generation', 'task_id', 'who', 'shows_from', 'shows_until', 'due', 'sort_order'],
  },
];

type Life = readonly Happened<TaskEvent>[];

/** The n-th life moved on by whole days, of a task with an id of its own. */
const movedLife = (life: Life, n: number, days: number): Life =>
  JSON.parse(
    JSON.stringify(life)
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, (instant) => fromMs(toMs(instant) + days * dayMs))
      .replaceAll(`"${addDays(templateDay, 60)}"`, `"${addDays(templateDay, 60 + days)}"`)
      .replaceAll(placeholders.task, `@task${n}@`),
  ) as Life;

const meta = { userId: 'bench', agencyId: null, commandId: null };

const storedLife = (life: Life, n: number): StoredEvent[] =>
  life.map(({ event: { type, data }, occurredAt }, index) => ({
    stream: `task/@task${n}@`,
    version: index + 1,
    type,
    schemaVersion: taskEventForms[type].version,
    data,
    meta,
    occurredAt,
    recordedAt: occurredAt,
    position: '@position@',
    xact: '@xact@',
    prevHash: '@before@',
    hash: '@hash@',
  }));

const eventOf = ({ hash, ...event }: StoredEvent): TemplateStream['events'][number] => ({
  canonical: textTemplate(canonical(event)),
  line: textTemplate(
    lineOf([
      event.position,
      event.xact,
      event.stream,
      String(event.version),
      event.type,
      String(event.schemaVersion),
      JSON.stringify(event.data),
      JSON.stringify(event.meta),
      event.occurredAt,
      event.recordedAt,
      `\\x${event.prevHash}`,
      `\\x${hash}`,
    ]),
  ),
});

const statesOf = (events: readonly StoredEvent[]): Pick<TemplateStream, 'state' | 'parts'> => {
  const last = events.at(-1);
  if (!last) throw new Error('a life without events');
  const state = events.reduce<TaskState>(
    (folded, { type, data, occurredAt }) =>
      taskDecider.evolve(folded, { event: { type, data } as TaskEvent, occurredAt }),
    taskDecider.initial,
  );
  const { core, parts } = taskDecider.split(state);
  const head = [last.stream, 'task', String(last.version), `\\x${last.hash}`, last.recordedAt];
  return {
    state: textTemplate(lineOf([...head, JSON.stringify(core), null])),
    parts: textTemplate(
      Object.entries(parts)
        .map(([key, part]) => lineOf([last.stream, key, JSON.stringify(part)]))
        .join(''),
    ),
  };
};

/** The rows that following the events has given, by the number in the task's id. */
const listedRows = async (
  source: DataSource,
  { name, columns }: LoadedTable,
): Promise<Map<number, string>> => {
  const rows = await source.query<Record<string, string | null>[]>(
    `select ${columns.map((column) => `${column}::text as ${column}`).join(', ')} from ${name} order by 1, 2`,
  );
  const lines = new Map<number, string>();
  for (const row of rows) {
    const n = Number(/\d+/u.exec(row['task_id'] ?? '')?.[0]);
    // The plan's order is worked out of what a placeholder stands for.
    const values = columns.map((column) =>
      column === 'sort_order' ? '@plan@ @order@ @task@' : (row[column] ?? null),
    );
    lines.set(n, (lines.get(n) ?? '') + lineOf(values));
  }
  return lines;
};

/**
 * Plays the lives by the domain's rules, moves them to other days, and has what lists are read from made by
 * whoever follows the ledger; the rows are taken out of the database again.
 */
export async function templateStreams({
  source,
  app,
}: Pick<OwnDatabase, 'source' | 'app'>): Promise<readonly TemplateStream[]> {
  const lives = templateLives();
  const streams = Array.from({ length: DAYS }, (_, n) =>
    storedLife(movedLife(lives[n % lives.length] ?? [], n, (n * 7) % DAYS), n),
  );
  const { clock } = app;
  const byId = new Map(
    streams.map((events, n) => [
      `@task${n}@`,
      { state: foldTask(events), version: events.length, changedAt: '' },
    ]),
  );
  const tasks: WorklistDeps['tasks'] = {
    contextFor: (...given) => app.tasks.contextFor(...given),
    many: () => Promise.resolve(byId),
  };
  for (const model of [taskPeriodsModel, worklistModel({ tasks, clock })])
    await source.transaction((manager) => model.write(1, streams.flat(), manager));
  const listed: ReadonlyMap<number, string>[] = [];
  for (const table of listTables) listed.push(await listedRows(source, table));
  for (const { name } of listTables) await source.query(`delete from ${name}`);
  return streams.map((events, n) => ({
    events: events.map(eventOf),
    ...statesOf(events),
    lists: listed.map((rows) => textTemplate(rows.get(n) ?? '')),
  }));
}
