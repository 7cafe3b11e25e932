import { availableActions } from '#libs/domain/annex-task/offers/available-actions';
import { awaitedInTask } from '#libs/domain/annex-task/standing/awaited';
import { expectedActions } from '#libs/domain/annex-task/offers/expected-actions';
import {
  Life,
  assignee,
  assignment,
  codeOf,
  coordinator,
  directoryOf,
  document,
  lead,
  monitor,
  other,
  person,
  process,
  supervisor,
  typesOf,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { officialStatus } from '#libs/domain/annex-task/standing/status';
import type { Person } from '#libs/domain/shared/actor';
import { at, endOfDay } from '#libs/domain/shared/time';

const submit = { type: 'SubmitDeliverable', summary: 'Báo cáo', files: [], document } as const;
const assigned = (changes = {}, date = '2026-01-05'): Life => {
  const life = Life.on(date);
  life.do({ type: 'AssignTask', assignment: assignment(changes) }, process);
  return life;
};

describe('the life of a task', () => {
  it('goes from assignment over coordination, return and approval to completion', () => {
    const life = assigned();
    life.do({ type: 'Acknowledge' }, lead);
    life.do({ type: 'RequestCoordination', coordinatorIds: ['unit', 'second'], content: 'Góp ý' }, lead);
    life.do({ type: 'SubmitCoordinationInput', summary: 'Ý kiến', files: [] }, coordinator);
    life.do({ type: 'ReturnCoordinationInput', input: 1, reason: 'Thiếu số liệu' }, lead);
    life.do({ type: 'SubmitCoordinationInput', summary: 'Ý kiến bổ sung', files: [] }, coordinator);
    life.do({ type: 'AcceptCoordinationInput', input: 2 }, lead);
    expect(typesOf(life.do({ type: 'WaiveCoordination', request: 2, reason: 'Không cần' }, lead))).toEqual([
      'CoordinationWaived',
      'CoordinationClosed',
    ]);
    life.do({ type: 'ReportProgress', result: 'Đã dự thảo', percent: 60 }, lead);
    life.do(submit, lead);
    life.do({ type: 'ReturnDeliverable', deliverable: 1, reason: 'Sửa mục 2' }, supervisor);
    life.do(submit, lead);
    expect(typesOf(life.do({ type: 'ApproveDeliverable', deliverable: 2 }, supervisor))).toEqual([
      'DeliverableApproved',
      'CycleCompleted',
      'TaskCompleted',
    ]);
    expect(officialStatus(life.state, at('2027-01-01', '00:00'))).toEqual({
      status: 'done-in-time',
      stage: 'done',
    });
    expect(life.next()).toBeNull();
  });

  it('lets the lead ask the second unit after the first, and nobody twice', () => {
    const life = Life.on('2026-01-05');
    life.do({ type: 'AssignTask', assignment: assignment() }, process);
    const offered = () => availableActions(life.state, life.context(lead)).map(({ type }) => type);
    for (const asked of ['unit', 'second']) {
      expect(offered()).toContain('RequestCoordination');
      life.do({ type: 'RequestCoordination', coordinatorIds: [asked], content: 'x' }, lead);
    }
    expect(offered()).not.toContain('RequestCoordination');
  });

  it('cannot be approved while its lead still waits for a coordinating unit', () => {
    const life = assigned();
    life.do({ type: 'RequestCoordination', coordinatorIds: ['unit'], content: 'Góp ý' }, lead);
    life.do(submit, lead);
    expect(codeOf(life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor))).toBe(
      'TASK.COORDINATION_OPEN',
    );
  });

  it('is judged by the moment of submission, not by how long the approver took', () => {
    const life = assigned();
    life.runUntil(at('2026-06-30', '23:00'));
    life.do(submit, lead);
    life.runUntil(at('2026-08-03', '09:00'));
    life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor);
    expect(officialStatus(life.state, life.now).status).toBe('done-in-time');
  });

  it('is overdue from 24:00 of its last day without an event having to happen', () => {
    const life = assigned();
    expect(officialStatus(life.state, endOfDay('2026-06-30')).status).toBe('open-in-time');
    expect(officialStatus(life.state, at('2026-07-01', '00:01')).status).toBe('open-overdue');
  });

  it('keeps the lateness against the original deadline when a return sets a new one', () => {
    const life = assigned();
    life.do(submit, lead);
    life.do({ type: 'ReturnDeliverable', deliverable: 1, reason: 'Sửa', newDue: '2026-07-31' }, supervisor);
    life.runUntil(at('2026-07-15', '09:00'));
    life.do(submit, lead);
    life.do({ type: 'ApproveDeliverable', deliverable: 2 }, supervisor);
    expect(life.task.participants['1/lead']?.completion).toMatchObject({
      lateAgainstOriginal: true,
      lateAgainstApproved: false,
    });
  });
});

