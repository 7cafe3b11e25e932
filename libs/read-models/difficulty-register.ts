import type { DataSource } from 'typeorm';
import type { Clock } from '#libs/application/ports/clock';
import type { Ledger } from '#libs/application/ports/ledger';
import type {
  DifficultyQuery,
  DifficultyRegister,
  RegisteredDifficulty,
} from '#libs/application/ports/difficulty-register';
import { isResolver, type Difficulty } from '#libs/domain/annex-task/difficulties';
import type { AssignedTask } from '#libs/domain/annex-task/state';
import { mayRead } from '#libs/domain/permissions/permissions';
import { authorityOf } from '#libs/domain/shared/actor';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import { listedAt, liveGenerationSql } from '#libs/read-models/listed-at';
import { pastDifficulties, registered } from '#libs/read-models/past-difficulties';
import { itemOf as taskItemOf, listColumns, type ListRow } from '#libs/read-models/task-list-item';

interface Row {
  /** Of the task: what tells who may read it, and what it is. */
  task: AssignedTask;
  difficulty: Difficulty;
}

/** After which difficulty a page begins. */
interface Place {
  readonly raisedAt: string;
  readonly taskId: string;
  readonly n: number;
}

const batchSize = 200;

const encode = ({ raisedAt, taskId, n }: Place): string =>
  Buffer.from(JSON.stringify([raisedAt, taskId, n])).toString('base64url');

/** @returns `CURSOR.INVALID` for what `encode` never made; null for the beginning */
const decode = (cursor: string | undefined): Place | null | Rejection => {
  if (cursor === undefined) return null;
  try {
    const given: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const [raisedAt, taskId, n] = Array.isArray(given) ? (given as unknown[]) : [];
    const texts = [raisedAt, taskId].every(
      (text) => typeof text === 'string' && !/\p{Cs}/u.test(text) && !text.includes('\0'),
    );
    // As large as the database's integers are.
    if (texts && typeof n === 'number' && Number.isInteger(n) && Math.abs(n) < 2 ** 31)
      return { raisedAt: raisedAt as string, taskId: taskId as string, n };
  } catch {
    // Refused below.
  }
  return reject('CURSOR.INVALID');
};

const states = `select task_id, state from read_models.task_states
  where generation = (${liveGenerationSql}) and state ? 'difficulties'`;

const found = `
  select jsonb_build_object('kind', state -> 'kind', 'assignment', state -> 'assignment',
      'former', coalesce(state -> 'former', '[]'), 'difficulties', state -> 'difficulties') as task,
    difficulty
  from (${states}) tasks, jsonb_array_elements(state -> 'difficulties') difficulty
  where ($1::text is null or state #>> '{assignment,planId}' = $1)
    and ($2::text is null or difficulty ->> 'status' = $2)
    and ($3::text is null or difficulty ->> 'agencyId' = $3)
    and ($4::text is null or difficulty #>> '{assigned,resolver,agencyId}' = $4)
    and ($5::text is null
      or (difficulty ->> 'raisedAt', task_id, (difficulty ->> 'n')::integer) > ($5, $6, $7::integer))
  order by difficulty ->> 'raisedAt', task_id, (difficulty ->> 'n')::integer
  limit ${batchSize}`;

const toSolve = `
  select task_id, difficulty from (${states}) tasks, jsonb_array_elements(state -> 'difficulties') difficulty
  where state ->> 'kind' = 'open' and difficulty ->> 'status' = 'assigned'
    and (difficulty #>> '{assigned,resolver,userId}' = $1
      or difficulty #>> '{assigned,resolver,agencyId}' = $2)`;

const listed = `
  select ${listColumns}
  from read_models.task_periods p join read_models.task_texts t using (generation, task_id)
  where generation = (${liveGenerationSql}) and p.valid_to = 'infinity' and t.valid_to = 'infinity'
    and task_id = any($2)
  order by coalesce(p.due, 'infinity'), p.sort_order`;

const isAfter = (place: Place, { raisedAt, taskId, n }: RegisteredDifficulty): boolean =>
  raisedAt !== place.raisedAt
    ? raisedAt > place.raisedAt
    : taskId !== place.taskId
      ? taskId > place.taskId
      : n > place.n;

/** Reads the difficulties from the newest state of each task that has any; those of the past from their events. */
export const createDifficultyRegister = (deps: {
  readonly dataSource: DataSource;
  readonly ledger: Pick<Ledger, 'handledUntil' | 'readStreams'>;
  readonly clock: Clock;
}): DifficultyRegister => {
  const { dataSource, clock } = deps;
  const pastPage = async (q: DifficultyQuery, start: Place | null) => {
    const when = await listedAt(deps, q);
    if (isRejection(when)) return when;
    const all = await pastDifficulties(deps, q, when.at, q.asOf);
    const left = start === null ? all : all.filter((one) => isAfter(start, one));
    const items = left.slice(0, q.limit);
    const last = items.at(-1);
    return { items, nextCursor: left.length > q.limit && last ? encode(last) : null };
  };
  const rowsAfter = (q: Partial<DifficultyQuery>, after: Place | null): Promise<Row[]> => {
    const of = [q.plan, q.status, q.agency, q.resolver].map((value) => value ?? null);
    const place = [after?.raisedAt ?? null, after?.taskId ?? null, after?.n ?? null];
    return dataSource.query<Row[]>(found, [...of, ...place]);
  };
  return {
    async query(q) {
      const start = decode(q.cursor);
      if (isRejection(start)) return start;
      if (q.asOf !== undefined || q.asOfOccurred !== undefined) return pastPage(q, start);
      const items: RegisteredDifficulty[] = [];
      for (let after = start; ;) {
        const rows = await rowsAfter(q, after);
        for (const row of rows) {
          const [item] = registered({ ...row.task, difficulties: [row.difficulty] });
          if (!item) continue;
          after = { raisedAt: item.raisedAt, taskId: item.taskId, n: item.n };
          if (!mayRead(row.task, q.caller)) continue;
          const last = items.at(-1);
          if (last && items.length === q.limit) return { items, nextCursor: encode(last) };
          items.push(item);
        }
        if (rows.length < batchSize) return { items, nextCursor: null };
      }
    },
    async tasksToSolve(person) {
      const rows = await dataSource.query<{ task_id: string; difficulty: Difficulty }[]>(toSolve, [
        authorityOf(person),
        person.agencyId,
      ]);
      const own = rows.filter(({ difficulty }) => isResolver(difficulty, person));
      if (own.length === 0) return [];
      const ids = own.map(({ task_id }) => task_id);
      return (await dataSource.query<ListRow[]>(listed, [await clock.now(), ids])).map(taskItemOf);
    },
  };
};
