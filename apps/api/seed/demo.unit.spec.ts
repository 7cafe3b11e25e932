import { seedDemoPlan } from './demo';
import { directoryOfToday } from '#libs/plan-import/built-in-directory/province-of-today';
import { createPlanService, type PlanService } from '#libs/application/plan-service';
import { inMemoryLedger } from './demonstration/in-memory-ledger.spec-helper';
import type { Assignment } from '#libs/domain/annex-task/kernel/index';

const now = '2026-03-10T02:00:00.000Z';
/** Eleven months later. */
const today = '2027-02-08';
const none = { events: [], replayed: false, nextStepAt: null };

const start = () => {
  const assigned: Assignment[] = [];
  const plans: PlanService = createPlanService({
    ledger: inMemoryLedger({ now: () => now }).ledger,
    clock: { now: () => now },
    referenceData: {
      directory: () => Promise.resolve(directoryOfToday),
      renewDirectory: () => Promise.resolve(false),
    },
    assignTask: (assignment) => {
      assigned.push(assignment);
      return Promise.resolve({ kind: 'committed', version: 1, ...none });
    },
  });
  return { plans, assigned };
};

describe('the plan of the demonstration', () => {
  it('is activated with all its tasks, followed by the department that has this work today', async () => {
    const { plans, assigned } = start();
    const planId = await seedDemoPlan(plans, process.cwd(), today);
    expect(await plans.load(planId)).toMatchObject({ plan: { kind: 'active' } });
    expect(assigned).toHaveLength(28);
    expect(new Set(assigned.map((a) => a.monitoringAgencyId))).toEqual(new Set(['so-tai-chinh']));
    const wards = assigned.find(({ key }) => key === '6')?.assignees.filter((a) => a.role === 'lead');
    expect(wards).toHaveLength(126);
  });

  it('adds nothing the second time', async () => {
    const { plans, assigned } = start();
    const first = await seedDemoPlan(plans, process.cwd(), today);
    expect(await seedDemoPlan(plans, process.cwd(), today)).toBe(first);
    expect([assigned.length, (await plans.list()).length]).toEqual([28, 1]);
  });
});
