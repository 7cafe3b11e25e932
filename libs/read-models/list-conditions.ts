import type { TaskListQuery } from '#libs/application/ports/task-lists';
import { readingScope } from '#libs/domain/permissions/permissions';
import { authorityOf } from '#libs/domain/shared/actor';
import {
  endOfDay,
  fromMs,
  startOfDay,
  toMs,
  type DateOrInstant,
  type Instant,
} from '#libs/domain/shared/time';
import type { Place } from '#libs/read-models/cursor';
import { searchable } from '#libs/read-models/period-row';

const isDate = (given: DateOrInstant): boolean => /^\d{4}-\d{2}-\d{2}$/.test(given);
const instantOf = (given: DateOrInstant, ofDate: (date: string) => Instant): Instant =>
  isDate(given) ? ofDate(given) : fromMs(toMs(given));

/** Collects conditions with their values, which never become part of the statement's text. */
class Conditions {
  private readonly parts: string[] = [];
  readonly values: unknown[] = [];

  /** `?` stands for the value, as often as it occurs. */
  add(sql: string, ...value: [] | [unknown]): void {
    if (value.length === 1) this.values.push(value[0]);
    this.parts.push(sql.replaceAll('?', `$${this.values.length}`));
  }

  get sql(): string {
    return this.parts.map((part) => `(${part})`).join(' and ');
  }
}

/** Containment, since only that is answered from the indexes of the arrays. */
const takesPart = 'leads @> array[?]::text[] or coordinators @> array[?]::text[]';

const addRole = (to: Conditions, { role, agency, caller }: TaskListQuery): void => {
  const agencyId = agency ?? caller.agencyId;
  switch (role) {
    case 'lead':
      return to.add('leads @> array[?]::text[]', agencyId);
    case 'coordinator':
      return to.add('coordinators @> array[?]::text[]', agencyId);
    case 'monitors':
      return to.add('monitoring_agency_id = ?', agencyId);
    case 'accepts':
      // Nobody but the caller accepts in person: a named agency is asked about for itself.
      to.add(
        `accepts = 'monitoring-agency' or supervisor_id = ?`,
        agency === undefined ? authorityOf(caller) : null,
      );
      return to.add(`accepts = 'supervisor' or monitoring_agency_id = ?`, agencyId);
    case undefined:
      if (agency !== undefined) to.add(takesPart, agency);
  }
};

/** Leaves out what the caller can never read; the rule itself decides about each row that is left. */
const addScope = (to: Conditions, { caller }: TaskListQuery): void => {
  const scope = readingScope(caller);
  if (scope === 'none') to.add('false');
  else if (scope !== 'all') to.add(`${takesPart} or monitoring_agency_id = ?`, scope.agencyId);
};

const addPlace = (to: Conditions, { closed, due, order }: Place): void => {
  to.add(
    `(closed, coalesce(due, 'infinity'), sort_order) >
     ((?::jsonb->>0)::boolean, (?::jsonb->>1)::timestamptz, ?::jsonb->>2)`,
    JSON.stringify([closed, due, order]),
  );
};

/** The conditions of a list, without what depends on the instant. @param at null for the present */
export const conditionsOf = (
  q: TaskListQuery,
  at: Instant | null,
  after: Place | null,
): { sql: string; values: readonly unknown[] } => {
  const to = new Conditions();
  // Within the statement: a rebuild that ends meanwhile removes the rows of the generation before.
  to.add(`generation = (select generation from read_models.live_generations where name = 'task-periods')`);
  if (at === null) to.add('valid_to is null');
  // As the index has it: a period begins with its first instant, and ends before its last.
  else to.add('tstzrange(valid_from, valid_to) @> ?::timestamptz', at);
  addScope(to, q);
  addRole(to, q);
  if (q.plan !== undefined) to.add('plan_id = ?', q.plan);
  // A date counts whole: due on it is both before and after it.
  if (q.dueBefore !== undefined) to.add('due <= ?', instantOf(q.dueBefore, endOfDay));
  if (q.dueAfter !== undefined) to.add('due > ?', instantOf(q.dueAfter, startOfDay));
  for (const word of searchable(q.q ?? '')
    .split(/\s+/)
    .filter(Boolean))
    to.add('position(? in search) > 0', word);
  if (after) addPlace(to, after);
  return { sql: to.sql, values: to.values };
};