describe('reminders and escalation', () => {
  it('reminds on the days of the ladder, marks the deadline once, and climbs level by level', () => {
    const life = assigned();
    life.do({ type: 'Acknowledge' }, lead);
    life.do({ type: 'Acknowledge' }, coordinator);
    life.do({ type: 'Acknowledge' }, other);
    const events = life.runUntil(at('2026-07-31', '12:00'));
    const kinds = events.map((e) => (e.type === 'TaskEscalated' ? `${e.type} ${e.data.level}` : e.type));
    expect(kinds.filter((k) => k === 'DeadlineMissed')).toHaveLength(1);
    expect(kinds.filter((k) => k.startsWith('TaskEscalated'))).toEqual([
      'TaskEscalated 1',
      'TaskEscalated 2',
      'TaskEscalated 3',
      'TaskEscalated 4',
      'TaskEscalated 5',
    ]);
    expect(kinds.indexOf('DeadlineMissed')).toBe(5);
  });

  it('sends no flood after an outage: one reminder, the highest level, naming what they stand for', () => {
    const life = assigned();
    life.do({ type: 'Acknowledge' }, lead);
    const events = life
      .wake(at('2026-07-31', '12:00'))
      .filter((e) => 'agencyId' in e.data && e.data.agencyId === 'lead');
    expect(typesOf(events)).toEqual(['DeadlineMissed', 'TaskEscalated']);
    const [missed, escalated] = events;
    expect(missed?.type === 'DeadlineMissed' && missed.data.standsFor.length).toBeGreaterThan(5);
    expect(
      escalated?.type === 'TaskEscalated' && [escalated.data.level, escalated.data.standsFor.length],
    ).toEqual([5, 4]);
    expect(life.wake(life.now)).toEqual([]);
  });

  it('leaves the lead alone while the approver has the product, and reminds the approver', () => {
    const life = assigned();
    life.do({ type: 'Acknowledge' }, lead);
    life.do(submit, lead);
    const events = life
      .runUntil(at('2026-07-31', '12:00'))
      .filter((e) => 'agencyId' in e.data && e.data.agencyId === 'lead');
    expect(events.map((e) => (e.type === 'ReminderIssued' ? e.data.kind : e.type))).toEqual([
      'acceptance',
      'TaskEscalated',
      'TaskEscalated',
    ]);
  });

  it('marks and escalates each member of a group for itself', () => {
    const members = Array.from({ length: 126 }, (_, i) => assignee(`ward-${i}`, 'lead', 'wards'));
    const life = assigned({ assignees: members });
    life.do(submit, person('w', 'ward-7', 'officer'));
    const events = life.wake(at('2026-07-02', '12:00'));
    expect(events.filter((e) => e.type === 'DeadlineMissed')).toHaveLength(125);
    expect(events.filter((e) => e.type === 'TaskEscalated' && e.data.level === 1)).toHaveLength(125);
  });

  it('counts the ladder from activation when a passed deadline is followed up from today', () => {
    const schedule = { kind: 'single' as const, start: null, due: '2023-12-31', interim: [] };
    const life = assigned({ schedule, pastDeadline: 'follow-from-today' });
    const events = life.runUntil(at('2026-01-09', '12:00'));
    expect(events.filter((e) => e.type === 'DeadlineMissed')).toHaveLength(1);
    const levels = events.flatMap((e) => (e.type === 'TaskEscalated' ? [e.data.level] : []));
    expect(levels).toEqual([1, 2]);
  });

  it('issues nothing for a task that was recorded as done', () => {
    const schedule = { kind: 'single' as const, start: null, due: '2023-12-31', interim: [] };
    const life = assigned({ schedule, pastDeadline: 'record-done', doneOn: '2023-12-20' });
    expect(life.next()).toBeNull();
    expect(officialStatus(life.state, life.now)).toEqual({ status: 'done-in-time', stage: 'done' });
  });

  describe('that comes back, with a period that was due before its activation', () => {
    const schedule = {
      kind: 'recurring' as const,
      every: 'yearly' as const,
      dueMonthDay: '11-14',
      from: '2025-05-23',
      until: '2027-12-31',
    };

    it('follows that period from the day of activation, and the next one from its own deadline', () => {
      const life = assigned({ schedule, pastDeadline: 'follow-from-today' }, '2026-11-30');
      expect(Object.values(life.task.cycles)).toMatchObject([
        { label: '2026', due: at('2026-11-15', '00:00') },
      ]);
      const events = life.runUntil(at('2027-01-02', '12:00'));
      expect(events.filter((e) => e.type === 'DeadlineMissed')).toHaveLength(1);
      const [first, second] = Object.values(life.task.participants).filter((p) => p.agencyId === 'lead');
      expect(first?.ladderFrom).toBe(life.task.assignedAt);
      expect([second?.cycle, second?.ladderFrom]).toEqual([2, null]);
    });

    it('goes on with the next period where that one is recorded as done', () => {
      const life = assigned({ schedule, pastDeadline: 'record-done', doneOn: '2026-11-10' }, '2026-11-30');
      expect([life.state.kind, Object.keys(life.task.cycles)]).toEqual(['open', []]);
      life.runUntil(at('2027-01-02', '12:00'));
      expect(Object.values(life.task.cycles).map(({ label }) => label)).toEqual(['2027']);
      // What was recorded about 2026 says nothing of how the last period ended.
      life.runUntil(at('2027-11-20', '12:00'));
      life.do(submit, lead);
      life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor);
      expect(life.state.kind).toBe('completed');
      expect(officialStatus(life.state, life.now).status).toBe('done-late');
    });

    it('is done with it where no other period is left, in time or late', () => {
      const last = { ...schedule, until: '2026-12-31' };
      const status = (doneOn: string) => {
        const life = assigned({ schedule: last, pastDeadline: 'record-done', doneOn }, '2026-11-30');
        return [life.state.kind, officialStatus(life.state, life.now).status];
      };
      expect(status('2026-11-14')).toEqual(['completed', 'done-in-time']);
      expect(status('2026-11-16')).toEqual(['completed', 'done-late']);
    });
  });

  it('escalates a late coordinating unit to its own head, once', () => {
    const life = assigned();
    for (const who of [lead, coordinator, other]) life.do({ type: 'Acknowledge' }, who);
    life.do(
      { type: 'RequestCoordination', coordinatorIds: ['unit'], content: 'Góp ý', due: '2026-02-02' },
      lead,
    );
    const events = life.runUntil(at('2026-03-02', '12:00'));
    expect(typesOf(events)).toEqual([
      'ReminderIssued',
      'ReminderIssued',
      'CoordinationMissed',
      'TaskEscalated',
    ]);
  });
});

