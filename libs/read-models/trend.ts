import type { DataSource } from 'typeorm';
import type { DashboardQuery } from '#libs/application/ports/dashboards';
import type { Ledger } from '#libs/application/ports/ledger';
import type { OfficialStatus } from '#libs/domain/annex-task/standing/index';
import { noBoxes, type Boxes } from '#libs/domain/dashboard/boxes';
import { readsEverything } from '#libs/domain/permissions/readers';
import { dateOf, startOfDay, type Instant } from '#libs/domain/shared/time';
import { boxesIn, countProvince, keptBoxes } from '#libs/read-models/dashboard-points';
import { boxesSql, isOfProvince } from '#libs/read-models/dashboard-sql';
import { knownAt, taskPeriodsName, type ListedAt } from '#libs/read-models/listed-at';

const MONTHS = 12;
/** Points that are kept: some years of many plans. */
const KEPT = 20_000;

/** The ends of the last twelve months that are over at an instant, the oldest first. */
export const monthEndsBefore = (at: Instant): readonly Instant[] => {
  const [year = 0, month = 1] = dateOf(at).split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, index) => {
    const count = year * 12 + (month - 1) - (MONTHS - 1 - index);
    const first = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`;
    return startOfDay(first);
  });
};

/**
 * The boxes at the ends of the last twelve months. What is settled never changes: of the whole province it is read
 * from what was counted before, and of a plan those who read everything share what was counted once.
 */
export const createTrends = (deps: {
  readonly dataSource: DataSource;
  readonly ledger: Pick<Ledger, 'handledUntil'>;
}) => {
  const { dataSource } = deps;
  const kept = new Map<string, Boxes>();

  const count = async (q: DashboardQuery, when: ListedAt): Promise<Boxes> => {
    if (isOfProvince(q))
      return boxesIn(
        await dataSource.transaction('REPEATABLE READ', (manager) => countProvince(manager, when)),
      );
    const { sql, values } = boxesSql(q, when);
    const rows = await dataSource.query<{ value: OfficialStatus; tasks: number }[]>(sql, [...values]);
    return rows.reduce<Boxes>((boxes, { value, tasks }) => ({ ...boxes, [value]: tasks }), noBoxes);
  };

  const keep = (key: string, boxes: Boxes): void => {
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? '');
    kept.set(key, boxes);
  };

  const keptOfPlan = (plan: string, ends: readonly Instant[]): ReadonlyMap<Instant, Boxes> =>
    new Map(
      ends.flatMap((end) => {
        const boxes = kept.get(`${plan} ${end}`);
        return boxes === undefined ? [] : [[end, boxes] as const];
      }),
    );

  return async (q: DashboardQuery, { at, holding, isPast, knownBy }: ListedAt) => {
    const ends = monthEndsBefore(at);
    // What was known at the end of a month is kept; what had happened by then may be corrected later.
    const keptUntil = knownBy === null ? holding : '';
    const isShared = q.plan !== undefined && readsEverything(q.caller);
    const known = isOfProvince(q)
      ? await keptBoxes(dataSource, ends)
      : keptOfPlan(isShared ? (q.plan ?? '') : '', ends);
    const settled = isPast ? at : await deps.ledger.handledUntil(taskPeriodsName, ends.at(-1));
    const points = [];
    for (const end of ends) {
      const isKept = end <= keptUntil;
      const when = { ...knownAt(end), holding: end < holding ? end : holding, knownBy };
      const boxes = (isKept ? known.get(end) : undefined) ?? (await count(q, when));
      if (isKept && isShared && settled !== null && end <= settled) keep(`${q.plan} ${end}`, boxes);
      points.push({ at: end, boxes });
    }
    return points;
  };
};
