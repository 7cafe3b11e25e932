import { createHash } from 'node:crypto';
import type { PlanService } from '#libs/application/plan-service';
import { pastDeadlineCode } from '#libs/domain/plan/findings/index';
import type { PlanSetup } from '#libs/domain/plan/plan';
import { isRejection, type Rejection } from '#libs/domain/shared/rejection';
import { addDays, type LocalDate } from '#libs/domain/shared/time';
import { parsePlan } from '#libs/plan-import/parse-plan';
import { demoPlan } from './demo-plan';
import { monitor, monitoringAgencyId } from './demonstration/people';
import { demoAtOnce } from './policy';
import { provinceOfToday } from '#libs/plan-import/built-in-directory/province-of-today';

const fileName = 'ke-hoach-trinh-dien.txt';

/** A refusal during the seed is a fault of the seed, not of a person. */
const must = <T>(step: string, answer: T | Rejection): T => {
  if (isRejection(answer))
    throw new Error(`SEED.REFUSED ${step}: ${answer.code} ${JSON.stringify(answer.facts)}`);
  return answer;
};

/** `MM-DD`, the day of the plan's yearly report. */
export const yearlyReport = '12-15';

const setupOf = (today: LocalDate): PlanSetup => ({
  monitoringAgencyId,
  supervisorId: 'supervisor',
  policyId: demoAtOnce.id,
  accepts: 'supervisor',
  until: `${addDays(today, 400).slice(0, 4)}-12-31`,
  yearlyReport,
});

/** The demonstration's plan; imported unless an earlier run did. */
const importOnce = async (plans: PlanService, root: string, today: LocalDate): Promise<string> => {
  const known = (await plans.list()).find((plan) => plan.fileName === fileName);
  if (known) return known.planId;
  const bytes = demoPlan(root, today);
  const parsed = must('parse', await parsePlan(bytes, { fileName, directory: provinceOfToday }));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return must('import', await plans.importPlan({ fileName, sha256, parsed }, monitor)).planId;
};

/** What a reviewer does before activation: says of a period whose day has passed already that it is done. */
const reviewDraft = async (plans: PlanService, planId: string, today: LocalDate): Promise<void> => {
  must('configure', await plans.submit(planId, { type: 'ConfigurePlan', setup: setupOf(today) }, monitor));
  const draft = await plans.draft(planId);
  for (const { taskKey, code } of draft?.findings ?? []) {
    if (taskKey === null || code !== pastDeadlineCode) continue;
    const choice = {
      pastDeadline: 'record-done',
      doneOn: addDays(today, -340),
      doneBy: '300/BC-STC',
    } as const;
    must(
      'past deadline',
      await plans.submit(planId, { type: 'SettlePastDeadline', taskKey, ...choice }, monitor),
    );
  }
  must('review', await plans.submit(planId, { type: 'ReviewPlan' }, monitor));
};

/**
 * Brings the demonstration's plan to active and assigns its tasks; every step looks at what is there, so a
 * second run, or one after an interruption, adds nothing twice.
 *
 * @param root the repository's root, where the plan's text lies
 * @param today the day that the demonstration is made for, eleven months after its plan
 * @returns the plan's id
 */
export const seedDemoPlan = async (plans: PlanService, root: string, today: LocalDate): Promise<string> => {
  const planId = await importOnce(plans, root, today);
  const kindOf = async () => (await plans.load(planId))?.plan.kind;
  if ((await kindOf()) === 'draft') await reviewDraft(plans, planId, today);
  if ((await kindOf()) === 'reviewed')
    must('activate', await plans.submit(planId, { type: 'ActivatePlan' }, monitor));
  if ((await kindOf()) !== 'activating') return planId;
  for (const { key } of must('tasks', await plans.listAssignments(planId)))
    must(`assign ${key}`, await plans.assignTask(planId, key));
  must('finish', await plans.finishActivation(planId));
  return planId;
};