describe('recurring tasks', () => {
  const weekly = {
    schedule: {
      kind: 'recurring',
      every: 'weekly',
      from: '2026-01-05',
      until: '2026-12-31',
      dueMonthDay: null,
    },
  } as const;

  it('open the next week whatever became of the last, and then want the cycle named', () => {
    const life = assigned(weekly);
    life.runUntil(at('2026-01-12', '09:00'));
    expect(Object.keys(life.task.cycles)).toEqual(['1', '2']);
    expect(codeOf(life.do(submit, lead))).toBe('CYCLE.AMBIGUOUS');
    expect(codeOf(life.do({ ...submit, cycle: 2 }, lead))).toBe('accepted: DeliverableSubmitted');
  });

  it('are due on Friday, at the end of the day', () => {
    const life = assigned(weekly);
    expect(life.task.cycles['1']).toMatchObject({ label: 'Tuần 2/2026', due: endOfDay('2026-01-09') });
  });

  it('open no cycle for a year whose report was due before activation', () => {
    const yearly = {
      kind: 'recurring',
      every: 'yearly',
      from: '2023-08-31',
      until: '2027-12-31',
      dueMonthDay: '12-15',
    } as const;
    const life = assigned({ schedule: yearly }, '2026-12-20');
    expect(life.task.cycles).toEqual({});
    expect(life.next()).toBe(at('2027-01-01', '00:00'));
    life.wake(at('2027-01-01', '00:00'));
    expect(life.task.cycles['1']).toMatchObject({ label: '2027', due: endOfDay('2027-12-15') });
  });
});

