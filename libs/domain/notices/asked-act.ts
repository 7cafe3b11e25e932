import type { TaskCommandType } from '#libs/domain/annex-task/commands';
import type { Notice, NoticeKind } from '#libs/domain/notices/notice';

/** The product is handed in by who has it; where it waits for the head, by the head's signature. */
const product: readonly TaskCommandType[] = ['SubmitDeliverable', 'SignOffDeliverable'];

/** What a notice asks for; nothing where it only tells, or where its receiver has others do it. */
const asked: Readonly<Record<NoticeKind, readonly TaskCommandType[]>> = {
  'assigned-lead': ['Acknowledge'],
  'assigned-coordinator': ['Acknowledge'],
  'remind-acknowledgement': ['Acknowledge'],
  'coordination-requested': ['SubmitCoordinationInput'],
  'coordination-returned': ['SubmitCoordinationInput'],
  'coordination-missed': ['SubmitCoordinationInput'],
  'remind-coordination': ['SubmitCoordinationInput'],
  'coordination-submitted': ['AcceptCoordinationInput', 'ReturnCoordinationInput'],
  'remind-open-coordination': ['AcceptCoordinationInput', 'ReturnCoordinationInput', 'WaiveCoordination'],
  'remind-interim': ['ReportProgress'],
  'remind-deadline': product,
  'remind-overdue': product,
  'deadline-missed': product,
  'deliverable-returned': ['SubmitDeliverable'],
  'sign-off-refused': ['SubmitDeliverable'],
  'official-reminder-recorded': [...product, 'ReportProgress', 'RaiseDifficulty'],
  'deliverable-prepared': ['SignOffDeliverable'],
  'remind-sign-off': ['SignOffDeliverable'],
  'deliverable-submitted': ['ApproveDeliverable', 'ReturnDeliverable'],
  'remind-acceptance': ['ApproveDeliverable', 'ReturnDeliverable'],
  'extension-requested': ['DecideExtension'],
  'amendment-proposed': ['DecideAmendmentProposal'],
  'return-proposed': ['GiveOpinion', 'DecideReturnProposal'],
  'remind-decision': ['DecideExtension', 'DecideReturnProposal', 'DecideAmendmentProposal'],
  'directive-issued': ['AnswerDirective'],
  'conclusion-issued': ['AnswerDirective'],
  // Praise and criticism are only taken note of.
  'remind-directive': ['AnswerDirective', 'AcknowledgeDirective'],
  'criticism-issued': ['AcknowledgeDirective'],
  'commendation-issued': ['AcknowledgeDirective'],
  'difficulty-raised': ['ConsolidateDifficulty'],
  'difficulty-consolidated': ['AssignDifficulty'],
  'difficulty-assigned': ['ResolveDifficulty'],
  // It is passed on, decided about or solved by whoever has it.
  'remind-difficulty': ['ResolveDifficulty', 'ConsolidateDifficulty', 'AssignDifficulty'],
  // Whether anything is asked by the letter that is right was said when it came.
  'official-reminder-corrected': [],
  'task-reassigned': [],
  'supervisor-named': [],
  unreached: [],
  'coordination-accepted': [],
  'coordination-waived': [],
  'coordination-late': [],
  'coordination-moved': [],
  'deliverable-approved': [],
  'extension-in-hand': [],
  'extension-granted': [],
  'extension-refused': [],
  'extension-lapsed': [],
  'amendment-in-hand': [],
  'amendment-proposal-decided': [],
  'return-decided': [],
  'return-lapsed': [],
  'task-released': [],
  'group-left': [],
  'may-concern': [],
  'condition-to-settle': ['NameGroupMembers'],
  'task-suspended': [],
  'task-resumed': [],
  'task-amended': [],
  'task-cancelled': [],
  'directive-answered': [],
  'officer-assigned': [],
  'difficulty-in-hand': [],
  'difficulty-resolved': [],
  'calendar-ends': [],
  escalated: [],
};

/** The acts of which one is waited for; empty for what is only told. */
export const askedActs = ({ kind, facts }: Pick<Notice, 'kind' | 'facts'>): readonly TaskCommandType[] => {
  if (kind !== 'remind-decision') return asked[kind];
  if (facts.amendmentProposal !== undefined) return ['DecideAmendmentProposal'];
  return facts.extension === undefined ? ['DecideReturnProposal'] : ['DecideExtension'];
};
