import type { BoxesOf, Dashboard } from '#libs/application/ports/dashboards';
import { totalOf } from '#libs/domain/dashboard/boxes';
import type { Names } from '#libs/domain/shared/names';

const ofAgency = ({ key, boxes }: BoxesOf, names: Names) => ({
  agencyId: key,
  name: names.agency(key ?? ''),
  boxes,
  total: totalOf(boxes),
});

/** A dashboard with names and totals. */
export const dashboardView = (dashboard: Dashboard, names: Names) => {
  const { boxes, byAgency, byCoordinator, bySection, byPlan, byMonth, awaited, ...rest } = dashboard;
  return {
    ...rest,
    boxes,
    total: totalOf(boxes),
    byAgency: byAgency.map((each) => ofAgency(each, names)),
    byCoordinator: byCoordinator.map((each) => ofAgency(each, names)),
    bySection: bySection.map(({ key, boxes: own }) => ({ section: key, boxes: own, total: totalOf(own) })),
    byPlan: byPlan.map(({ key, boxes: own }) => ({ planId: key, boxes: own, total: totalOf(own) })),
    byMonth: byMonth.map(({ key, boxes: own }) => ({ month: key, boxes: own, total: totalOf(own) })),
    awaited: awaited.map((each) => ({
      ...each,
      name: each.agencyId === null ? names.user(each.userId ?? '') : names.agency(each.agencyId),
    })),
  };
};
export type DashboardView = ReturnType<typeof dashboardView>;
