import type { TaskCommand, TaskCommandType } from '#libs/domain/annex-task/commands';
import { document, person, process } from '#libs/domain/annex-task/task-fixtures.spec-helper';
import type { Actor } from '#libs/domain/shared/actor';

/** One of each kind, by the name under which the table speaks of them. */
export const people = {
  process,
  'lead officer': person('lead.officer', 'lead', 'officer'),
  'lead head': person('lead.head', 'lead', 'head'),
  'unit officer': person('unit.officer', 'unit', 'officer'),
  'unit head': person('unit.head', 'unit', 'head'),
  monitor: person('monitor', 'monitoring', 'monitor'),
  office: person('office', 'ubnd', 'office'),
  supervisor: person('supervisor', 'ubnd', 'supervisor'),
  chair: person('chair', null, 'chair'),
  committee: person('member', null, 'committee'),
  stranger: person('stranger.head', 'elsewhere', 'head'),
  administrator: person('admin', null, 'admin'),
  auditor: person('auditor', null, 'auditor'),
} satisfies Record<string, Actor>;
export type Who = keyof typeof people;
type Act = readonly [Who, TaskCommand];

/** What a command is and does, on a task of one lead and one coordinating unit. */
export interface Row {
  /** What happened before. */
  readonly given?: readonly Act[];
  readonly command: TaskCommand;
  /** Who may; all others are refused. */
  readonly by: readonly Who[];
  readonly events: readonly string[];
  /** Refused by the state of the task: the same a second time, or something else instead; or whatever it is, never. */
  readonly refused:
    | 'never'
    | { readonly again: string }
    | { readonly after?: readonly Act[]; readonly instead: TaskCommand; readonly code: string };
  /** Pending steps that are no more, that are new, and whose times are others. Nothing else changes. */
  readonly steps: {
    readonly ended?: readonly string[];
    readonly begun?: readonly string[];
    readonly moved?: readonly string[];
  };
}

/** What is to come about somebody's part of the task, and about what they are asked besides. */
const late = (agencyId: string): string[] => [
  `DeadlineMissed: ${agencyId}`,
  `deadline reminder: ${agencyId}`,
  `deadline report: ${agencyId}`,
  `overdue reminder: ${agencyId}`,
];
const acknowledging = (agencyId: string): string => `acknowledgement reminder: ${agencyId}`;
const lead = [...late('lead'), acknowledging('lead')];
const heir = [...late('heir'), acknowledging('heir')];
const everything = [...lead, acknowledging('unit')];
const inputs = ['CoordinationMissed: unit', 'coordination reminder: unit', 'coordination report: unit'];
const about = (what: string, agencyId: string): string[] => [
  `${what} reminder: ${agencyId}`,
  `${what} report: ${agencyId}`,
];
const acceptance = about('acceptance', 'lead');

const paper = { ...document, number: '9/QĐ', date: '2026-01-02' };
const leads = ['lead officer', 'lead head'] as const;
const units = ['unit officer', 'unit head'] as const;
const past = '2026-01-01';

const request: TaskCommand = { type: 'RequestCoordination', coordinatorIds: ['unit'], content: 'x' };
const input: TaskCommand = { type: 'SubmitCoordinationInput', summary: 'x', files: [] };
const submit: TaskCommand = { type: 'SubmitDeliverable', summary: 'x', files: [], document };
const approve: TaskCommand = { type: 'ApproveDeliverable', deliverable: 1 };
const ask: TaskCommand = { type: 'RequestExtension', proposedDue: '2026-08-31', reason: 'x' };
const propose: TaskCommand = { type: 'ProposeReturn', kind: 'return', reason: 'x' };
const opinion = { type: 'GiveOpinion', opinion: 'x' } as const;
const suspend: TaskCommand = { type: 'SuspendTask', reason: 'x' };
const amend = { type: 'AmendTask', document: paper } as const;
const later: TaskCommand = { type: 'ProposeAmendment', terms: { due: '2026-09-30' }, reason: 'x' };
const direct = { type: 'IssueDirective', kind: 'direction', text: 'x' } as const;
const directLead: TaskCommand = { ...direct, to: ['lead'] };
const raise: TaskCommand = { type: 'RaiseDifficulty', content: 'x' };
const give = { type: 'AssignDifficulty', difficulty: 1, resolver: { agencyId: 'unit' } } as const;
const succeed = {
  type: 'SucceedAgency',
  succession: 's',
  from: 'lead',
  reason: 'x',
  document: paper,
} as const;
const inCharge: TaskCommand = { type: 'SucceedSupervisor', to: 'chief', by: 'office', document: paper };
const successor = { type: 'SupersedeTask', by: 'supervisor', reason: 'x' } as const;
const predecessor = { type: 'LinkPredecessor', by: 'supervisor' } as const;
const officer = { userId: 'lead.officer', agencyId: 'lead', roles: ['officer'], active: true } as const;

