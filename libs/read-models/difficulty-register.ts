import { type Difficulty, isResolver } from '#libs/domain/annex-task/difficulty/index';
import type { DataSource } from 'typeorm';
import type { Clock } from '#libs/application/ports/clock';
import type { Ledger } from '#libs/application/ports/ledger';
import type {
  DifficultyQuery,
  DifficultyRegister,
  RegisteredDifficulty,
} from '#libs/application/ports/difficulty-register';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/index';
import { mayRead } from '#libs/domain/permissions/readers';
import { authorityOf } from '#libs/domain/shared/actor';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import { isInstant } from '#libs/read-models/cursor';
import { beginningOf, type Begun } from '#libs/read-models/list-beginning';
import { listedAt, liveGenerationSql } from '#libs/read-models/listed-at';
import { pastDifficulties, registered } from '#libs/read-models/past-difficulties';
import { itemOf as taskItemOf, listColumns, type ListRow } from '#libs/read-models/task-list-item';

interface Row {
  /** Of the task: what tells who may read it, and what it is. */
  task: AssignedTask;
  difficulty: Difficulty;
}

/** After which difficulty a page begins, as of the instant at which the first one was read. */
interface Place extends Begun {
  readonly raisedAt: string;
  readonly taskId: string;
  readonly n: number;
}

const batchSize = 200;

const encode = ({ at, known }: Begun, { raisedAt, taskId, n }: RegisteredDifficulty): string =>
  Buffer.from(JSON.stringify([at, known, raisedAt, taskId, n])).toString('base64url');

/** @returns `CURSOR.INVALID` for what `encode` never made; null for the beginning */
const decode = (cursor: string | undefined): Place | null | Rejection => {
  if (cursor === undefined) return null;
  try {
    const given: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const [at, known, raisedAt, taskId, n] = Array.isArray(given) ? (given as unknown[]) : [];
    const texts = [raisedAt, taskId].every(
      (text) => typeof text === 'string' && !/\p{Cs}/u.test(text) && !text.includes('\0'),
    );
    // As large as the database's integers are.
    if (
      isInstant(at) &&
      isInstant(known) &&
      texts &&
      typeof n === 'number' &&
      Number.isInteger(n) &&
      Math.abs(n) < 2 ** 31
    )
      return { at, known, raisedAt: raisedAt as string, taskId: taskId as string, n };
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
  /** As it was known, or had happened, at the beginning of the list or at the instants that are asked for. */
  const pageAt = async (q: DifficultyQuery, begun: Begun, start: Place | null) => {
    const known = q.asOf ?? begun.known;
    const all = await pastDifficulties(deps, q, q.asOfOccurred ?? q.asOf ?? begun.at, known);
    const left = start === null ? all : all.filter((one) => isAfter(start, one));
    const items = left.slice(0, q.limit);
    const last = items.at(-1);
    return { items, nextCursor: left.length > q.limit && last ? encode(begun, last) : null };
  };
  const rowsAfter = (q: Partial<DifficultyQuery>, after: RegisteredDifficulty | null): Promise<Row[]> => {
    const of = [q.plan, q.status, q.agency, q.resolver].map((value) => value ?? null);
    const place = [after?.raisedAt ?? null, after?.taskId ?? null, after?.n ?? null];
    return dataSource.query<Row[]>(found, [...of, ...place]);
  };
  /** The first ones as they stand, one more than is asked for where there are others. */
  const firstOnes = async (q: DifficultyQuery): Promise<readonly RegisteredDifficulty[]> => {
    const items: RegisteredDifficulty[] = [];
    for (let after: RegisteredDifficulty | null = null; ;) {
      const rows: Row[] = await rowsAfter(q, after);
      for (const row of rows) {
        const [item] = registered({ ...row.task, difficulties: [row.difficulty] });
        if (!item) continue;
        after = item;
        if (mayRead(row.task, q.caller)) items.push(item);
        if (items.length > q.limit) return items;
      }
      if (rows.length < batchSize) return items;
    }
  };
  return {
    async query(q) {
      const start = decode(q.cursor);
      if (isRejection(start)) return start;
      if (start !== null) return pageAt(q, start, start);
      const beginning = await beginningOf(deps);
      if (q.asOf !== undefined || q.asOfOccurred !== undefined) {
        const when = await listedAt(deps, q);
        return isRejection(when) ? when : pageAt(q, await beginning.fixed(), null);
      }
      const items = await firstOnes(q);
      const last = items[q.limit - 1];
      if (items.length <= q.limit || !last) return { items, nextCursor: null };
      const begun = await beginning.fixed();
      return begun.asRead
        ? { items: items.slice(0, q.limit), nextCursor: encode(begun, last) }
        : pageAt(q, begun, null);
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
