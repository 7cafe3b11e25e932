import type { TaskListQuery } from '#libs/application/ports/task-lists';
import { namesOver } from '#libs/domain/directory/current-agency';
import { readingScope } from '#libs/domain/permissions/permissions';
import { agencyRoles, authorityOf } from '#libs/domain/shared/actor';
import { endOf, startOf } from '#libs/domain/shared/periods';
import type { Place } from '#libs/read-models/cursor';
import { liveGenerationSql, type ListedAt } from '#libs/read-models/listed-at';
import { dueOrder, listOrder } from '#libs/read-models/list-order';
import type { Instant } from '#libs/domain/shared/time';
import { personText } from '#libs/read-models/period-row';
import type { SearchedWord } from '#libs/read-models/search';

/** Collects conditions with their values, which never become part of the statement's text. */
export class Conditions {
  private readonly parts: string[] = [];

  /** @param values of the whole statement, to which those of the conditions are added */
  constructor(readonly values: unknown[]) {}

  /** Each `?` stands for the next of the values, or for the only one as often as it occurs. */
  add(sql: string, ...values: readonly unknown[]): void {
    const first = this.values.length + 1;
    this.values.push(...values);
    let n = 0;
    this.parts.push(sql.replaceAll('?', () => `$${first + (values.length === 1 ? 0 : n++)}`));
  }

  get sql(): string {
    return this.parts.length === 0 ? 'true' : this.parts.map((part) => `(${part})`).join(' and ');
  }
}

/** What is asked for, on whatever page. */
type Asked = Omit<TaskListQuery, 'cursor' | 'limit'>;

/** Overlap, since that is answered from the indexes of the arrays. */
const leads = 'p.leads && ?::text[]';
const coordinates = 'p.coordinators && ?::text[]';
const takesPart = `${leads} or ${coordinates}`;
const monitors = 'p.monitoring_agency_id = any(?::text[])';

/** Who accepts (`whoAccepts`): what the accepting monitoring agency leads goes to the supervisor. */
const inPerson = `p.supervisor_id = ? and (p.accepts = 'supervisor' or p.monitoring_agency_id = any(p.leads))`;
const asAgency = `p.accepts = 'monitoring-agency' and ${monitors} and p.leads <> array[p.monitoring_agency_id]`;

// Their indexes have no empty ones.
const gaveAway = `p.former <> '{}' and p.former && ?::text[]`;
const resolves = `p.resolvers <> '{}' and p.resolvers && ?::text[]`;

/** As whom the caller has to solve a difficulty: in person, or as one who speaks for an agency (`isResolver`). */
const resolverNames = (
  caller: TaskListQuery['caller'],
  inherits: readonly string[] = [],
): readonly string[] => {
  const { agencyId, roles } = caller;
  const speaks = roles.some((role) => agencyRoles.includes(role));
  return [personText(authorityOf(caller)), ...(speaks && agencyId !== null ? [agencyId, ...inherits] : [])];
};

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
      return to.add(resolves, agency === undefined ? resolverNames(caller) : agencyIds);
    case 'accepts':
      // Nobody but the caller accepts in person: a named agency is asked about for itself.
      return to.add(
        `(${inPerson}) or (${asAgency})`,
        agency === undefined ? authorityOf(caller) : null,
        agencyIds,
      );
    case undefined:
      if (agency !== undefined) to.add(takesPart, agencyIds);
  }
};

/** What the caller may read: `mayRead`, in the database's words. What was given away is read where it is asked for. */
const addScope = (to: Conditions, { caller, role }: Pick<TaskListQuery, 'caller' | 'role'>): void => {
  const scope = readingScope(caller);
  if (scope === 'all') return;
  const ways: (readonly [sql: string, ...values: unknown[]])[] = [
    [resolves, resolverNames(caller, caller.inherits)],
  ];
  if (scope !== 'none') {
    const { agencyIds, asMonitor, asParticipant } = scope;
    if (asMonitor) ways.push([monitors, agencyIds]);
    if (asParticipant) ways.push([takesPart, agencyIds, agencyIds]);
    if (asParticipant && role === 'former') ways.push([gaveAway, agencyIds]);
  }
  to.add(ways.map(([sql]) => `(${sql})`).join(' or '), ...ways.flatMap(([, ...values]) => values));
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

const addWords = (to: Conditions, words: readonly SearchedWord[]): void => {
  for (const { word, agencyIds } of words)
    if (agencyIds.length === 0) to.add('t.search like read_models.containing(?)', word);
    else to.add('t.search like read_models.containing(?) or t.agencies && ?::text[]', word, agencyIds);
};

/** Which rows, and the values that the statement's text names. */
export interface ListConditions {
  /** Which rows of periods `p` hold. */
  readonly held: string;
  /** Which corrected ones do, instead of those that `held` leaves out; null where there are none. */
  readonly corrected: string | null;
  /** Which periods `p` are asked for. */
  readonly asked: string;
  /** Which rows of texts `t` hold. */
  readonly textsHeld: string;
  /** Which texts `t` have the words. */
  readonly words: string;
  readonly values: readonly unknown[];
}

const collected = (values: unknown[], add: (to: Conditions) => void): string => {
  const to = new Conditions(values);
  add(to);
  return to.sql;
};

/** The conditions of rows that hold, and of those that a caller may read, with their values: `$1` is the instant. */
export const readableAt = (
  q: Pick<TaskListQuery, 'caller' | 'role'>,
  when: ListedAt,
): Pick<ListConditions, 'held' | 'corrected'> & { readonly asked: Conditions } => {
  const values: unknown[] = [when.at];
  const { knownBy } = when;
  const held = collected(values, (to) => addTime(to, 'p', when));
  const corrected = knownBy === null ? null : collected(values, (to) => addCorrectedTime(to, knownBy));
  const asked = new Conditions(values);
  addScope(asked, q);
  return { held, corrected, asked };
};

/** The conditions of a list. */
export const conditionsOf = (
  q: Asked,
  when: ListedAt,
  words: readonly SearchedWord[],
  after: Place | null,
): ListConditions => {
  const { held, corrected, asked } = readableAt(q, when);
  addRole(asked, q);
  addStatus(asked, q);
  if (q.plan !== undefined) asked.add('p.plan_id = ?', q.plan);
  // A date counts whole: due on it is both before and after it.
  if (q.dueBefore !== undefined) asked.add(`${dueOrder} <= ?`, endOf(q.dueBefore));
  if (q.dueAfter !== undefined) asked.add(`${dueOrder} > ? and p.due is not null`, startOf(q.dueAfter));
  if (after) addPlace(asked, after);
  const { values } = asked;
  const textsHeld = collected(values, (to) => addTime(to, 't', when));
  const wanted = collected(values, (to) => addWords(to, words));
  return { held, corrected, asked: asked.sql, textsHeld, words: wanted, values };
};
