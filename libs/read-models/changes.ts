import type { DataSource } from 'typeorm';
import type { Change, ChangeKind, Changes } from '#libs/application/ports/changes';
import type { Cursor } from '#libs/application/ports/ledger';
import { readsUnder } from '#libs/domain/permissions/readers';
import { mayOnPlan } from '#libs/domain/plan/permissions';
import type { PlanOutline } from '#libs/domain/plan/draft/index';
import { instant } from '#libs/ledger/rows';
import { earliestPlace, partsOfPlace } from '#libs/read-models/feed-place';
import { liveGenerationSql, taskPeriodsName } from '#libs/read-models/listed-at';
import { worklistName } from '#libs/read-models/worklist-model';

/** What lists and work lists are read from: a change is told once both show it. */
const followers = [taskPeriodsName, worklistName];

const events = `
  select e.stream, e.xact::text || '.' || e.position::text as place, ${instant('e.recorded_at')} as at
  from ledger.events e
  where (e.xact, e.position) > ($1::xid8, $2::bigint) and (e.xact, e.position) <= ($3::xid8, $4::bigint)
  order by e.xact, e.position limit $5`;

interface EventRow {
  readonly stream: string;
  readonly place: Cursor;
  readonly at: string;
}

/** Under which names a task is read, in the row that stood before the change and in those that followed. */
const readers = `
  select p.task_id as id, p.plan_id, p.readers
  from jsonb_to_recordset($1::jsonb) as c(id text, at timestamptz)
  join read_models.task_periods p on p.generation = (${liveGenerationSql}) and p.task_id = c.id
    and p.valid_to >= c.at`;

interface ReaderRow {
  readonly id: string;
  readonly plan_id: string;
  readonly readers: readonly string[];
}

const outlines = `
  select o.plan_id as id, o.outline from read_models.plan_outlines o
  where o.generation = (${liveGenerationSql}) and o.plan_id = any($1)`;

interface OutlineRow {
  readonly id: string;
  readonly outline: PlanOutline;
}

/** What a stream of a category is to people; null for what nobody is told of. */
const kindOf = (category: string): ChangeKind | null => {
  if (category === 'task' || category === 'plan') return category;
  return ['directory', 'calendar', 'policy', 'delegation'].includes(category) ? 'reference' : null;
};

/** A change of which nobody has asked yet who hears of it. */
interface Found extends Pick<Change, 'kind' | 'id' | 'place'> {
  /** When the first of its events was recorded. */
  readonly since: string;
}

const foundIn = (rows: readonly EventRow[]): readonly Found[] => {
  const found = new Map<string, Found>();
  for (const { stream, place, at } of rows) {
    const [category = '', id = ''] = stream.split(/\/(.*)/su);
    const kind = kindOf(category);
    if (kind === null) continue;
    const since = found.get(stream)?.since ?? at;
    // The last of several stands where it happened last.
    found.delete(stream);
    found.set(stream, { kind, id: kind === 'reference' ? category : id, place, since });
  }
  return [...found.values()];
};

const idsOf = (found: readonly Found[], kind: ChangeKind): readonly Found[] =>
  found.filter((one) => one.kind === kind);

/** Changes from the log itself; who hears of them the domain says by what the rows keep of tasks and plans. */
export const createChanges = (dataSource: DataSource): Changes => {
  const read = <Row>(sql: string, values: readonly unknown[]) => dataSource.query<Row[]>(sql, [...values]);

  const ofTasks = async (found: readonly Found[]): Promise<ReadonlyMap<string, readonly ReaderRow[]>> => {
    if (found.length === 0) return new Map();
    const asked = found.map(({ id, since }) => ({ id, at: since }));
    return Map.groupBy(await read<ReaderRow>(readers, [JSON.stringify(asked)]), ({ id }) => id);
  };
  const ofPlans = async (found: readonly Found[]): Promise<ReadonlyMap<string, PlanOutline>> => {
    if (found.length === 0) return new Map();
    const rows = await read<OutlineRow>(outlines, [found.map(({ id }) => id)]);
    return new Map(rows.map(({ id, outline }) => [id, outline]));
  };

  const heard = async (found: readonly Found[]): Promise<readonly Change[]> => {
    const [tasks, plans] = [await ofTasks(idsOf(found, 'task')), await ofPlans(idsOf(found, 'plan'))];
    return found.map(({ kind, id, place }): Change => {
      switch (kind) {
        case 'task': {
          const rows = tasks.get(id) ?? [];
          return {
            kind,
            id,
            place,
            planId: rows[0]?.plan_id ?? null,
            isHeardBy: (person) => rows.some((row) => readsUnder(row.readers, person)),
          };
        }
        case 'plan': {
          const plan = plans.get(id);
          const isHeardBy: Change['isHeardBy'] = (person) =>
            plan !== undefined && mayOnPlan('read', plan, person);
          return { kind, id, place, planId: null, isHeardBy };
        }
        case 'reference':
          // Delegations are between two people; they change who reads what, and nobody is told of them.
          return { kind, id, place, planId: null, isHeardBy: () => id !== 'delegation' };
      }
    });
  };

  return {
    async reached() {
      const rows = await read<{ cursor: Cursor | null }>(
        'select cursor from ledger.subscriptions where name = any($1)',
        [followers],
      );
      return rows.length < followers.length ? null : earliestPlace(rows.map(({ cursor }) => cursor));
    },
    async between(after, to, limit) {
      const rows = await read<EventRow>(events, [...partsOfPlace(after), ...partsOfPlace(to), limit]);
      const isFull = rows.length === limit;
      return { changes: await heard(foundIn(rows)), next: isFull ? (rows.at(-1)?.place ?? to) : to, isFull };
    },
  };
};
