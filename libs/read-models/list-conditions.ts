import type { TaskListQuery } from '#libs/application/ports/task-lists';
import { namesOver } from '#libs/domain/directory/current-agency';
import { resolvesAs } from '#libs/domain/annex-task/difficulty/index';
import { readsAs, readsEverything, speaksFor } from '#libs/domain/permissions/readers';
import { authorityOf, personName } from '#libs/domain/shared/actor';
import { endOf, startOf } from '#libs/domain/shared/periods';
import { collected, Conditions } from '#libs/read-models/conditions';
import type { Place } from '#libs/read-models/cursor';
import { liveGenerationSql, type ListedAt } from '#libs/read-models/listed-at';
import { dueOrder, listOrder } from '#libs/read-models/list-order';
import type { Instant } from '#libs/domain/shared/time';
import type { SearchedWord } from '#libs/read-models/search';

/** What is asked for, on whatever page. */
type Asked = Omit<TaskListQuery, 'cursor' | 'limit'>;

/** Overlap, since that is answered from the indexes of the arrays. */
const leads = 'p.leads && ?::text[]';
const coordinates = 'p.coordinators && ?::text[]';
const takesPart = `${leads} or ${coordinates}`;
const monitors = 'p.monitoring_agency_id = any(?::text[])';

/** Under which names tasks are read, and products accepted, the domain wrote into the rows. */
const reads = 'p.readers && ?::text[]';
const accepts = 'p.acceptors && ?::text[]';

// Their indexes have no empty ones.
const gaveAway = `p.former <> '{}' and p.former && ?::text[]`;
const resolves = `p.resolvers <> '{}' and p.resolvers && ?::text[]`;

/** The agencies that are asked about, under all the names that are meant. */
const agenciesOf = ({ agency, caller, heirs = {} }: Asked): readonly string[] => {
  const agencyId = agency ?? caller.agencyId;
  return agencyId === null ? [] : namesOver(agencyId, heirs);
};

const addRole = (to: Conditions, q: Asked): void => {
  const { role, agency, caller } = q;
  const agencyIds = agenciesOf(q);
  switch (role) {
    case 'lead':
      return to.add(leads, agencyIds);
    case 'coordinator':
      return to.add(coordinates, agencyIds);
    case 'monitors':
      return to.add(monitors, agencyIds);
    case 'former':
      return to.add(gaveAway, agencyIds);
    case 'resolves':
      return to.add(resolves, agency === undefined ? resolvesAs(caller) : agencyIds);
    case 'accepts':
      // Nobody but the caller accepts in person: a named agency is asked about for itself.
      return to.add(
        accepts,
        agency === undefined ? [personName(authorityOf(caller)), ...agencyIds] : agencyIds,
      );
    case undefined:
      if (agency !== undefined) to.add(takesPart, agencyIds);
  }
};

/** What the caller may read as it goes on (`followsOn`). */
const addScope = (to: Conditions, { caller }: Pick<TaskListQuery, 'caller'>): void => {
  if (!readsEverything(caller)) to.add(reads, readsAs(caller));
};

const addPlace = (to: Conditions, { closed, due, order }: Place): void => {
  to.add(
    `(${listOrder}) >
     ((?::jsonb->>0)::boolean, (?::jsonb->>1)::timestamptz, ?::jsonb->>2)`,
    JSON.stringify([closed, due, order]),
  );
};

/** Of a task `p` something was recorded late, at an instant that follows. */
export const isCorrected = `read_models.corrected_periods c
  where c.generation = p.generation and c.task_id = p.task_id and c.valid_from`;

/** The rows of a table of spans that hold when a list asks for them. */
const addTime = (to: Conditions, table: 'p' | 't', { holding, isPast, knownBy }: ListedAt): void => {
  // Within the statement: a rebuild that ends meanwhile removes the rows of the generation before.
  to.add(`${table}.generation = (${liveGenerationSql})`);
  if (isPast) to.add(`${table}.valid_from <= ?::timestamptz and ${table}.valid_to > ?::timestamptz`, holding);
  else to.add(`${table}.valid_to = 'infinity'`);
  if (table === 'p' && knownBy !== null)
    to.add(`not exists (select from ${isCorrected} <= ?::timestamptz)`, knownBy);
};

/** The condition of periods `p` that stand as they were recorded, at an instant given as an expression. */
export const asRecorded = (at: string): string =>
  `(p.goes_on_at is null or p.goes_on_at > ${at}::timestamptz)`;

/**
 * Periods `p` as they go on by themselves from the end of a suspension, at an instant given as an expression: few rows,
 * of which the domain wrote beforehand what they become.
 */
export const goneOn = (held: string, at: string): string =>
  `(select g.* from read_models.task_periods p cross join lateral jsonb_populate_record(p, p.goes_on) g
    where ${held} and p.goes_on_at <= ${at}::timestamptz) p`;

/** For whom the caller reads what was given away, where that is asked for and they do not read everything anyhow. */
const readsFormerFor = ({ caller, role }: Pick<TaskListQuery, 'caller' | 'role'>): readonly string[] =>
  role === 'former' && !readsEverything(caller) ? speaksFor(caller) : [];

/**
 * Periods `p` as they were when agencies gave their part of the task away, of tasks that the caller does not read as
 * they go on: the row that began with the hand-over, judged then (`sightOf`). Who got it and gave it within one instant
 * never stood in a row: theirs is the first in which they had given it.
 */
