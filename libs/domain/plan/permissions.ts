import type { PlanCommand } from '#libs/domain/plan/commands';
import type { NoPlan, Plan } from '#libs/domain/plan/plan';
import type { Actor, Person, Role } from '#libs/domain/shared/actor';
import { reject, type Rejection } from '#libs/domain/shared/rejection';

export type PlanAction =
  | 'import'
  | 'correct'
  | 'settle'
  | 'configure'
  | 'review'
  | 'activate'
  | 'merge'
  | 'amend'
  | 'preview-amendment'
  | 'name-supervisor'
  | 'correct-document'
  | 'end'
  | 'preview-ending'
  | 'read';

const readers: readonly Role[] = [
  'monitor',
  'office',
  'supervisor',
  'chair',
  'committee',
  'auditor',
  'standing',
];

/** Who may do what to a plan. The administrator keeps accounts and directory, and acts on no plan. */
export const planPermissions: Readonly<Record<PlanAction, readonly Role[]>> = {
  import: ['monitor'],
  correct: ['monitor'],
  settle: ['monitor'],
  configure: ['monitor'],
  review: ['monitor'],
  activate: ['monitor'],
  merge: ['monitor', 'supervisor'],
  amend: ['supervisor'],
  'preview-amendment': ['monitor', 'supervisor'],
  // Whoever is in charge may have left: any other leader, or the office, records what the document says.
  'name-supervisor': ['supervisor', 'office', 'chair'],
  'correct-document': ['monitor', 'office'],
  end: ['supervisor'],
  'preview-ending': ['monitor', 'supervisor'],
  read: readers,
};

/** The commands that people give; all others are given by processes alone. */
export type PeoplesPlanCommandType = Exclude<
  PlanCommand['type'],
  'FinishActivation' | 'FinishAmendment' | 'FinishEnding' | 'TakeOverTask' | 'SucceedMonitoring'
>;

export const actionOf = (type: PeoplesPlanCommandType): PlanAction => {
  switch (type) {
    case 'ImportPlan':
      return 'import';
    case 'CorrectDraftRow':
    case 'CorrectDraftDocument':
    case 'AddDraftRow':
    case 'DropDraftRow':
    case 'SplitDraftRow':
    case 'MergeDraftRows':
    case 'DecideDuty':
    case 'ApplyVersion':
    case 'DiscardPlan':
      return 'correct';
    case 'SettleFinding':
    case 'ResolveFindings':
    case 'AnswerFindings':
    case 'SettlePastDeadline':
      return 'settle';
    case 'ConfigurePlan':
    case 'ChooseAcceptors':
      return 'configure';
    case 'AmendPlan':
      return 'amend';
    case 'NameSupervisor':
      return 'name-supervisor';
    case 'CorrectPlanDocument':
      return 'correct-document';
    case 'EndPlan':
      return 'end';
    case 'MergePlan':
      return 'merge';
    case 'ReviewPlan':
      return 'review';
    case 'ActivatePlan':
      return 'activate';
  }
};

const binding: readonly Plan['kind'][] = ['activating', 'active', 'closed', 'superseded'];

/** What a permission looks at. */
type Permitting = NoPlan | Pick<Plan, 'kind' | 'setup'>;

const mayRead = (person: Person, plan: Pick<Plan, 'kind'> | null): boolean =>
  person.roles.some((role) => readers.includes(role)) ||
  // Whoever takes part reads the plan once it binds them.
  (person.agencyId !== null && plan !== null && binding.includes(plan.kind));

/**
 * Whether the actor may do this to the plan. Before the plan names its monitoring agency any monitor may;
 * afterwards only that agency's. Shared by server and pages.
 */
export const mayOnPlan = (action: PlanAction, state: Permitting, actor: Actor): boolean => {
  if (actor.kind === 'process') return true;
  const plan = state.kind === 'none' ? null : state;
  if (action === 'read') return mayRead(actor, plan);
  if (!planPermissions[action].some((role) => actor.roles.includes(role))) return false;
  if (action === 'name-supervisor') return true;
  if (action === 'correct-document' && actor.roles.includes('office')) return true;
  // The supervisor has no agency; whom the plan names decides about it.
  if (planPermissions[action].includes('supervisor') && actor.roles.includes('supervisor'))
    return (plan?.setup?.supervisorId ?? actor.userId) === actor.userId;
  const monitoring = plan?.setup?.monitoringAgencyId ?? null;
  return monitoring === null || actor.agencyId === monitoring;
};

/** The refusal that `mayOnPlan` implies, or null. */
export const refusePlanAction = (action: PlanAction, state: Permitting, actor: Actor): Rejection | null =>
  mayOnPlan(action, state, actor) ? null : reject('ACTOR.NOT_PERMITTED', { command: action });
