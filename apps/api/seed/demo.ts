import { createHash } from 'node:crypto';
import type { PlanService } from '#libs/application/plan-service';
import { pastDeadlineCode } from '#libs/domain/plan/findings';
import type { PlanSetup } from '#libs/domain/plan/plan';
import type { Person } from '#libs/domain/shared/actor';
import { isRejection, type Rejection } from '#libs/domain/shared/rejection';
import { addDays, type LocalDate } from '#libs/domain/shared/time';
import { parsePlan } from '#libs/plan-import/parse-plan';
import { demoPlan } from './demo-plan';
import { demoAtOnce } from './policy';
import { seedNames } from '#libs/plan-import/built-in-directory/directory';

const fileName = 'ke-hoach-trinh-dien.txt';
const monitor: Person = {
  kind: 'person',
  userId: 'monitor',
  agencyId: 'so-ke-hoach-va-dau-tu',
  roles: ['monitor'],
};

/** A refusal during the seed is a fault of the seed, not of a person. */
const must = <T>(step: string, answer: T | Rejection): T => {
  if (isRejection(answer))
    throw new Error(`SEED.REFUSED ${step}: ${answer.code} ${JSON.stringify(answer.facts)}`);
  return answer;
};

const setupOf = (today: LocalDate): PlanSetup => ({
  monitoringAgencyId: 'so-ke-hoach-va-dau-tu',
  supervisorId: 'supervisor',
  policyId: demoAtOnce.id,
  accepts: 'supervisor',
  until: `${addDays(today, 500).slice(0, 4)}-12-31`,
  yearlyReport: '12-15',
});

/** The demonstration's plan; imported unless an earlier run did, on whatever day. */
const importOnce = async (plans: PlanService, root: string, today: LocalDate): Promise<string> => {
  const known = (await plans.list()).find((plan) => plan.fileName === fileName);
  if (known) return known.planId;
  const bytes = demoPlan(root, today);
  const parsed = must('parse', await parsePlan(bytes, { fileName, directory: seedNames }));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return must('import', await plans.importPlan({ fileName, sha256, parsed }, monitor)).planId;
};

/** What a reviewer does before activation: a date for the counted term, a choice for what is past. */
const reviewDraft = async (plans: PlanService, planId: string, today: LocalDate): Promise<void> => {
  must('configure', await plans.configure(planId, setupOf(today), monitor));
  const draft = await plans.draft(planId);
  for (const finding of draft?.findings ?? []) {
    const { taskKey, code, field } = finding;
    if (taskKey === null) continue;
    if (code === 'TIMING.UNRESOLVED') {
      const changes = { timing: { kind: 'by-date', due: addDays(today, 9) } } as const;
      must('correct', await plans.correct(planId, { part: 'tasks', key: taskKey, changes }, monitor));
    } else if (code === 'LEAD.UNCONFIRMED') {
      const reason = 'Đã đối chiếu với bản có chữ ký';
      must('settle', await plans.settleFinding(planId, { taskKey, code, field, reason }, monitor));
    } else if (code === pastDeadlineCode) {
      // Task 8 was done before the plan was followed here; the other one is followed up from today.
      const choice =
        taskKey === '8'
          ? ({ pastDeadline: 'record-done', doneOn: addDays(today, -27), doneBy: '41/BC-CTK' } as const)
          : ({ pastDeadline: 'follow-from-today' } as const);
      must('past deadline', await plans.settlePastDeadline(planId, { taskKey, ...choice }, monitor));
    }
  }
  must('review', await plans.review(planId, monitor));
};

/**
 * Brings the demonstration's plan to active and assigns its tasks; every step looks at what is there, so a
 * second run, or one after an interruption, adds nothing twice. The tasks' processes are started by the
 * worker, which finds assigned tasks without one.
 *
 * @param root the repository's root, where the plan's text lies
 * @returns the plan's id
 */
export const seedDemoPlan = async (plans: PlanService, root: string, today: LocalDate): Promise<string> => {
  const planId = await importOnce(plans, root, today);
  const kindOf = async () => (await plans.load(planId))?.plan.kind;
  if ((await kindOf()) === 'draft') await reviewDraft(plans, planId, today);
  if ((await kindOf()) === 'reviewed') must('activate', await plans.activate(planId, monitor));
  if ((await kindOf()) !== 'activating') return planId;
  for (const { key } of must('tasks', await plans.listAssignments(planId)))
    must(`assign ${key}`, await plans.assignTask(planId, key));
  must('finish', await plans.finishActivation(planId));
  return planId;
};
