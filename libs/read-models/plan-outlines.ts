import type { DataSource } from 'typeorm';
import type { PlanOutlines } from '#libs/application/ports/plan-outlines';
import type { PlanService } from '#libs/application/plan-service';
import type { PlanOutline } from '#libs/domain/plan/draft/index';
import { taskPeriodsName } from '#libs/read-models/listed-at';
import { taskPeriodsModel } from '#libs/read-models/task-periods';
import { aheadOf } from '#libs/read-models/ahead-of';

/** Rows of another version may lack plans, or say other things of them. */
const kept = `
  select o.outline from read_models.plan_outlines o
    join read_models.live_generations l on l.name = '${taskPeriodsName}' and l.version = $1 and l.generation = o.generation
  order by o.plan_id`;

const inOrder = (plans: readonly PlanOutline[]): readonly PlanOutline[] =>
  plans.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/**
 * Outlines from the rows that follow the feed. Of plans whose newest events the rows have not followed yet the ledger is
 * asked, and of all where there are none, as before the rows were first built by this version.
 */
export const createPlanOutlines = (deps: {
  readonly dataSource: DataSource;
  readonly plans: Pick<PlanService, 'outlines'>;
}): PlanOutlines => ({
  async all({ userId }) {
    const { dataSource, plans } = deps;
    // What is followed between the two is in the rows that are read after it.
    const ahead = await aheadOf(dataSource, { follower: taskPeriodsName, category: 'plan', userId });
    const rows = await dataSource.query<{ outline: PlanOutline }[]>(kept, [taskPeriodsModel.version]);
    if (rows.length === 0) return inOrder(await plans.outlines());
    const newest = ahead.length === 0 ? [] : await plans.outlines(ahead);
    const byId = new Map([...rows.map(({ outline }) => outline), ...newest].map((one) => [one.id, one]));
    return inOrder([...byId.values()]);
  },
});
