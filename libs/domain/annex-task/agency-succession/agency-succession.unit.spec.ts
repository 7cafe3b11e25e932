import type { TaskCommand } from '#libs/domain/annex-task/commands';
import { formerOf, officerOf, participantOf, participantsOf } from '#libs/domain/annex-task/kernel/queries';
import {
  Life,
  assignee,
  assignment,
  codeOf,
  coordinator,
  directoryOf,
  document,
  lead,
  person,
  process,
  supervisor,
  typesOf,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { noticesFor } from '#libs/domain/notices/notices-for';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { mayRead } from '#libs/domain/permissions/readers';
import { isRejection } from '#libs/domain/shared/rejection';
import { openPartsOf } from '#libs/domain/succession/open-parts';
import { at, endOfDay } from '#libs/domain/shared/time';

const heir = person('heir.officer', 'heir', 'officer');
const heirsHead = person('heir.head', 'heir', 'head');
const decision = { number: '9/NQ-HĐND', date: '2026-01-02', issuer: null, signer: null, subject: null };
const submit: TaskCommand = { type: 'SubmitDeliverable', summary: 'Báo cáo', files: [], document };
const ask: TaskCommand = { type: 'RequestCoordination', coordinatorIds: ['unit'], content: 'x' };
const give: TaskCommand = { type: 'SubmitCoordinationInput', summary: 'x', files: [] };
type SucceedAgency = Extract<TaskCommand, { type: 'SucceedAgency' }>;
const succeed = (changes: Partial<SucceedAgency> = {}): TaskCommand => ({
  type: 'SucceedAgency',
  succession: 'lead',
  from: 'lead',
  to: 'heir',
  monitoring: 'heir',
  reason: 'Theo nghị quyết',
  document: decision,
  ...changes,
});
const assigned = (changes = {}): Life => {
  const life = Life.on('2026-01-05');
  life.directory = directoryOf('lead', 'unit', 'second', 'heir', 'monitoring');
  life.do({ type: 'AssignTask', assignment: assignment(changes) }, process);
  return life;
};
const move = (life: Life, changes: Partial<SucceedAgency> = {}): string[] =>
  typesOf(life.do(succeed(changes), process));
const parts = (life: Life): string[] => participantsOf(life.task, 1).map((p) => `${p.role} ${p.agencyId}`);

describe('a succession in a task', () => {
  it('moves what is open to the successor, and what was done stays with who did it', () => {
    const life = assigned();
    life.do({ type: 'Acknowledge' }, lead);
    life.do({ type: 'ReportProgress', result: 'Một phần' }, lead);
    expect(codeOf(life.do(succeed(), supervisor))).toBe('ACTOR.NOT_PERMITTED');
    expect(move(life)).toEqual(['ParticipantSucceeded']);
    expect(parts(life).sort()).toEqual(['coordinator second', 'coordinator unit', 'lead heir']);
    expect(formerOf(life.task, 1)).toMatchObject([{ agencyId: 'lead', progress: [{ by: 'lead.officer' }] }]);
    expect(mayRead(life.state, lead)).toBe(true);
    expect(codeOf(life.do({ type: 'ReportProgress', result: 'x' }, lead))).toBe('TASK.FOREIGN');
    expect(typesOf(life.do({ type: 'Acknowledge' }, heir))).toEqual(['AssignmentAcknowledged']);
  });

  it('is done once, however often it is asked for', () => {
    const life = assigned();
    move(life);
    expect(move(life)).toEqual([]);
  });

  it('in the middle of a coordination leaves the request open between the successor and the unit', () => {
    const life = assigned();
    life.do(ask, lead);
    move(life);
    move(life, { from: 'unit', to: 'monitoring' });
    expect(participantOf(life.task, 1, 'monitoring')?.requests).toMatchObject([
      { n: 1, status: 'open', leadAgencyId: 'heir' },
    ]);
    expect(codeOf(life.do(give, coordinator))).toBe('TASK.FOREIGN');
    expect(typesOf(life.do(give, person('m', 'monitoring', 'officer')))).toEqual([
      'CoordinationInputSubmitted',
    ]);
    expect(typesOf(life.do({ type: 'AcceptCoordinationInput', input: 1 }, heir))).toContain(
      'CoordinationClosed',
    );
  });

  it('takes a product that awaits acceptance along, whose acceptance ends the task', () => {
    const life = assigned();
    life.do(submit, lead);
    move(life);
    expect(participantOf(life.task, 1, 'heir')?.deliverables).toMatchObject([
      { n: 1, submittedBy: 'lead.officer' },
    ]);
    expect(formerOf(life.task, 1)[0]?.deliverables).toEqual([]);
    expect(typesOf(life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor))).toContain(
      'TaskCompleted',
    );
  });

  it('takes a product along that waits for the head, which the head of the successor signs', () => {
    const life = Life.on('2026-01-05', { ...defaultPolicy, signOff: true });
    life.directory = directoryOf('lead', 'heir', 'monitoring');
    const assignees = [assignee('lead', 'lead')];
    life.do({ type: 'AssignTask', assignment: assignment({ assignees }) }, process);
    life.do(submit, lead);
    move(life);
    const signOff: TaskCommand = { type: 'SignOffDeliverable', deliverable: 1 };
    expect(codeOf(life.do(signOff, person('lead.head', 'lead', 'head')))).toBe('TASK.FOREIGN');
    expect(typesOf(life.do(signOff, heirsHead))).toEqual(['DeliverableSignedOff']);
    expect(typesOf(life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor))).toContain(
      'TaskCompleted',
    );
  });

  it('leaves nobody handling the task in the agency that is gone', () => {
    const life = assigned();
    const officer = { userId: 'lead.officer', agencyId: 'lead', roles: ['officer' as const], active: true };
    life.do({ type: 'AssignOfficer', officer }, person('lead.head', 'lead', 'head'));
    expect(officerOf(life.task, 'lead')).toBe('lead.officer');
    move(life);
    expect(officerOf(life.task, 'lead')).toBeNull();
  });

  it('takes a request for an extension along, which the successor may not ask for a second time', () => {
    const life = assigned();
    const extend: TaskCommand = { type: 'RequestExtension', proposedDue: '2026-07-20', reason: 'x' };
    life.do(extend, person('lead.head', 'lead', 'head'));
    move(life);
    expect(codeOf(life.do(extend, heirsHead))).toBe('EXTENSION.PENDING');
    const granted: TaskCommand = { type: 'DecideExtension', extension: 1, granted: true };
    expect(typesOf(life.do(granted, supervisor))).toEqual(['ExtensionGranted']);
    expect(participantOf(life.task, 1, 'heir')?.approvedDue).toBe(at('2026-07-21', '00:00'));
  });

  it('by a unit that coordinated leaves one lead, and lets the coordination with itself go', () => {
    const life = assigned();
    life.do(ask, lead);
    expect(move(life, { to: 'unit' })).toEqual(['ParticipantSucceeded']);
    expect(parts(life).sort()).toEqual(['coordinator second', 'lead unit']);
    expect(participantOf(life.task, 1, 'unit')?.requests).toMatchObject([{ n: 1, status: 'waived' }]);
    life.do(submit, coordinator);
    expect(typesOf(life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor))).toContain(
      'TaskCompleted',
    );
  });

  it('of a coordinating unit by the lead lets the coordination go as well', () => {
    const life = assigned();
    life.do(ask, lead);
    move(life, { from: 'unit', to: 'lead' });
    expect(parts(life).sort()).toEqual(['coordinator second', 'lead lead']);
    expect(life.task.assignment.assignees).toHaveLength(2);
    life.do(submit, lead);
    expect(typesOf(life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor))).toContain(
      'TaskCompleted',
    );
  });

  it('by a lead that has done its own part ends the cycle that nobody else owes', () => {
    const life = assigned({ assignees: [assignee('lead', 'lead'), assignee('second', 'lead')] });
    life.do(submit, person('second.officer', 'second', 'officer'));
    life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor);
    const before = participantOf(life.task, 1, 'second')?.completion;
    expect(move(life, { to: 'second' })).toEqual(['ParticipantSucceeded', 'CycleCompleted', 'TaskCompleted']);
    expect(participantOf(life.task, 1, 'second')?.completion).toEqual(before);
  });

  it('gives the monitoring to the successor, also where the agency had no other part', () => {
    const life = assigned();
    expect(move(life, { from: 'monitoring' })).toEqual(['MonitoringSucceeded']);
    expect(life.task.assignment.monitoringAgencyId).toBe('heir');
    expect(mayRead(life.state, person('m', 'heir', 'monitor'))).toBe(true);
  });

  it('into the agency that accepts needs no choice, and leaves what waits to the supervisor, who is told', () => {
    const life = assigned({ accepts: 'monitoring-agency' });
    life.do(submit, lead);
    const to = { to: ['monitoring'], general: 'monitoring' };
    const terms = { kind: 'merger', from: 'lead', ...to, on: '2026-01-05', document: decision } as const;
    const open = openPartsOf(life.state, { ...terms, groups: {}, accounts: [] });
    expect(open).toMatchObject([{ part: 'participant', need: null, barred: ['lead'] }]);
    const events = life.do(succeed({ to: 'monitoring' }), process);
    if (isRejection(events)) throw new Error(events.code);
    const asked = events
      .flatMap((event) => noticesFor(event, life.state))
      .filter(({ kind }) => kind === 'deliverable-submitted');
    expect(asked).toMatchObject([{ to: { userId: 'supervisor' }, facts: { deliverable: 1 } }]);
    expect(codeOf(life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor))).toBe(
      'accepted: DeliverableApproved, CycleCompleted, TaskCompleted',
    );
  });

  it('of the agency that accepts into the one that leads leaves what waits to the supervisor, who is told', () => {
    const life = assigned({ accepts: 'monitoring-agency' });
    life.do(submit, lead);
    const to = { to: ['lead'], general: 'lead' };
    const terms = {
      kind: 'merger',
      from: 'monitoring',
      ...to,
      on: '2026-01-05',
      document: decision,
    } as const;
    const open = openPartsOf(life.state, { ...terms, groups: {}, accounts: [] });
    expect(open).toMatchObject([
      { part: 'monitoring', need: null, barred: ['monitoring'], obligations: { awaitingAcceptance: 1 } },
    ]);
    const events = life.do(succeed({ from: 'monitoring', to: 'lead', monitoring: 'lead' }), process);
    if (isRejection(events)) throw new Error(events.code);
    const told = events.flatMap((event) => noticesFor(event, life.state)).map(({ kind }) => kind);
    expect(told).toEqual(['task-reassigned', 'deliverable-submitted']);
    expect(codeOf(life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor))).toBe(
      'accepted: DeliverableApproved, CycleCompleted, TaskCompleted',
    );
  });

  it('of the agency that accepts, divided, lets the one that is chosen accept what waits, which is told', () => {
    const life = assigned({ accepts: 'monitoring-agency' });
    life.do(submit, lead);
    const split = { kind: 'split', from: 'monitoring', to: ['heir', 'second'], general: 'heir' } as const;
    const open = openPartsOf(life.state, {
      ...split,
      on: '2026-01-05',
      document: decision,
      groups: {},
      accounts: [],
    });
    expect(open).toMatchObject([
      { part: 'monitoring', need: 'split', mayBeLetGo: false, obligations: { awaitingAcceptance: 1 } },
    ]);
    const events = life.do(succeed({ from: 'monitoring', to: 'heir', monitoring: 'second' }), process);
    if (isRejection(events)) throw new Error(events.code);
    expect(events.map(({ type }) => type)).toEqual(['MonitoringSucceeded']);
    const told = events.flatMap((event) => noticesFor(event, life.state));
    expect(told.map(({ kind, to }) => [kind, to])).toMatchObject([
      ['task-reassigned', { agencyId: 'second' }],
      ['deliverable-submitted', { agencyId: 'second' }],
    ]);
    const approve: TaskCommand = { type: 'ApproveDeliverable', deliverable: 1 };
    for (const agencyId of ['monitoring', 'heir'])
      expect(codeOf(life.do(approve, person(`${agencyId}.m`, agencyId, 'monitor')))).toBe(
        'ACTOR.NOT_PERMITTED',
      );
    expect(typesOf(life.do(approve, person('second.m', 'second', 'monitor')))).toContain('TaskCompleted');
  });

  it('of an agency that leads what it accepts, divided, gives what the supervisor had to accept to the other part', () => {
    const life = assigned({
      accepts: 'monitoring-agency',
      assignees: [assignee('monitoring', 'lead')],
    });
    life.do(submit, person('monitoring.officer', 'monitoring', 'officer'));
    const split = { kind: 'split', from: 'monitoring', to: ['heir', 'second'], general: 'heir' } as const;
    const open = openPartsOf(life.state, {
      ...split,
      on: '2026-01-05',
      document: decision,
      groups: {},
      accounts: [],
    });
    expect(open.map(({ part, need }) => [part, need])).toEqual([
      ['participant', 'split'],
      ['monitoring', 'split'],
    ]);
    const events = life.do(succeed({ from: 'monitoring', monitoring: 'second' }), process);
    if (isRejection(events)) throw new Error(events.code);
    const waiting = events
      .flatMap((event) => noticesFor(event, life.state))
      .filter(({ kind }) => kind === 'deliverable-submitted');
    expect(waiting).toMatchObject([{ to: { agencyId: 'second' }, facts: { deliverable: 1 } }]);
    const approve: TaskCommand = { type: 'ApproveDeliverable', deliverable: 1 };
    expect(codeOf(life.do(approve, supervisor))).toBe('ACTOR.NOT_PERMITTED');
    expect(typesOf(life.do(approve, person('second.m', 'second', 'monitor')))).toContain('TaskCompleted');
  });

  it('reminds and escalates the successor from that day, and nobody else', () => {
    const life = assigned({ assignees: [assignee('lead', 'lead')] });
    life.runUntil(at('2026-06-20', '09:00'));
    move(life);
    const events = life.runUntil(at('2026-07-31', '12:00'));
    expect(new Set(events.flatMap((e) => ('agencyId' in e.data ? [e.data.agencyId] : [])))).toEqual(
      new Set(['heir']),
    );
    expect(typesOf(events)).toEqual(
      expect.arrayContaining(['ReminderIssued', 'DeadlineMissed', 'TaskEscalated']),
    );
  });

  it('does not remind anew of what was reminded before and only goes along', () => {
    const life = assigned({ accepts: 'supervisor', assignees: [assignee('lead', 'lead')] });
    life.do(submit, lead);
    const reminded = life.runUntil(at('2026-01-12', '12:00')).filter(({ type }) => type === 'ReminderIssued');
    expect(reminded).toHaveLength(1);
    move(life);
    expect(life.runUntil(at('2026-01-12', '18:00'))).toEqual([]);
  });

  it('opens the later cycles of a recurring task for the successor alone', () => {
    const schedule = { kind: 'recurring', every: 'monthly', from: '2026-01-01', until: '2026-03-31' };
    const life = assigned({
      schedule: { ...schedule, dueMonthDay: null },
      assignees: [assignee('lead', 'lead')],
    });
    move(life);
    life.runUntil(at('2026-02-02', '12:00'));
    expect(participantsOf(life.task, 2).map((p) => p.agencyId)).toEqual(['heir']);
  });

  it('between two cycles is told to the successor and the others, with the day by which the next one is due', () => {
    const schedule = { kind: 'recurring', every: 'monthly', from: '2026-02-01', until: '2026-03-31' };
    const life = assigned({
      schedule: { ...schedule, dueMonthDay: null },
      assignees: [assignee('lead', 'lead'), assignee('unit', 'coordinator')],
    });
    expect(participantsOf(life.task, 1)).toEqual([]);
    const events = life.do(succeed(), process);
    if (isRejection(events)) throw new Error(events.code);
    const told = events.flatMap((event) => noticesFor(event, life.state));
    expect(told.map(({ kind, to, facts }) => [kind, to, facts.deadline])).toMatchObject([
      ['assigned-lead', { agencyId: 'heir' }, endOfDay('2026-02-28')],
      ['task-released', { agencyId: 'lead' }, null],
      ['task-reassigned', { agencyId: 'unit' }, null],
    ]);
  });

  it('of who has done its part of a cycle is told to the successor, who owes the next one', () => {
    const schedule = { kind: 'recurring', every: 'monthly', from: '2026-01-01', until: '2026-03-31' };
    const life = assigned({
      schedule: { ...schedule, dueMonthDay: null },
      assignees: [assignee('lead', 'lead'), assignee('second', 'lead')],
    });
    life.do(submit, lead);
    life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor);
    const events = life.do(succeed(), process);
    if (isRejection(events)) throw new Error(events.code);
    const [first] = events.flatMap((event) => noticesFor(event, life.state));
    expect([first?.kind, first?.to, first?.facts.deadline]).toMatchObject([
      'assigned-lead',
      { agencyId: 'heir' },
      endOfDay('2026-02-28'),
    ]);
  });

  it('keeps the name of the group through which the part was owed', () => {
    const life = assigned({ assignees: [assignee('lead', 'lead', 'districts')] });
    move(life);
    expect(participantOf(life.task, 1, 'heir')?.groupId).toBe('districts');
  });

  it.each([
    ['to an agency that nobody knows', { to: 'nobody' }, 'DIRECTORY.UNKNOWN_AGENCY'],
    ['to nobody, where no lead is left', { to: null }, 'TASK.NO_LEAD'],
  ])('%s is refused and leaves nothing', (_, changes, code) => {
    const life = assigned();
    const before = life.history.length;
    expect(move(life, changes)).toEqual([code]);
    expect(life.history).toHaveLength(before);
  });

  it('is told to the successor, who leaves, and the others', () => {
    const life = assigned();
    const events = life.do(succeed(), process);
    if (isRejection(events)) throw new Error(events.code);
    const told = events
      .flatMap((event) => noticesFor(event, life.state))
      .map(({ kind, to }) => `${kind} ${to.kind === 'agency' ? to.agencyId : ''}`);
    expect(told).toEqual([
      'assigned-lead heir',
      'task-released lead',
      'task-reassigned unit',
      'task-reassigned second',
    ]);
  });
});
