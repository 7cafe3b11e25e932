import type { DataSource } from 'typeorm';
import type { Clock } from '#libs/application/ports/clock';
import type { Ledger } from '#libs/application/ports/ledger';
import type { PlanStanding, PlanStandings } from '#libs/application/ports/plan-standings';
import type { OfficialStatus, Stage } from '#libs/domain/annex-task/standing/index';
import { noBoxes } from '#libs/domain/dashboard/boxes';
import { isRejection } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';
import { standingsSql } from '#libs/read-models/dashboard-sql';
import { listedAt } from '#libs/read-models/listed-at';

/** So many tasks of a plan have this status and this stage, and their deadlines. */
interface Row {
  readonly plan: string;
  readonly status: OfficialStatus;
  readonly stage: Stage;
  readonly tasks: number;
  readonly first: Date | null;
  readonly last: Date | null;
}

const nothing: PlanStanding = { boxes: noBoxes, stages: {}, firstDue: null, lastDue: null };

const earlier = (a: Instant | null, b: Instant | null): Instant | null =>
  a === null || (b !== null && b < a) ? b : a;
const later = (a: Instant | null, b: Instant | null): Instant | null =>
  a === null || (b !== null && b > a) ? b : a;

const withRow = (before: PlanStanding, { status, stage, tasks, first, last }: Row): PlanStanding => ({
  boxes: { ...before.boxes, [status]: before.boxes[status] + tasks },
  stages: { ...before.stages, [stage]: (before.stages[stage] ?? 0) + tasks },
  firstDue: earlier(before.firstDue, first?.toISOString() ?? null),
  lastDue: later(before.lastDue, last?.toISOString() ?? null),
});

/** How plans stand, from the rows that lists are read from: their numbers are lengths of lists. */
export const createPlanStandings = (deps: {
  readonly dataSource: DataSource;
  readonly ledger: Pick<Ledger, 'handledUntil'>;
  readonly clock: Clock;
}): PlanStandings => ({
  async of(query) {
    const when = await listedAt(deps, query);
    if (isRejection(when)) return when;
    const { sql, values } = standingsSql(query, when);
    const plans = new Map<string, PlanStanding>();
    for (const row of await deps.dataSource.query<Row[]>(sql, [...values]))
      plans.set(row.plan, withRow(plans.get(row.plan) ?? nothing, row));
    return { at: when.at, plans };
  },
});