describe('who may do what', () => {
  it('lets nobody approve what they or their agency submitted', () => {
    const life = assigned({ accepts: 'monitoring-agency', assignees: [assignee('monitoring', 'lead')] });
    life.do(submit, person('officer', 'monitoring', 'officer'));
    expect(codeOf(life.do({ type: 'ApproveDeliverable', deliverable: 1 }, monitor))).toBe(
      'DELIVERABLE.OWN_SUBMISSION',
    );
  });

  it('lets the supervisor accept what the monitoring agency leads, which accepts otherwise', () => {
    const officer = person('officer', 'monitoring', 'officer');
    const life = assigned({ accepts: 'monitoring-agency', assignees: [assignee('monitoring', 'lead')] });
    life.do(submit, officer);
    expect(awaitedInTask(life.task)).toEqual([{ act: 'acceptance', agencyId: null, userId: 'supervisor' }]);
    const newDue = '2026-09-01';
    const returned = { type: 'ReturnDeliverable', deliverable: 1, reason: 'Sửa', newDue } as const;
    expect(codeOf(life.do(returned, supervisor))).toBe('accepted: DeliverableReturned');
    life.do(submit, officer);
    const expected = expectedActions(availableActions(life.state, life.context(supervisor)));
    expect(expected.map(({ type }) => type)).toContain('ApproveDeliverable');
    expect(codeOf(life.do({ type: 'ApproveDeliverable', deliverable: 2 }, supervisor))).toBe(
      'accepted: DeliverableApproved, CycleCompleted, TaskCompleted',
    );
  });

  it('keeps the other lead with the monitoring agency that leads beside it', () => {
    const assignees = [assignee('monitoring', 'lead'), assignee('lead', 'lead')];
    const life = assigned({ accepts: 'monitoring-agency', assignees });
    life.do(submit, lead);
    life.do(submit, person('officer', 'monitoring', 'officer'));
    const approve = (deliverable: number, actor: Person): string =>
      codeOf(life.do({ type: 'ApproveDeliverable', deliverable }, actor));
    expect([approve(1, supervisor), approve(2, monitor)]).toEqual([
      'ACTOR.NOT_PERMITTED',
      'DELIVERABLE.OWN_SUBMISSION',
    ]);
    expect([approve(1, monitor), approve(2, supervisor)]).toEqual([
      'accepted: DeliverableApproved',
      'accepted: DeliverableApproved, CycleCompleted, TaskCompleted',
    ]);
  });

  it('lets the supervisor accept once the part came to the monitoring agency', () => {
    const life = assigned({ accepts: 'monitoring-agency' });
    life.directory = directoryOf('monitoring');
    life.do({ type: 'ReassignTask', from: 'lead', to: 'monitoring', reason: 'Đúng việc' }, supervisor);
    life.do(submit, person('officer', 'monitoring', 'officer'));
    expect(codeOf(life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor))).toBe(
      'accepted: DeliverableApproved, CycleCompleted, TaskCompleted',
    );
  });

  it('reports a supervisor who is late with that to those above, not to themselves', () => {
    const life = assigned({ accepts: 'monitoring-agency', assignees: [assignee('monitoring', 'lead')] });
    life.do(submit, person('officer', 'monitoring', 'officer'));
    const events = life.runUntil(at('2026-06-01', '12:00'));
    const reported = events.flatMap(({ type, data }) => (type === 'TaskEscalated' ? [data.to] : []));
    expect(reported).toEqual(['office', 'chair']);
  });

  it.each([
    ['an agency that takes no part', person('x', 'elsewhere', 'officer'), 'TASK.FOREIGN'],
    ['a coordinating unit', coordinator, 'ACTOR.NOT_PERMITTED'],
    ['an administrator', person('a', 'lead', 'admin'), 'ACTOR.NOT_PERMITTED'],
    ['the committee', person('c', null, 'committee'), 'ACTOR.NOT_PERMITTED'],
  ])('refuses a submission by %s', (_, actor, code) => {
    expect(codeOf(assigned().do(submit, actor))).toBe(code);
  });

  it.each([
    ['a past date', '2025-01-01', supervisor, 'supervisor', 'DEADLINE.IN_PAST'],
    ['a date that is not later', '2026-06-01', supervisor, 'supervisor', 'DEADLINE.NOT_LATER'],
    [
      'a date from the monitoring agency',
      '2026-09-01',
      monitor,
      'monitoring-agency',
      'DEADLINE.NOT_AUTHORISED',
    ],
  ] as const)('refuses a return with %s', (_, newDue, actor, accepts, code) => {
    const life = assigned({ accepts });
    life.do(submit, lead);
    expect(codeOf(life.do({ type: 'ReturnDeliverable', deliverable: 1, reason: 'Sửa', newDue }, actor))).toBe(
      code,
    );
  });

  it('refuses what is marked as a secret', () => {
    expect(codeOf(assigned().do({ ...submit, classification: 'Mật' }, lead))).toBe('DOCUMENT.CLASSIFIED');
  });
});
