import type { PlanEvent, RowPatch } from '#libs/domain/plan/events';
import type { Finding } from '#libs/domain/plan/parsed-plan';
import type { Plan, PlanState, SettledFinding } from '#libs/domain/plan/plan';
import {
  findingKey,
  findRow,
  locateRow,
  replaceRow,
  rowId,
  rowVersionOf,
  withoutFindings,
  type DraftPart,
  type DraftRow,
} from '#libs/domain/plan/rows';
import type { Happened } from '#libs/domain/shared/decider';
import type { Instant } from '#libs/domain/shared/time';

/** The fields of findings that a correction answers. */
export const fieldsAnswered = (patch: RowPatch): ReadonlySet<string> => {
  const fields = new Set<string>(Object.keys(patch));
  if (patch.title !== undefined) fields.add('text');
  if (patch.leads !== undefined) fields.add('from');
  if (patch.coordinators !== undefined) fields.add('to');
  if (patch.timing !== undefined) for (const field of ['due', 'start']) fields.add(field);
  return fields;
};

/** The row with its new values, in the row's own words. */
const patched = (row: DraftRow, part: DraftPart, patch: RowPatch): DraftRow => {
  switch (part) {
    case 'tasks':
    case 'duties':
      return { ...row, ...patch, ...(patch.product === undefined ? {} : { productInferred: false }) };
    case 'reporting':
      return {
        ...row,
        ...(patch.title === undefined ? {} : { text: patch.title }),
        ...(patch.leads === undefined ? {} : { from: patch.leads }),
        ...(patch.coordinators === undefined ? {} : { to: patch.coordinators }),
        ...(patch.timing === undefined ? {} : { due: patch.timing.due }),
      };
    case 'targets':
      return {
        ...row,
        ...(patch.title === undefined ? {} : { text: patch.title }),
        ...(patch.leads === undefined ? {} : { leads: patch.leads }),
        ...(patch.timing === undefined ? {} : { due: patch.timing.due }),
      };
  }
};

type Corrected = Extract<PlanEvent, { type: 'DraftRowCorrected' }>['data'];

const correct = (plan: Plan, data: Corrected, at: Instant): Plan => {
  const place = findRow(plan.draft, data.part, data.key);
  if (!place) return plan;
  const fields = fieldsAnswered(data.patch);
  const answered = (finding: Finding): boolean => fields.has(finding.field);
  const row = withoutFindings(patched(place.row, data.part, data.patch), answered);
  const taskKey = findingKey(data.part, data.key);
  const { [taskKey]: _choice, ...otherChoices } = plan.settlements;
  // A settlement of an answered field concerned the old value: a new doubt about the new one counts again.
  const kept = plan.settled.filter((s) => s.taskKey !== taskKey || !fields.has(s.field) || s.reason === '');
  const settled = data.settled.map(({ code, field }): SettledFinding => ({
    taskKey,
    code,
    field,
    by: data.by,
    at,
    reason: '',
  }));
  return {
    ...plan,
    kind: 'draft',
    draft: replaceRow(plan.draft, place, row),
    rowVersions: {
      ...plan.rowVersions,
      [rowId(data.part, data.key)]: rowVersionOf(plan.rowVersions, data.part, data.key) + 1,
    },
    settlements: data.patch.timing === undefined ? plan.settlements : otherChoices,
    settled: [...kept, ...settled],
  };
};

type Settled = Extract<PlanEvent, { type: 'FindingSettled' }>['data'];

const settle = (plan: Plan, data: Settled, at: Instant): Plan => {
  const answered = (f: Finding): boolean => f.code === data.code && f.field === data.field;
  const place = data.taskKey === null ? null : locateRow(plan.draft, data.taskKey);
  const draft =
    place === null
      ? { ...plan.draft, findings: plan.draft.findings.filter((f) => !answered(f)) }
      : replaceRow(plan.draft, place, withoutFindings(place.row, answered));
  return { ...plan, draft, settled: [...plan.settled, { ...data, at }] };
};

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
});

/** What the plan is after an event; events before the import are without effect. */
export const evolvePlan = (state: PlanState, { event, occurredAt }: Happened<PlanEvent>): PlanState => {
  if (event.type === 'PlanImported') return imported(event.data, occurredAt);
  if (state.kind === 'none') return state;
  switch (event.type) {
    case 'DraftRowCorrected':
      return correct(state, event.data, occurredAt);
    case 'FindingSettled':
      return settle(state, event.data, occurredAt);
    case 'PastDeadlineSettled': {
      const { taskKey, by: _by, ...choice } = event.data;
      return { ...state, settlements: { ...state.settlements, [taskKey]: choice } };
    }
    case 'PlanConfigured': {
      const { by: _by, ...setup } = event.data;
      return { ...state, setup };
    }
    case 'PlanReviewed':
      return { ...state, kind: 'reviewed' };
    case 'PlanActivationStarted':
      return { ...state, kind: 'activating', activatedAt: occurredAt, tasks: event.data.tasks };
    case 'PlanActivated':
      return { ...state, kind: 'active' };
  }
};
