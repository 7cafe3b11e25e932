import { worstStatus } from '#libs/domain/annex-task/standing/index';

/** Of what `courseText` made the n-th word. */
export const courseWord = (n: number): string => `split_part(one, ' ', ${n})`;

/** Statuses, the worst first. */
export const worstFirst = `array['${worstStatus.join("', '")}']`;

/**
 * How many tasks there are for each agency by where its own part stands: for coordinating units, and for leads of tasks
 * whose leads do not all stand as the task does. An agency that came to have several parts of a task counts once for
 * it, by the worst.
 *
 * @param rows one for each task, with its `courses`, the instant `judged_at` at which they stand, and how often it counts
 */
export const countedCourses = (rows: string, agency = courseWord(2)): string => {
  const status = `case when nullif(${courseWord(4)}, '')::timestamptz < held.judged_at
    then 'open-overdue' else ${courseWord(3)} end`;
  const parts = `select case ${courseWord(1)} when 'lead' then 'agency' else 'coordinator' end as part,
      ${agency} as key, min(array_position(${worstFirst}, ${status})) as worst
    from unnest(held.courses) as one group by 1, 2`;
  return `select part, key, (${worstFirst})[worst] as value, sum(n)::integer as tasks
    from (${rows}) as held cross join lateral (${parts}) as parts group by 1, 2, 3`;
};

/** Periods `p` of tasks with parts that stand by themselves. */
export const withCourses = `p.courses <> '{}'`;
/** What `countedCourses` counts of periods `p`, so many times each. */
export const coursesAt = (instant: string, n: string): string =>
  `p.courses, ${instant}::timestamptz as judged_at, ${n} as n`;
