import { acceptorsChosen } from '#libs/domain/plan/draft/acceptors';
import { documentCorrected } from '#libs/domain/plan/draft/document-correction';
import type { DraftChange, DraftEvent } from '#libs/domain/plan/draft/events';
import {
  added,
  corrected,
  documentSettled,
  dropped,
  dutyDecided,
  merged,
  split,
} from '#libs/domain/plan/draft/evolve-rows';
import { documentId, documentVersionOf } from '#libs/domain/plan/draft/rows';
import type { Plan } from '#libs/domain/plan/plan';
import type { OfType } from '#libs/domain/shared/decider';
import type { Instant } from '#libs/domain/shared/time';

type DocumentCorrected = OfType<DraftEvent, 'DraftDocumentCorrected'>['data'];

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

/** The draft as the file was read. */
export const imported = (data: OfType<DraftEvent, 'PlanImported'>['data'], importedAt: Instant): Plan => ({
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

/** What the plan is after its draft was changed. */
export const evolveDraft = (plan: Plan, event: DraftChange, at: Instant): Plan => {
  switch (event.type) {
    case 'DraftRowCorrected':
      return corrected(plan, event.data, at);
    case 'DraftDocumentCorrected':
      return correctDocument(plan, event.data, at);
    case 'DraftRowAdded':
      return added(plan, event.data);
    case 'DraftRowDropped':
      return dropped(plan, event.data, at);
    case 'DraftRowSplit':
      return split(plan, event.data);
    case 'DraftRowsMerged':
      return merged(plan, event.data, at);
    case 'DutyDecided':
      return dutyDecided(plan, event.data);
    case 'PastDeadlineSettled': {
      const { taskKey, by: _by, ...choice } = event.data;
      return { ...plan, settlements: { ...plan.settlements, [taskKey]: choice } };
    }
    case 'AcceptorsChosen':
      return acceptorsChosen(plan, event.data);
    case 'PlanConfigured': {
      const { by: _by, ...setup } = event.data;
      return { ...plan, setup };
    }
    case 'PlanDocumentCorrected':
      return documentCorrected(plan, event.data, at);
  }
};
