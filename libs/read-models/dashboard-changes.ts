import type { Instant } from '#libs/domain/shared/time';
import { countedCourses, coursesAt, withCourses } from '#libs/read-models/dashboard-courses';
import { columnsOf, corrections, counted, periods } from '#libs/read-models/dashboard-sql';
import { asRecorded, goneOn, isCorrected } from '#libs/read-models/list-conditions';
import { dueOrder } from '#libs/read-models/list-order';
import type { Statement } from '#libs/read-models/list-sql';
import { everRecorded, liveGenerationSql, type ListedAt } from '#libs/read-models/listed-at';
import { statusSqlAt } from '#libs/read-models/task-list-item';

const [at, since, until] = ['$1::timestamptz', '$2::timestamptz', '$3::timestamptz'];
const generation = `p.generation = (${liveGenerationSql})`;
/** What is counted of rows as they stand at an instant, so many times each. */
type Counted = (instant: string, n: string) => string;

const ofProvince = (status: string, n: string): string => columnsOf(status, 'p.plan_id', n);
const tasksAt: Counted = (instant, n) => ofProvince(statusSqlAt(instant), n);

/** Rows that held all the time. */
const lasted = `${generation} and p.valid_from <= ${since} and p.valid_to > ${until}`;

/** The rows of the whole province among some, as they stand at an instant, counted so many times each. */
const standing = (what: Counted, which: string, instant: '$1' | '$2', n: '1' | '-1'): string => {
  const counted = what(instant, n);
  return `select ${counted} ${periods} ${which} and ${asRecorded(instant)}
    union all select ${counted} from ${goneOn(which, instant)}`;
};

/** What became late between `$2` and `$1` of rows that held all the time and do not go on by themselves. */
const becameLate = (which: string): string => `
  select ${ofProvince(`unnest(array['open-overdue', p.status])`, 'unnest(array[1, -1])')} ${periods} ${lasted}
    and p.overdue_after >= ${since} and p.overdue_after < ${at} and p.goes_on_at is null
    ${which}`;

const begun = `${generation} and p.valid_from > ${since} and p.valid_from <= ${until} and p.valid_to > ${until}`;
const ended = `${generation} and p.valid_from <= ${since} and p.valid_to > ${since} and p.valid_to <= ${until}
  and p.valid_to < 'infinity'`;
const goesOn = `${lasted} and p.goes_on_at is not null`;

/** What is different of the rows of the whole province that held at `$3`, at `$1`, from those at `$2` then. */
const changesSql = (what: Counted, late: string): string =>
  [
    standing(what, begun, '$1', '1'),
    standing(what, ended, '$2', '-1'),
    standing(what, goesOn, '$1', '1'),
    standing(what, goesOn, '$2', '-1'),
    late,
  ].join(' union all ');

/** What became late, from the index of what ever was, which has only rows that held longer than their deadline. */
const everLate = becameLate(
  `and not p.closed and p.valid_to > p.due and ${dueOrder} >= ${since} and ${dueOrder} < ${at}`,
);

/**
 * Rows that held all the time with parts that may have become overdue meanwhile, as they stand now and as they stood:
 * what has not changed of them is none.
 */
const mayHavePassed = `${lasted} and ${withCourses} and p.goes_on_at is null
  and read_models.course_ends(p.courses) && tstzrange(${since}, ${at})`;
const coursesPassed = `
  select ${coursesAt('$1', '1')} ${periods} ${mayHavePassed}
  union all select ${coursesAt('$2', '-1')} ${periods} ${mayHavePassed}`;

/** Of tasks of which something was recorded late by \`$4\`: not what was known at \`$1\`, but what had happened. */
const corrected = (what: Counted): string => `
  ${standing(
    what,
    `${generation} and p.valid_from <= ${until} and p.valid_to > ${until}
     and exists (select from ${isCorrected} <= $4::timestamptz)`,
    '$1',
    '-1',
  )}
  union all
  select ${what('$1', '1')} ${corrections} ${generation}
    and p.valid_from <= $4::timestamptz and p.valid_to > $4::timestamptz
    and p.occurred_from <= ${at} and p.occurred_to > ${at}`;

const changesOf = (
  what: Counted,
  late: string,
  { at: judgedAt, holding, isPast, knownBy }: ListedAt,
  before: Instant | null,
): Statement => {
  const changes = changesSql(what, late);
  const values = [judgedAt, before ?? '-infinity', isPast ? holding : everRecorded];
  return knownBy === null
    ? { sql: changes, values }
    : { sql: `${changes} union all ${corrected(what)}`, values: [...values, knownBy] };
};

/** By how much the numbers of the whole province differ from those at an earlier instant, or from none: of tasks, and of their parts. */
export const changeSql = (when: ListedAt, before: Instant | null): readonly Statement[] => {
  // Of an instant after the one whose rows are read, another row may have come before the deadline.
  const late = when.isPast && when.holding < when.at ? becameLate('') : everLate;
  const tasks = changesOf(tasksAt, late, when, before);
  const courses = changesOf(coursesAt, coursesPassed, when, before);
  return [
    { ...tasks, sql: counted(tasks.sql, 'plan') },
    { ...courses, sql: countedCourses(courses.sql) },
  ];
};
