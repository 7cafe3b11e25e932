import type { TaskCommand } from '#libs/domain/annex-task/commands';
import {
  assignee,
  assignment,
  codeOf,
  directoryOf,
  document,
  head,
  lead,
  Life,
  person,
  process,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';

/** The leader in charge, whose account belongs to an agency that takes part. */
const ofLead = person('supervisor', 'lead', 'supervisor');
const deciding = { ...document, number: '9/QĐ-UBND', date: '2026-01-02' };
const leads = [assignee('lead', 'lead'), assignee('second', 'lead'), assignee('unit', 'coordinator')];

const assigned = (): Life => {
  const life = Life.on('2026-01-05');
  life.directory = directoryOf('lead', 'second', 'unit', 'heir', 'monitoring');
  life.do({ type: 'AssignTask', assignment: assignment({ assignees: leads }) }, process);
  return life;
};
const submit: TaskCommand = { type: 'SubmitDeliverable', summary: 'x', files: [], document };
const ask: TaskCommand = { type: 'RequestExtension', proposedDue: '2026-08-31', reason: 'x' };
const propose: TaskCommand = { type: 'ProposeReturn', kind: 'return', reason: 'x' };
const move = (from: string, to?: string): TaskCommand => ({ type: 'ReassignTask', from, to, reason: 'x' });

describe('a leader whose own agency takes part', () => {
  it('decides neither about its product nor about what it asks for, but about those of others', () => {
    const life = assigned();
    const second = person('second.head', 'second', 'head');
    life.do(submit, lead);
    life.do(submit, second);
    for (const who of [head, second]) life.do(ask, who);
    for (const who of [head, second]) life.do(propose, who);
    const decisions = (n: number): TaskCommand[] => [
      { type: 'ReturnDeliverable', deliverable: n, reason: 'x' },
      { type: 'ApproveDeliverable', deliverable: n },
      { type: 'DecideExtension', extension: n, granted: false, answer: 'x' },
      { type: 'DecideReturnProposal', proposal: n, accepted: false, answer: 'x' },
    ];
    expect(decisions(1).map((one) => codeOf(life.do(one, ofLead)))).toEqual([
      'DELIVERABLE.OWN_SUBMISSION',
      'DELIVERABLE.OWN_SUBMISSION',
      'EXTENSION.OWN_REQUEST',
      'RETURN_PROPOSAL.OWN',
    ]);
    expect(decisions(2).map((one) => codeOf(life.do(one, ofLead)))).toEqual([
      'accepted: DeliverableReturned',
      'DELIVERABLE.ALREADY_RETURNED',
      'accepted: ExtensionRefused',
      'accepted: ReturnProposalDecided',
    ]);
  });

  it.each<[string, TaskCommand]>([
    ['suspends', { type: 'SuspendTask', reason: 'x' }],
    ['cancels', { type: 'CancelTask', reason: 'x' }],
    ['lets it go', move('lead')],
    ['gives its part away', move('lead', 'heir')],
  ])('%s the task only by a document in which others decided it', (_, command) => {
    const life = assigned();
    const before = life.state;
    expect(codeOf(life.do(command, ofLead))).toBe('DECISION.OWN_AGENCY');
    const undated = { ...command, document } as TaskCommand;
    expect(codeOf(life.do(undated, ofLead))).toBe('DECISION.OWN_AGENCY');
    expect(life.state).toBe(before);
    expect(codeOf(life.do({ ...command, document: deciding } as TaskCommand, ofLead))).toMatch(/^accepted/u);
  });

  it('gives parts of others away as any leader does, though not to the own agency', () => {
    const life = assigned();
    expect(codeOf(life.do(move('unit', 'heir'), ofLead))).toBe('accepted: TaskReassigned');
    const elsewhere = person('supervisor', 'unit', 'supervisor');
    expect(codeOf(life.do(move('second', 'unit'), elsewhere))).toBe('DECISION.OWN_AGENCY');
  });

  it('whose agency takes no part decides without a document', () => {
    const life = assigned();
    const other = person('supervisor', 'ubnd', 'supervisor');
    expect(codeOf(life.do({ type: 'SuspendTask', reason: 'x' }, other))).toBe('accepted: TaskSuspended');
  });

  it('gives no opinion on its own proposal where it follows the task up as well', () => {
    const life = Life.on('2026-01-05');
    const parts = [assignee('monitoring', 'lead'), assignee('lead', 'lead')];
    life.do({ type: 'AssignTask', assignment: assignment({ assignees: parts }) }, process);
    life.do(propose, person('m.head', 'monitoring', 'head'));
    life.do(propose, head);
    const opinion = (proposal: number) =>
      codeOf(life.do({ type: 'GiveOpinion', proposal, opinion: 'x' }, person('m', 'monitoring', 'monitor')));
    expect([opinion(1), opinion(2)]).toEqual(['RETURN_PROPOSAL.OWN', 'accepted: ReturnOpinionGiven']);
  });
});
