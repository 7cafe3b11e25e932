import { availableActions } from '#libs/domain/annex-task/offers/available-actions';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import { formerOf, participantOf, participantsOf } from '#libs/domain/annex-task/kernel/queries';
import { officialStatus } from '#libs/domain/annex-task/standing/status';
import {
  assignee,
  assignment,
  codeOf,
  coordinator,
  directoryOf,
  document,
  head,
  lead,
  Life,
  monitor,
  person,
  process,
  supervisor,
  typesOf,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { noticesFor } from '#libs/domain/notices/notices-for';
import { mayRead } from '#libs/domain/permissions/readers';
import { isRejection } from '#libs/domain/shared/rejection';
import { at, endOfDay } from '#libs/domain/shared/time';

const heir = person('heir.officer', 'heir', 'officer');
const submit: TaskCommand = { type: 'SubmitDeliverable', summary: 'Báo cáo', files: [], document };
const propose: TaskCommand = { type: 'ProposeReturn', kind: 'return', reason: 'Không đúng chức năng' };
const move = (changes: Partial<Extract<TaskCommand, { type: 'ReassignTask' }>> = {}): TaskCommand => ({
  type: 'ReassignTask',
  from: 'lead',
  to: 'heir',
  reason: 'Đúng chức năng hơn',
  ...changes,
});
const assigned = (changes = {}): Life => {
  const life = Life.on('2026-01-05');
  life.directory = directoryOf('lead', 'unit', 'heir', { id: 'gone', validTo: '2025-12-31' });
  life.do({ type: 'AssignTask', assignment: assignment(changes) }, process);
  return life;
};
const agencies = (life: Life): string[] => participantsOf(life.task, 1).map((p) => `${p.role} ${p.agencyId}`);

describe('a proposal to return a task', () => {
  it('comes from the head of a unit, is commented by the monitoring agency, and moves nothing until decided', () => {
    const life = assigned();
    expect(codeOf(life.do(propose, lead))).toBe('ACTOR.NOT_PERMITTED');
    expect(typesOf(life.do({ ...propose, suggestedAgencyId: 'heir' }, head))).toEqual(['ReturnProposed']);
    expect(codeOf(life.do(propose, head))).toBe('RETURN_PROPOSAL.PENDING');
    expect(agencies(life)).toContain('lead lead');
    expect(officialStatus(life.state, life.now).stage).toBe('return-proposed');
    const opinion: TaskCommand = { type: 'GiveOpinion', proposal: 1, opinion: 'Đồng tình' };
    expect(codeOf(life.do(opinion, supervisor))).toBe('ACTOR.NOT_PERMITTED');
    expect(typesOf(life.do(opinion, monitor))).toEqual(['ReturnOpinionGiven']);
    const decide: TaskCommand = { type: 'DecideReturnProposal', proposal: 1, accepted: true, to: 'heir' };
    expect(codeOf(life.do(decide, monitor))).toBe('ACTOR.NOT_PERMITTED');
    expect(typesOf(life.do(decide, supervisor))).toEqual(['ReturnProposalDecided', 'TaskReassigned']);
    expect(agencies(life).sort()).toEqual(['coordinator second', 'coordinator unit', 'lead heir']);
    expect(codeOf(life.do(decide, supervisor))).toBe('RETURN_PROPOSAL.NOT_FOUND');
  });

  it('is refused with a reason, after the time to acknowledge, and for a successor that nobody knows', () => {
    const life = assigned();
    expect(codeOf(life.do({ ...propose, suggestedAgencyId: 'nobody' }, head))).toBe(
      'DIRECTORY.UNKNOWN_AGENCY',
    );
    life.do(propose, head);
    const refuse: TaskCommand = { type: 'DecideReturnProposal', proposal: 1, accepted: false };
    expect(codeOf(life.do(refuse, supervisor))).toBe('RETURN_PROPOSAL.ANSWER_MISSING');
    expect(typesOf(life.do({ ...refuse, answer: 'Đúng chức năng' }, supervisor))).toEqual([
      'ReturnProposalDecided',
    ]);
    expect(codeOf(life.do(refuse, supervisor))).toBe('RETURN_PROPOSAL.DECIDED');
    life.now = at('2026-01-12', '09:00');
    expect(codeOf(life.do(propose, head))).toBe('RETURN_PROPOSAL.TOO_LATE');
  });

  it('keeps the unit from being reminded to acknowledge, and has the supervisor reminded to decide', () => {
    const life = assigned({ assignees: [assignee('lead', 'lead')] });
    life.do(propose, head);
    const reminders = life
      .runUntil(at('2026-01-14', '12:00'))
      .flatMap((e) => (e.type === 'ReminderIssued' ? [[e.data.kind, e.data.proposal]] : []));
    expect(reminders).toEqual([['decision', 1]]);
  });

  it('is expected of both who have to say something to it', () => {
    const life = assigned();
    life.do(propose, head);
    const may = (who: typeof head) => availableActions(life.state, life.context(who)).map((a) => a.type);
    expect(may(monitor)).toContain('GiveOpinion');
    expect(may(supervisor)).toContain('DecideReturnProposal');
    expect(may(head)).not.toContain('DecideReturnProposal');
  });
});

describe('a reassignment', () => {
  it('moves what is open and leaves what was done with who did it', () => {
    const life = assigned();
    life.do({ type: 'Acknowledge' }, lead);
    life.do({ type: 'ReportProgress', result: 'Đã làm một phần' }, lead);
    life.do({ type: 'RequestCoordination', coordinatorIds: ['unit'], content: 'x' }, lead);
    expect(codeOf(life.do(move(), head))).toBe('ACTOR.NOT_PERMITTED');
    expect(typesOf(life.do(move(), supervisor))).toEqual(['TaskReassigned']);

    expect(formerOf(life.task, 1)).toMatchObject([{ agencyId: 'lead', progress: [{ by: 'lead.officer' }] }]);
    expect(participantOf(life.task, 1, 'heir')).toMatchObject({
      role: 'lead',
      acknowledgedAt: null,
      approvedDue: participantOf(life.task, 1, 'unit')?.approvedDue,
      progress: [],
    });
    expect(codeOf(life.do({ type: 'ReportProgress', result: 'x' }, lead))).toBe('TASK.FOREIGN');
    expect(mayRead(life.state, lead)).toBe(true);
    expect(mayRead(life.state, person('x', 'elsewhere', 'head'))).toBe(false);

    // The open request goes on, and is answered to the new lead.
    life.do({ type: 'SubmitCoordinationInput', summary: 'x', files: [] }, coordinator);
    expect(codeOf(life.do({ type: 'AcceptCoordinationInput', input: 1 }, lead))).toBe('TASK.FOREIGN');
    life.do({ type: 'AcceptCoordinationInput', input: 1 }, heir);
    life.do(submit, heir);
    expect(typesOf(life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor))).toContain(
      'TaskCompleted',
    );
  });

  it('in the middle of a coordination takes the open request along to the unit that takes over', () => {
    const life = assigned();
    life.do({ type: 'RequestCoordination', coordinatorIds: ['unit'], content: 'x' }, lead);
    life.do(move({ from: 'unit' }), supervisor);
    expect(participantOf(life.task, 1, 'heir')?.requests).toMatchObject([{ n: 1, status: 'open' }]);
    expect(typesOf(life.do({ type: 'SubmitCoordinationInput', summary: 'x', files: [] }, heir))).toEqual([
      'CoordinationInputSubmitted',
    ]);
    expect(typesOf(life.do({ type: 'AcceptCoordinationInput', input: 1 }, lead))).toContain(
      'CoordinationClosed',
    );
  });

  it('reminds and escalates whoever took over, and nobody else', () => {
    const life = assigned({ assignees: [assignee('lead', 'lead')] });
    life.runUntil(at('2026-06-01', '09:00'));
    life.do(move(), supervisor);
    const events = life.runUntil(at('2026-07-31', '12:00'));
    expect(new Set(events.flatMap((e) => ('agencyId' in e.data ? [e.data.agencyId] : [])))).toEqual(
      new Set(['heir']),
    );
    expect(typesOf(events)).toContain('TaskEscalated');
  });

  it('of what is late gives the successor its own ladder from that day', () => {
    const life = assigned({ assignees: [assignee('lead', 'lead')] });
    life.runUntil(at('2026-07-20', '09:00'));
    life.do(move(), supervisor);
    expect(life.wake(life.now)).toEqual([]);
    const levels = life
      .runUntil(at('2026-07-24', '12:00'))
      .flatMap((e) => (e.type === 'TaskEscalated' && e.data.about === 'deadline' ? [e.data.level] : []));
    expect(levels).toEqual([1, 2]);
  });

  it('asks of the successor no interim report of the time before', () => {
    const interim = ['2026-03-31', '2026-04-30'];
    const life = assigned({ schedule: { kind: 'single', start: null, due: '2026-06-30', interim } });
    life.do({ type: 'Acknowledge' }, lead);
    life.runUntil(at('2026-03-20', '09:00'));
    life.do({ type: 'ReportProgress', result: 'Đã báo cáo giữa kỳ' }, lead);
    life.runUntil(at('2026-04-15', '09:00'));
    life.do(move(), supervisor);
    expect(life.wake(life.now)).toEqual([]);
    const asked = life
      .runUntil(at('2026-05-31', '12:00'))
      .flatMap((e) => (e.type === 'ReminderIssued' && e.data.kind === 'interim' ? [e.data.deadline] : []));
    expect(new Set(asked)).toEqual(new Set([endOfDay('2026-04-30')]));
  });

  it('of a late input neither marks it again nor reports the successor before its time', () => {
    const life = assigned();
    life.do({ type: 'RequestCoordination', coordinatorIds: ['unit'], content: 'x', due: '2026-02-10' }, lead);
    expect(typesOf(life.runUntil(at('2026-03-10', '09:00')))).toContain('CoordinationMissed');
    life.do(move({ from: 'unit' }), supervisor);
    expect(life.wake(life.now)).toEqual([]);
    const said = life.runUntil(at('2026-03-31', '12:00'));
    expect(typesOf(said)).not.toContain('CoordinationMissed');
    expect(
      said.flatMap((e) => (e.type === 'TaskEscalated' ? [[e.data.agencyId, e.data.about]] : [])),
    ).toEqual([['heir', 'coordination']]);
  });

  it('goes back to who had it before with what they had done', () => {
    const life = assigned();
    life.do({ type: 'ReportProgress', result: 'Lần đầu' }, lead);
    life.do(move(), supervisor);
    life.do(move({ from: 'heir', to: 'lead' }), supervisor);
    expect(participantOf(life.task, 1, 'lead')?.progress).toHaveLength(1);
    expect(agencies(life)).toHaveLength(3);
    expect(formerOf(life.task, 1).map((p) => p.agencyId)).toEqual(['heir']);
  });

  it('without a successor lets a coordinating unit go, with what was asked of it', () => {
    const life = assigned();
    life.do({ type: 'RequestCoordination', coordinatorIds: ['unit'], content: 'x' }, lead);
    expect(codeOf(life.do(move({ to: undefined }), supervisor))).toBe('TASK.NO_LEAD');
    expect(typesOf(life.do(move({ from: 'unit', to: undefined }), supervisor))).toEqual(['TaskReassigned']);
    life.do(submit, lead);
    expect(typesOf(life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor))).toContain(
      'TaskCompleted',
    );
  });

  it('that lets the last lead go that was not done ends what the others have done', () => {
    const assignees = [assignee('lead', 'lead'), assignee('second', 'lead')];
    const approve: TaskCommand = { type: 'ApproveDeliverable', deliverable: 1 };
    const life = assigned({ assignees });
    life.do(submit, lead);
    life.do(approve, supervisor);
    const letGo = move({ from: 'second', to: undefined });
    expect(typesOf(life.do(letGo, supervisor))).toEqual([
      'TaskReassigned',
      'CycleCompleted',
      'TaskCompleted',
    ]);
    expect([life.task.kind, life.next()]).toEqual(['completed', null]);

    const proposed = assigned({ assignees });
    proposed.do(propose, person('second.head', 'second', 'head'));
    proposed.do(submit, lead);
    proposed.do(approve, supervisor);
    proposed.do({ type: 'DecideReturnProposal', proposal: 1, accepted: true }, supervisor);
    expect(proposed.task.kind).toBe('completed');
  });

  it('does not go to a unit whose own part is accepted already, for nothing of it would be owed', () => {
    const life = assigned({ assignees: [assignee('lead', 'lead'), assignee('second', 'lead')] });
    life.do(submit, lead);
    life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor);
    life.do(move(), supervisor);
    expect(codeOf(life.do(move({ from: 'second', to: 'lead' }), supervisor))).toBe(
      'REASSIGNMENT.TAKES_PART_ALREADY',
    );
  });

  it('is refused where it cannot be carried out, and leaves nothing', () => {
    const life = assigned();
    life.do(submit, lead);
    const before = life.history.length;
    const code = (changes: object) => codeOf(life.do(move(changes), supervisor));
    expect(code({})).toBe('REASSIGNMENT.DELIVERABLE_WAITS');
    expect(code({ from: 'heir', to: 'lead' })).toBe('REASSIGNMENT.TAKES_NO_PART');
    expect(code({ to: 'unit' })).toBe('REASSIGNMENT.TAKES_PART_ALREADY');
    expect(code({ to: 'nobody' })).toBe('DIRECTORY.UNKNOWN_AGENCY');
    expect(code({ to: 'gone' })).toBe('REASSIGNMENT.AGENCY_NOT_IN_FORCE');
    expect(life.history).toHaveLength(before);
  });

  it('is told to who takes over, who leaves, the others and those who follow the task up', () => {
    const life = assigned();
    const events = life.do(move(), supervisor);
    if (isRejection(events)) throw new Error(events.code);
    const told = events
      .flatMap((event) => noticesFor(event, life.state))
      .map(({ kind, to }) => `${kind} ${to.kind === 'agency' ? to.agencyId : ''}`);
    expect(told).toEqual([
      'assigned-lead heir',
      'task-released lead',
      'task-reassigned unit',
      'task-reassigned second',
      'task-reassigned monitoring',
    ]);
  });
});