const handedOver = (
  values: unknown[],
  heldBefore: string,
  q: Pick<TaskListQuery, 'caller' | 'role'>,
): string | null => {
  const agencyIds = readsFormerFor(q);
  if (agencyIds.length === 0) return null;
  const gave = collected(values, (to) => to.add(gaveAway, agencyIds));
  const readsOn = collected(values, (to) => addScope(to, q));
  const tookPart = collected(values, (to) =>
    to.add('h.leads && ?::text[] or h.coordinators && ?::text[]', agencyIds),
  );
  const hadGiven = collected(values, (to) => to.add('h.former && ?::text[]', agencyIds));
  const ofTask = (of: string): string => `${of}.generation = p.generation and ${of}.task_id = p.task_id`;
  return `(select g.* from read_models.task_periods p
    cross join lateral (select coalesce(
      (select h.valid_to from read_models.task_periods h where ${ofTask('h')} and h.valid_from < p.valid_from
         and ${tookPart} order by h.valid_from desc limit 1),
      (select min(h.valid_from) from read_models.task_periods h where ${ofTask('h')} and ${hadGiven})) as at) gave
    join read_models.task_periods q on ${ofTask('q')} and q.valid_from = gave.at
    cross join lateral jsonb_populate_record(q, jsonb_build_object('overdue_after',
      case when q.overdue_after < gave.at then timestamptz '-infinity' end)) g
    where ${heldBefore} and ${gave} and not (${readsOn})) p`;
};

/** The rows of what had happened by `$1` of tasks of which something was recorded late, as it was known. */
const addCorrectedTime = (to: Conditions, knownBy: Instant): void => {
  to.add(`p.generation = (${liveGenerationSql})`);
  to.add('p.occurred_from <= $1::timestamptz and p.occurred_to > $1::timestamptz');
  to.add('p.valid_from <= ?::timestamptz and p.valid_to > ?::timestamptz', knownBy);
};

const addStatus = (to: Conditions, { status, stage }: Asked): void => {
  if (status === 'open-overdue') to.add('p.overdue_after < $1::timestamptz');
  else if (status !== undefined)
    to.add('p.status = ? and (p.overdue_after is null or p.overdue_after >= $1::timestamptz)', status);
  if (stage !== undefined) to.add('p.stage = ?', stage);
};

/**
 * Of the same form also where no agency has the word: the database would put a word that stands alone beside each half of
 * the others, and read the text of whatever the agencies bring.
 */
const addWord = (to: Conditions, { word, agencyIds }: SearchedWord): void =>
  to.add('t.search like read_models.containing(?) or t.agencies && ?::text[]', word, agencyIds);

/** Which rows of texts, and the values that the statement's text names. */
export interface TextConditions {
  /** Which rows of texts `t` hold. */
  readonly textsHeld: string;
  /** Which texts `t` have each of the words. */
  readonly words: readonly string[];
  readonly values: readonly unknown[];
}

/** Which rows besides. */
export interface ListConditions extends TextConditions {
  /** Which rows of periods `p` hold, and are still so at the instant. */
  readonly held: string;
  /** Which rows of periods `p` hold, and have gone on by themselves: see `goneOn`. */
  readonly heldBefore: string;
  /** Periods `p` of the caller's former parts, as of the hand-over; null where none are asked for. */
  readonly handedOver: string | null;
  /** Which corrected ones do, instead of those that `held` leaves out; null where there are none. */
  readonly corrected: string | null;
  /** Which periods `p` the caller may read as they go on. */
  readonly readable: string;
  /** Which periods `p` are asked for. */
  readonly asked: string;
}

/** The conditions of rows that hold, and of those that a caller may read, with their values: `$1` is the instant. */
export const readableAt = (
  q: Pick<TaskListQuery, 'caller' | 'role'>,
  when: ListedAt,
): Pick<ListConditions, 'held' | 'heldBefore' | 'corrected'> & { readonly asked: Conditions } => {
  const values: unknown[] = [when.at];
  const { knownBy } = when;
  const heldBefore = collected(values, (to) => addTime(to, 'p', when));
  const corrected = knownBy === null ? null : collected(values, (to) => addCorrectedTime(to, knownBy));
  const asked = new Conditions(values);
  addScope(asked, q);
  return { held: `${heldBefore} and ${asRecorded('$1')}`, heldBefore, corrected, asked };
};

/**
 * The conditions of texts.
 *
 * @param values of the statement's other conditions, to which those of the texts are added
 */
export const textsWith = (
  words: readonly SearchedWord[],
  when: ListedAt,
  values: unknown[] = [],
): TextConditions => ({
  textsHeld: collected(values, (to) => addTime(to, 't', when)),
  words: words.map((word) => collected(values, (to) => addWord(to, word))),
  values,
});

/** The conditions of a list. */
export const conditionsOf = (
  q: Asked,
  when: ListedAt,
  words: readonly SearchedWord[],
  after: Place | null,
): ListConditions => {
  const { asked: readable, ...rows } = readableAt(q, when);
  const asked = new Conditions(readable.values);
  addRole(asked, q);
  addStatus(asked, q);
  if (q.plan !== undefined) asked.add('p.plan_id = ?', q.plan);
  // A date counts whole: due on it is both before and after it.
  if (q.dueBefore !== undefined) asked.add(`${dueOrder} <= ?`, endOf(q.dueBefore));
  if (q.dueAfter !== undefined) asked.add(`${dueOrder} > ? and p.due is not null`, startOf(q.dueAfter));
  if (after) addPlace(asked, after);
  return {
    ...rows,
    handedOver: handedOver(asked.values, rows.heldBefore, q),
    readable: readable.sql,
    asked: asked.sql,
    ...textsWith(words, when, asked.values),
  };
};
