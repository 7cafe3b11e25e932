import { amended, carriedOut } from '#libs/domain/plan/amendment/evolve';
import { evolveDraft, imported } from '#libs/domain/plan/draft/evolve';
import { evolveEnding } from '#libs/domain/plan/ending/evolve';
import type { PlanEvent } from '#libs/domain/plan/events';
import { evolveFindings } from '#libs/domain/plan/findings/evolve';
import type { Plan, PlanState } from '#libs/domain/plan/plan';
import { supervisorNamed } from '#libs/domain/plan/supervision/supervisor-succession';
import { versionApplied } from '#libs/domain/plan/versions/evolve';
import type { Happened } from '#libs/domain/shared/decider';
import type { Instant } from '#libs/domain/shared/time';

/** What the plan is after an event; events before the import are without effect. */
export const evolvePlan = (state: PlanState, { event, occurredAt }: Happened<PlanEvent>): PlanState => {
  if (event.type === 'PlanImported') return imported(event.data, occurredAt);
  if (state.kind === 'none') return state;
  switch (event.type) {
    case 'DraftRowCorrected':
    case 'DraftDocumentCorrected':
    case 'DraftRowAdded':
    case 'DraftRowDropped':
    case 'DraftRowSplit':
    case 'DraftRowsMerged':
    case 'DutyDecided':
    case 'PastDeadlineSettled':
    case 'AcceptorsChosen':
    case 'PlanConfigured':
    case 'PlanDocumentCorrected':
      return evolveDraft(state, event, occurredAt);
    case 'FindingSettled':
    case 'FindingRejected':
      return evolveFindings(state, event, occurredAt);
    case 'DraftVersionApplied':
      return versionApplied(state, event.data, occurredAt);
    case 'PlanAmended':
      return amended(state, event.data, occurredAt);
    case 'PlanSupervisorNamed':
      return supervisorNamed(state, event.data, occurredAt);
    case 'PlanAmendmentCarriedOut':
      return carriedOut(state, event.data, occurredAt);
    case 'PlanClosed':
    case 'PlanSuperseded':
    case 'PlanEndingCarriedOut':
    case 'PlanTaskTakenOver':
      return evolveEnding(state, event, occurredAt);
    case 'PlanMonitoringSucceeded':
      return { ...state, setup: state.setup && { ...state.setup, monitoringAgencyId: event.data.to } };
    case 'PlanMerged':
      return { ...state, mergedInto: event.data.into };
    case 'PlanDiscarded':
      return { ...state, kind: 'discarded' };
    case 'PlanReopened':
      return { ...state, kind: 'draft' };
    case 'PlanReviewed':
      return { ...state, kind: 'reviewed' };
    case 'PlanActivationStarted':
      return {
        ...state,
        kind: 'activating',
        activatedAt: occurredAt,
        tasks: event.data.tasks,
        ...(event.data.absent && { absent: event.data.absent }),
      };
    case 'PlanActivated':
      return { ...state, kind: 'active' };
  }
};

/** The plan after events that were decided at one moment. */
export const afterDecision = (plan: Plan, events: readonly PlanEvent[], now: Instant): Plan =>
  events.reduce<Plan>((state, event) => {
    const next = evolvePlan(state, { event, occurredAt: now });
    return next.kind === 'none' ? state : next;
  }, plan);
