import { supervisorNamed } from '#libs/domain/plan/supervision/supervisor-succession';
import type { PlanEvent } from '#libs/domain/plan/events';
import { amended, carriedOut } from '#libs/domain/plan/amendment/evolve';
import { evolveEnding } from '#libs/domain/plan/ending/evolve';
import {
  added,
  corrected,
  documentSettled,
  dropped,
  dutyDecided,
  merged,
  split,
} from '#libs/domain/plan/draft/evolve-rows';
import { acceptorsChosen } from '#libs/domain/plan/draft/acceptors';
import { documentCorrected } from '#libs/domain/plan/draft/document-correction';
import { versionApplied } from '#libs/domain/plan/versions/evolve';
import type { Finding } from '#libs/domain/plan/draft/parsed-plan';
import type { Plan, PlanState } from '#libs/domain/plan/plan';
import {
  documentId,
  documentVersionOf,
  locateRow,
  replaceRow,
  withoutFindings,
} from '#libs/domain/plan/draft/rows';
import type { Happened } from '#libs/domain/shared/decider';
import type { Instant } from '#libs/domain/shared/time';

type Settled = Extract<PlanEvent, { type: 'FindingSettled' | 'FindingRejected' }>;

const settle = (plan: Plan, { type, data: said }: Settled, at: Instant): Plan => {
  const { message, ...data } = said;
  const answered = (f: Finding): boolean =>
    f.code === data.code && f.field === data.field && (message === undefined || f.message === message);
  const place = data.taskKey === null ? null : locateRow(plan.draft, data.taskKey);
  const draft =
    place === null
      ? { ...plan.draft, findings: plan.draft.findings.filter((f) => !answered(f)) }
      : replaceRow(plan.draft, place, withoutFindings(place.row, answered));
  const rejected = type === 'FindingRejected' && { rejected: true as const };
  return { ...plan, draft, settled: [...plan.settled, { ...data, at, ...rejected }] };
};

type DocumentCorrected = Extract<PlanEvent, { type: 'DraftDocumentCorrected' }>['data'];

const correctDocument = (plan: Plan, { patch, settled, by }: DocumentCorrected, at: Instant): Plan => ({
  ...plan,
  kind: 'draft',
  draft: {
    ...plan.draft,
    document: { ...plan.draft.document, ...patch },
    findings: plan.draft.findings.filter((f) => !Object.hasOwn(patch, f.field)),
  },
  rowVersions: { ...plan.rowVersions, [documentId]: documentVersionOf(plan.rowVersions) + 1 },
  settled: [...plan.settled, ...documentSettled(null, settled, by, at)],
});

const imported = (data: Extract<PlanEvent, { type: 'PlanImported' }>['data'], importedAt: Instant): Plan => ({
  kind: 'draft',
  id: data.planId,
  fileName: data.fileName,
  sha256: data.sha256,
  importedBy: data.by,
  importedAt,
  draft: data.parsed,
  rowVersions: {},
  settlements: {},
  settled: [],
  setup: null,
  activatedAt: null,
  tasks: [],
  ...(data.replaces !== undefined && { replaces: data.replaces }),
});

/** What the plan is after an event; events before the import are without effect. */
export const evolvePlan = (state: PlanState, { event, occurredAt }: Happened<PlanEvent>): PlanState => {
  if (event.type === 'PlanImported') return imported(event.data, occurredAt);
  if (state.kind === 'none') return state;
  switch (event.type) {
    case 'DraftRowCorrected':
      return corrected(state, event.data, occurredAt);
    case 'DraftDocumentCorrected':
      return correctDocument(state, event.data, occurredAt);
    case 'DraftRowAdded':
      return added(state, event.data);
    case 'DraftRowDropped':
      return dropped(state, event.data, occurredAt);
    case 'DraftRowSplit':
      return split(state, event.data);
    case 'DraftRowsMerged':
      return merged(state, event.data, occurredAt);
    case 'DutyDecided':
      return dutyDecided(state, event.data);
    case 'FindingSettled':
    case 'FindingRejected':
      return settle(state, event, occurredAt);
    case 'PastDeadlineSettled': {
      const { taskKey, by: _by, ...choice } = event.data;
      return { ...state, settlements: { ...state.settlements, [taskKey]: choice } };
    }
    case 'AcceptorsChosen':
      return acceptorsChosen(state, event.data);
    case 'PlanConfigured': {
      const { by: _by, ...setup } = event.data;
      return { ...state, setup };
    }
    case 'DraftVersionApplied':
      return versionApplied(state, event.data, occurredAt);
    case 'PlanAmended':
      return amended(state, event.data, occurredAt);
    case 'PlanSupervisorNamed':
      return supervisorNamed(state, event.data, occurredAt);
    case 'PlanDocumentCorrected':
      return documentCorrected(state, event.data, occurredAt);
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
