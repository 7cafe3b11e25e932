import type { BoardQuery } from '#libs/application/ports/committee-boards';
import { Conditions } from '#libs/read-models/conditions';
import { worstFirst } from '#libs/read-models/dashboard-courses';
import { goneOn, readableAt } from '#libs/read-models/list-conditions';
import type { ListedAt } from '#libs/read-models/listed-at';
import { statusSqlAt } from '#libs/read-models/task-list-item';

const word = (n: number): string => `split_part(one, ' ', ${n})`;

/** Of a course of a lead (`courseText`), as a row of the set `one`, where it stands at an instant. */
export const courseStatusAt = (at: string): string =>
  `case when nullif(${word(4)}, '')::timestamptz < ${at}::timestamptz then 'open-overdue' else ${word(3)} end`;
export const courseLead = word(2);

/** The rows of tasks that a board is about. */
export interface BoardRows {
  /** Adds to the values of the statement. */
  readonly asked: Conditions;
  /**
   * `from` and `where` of periods `p`, with more conditions on them: those that stand as recorded, and those that have gone on
   * by themselves, for which there may be other conditions.
   */
  from(more: string, moreOfGoneOn?: string): readonly string[];
  /** Where a period of an alias stands at an instant: the task, or the worst of the parts that the agencies asked about lead. */
  statusOf(period: string, at: string): string;
  /** A condition that holds of the leads that are asked about, given as an expression. */
  isAsked(lead: string): string;
}

const ownStatus = (period: string, at: string, isAsked: (lead: string) => string): string => {
  const task = statusSqlAt(at).replaceAll('p.', `${period}.`);
  return `case when ${period}.courses[1] like 'lead %' then
    (select (${worstFirst})[min(array_position(${worstFirst}, ${courseStatusAt(at)}))]
     from unnest(${period}.courses) as one where one like 'lead %' and ${isAsked(courseLead)})
    else ${task} end`;
};

/** What of the rows a board counts; `$1` of its statements is the instant. */
export const boardRows = (q: BoardQuery, when: ListedAt): BoardRows => {
  const { held, heldBefore, asked } = readableAt({ caller: q.caller }, when);
  const of = (sql: string, value: unknown): void => asked.add(sql, value);
  if (q.plan !== undefined) of('p.plan_id = ?', q.plan);
  let isAsked = (_lead: string): string => 'true';
  let statusOf = (period: string, at: string): string => statusSqlAt(at).replaceAll('p.', `${period}.`);
  if (q.agencies !== undefined) {
    of('p.leads && ?::text[]', q.agencies);
    const agencies = `$${asked.values.length}::text[]`;
    isAsked = (lead) => `${lead} = any(${agencies})`;
    statusOf = (period, at) => ownStatus(period, at, isAsked);
  }
  // As they are now: whoever adds conditions of one part of a statement adds them to that part.
  const scope = asked.sql;
  return {
    asked: new Conditions(asked.values),
    from: (more, moreOfGoneOn = more) => [
      `from read_models.task_periods p where ${held} and ${scope} and ${more}`,
      `from ${goneOn(heldBefore, '$1')} where ${scope} and ${moreOfGoneOn}`,
    ],
    statusOf,
    isAsked,
  };
};

/** The next placeholder of a statement, of a value that is added to its values. */
export const placed = ({ asked }: BoardRows, value: unknown): string => {
  asked.values.push(value);
  return `$${asked.values.length}`;
};
