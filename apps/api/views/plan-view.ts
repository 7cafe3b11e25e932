import type { PlanStanding } from '#libs/application/ports/plan-standings';
import { noBoxes, ratesOf, totalOf } from '#libs/domain/dashboard/boxes';
import type { Plan } from '#libs/domain/plan/plan';
import type { Names } from '#libs/domain/shared/names';
import type { Instant } from '#libs/domain/shared/time';

/** A plan without its rows. */
export const planView = (plan: Plan, version: number) => {
  const { id, kind, fileName, sha256, importedAt, activatedAt, setup, tasks, draft } = plan;
  const { replaces = null, mergedInto = null } = plan;
  const versions = { replaces, mergedInto };
  const count = tasks.length || draft.tasks.length;
  const { document } = draft;
  const dates = { importedAt, activatedAt };
  return { id, kind, version, fileName, sha256, ...dates, setup, document, tasks: count, ...versions };
};

/** Who follows a plan up and who is in charge of it, by name; null while nobody was chosen. */
export const inChargeView = ({ setup }: Pick<Plan, 'setup'>, names: Names) => ({
  monitoringAgency:
    setup === null
      ? null
      : { agencyId: setup.monitoringAgencyId, name: names.agency(setup.monitoringAgencyId) },
  supervisor: setup === null ? null : { userId: setup.supervisorId, name: names.user(setup.supervisorId) },
});

const nothing: PlanStanding = { boxes: noBoxes, stages: {}, firstDue: null, lastDue: null };

/** How a plan stands, with its rates; one without tasks stands at nothing. */
export const standingView = (standing: PlanStanding | undefined, at: Instant) => {
  const { boxes, ...rest } = standing ?? nothing;
  return { at, boxes, total: totalOf(boxes), rates: ratesOf(boxes), ...rest };
};
