import type { TaskListQuery } from '#libs/application/ports/task-lists';
import { readingScope } from '#libs/domain/permissions/permissions';
import { authorityOf } from '#libs/domain/shared/actor';
import { endOf, startOf } from '#libs/domain/shared/periods';
import type { Place } from '#libs/read-models/cursor';
import { liveGenerationSql, type ListedAt } from '#libs/read-models/listed-at';
import { dueOrder, listOrder } from '#libs/read-models/list-order';
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
    return this.parts.map((part) => `(${part})`).join(' and ');
  }
}

/** Containment, since only that is answered from the indexes of the arrays. */
const takesPart = 'p.leads @> array[?]::text[] or p.coordinators @> array[?]::text[]';

const addRole = (to: Conditions, { role, agency, caller }: TaskListQuery): void => {
  const agencyId = agency ?? caller.agencyId;
  switch (role) {
    case 'lead':
      return to.add('p.leads @> array[?]::text[]', agencyId);
    case 'coordinator':
      return to.add('p.coordinators @> array[?]::text[]', agencyId);
    case 'monitors':
      return to.add('p.monitoring_agency_id = ?', agencyId);
    case 'accepts':
      // Nobody but the caller accepts in person: a named agency is asked about for itself.
      to.add(
        `p.accepts = 'monitoring-agency' or p.supervisor_id = ?`,
        agency === undefined ? authorityOf(caller) : null,
      );
      return to.add(`p.accepts = 'supervisor' or p.monitoring_agency_id = ?`, agencyId);
    case undefined:
      if (agency !== undefined) to.add(takesPart, agency);
  }
};

/** What the caller may read: `mayRead`, in the database's words. */
const addScope = (to: Conditions, { caller }: Pick<TaskListQuery, 'caller'>): void => {
  const scope = readingScope(caller);
  if (scope === 'all') return;
  if (scope === 'none') return to.add('false');
  const monitored = scope.asMonitor ? 'p.monitoring_agency_id = ?' : 'false';
  to.add(scope.asParticipant ? `${takesPart} or ${monitored}` : monitored, scope.agencyId);
};

const addPlace = (to: Conditions, { closed, due, order }: Place): void => {
  to.add(
    `(${listOrder}) >
     ((?::jsonb->>0)::boolean, (?::jsonb->>1)::timestamptz, ?::jsonb->>2)`,
    JSON.stringify([closed, due, order]),
  );
};

/** The rows of a table of spans that hold at the instant of the list. */
const addTime = (to: Conditions, table: 'p' | 't', isPast: boolean): void => {
  // Within the statement: a rebuild that ends meanwhile removes the rows of the generation before.
  to.add(`${table}.generation = (${liveGenerationSql})`);
  to.add(
    isPast
      ? `${table}.valid_from <= $1::timestamptz and ${table}.valid_to > $1::timestamptz`
      : `${table}.valid_to = 'infinity'`,
  );
};

const addStatus = (to: Conditions, { status, stage }: TaskListQuery): void => {
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
  /** On periods `p`. */
  readonly periods: string;
  /** On texts `t`. */
  readonly texts: string;
  readonly values: readonly unknown[];
}

/** The conditions of tasks `p` that a caller may read at an instant, `$1`. */
export const readableAt = (caller: TaskListQuery['caller'], { at, isPast }: ListedAt): Conditions => {
  const to = new Conditions([at]);
  addTime(to, 'p', isPast);
  addScope(to, { caller });
  return to;
};

/** The conditions of a list. */
export const conditionsOf = (
  q: TaskListQuery,
  when: ListedAt,
  words: readonly SearchedWord[],
  after: Place | null,
): ListConditions => {
  const periods = readableAt(q.caller, when);
  addRole(periods, q);
  addStatus(periods, q);
  if (q.plan !== undefined) periods.add('p.plan_id = ?', q.plan);
  // A date counts whole: due on it is both before and after it.
  if (q.dueBefore !== undefined) periods.add(`${dueOrder} <= ?`, endOf(q.dueBefore));
  if (q.dueAfter !== undefined) periods.add(`${dueOrder} > ? and p.due is not null`, startOf(q.dueAfter));
  if (after) addPlace(periods, after);
  const texts = new Conditions(periods.values);
  addTime(texts, 't', when.isPast);
  addWords(texts, words);
  return { periods: periods.sql, texts: texts.sql, values: periods.values };
};
