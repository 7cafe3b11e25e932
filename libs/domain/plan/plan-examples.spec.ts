import type { Agency, AgencyGroup, Directory } from '#libs/domain/directory/directory';
import type { PlanCommand } from '#libs/domain/plan/commands';
import type { PlanContext } from '#libs/domain/plan/decide';
import type { PlanEvent } from '#libs/domain/plan/events';
import type { Finding, ParsedPlan, ParsedTask, ParsedUnit } from '#libs/domain/plan/draft/parsed-plan';
import type { Plan, PlanSetup, PlanState } from '#libs/domain/plan/plan';
import { planDecider } from '#libs/domain/plan/plan-decider';
import type { Actor } from '#libs/domain/shared/actor';
import { isRejection, type Rejection } from '#libs/domain/shared/rejection';
import { findingWords as words } from '#libs/telling/finding';

/** What the specs of the plan are told with. */
export const now = '2026-03-10T02:00:00.000Z';

const agency = (id: string, kind: Agency['kind']): Agency => ({
  id,
  name: id,
  aliases: [],
  kind,
  parentId: null,
  underUbnd: true,
  validFrom: null,
  validTo: null,
});
const group = (id: string, open: boolean, kinds: AgencyGroup['kinds']): AgencyGroup => ({
  id,
  name: id,
  aliases: [],
  open,
  kinds,
  members: [],
});
export const directory: Directory = {
  agencies: {
    'so-a': agency('so-a', 'department'),
    'so-b': agency('so-b', 'department'),
    'quan-1': agency('quan-1', 'district'),
    'quan-2': agency('quan-2', 'district'),
    'quan-3': { ...agency('quan-3', 'district'), validTo: '2025-06-30' },
  },
  groups: {
    quan: group('quan', false, ['district']),
    'lien-quan': group('lien-quan', true, ['department']),
  },
};

export const monitor: Actor = { kind: 'person', userId: 'monitor', agencyId: 'so-a', roles: ['monitor'] };
export const process: Actor = { kind: 'process' };

export const unit = (id: string): ParsedUnit => ({
  text: id,
  agencyId: directory.agencies[id] ? id : null,
  groupId: directory.groups[id] ? id : null,
  inferred: false,
});
export const unknownLead: Finding = {
  code: 'UNIT.UNKNOWN',
  severity: 'error',
  field: 'leads',
  message: 'không rõ',
  messageEn: 'unknown',
};

export const task = (key: string, changes: Partial<ParsedTask> = {}): ParsedTask => ({
  key,
  number: key,
  section: 'I',
  title: `Nhiệm vụ ${key}`,
  leads: [unit('so-a')],
  coordinators: [],
  product: 'Báo cáo',
  productInferred: false,
  timing: {
    text: '30/6/2026',
    kind: 'by-date',
    start: null,
    due: '2026-06-30',
    rule: 'on-date',
    inferred: false,
  },
  source: { part: 'annex', page: 1, line: 1, table: 1, row: 1, cells: {} },
  findings: [],
  ...changes,
});

export const timing = (
  kind: ParsedTask['timing']['kind'],
  start: string | null = null,
  due: string | null = null,
): Pick<ParsedTask, 'timing'> => ({
  timing: { text: kind, kind, start, due, rule: kind, inferred: false },
});

export const parsed = (...tasks: ParsedTask[]): ParsedPlan => ({
  document: {
    number: '15/KH-UBND',
    date: '2026-01-15',
    authority: null,
    title: 'Kế hoạch',
    kind: 'Kế hoạch',
    draft: false,
    replaces: [],
    legalBasis: [],
  },
  tasks,
  duties: [],
  reporting: [],
  targets: [],
  findings: [],
});

export const setup: PlanSetup = {
  monitoringAgencyId: 'so-a',
  supervisorId: 'supervisor',
  policyId: 'default-1',
  accepts: 'supervisor',
  until: '2027-12-31',
  yearlyReport: '12-15',
};

export const importing = (...tasks: ParsedTask[]): PlanCommand => ({
  type: 'ImportPlan',
  planId: 'kh-1',
  fileName: 'ke-hoach.txt',
  sha256: 'ab',
  parsed: parsed(...tasks),
});
export const configuring: PlanCommand = { type: 'ConfigurePlan', setup };

/** A decision with the state it leads to, or the refusal. */
export const when = (
  state: PlanState,
  command: PlanCommand,
  context: Partial<PlanContext> = {},
): { events: string[]; said: readonly PlanEvent[]; state: Plan } | Rejection => {
  const full = { now, actor: monitor, directory, words, ...context };
  const decided = planDecider.decide(command, state, full);
  if (isRejection(decided)) return decided;
  const next = decided.reduce((s, event) => planDecider.evolve(s, { event, occurredAt: full.now }), state);
  if (next.kind === 'none') throw new Error('no plan');
  return { events: decided.map((e) => e.type), said: decided, state: next };
};

/** The plan after commands that must all be carried out. */
export const after = (...commands: PlanCommand[]): Plan => {
  let state: PlanState = planDecider.initial;
  for (const command of commands) {
    const result = when(state, command, command.type === 'FinishActivation' ? { actor: process } : {});
    if (isRejection(result)) throw new Error(`${command.type}: ${result.code}`);
    ({ state } = result);
  }
  if (state.kind === 'none') throw new Error('no plan');
  return state;
};
