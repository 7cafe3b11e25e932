import { refuseDocument } from '#libs/domain/plan/amendment/amending-document';
import type { TaskChange } from '#libs/domain/plan/amendment/amendments';
import { byOf, type PlanContext } from '#libs/domain/plan/context';
import type { Plan } from '#libs/domain/plan/plan';
import { reject } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';
import type { SupervisionCommand } from '#libs/domain/plan/supervision/commands';
import type { SupervisionEvent } from '#libs/domain/plan/supervision/events';
import type { Decided, OfType } from '#libs/domain/shared/decider';

type Named = OfType<SupervisionEvent, 'PlanSupervisorNamed'>['data'];

/**
 * Puts another member of the leadership in charge of an active plan. It waits for no amendment that is carried out:
 * whoever left would hold the plan up by it. Whether `supervisorId` is an account that may be in charge is asked before.
 */
export const nameSupervisor = (
  { supervisorId: to, document, reason = '' }: OfType<SupervisionCommand, 'NameSupervisor'>,
  plan: Plan,
  context: PlanContext,
): Decided<SupervisionEvent> => {
  const refused = refuseDocument(document, plan, context);
  if (refused) return refused;
  if (plan.kind !== 'active' || plan.setup === null) return reject('PLAN.NOT_ACTIVE', { planId: plan.id });
  const from = plan.setup.supervisorId;
  if (from === to) return reject('PLAN.SUPERVISOR_ALREADY', { supervisorId: to });
  const amendment = (plan.amendments?.at(-1)?.n ?? 0) + 1;
  const data = { amendment, from, to, document, reason: reason.trim(), by: byOf(context.actor) };
  return [{ type: 'PlanSupervisorNamed', data }];
};

/** Who is in charge of the plan, at once; of its tasks, one by one. */
export const supervisorNamed = (plan: Plan, data: Named, at: Instant): Plan => {
  const { amendment: n, to, document, by } = data;
  const changes = plan.tasks.map((task): TaskChange => ({ ...task, kind: 'supervise', to, by }));
  const amendment = { n, at, by, document, from: null, changes, hindered: [], finishedAt: null, refused: [] };
  return {
    ...plan,
    setup: plan.setup && { ...plan.setup, supervisorId: to },
    amendments: [...(plan.amendments ?? []), amendment],
  };
};
