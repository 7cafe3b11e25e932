import { actionOf, mayOnPlan, type PeoplesPlanCommandType } from '#libs/domain/plan/permissions';
import type { NoPlan, Plan } from '#libs/domain/plan/plan';
import type { Person } from '#libs/domain/shared/actor';

/** What is done to a draft whether it is reviewed or not: whatever changes it asks for a review anew. */
const onDrafts: readonly PeoplesPlanCommandType[] = [
  'CorrectDraftRow',
  'CorrectDraftDocument',
  'AddDraftRow',
  'DropDraftRow',
  'SplitDraftRow',
  'MergeDraftRows',
  'DecideDuty',
  'ApplyVersion',
  'SettleFinding',
  'ResolveFindings',
  'AnswerFindings',
  'SettlePastDeadline',
  'ConfigurePlan',
  'ChooseAcceptors',
  'MergePlan',
  'DiscardPlan',
];

/** What a plan takes as it stands, whoever gives it and whatever it says. */
const takenBy = (plan: NoPlan | Pick<Plan, 'kind' | 'mergedInto'>): readonly PeoplesPlanCommandType[] => {
  switch (plan.kind) {
    case 'none':
    case 'discarded':
      return ['ImportPlan'];
    case 'draft':
      return plan.mergedInto === undefined ? [...onDrafts, 'ReviewPlan'] : [];
    case 'reviewed':
      return plan.mergedInto === undefined ? [...onDrafts, 'ActivatePlan'] : [];
    case 'active':
      return ['AmendPlan', 'CorrectPlanDocument', 'NameSupervisor', 'EndPlan'];
    case 'activating':
    case 'closed':
    case 'superseded':
      return [];
  }
};

/** The commands that a person may give on a plan now. What each of them says may still be refused. */
export const offeredOnPlan = (
  plan: NoPlan | Pick<Plan, 'kind' | 'setup' | 'mergedInto'>,
  person: Person,
): readonly PeoplesPlanCommandType[] =>
  takenBy(plan).filter((type) => mayOnPlan(actionOf(type), plan, person));

/** What may be looked at beforehand by those who may not do it: who follows the plan up prepares what its supervisor decides. */
export const previewedOnPlan = (
  plan: NoPlan | Pick<Plan, 'kind' | 'setup' | 'mergedInto'>,
  person: Person,
): readonly PeoplesPlanCommandType[] =>
  takenBy(plan).filter(
    (type) =>
      !mayOnPlan(actionOf(type), plan, person) &&
      ((type === 'AmendPlan' && mayOnPlan('preview-amendment', plan, person)) ||
        (type === 'EndPlan' && mayOnPlan('preview-ending', plan, person))),
  );