const asked: readonly Act[] = [['lead officer', request]];
const answered: readonly Act[] = [...asked, ['unit officer', input]];
const handedIn: readonly Act[] = [['lead officer', submit]];
const raised: readonly Act[] = [['unit officer', raise]];
const directed: readonly Act[] = [['supervisor', directLead]];
const proposed: readonly Act[] = [['unit head', propose]];

/** The commands about one task that exists; what begins it and what takes its steps are told apart in the spec. */
export const commandTable: Readonly<Record<Exclude<TaskCommandType, 'AssignTask' | 'TakeDueSteps'>, Row>> = {
  Acknowledge: {
    command: { type: 'Acknowledge' },
    by: [...leads, ...units],
    events: ['AssignmentAcknowledged'],
    refused: { again: 'ASSIGNMENT.ALREADY_ACKNOWLEDGED' },
    steps: { ended: [acknowledging('lead')] },
  },
  RequestCoordination: {
    command: request,
    by: leads,
    events: ['CoordinationRequested'],
    refused: { again: 'COORDINATION.ALREADY_REQUESTED' },
    steps: { begun: inputs },
  },
  SubmitCoordinationInput: {
    given: asked,
    command: input,
    by: units,
    events: ['CoordinationInputSubmitted'],
    refused: { again: 'COORDINATION.NOTHING_ASKED' },
    steps: { ended: inputs },
  },
  AcceptCoordinationInput: {
    given: answered,
    command: { type: 'AcceptCoordinationInput', input: 1 },
    by: leads,
    events: ['CoordinationInputAccepted', 'CoordinationClosed'],
    refused: { again: 'COORDINATION.CLOSED' },
    steps: {},
  },
  ReturnCoordinationInput: {
    given: answered,
    command: { type: 'ReturnCoordinationInput', input: 1, reason: 'x' },
    by: leads,
    events: ['CoordinationInputReturned'],
    refused: { again: 'INPUT.ALREADY_DECIDED' },
    steps: { begun: inputs },
  },
  WaiveCoordination: {
    given: asked,
    command: { type: 'WaiveCoordination', request: 1, reason: 'x' },
    by: leads,
    events: ['CoordinationWaived', 'CoordinationClosed'],
    refused: { again: 'COORDINATION.CLOSED' },
    steps: { ended: inputs },
  },
  ReportProgress: {
    command: { type: 'ReportProgress', result: 'x' },
    by: [...leads, ...units],
    events: ['ProgressReported'],
    steps: {},
    refused: {
      instead: { type: 'ReportProgress', result: 'x', percent: 101 },
      code: 'PROGRESS.PERCENT_OUT_OF_RANGE',
    },
  },
  SubmitDeliverable: {
    command: submit,
    by: leads,
    events: ['DeliverableSubmitted'],
    refused: { again: 'DELIVERABLE.ALREADY_SUBMITTED' },
    steps: { ended: lead, begun: acceptance },
  },
  WithdrawDeliverable: {
    given: handedIn,
    command: { type: 'WithdrawDeliverable', deliverable: 1, reason: 'x' },
    by: leads,
    events: ['DeliverableWithdrawn'],
    refused: { again: 'DELIVERABLE.WITHDRAWN' },
    steps: { ended: acceptance, begun: lead },
  },
  SignOffDeliverable: {
    given: handedIn,
    command: { type: 'SignOffDeliverable', deliverable: 1 },
    by: ['lead head'],
    events: ['DeliverableSignedOff'],
    refused: { again: 'DELIVERABLE.NOT_AWAITING_SIGN_OFF' },
    steps: { ended: [...lead, 'sign-off reminder: lead'], begun: acceptance },
  },
  RefuseSignOff: {
    given: handedIn,
    command: { type: 'RefuseSignOff', deliverable: 1, reason: 'x' },
    by: ['lead head'],
    events: ['SignOffRefused'],
    refused: { again: 'DELIVERABLE.NOT_AWAITING_SIGN_OFF' },
    steps: { ended: ['sign-off reminder: lead'] },
  },
  ApproveDeliverable: {
    given: handedIn,
    command: approve,
    by: ['supervisor'],
    events: ['DeliverableApproved', 'CycleCompleted', 'TaskCompleted'],
    refused: { again: 'TASK.CLOSED' },
    steps: { ended: [...acceptance, acknowledging('unit')] },
  },
  ReturnDeliverable: {
    given: handedIn,
    command: { type: 'ReturnDeliverable', deliverable: 1, reason: 'x' },
    by: ['supervisor'],
    events: ['DeliverableReturned'],
    refused: { again: 'DELIVERABLE.ALREADY_RETURNED' },
    steps: { ended: acceptance, begun: lead },
  },
  RequestExtension: {
    command: ask,
    by: ['lead head'],
    events: ['ExtensionRequested'],
    refused: { again: 'EXTENSION.PENDING' },
    // Nobody is reported upward who waits for a decision.
    steps: { ended: ['deadline report: lead'], begun: about('decision', 'lead') },
  },
  DecideExtension: {
    given: [['lead head', ask]],
    command: { type: 'DecideExtension', extension: 1, granted: true },
    by: ['supervisor'],
    events: ['ExtensionGranted'],
    refused: { again: 'EXTENSION.DECIDED' },
    steps: {
      ended: about('decision', 'lead'),
      begun: ['deadline report: lead'],
      moved: late('lead').filter((step) => step !== 'deadline report: lead'),
    },
  },
  ProposeReturn: {
    command: propose,
    by: ['lead head', 'unit head'],
    events: ['ReturnProposed'],
    refused: { again: 'RETURN_PROPOSAL.PENDING' },
    steps: { ended: [acknowledging('lead')], begun: about('decision', 'lead') },
  },
  GiveOpinion: {
    given: proposed,
    command: { ...opinion, proposal: 1 },
    by: ['monitor'],
    events: ['ReturnOpinionGiven'],
    steps: {},
    refused: { instead: { ...opinion, proposal: 2 }, code: 'RETURN_PROPOSAL.NOT_FOUND' },
  },
  DecideReturnProposal: {
    given: proposed,
    command: { type: 'DecideReturnProposal', proposal: 1, accepted: true, to: 'heir' },
    by: ['supervisor'],
    events: ['ReturnProposalDecided', 'TaskReassigned'],
    refused: { again: 'RETURN_PROPOSAL.NOT_FOUND' },
    steps: { ended: about('decision', 'unit'), begun: [acknowledging('heir')] },
  },
  ReassignTask: {
    command: { type: 'ReassignTask', from: 'lead', to: 'heir', reason: 'x' },
    by: ['supervisor'],
    events: ['TaskReassigned'],
    refused: { again: 'REASSIGNMENT.TAKES_NO_PART' },
    steps: { ended: lead, begun: heir },
  },
  NameGroupMembers: {
    command: { type: 'NameGroupMembers', groupId: 'related', agencyIds: ['heir'] },
    by: ['lead head'],
    events: ['GroupMembersNamed'],
    refused: { again: 'GROUP.TAKES_PART_ALREADY' },
    steps: { begun: [acknowledging('heir')] },
  },
  SuspendTask: {
    command: suspend,
    by: ['supervisor'],
    events: ['TaskSuspended'],
    refused: { again: 'TASK.SUSPENDED' },
    steps: { ended: everything },
  },
  ResumeTask: {
    given: [['supervisor', suspend]],
    command: { type: 'ResumeTask' },
    by: ['supervisor'],
    events: ['TaskResumed'],
    refused: { again: 'TASK.NOT_SUSPENDED' },
    steps: { begun: everything },
  },
  PauseReminders: {
    command: { type: 'PauseReminders', until: '2026-01-20', reason: 'x' },
    by: ['supervisor'],
    events: ['RemindersPaused'],
    refused: { instead: { type: 'PauseReminders', until: past, reason: 'x' }, code: 'DEADLINE.IN_PAST' },
    steps: { moved: [acknowledging('lead'), acknowledging('unit')] },
  },
  AmendTask: {
    command: { ...amend, terms: { due: '2026-09-30' } },
    by: ['supervisor'],
    events: ['TaskAmended'],
    refused: { instead: { ...amend, terms: { due: past } }, code: 'DEADLINE.IN_PAST' },
    steps: { moved: late('lead') },
  },
  ProposeAmendment: {
    command: later,
    by: ['lead head', 'unit head', 'monitor'],
    events: ['AmendmentProposed'],
    refused: { again: 'AMENDMENT_PROPOSAL.PENDING' },
    steps: { begun: about('decision', 'lead') },
  },
  DecideAmendmentProposal: {
    given: [['lead head', later]],
    // What answers a proposal is not older than it.
    command: {
      type: 'DecideAmendmentProposal',
      proposal: 1,
      accepted: true,
      document: { ...paper, date: '2026-01-05' },
    },
    by: ['supervisor'],
    events: ['AmendmentProposalDecided', 'TaskAmended'],
    refused: { again: 'AMENDMENT_PROPOSAL.DECIDED' },
    steps: { ended: about('decision', 'lead'), moved: late('lead') },
  },
  CancelTask: {
    command: { type: 'CancelTask', reason: 'x' },
    by: ['supervisor'],
    events: ['TaskCancelled'],
    refused: { again: 'TASK.CLOSED' },
    steps: { ended: everything },
  },
  IssueDirective: {
    command: directLead,
    by: ['supervisor', 'chair'],
    events: ['DirectiveIssued'],
    refused: { instead: { ...direct, to: ['elsewhere'] }, code: 'DIRECTIVE.NOT_A_PARTICIPANT' },
    steps: { begun: about('directive', 'lead') },
  },
  AcknowledgeDirective: {
    given: directed,
    command: { type: 'AcknowledgeDirective', directive: 1 },
    by: leads,
    events: ['DirectiveAcknowledged'],
    refused: { again: 'DIRECTIVE.ALREADY_ACKNOWLEDGED' },
    // What asks for a note is no more among the reminders; those that ask for an answer stay.
    steps: { moved: ['directive reminder: lead'] },
  },
  AnswerDirective: {
    given: directed,
    command: { type: 'AnswerDirective', directive: 1, answer: 'x' },
    by: leads,
    events: ['DirectiveAnswered'],
    refused: { again: 'DIRECTIVE.ALREADY_ANSWERED' },
    steps: { ended: about('directive', 'lead') },
  },
  RaiseDifficulty: {
    command: raise,
    by: [...leads, ...units],
    events: ['DifficultyRaised'],
    refused: { after: [...handedIn, ['supervisor', approve]], instead: raise, code: 'TASK.CLOSED' },
    steps: { begun: about('difficulty', 'lead') },
  },
  ConsolidateDifficulty: {
    given: raised,
    command: { type: 'ConsolidateDifficulty', difficulty: 1, summary: 'x' },
    by: ['monitor'],
    events: ['DifficultyConsolidated'],
    refused: { again: 'DIFFICULTY.ALREADY_CONSOLIDATED' },
    steps: { moved: ['difficulty report: unit'] },
  },
  AssignDifficulty: {
    given: raised,
    command: { ...give, due: '2026-02-27' },
    by: ['supervisor'],
    events: ['DifficultyAssigned'],
    refused: { instead: { ...give, due: past }, code: 'DEADLINE.IN_PAST' },
    steps: { moved: about('difficulty', 'unit') },
  },
  ResolveDifficulty: {
    given: [...raised, ['supervisor', { ...give, due: '2026-02-27' }]],
    command: { type: 'ResolveDifficulty', difficulty: 1, resolution: 'x' },
    by: units,
    events: ['DifficultyResolved'],
    refused: { again: 'DIFFICULTY.ALREADY_RESOLVED' },
    steps: { ended: about('difficulty', 'unit') },
  },
  AssignOfficer: {
    command: { type: 'AssignOfficer', officer },
    by: ['lead head'],
    events: ['OfficerAssigned'],
    refused: { again: 'OFFICER.ALREADY_ASSIGNED' },
    steps: {},
  },
  RecordOfficialReminder: {
    command: { type: 'RecordOfficialReminder', document: paper, files: [] },
    by: ['monitor', 'office'],
    events: ['OfficialReminderRecorded'],
    refused: { again: 'OFFICIAL_REMINDER.ALREADY_RECORDED' },
    steps: {},
  },
  SucceedAgency: {
    command: { ...succeed, to: 'heir' },
    by: ['process'],
    events: ['ParticipantSucceeded'],
    refused: { instead: { ...succeed, to: null }, code: 'TASK.NO_LEAD' },
    steps: { ended: lead, begun: heir },
  },
  SucceedSupervisor: {
    command: inCharge,
    by: ['process'],
    events: ['SupervisorSucceeded'],
    steps: {},
    refused: {
      after: [['supervisor', { type: 'CancelTask', reason: 'x' }]],
      instead: inCharge,
      code: 'TASK.CLOSED',
    },
  },
  CorrectPlanNumber: {
    command: { type: 'CorrectPlanNumber', to: '2/KH-UBND', by: 'office', reason: 'x' },
    by: ['process'],
    events: ['PlanNumberCorrected'],
    refused: 'never',
    steps: {},
  },
  SupersedeTask: {
    command: { ...successor, successor: { planId: 'p2', taskId: 't2' } },
    by: ['process'],
    events: ['TaskSuperseded'],
    steps: { ended: everything },
    refused: {
      instead: { ...successor, successor: { planId: 'p2', taskId: 'plan-1' } },
      code: 'SUPERSESSION.LOOP',
    },
  },
  LinkPredecessor: {
    command: { ...predecessor, predecessor: { planId: 'p0', taskId: 't0' } },
    by: ['process'],
    events: ['PredecessorLinked'],
    steps: {},
    refused: {
      instead: { ...predecessor, predecessor: { planId: 'p0', taskId: 'plan-1' } },
      code: 'SUPERSESSION.LOOP',
    },
  },
};
