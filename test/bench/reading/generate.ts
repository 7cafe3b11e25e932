import { setImmediate as others } from 'node:timers/promises';
import { planOrderText } from '#libs/domain/follow-up/plan-order';
import { NO_HASH, sha256 } from '#libs/ledger/hash';
import { drainSubscriber } from '#libs/ledger/subscriber';
import { taskPeriodsName } from '#libs/read-models/listed-at';
import { createTaskPeriods, taskPeriodsModel } from '#libs/read-models/task-periods';
import { worklistModel } from '#libs/read-models/worklist-model';
import { agencies } from '#libs/plan-import/built-in-directory/agencies';
import type { OwnDatabase } from '../stage/own-database';
import { loadInBulk, type LoadedTable } from './bulk-load';
import { listTables, templateStreams, type TemplateStream } from './template-streams';
import { textsOf } from './texts';

/** Tasks of one file. */
const FILE = 10_000;
/** Tasks between which others have their turn, so that a file is read while the next one is made. */
const TURN = 200;

const tables: readonly LoadedTable[] = [
  {
    name: 'ledger.events',
    columns: [
      'position',
      'xact',
      'stream',
      'version',
      'type',
      'schema_version',
      'data',
      'meta',
      'occurred_at',
      'recorded_at',
      'prev_hash',
      'hash',
    ],
  },
  {
    name: 'ledger.stream_states',
    columns: ['stream', 'category', 'version', 'head_hash', 'last_recorded_at', 'core', 'next_step_at'],
  },
  { name: 'ledger.stream_parts', columns: ['stream', 'key', 'state'] },
  ...listTables,
];

export interface Generated {
  readonly tasks: number;
  readonly events: number;
  readonly seconds: number;
}

/** Numbers the events that are written, and chains those of one task. */
const createWriter = (templates: readonly TemplateStream[], first: number) => {
  const names = agencies.map(({ id }) => id);
  let position = first;
  /** The lines of the n-th task, for each of the tables. */
  const linesOf = (n: number, xact: string): readonly string[] => {
    const template = templates[n % templates.length];
    if (!template) throw new Error('no lives');
    const { id: task, ...texts } = textsOf(n, names);
    const { key, section } = texts;
    const order = planOrderText({ key, section, number: key });
    const words: Record<string, string> = { ...texts, task, order, xact };
    words['hash'] = NO_HASH;
    let events = '';
    for (const { canonical, line } of template.events) {
      words['position'] = String((position += 1));
      words['before'] = words['hash'];
      words['hash'] = sha256(canonical(words));
      events += line(words);
    }
    return [
      events,
      template.state(words),
      template.parts(words),
      ...template.lists.map((fill) => fill(words)),
    ];
  };
  return { linesOf, last: () => position };
};

const firstPosition = `select coalesce(max(position), 0)::integer as first from ledger.events`;

/**
 * Fills a ledger and its lists with whole lives of so many tasks. Lives are played once by the domain's rules, followed
 * once as the worker does, and then given to many tasks with other agencies and words; the hashes are chained for each.
 */
export async function generate(
  { source, owner, app }: OwnDatabase,
  tasks: number,
  say: (message: string) => void,
): Promise<Generated> {
  const begun = performance.now();
  // Agencies are found by their names, which are there already.
  await drainSubscriber({ ledger: app.ledger, dataSource: source, ...createTaskPeriods() });
  const templates = await templateStreams({ source, app });
  const [{ first } = { first: 0 }] = await owner.query<{ first: number }[]>(firstPosition);
  const { linesOf, last } = createWriter(templates, first);
  await loadInBulk(owner, tables, async (load) => {
    let loading: Promise<unknown> = Promise.resolve();
    for (let from = 0; from < tasks; from += FILE) {
      const [row] = await owner.query<{ xact: string }[]>('select pg_current_xact_id()::text as xact');
      const lines = tables.map(() => '');
      for (let n = from; n < Math.min(tasks, from + FILE); n += 1) {
        for (const [index, line] of linesOf(n, row?.xact ?? '').entries()) lines[index] += line;
        if (n % TURN === 0) await others();
      }
      await loading;
      say(`generated ${Math.min(tasks, from + FILE)} tasks, ${last() - first} events`);
      loading = load(lines);
      // Handled where it is awaited.
      loading.catch(() => undefined);
    }
    await loading;
    say('indexing what was loaded');
  });
  await owner.query(`select setval('ledger.events_position_seq', $1)`, [last()]);
  const { name: worklist, version } = worklistModel(app);
  await owner.query(
    `insert into read_models.live_generations (name, generation, version) values ($1, 1, $2), ($3, 1, $4)
     on conflict (name) do update set version = excluded.version`,
    [worklist, version, taskPeriodsName, taskPeriodsModel.version],
  );
  await owner.query(
    `insert into ledger.subscriptions (name, cursor)
     select unnest($1::text[]), xact::text || '.' || position from (
       select xact, position from ledger.events order by xact desc, position desc limit 1) newest
     on conflict (name) do update set cursor = excluded.cursor`,
    [[taskPeriodsName, worklist]],
  );
  await owner.query('vacuum (analyze)');
  return { tasks, events: last() - first, seconds: (performance.now() - begun) / 1_000 };
}
