import { agenda } from '#libs/domain/annex-task/agenda';
import { availableActions } from '#libs/domain/annex-task/offers/available-actions';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import { participantOf } from '#libs/domain/annex-task/kernel/queries';
import { officialStatus } from '#libs/domain/annex-task/standing/status';
import {
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
import { defaultPolicy } from '#libs/domain/policy/policy';
import { at, endOfDay } from '#libs/domain/shared/time';

const ask: TaskCommand = { type: 'RequestExtension', proposedDue: '2026-08-31', reason: 'Chờ số liệu' };
const grant: TaskCommand = { type: 'DecideExtension', extension: 1, granted: true };
const assigned = (changes = {}, date = '2026-01-05', policy = defaultPolicy): Life => {
  const life = Life.on(date, policy);
  life.do({ type: 'AssignTask', assignment: assignment(changes) }, process);
  return life;
};
const leadOf = (life: Life) => participantOf(life.task, 1, 'lead');
const weekly = {
  kind: 'recurring' as const,
  every: 'weekly' as const,
  from: '2026-01-01',
  until: '2026-03-31',
  dueMonthDay: null,
};
const deciding = { number: '9/QĐ-UBND', date: '2026-02-01', issuer: 'UBND', signer: null, subject: null };

describe('an extension', () => {
  it('is asked for by the head of a lead and decided by the supervisor; both deadlines stay visible', () => {
    const life = assigned();
    expect(codeOf(life.do(ask, lead))).toBe('ACTOR.NOT_PERMITTED');
    expect(codeOf(life.do(ask, person('unit.head', 'unit', 'head')))).toBe('ACTOR.NOT_PERMITTED');
    expect(typesOf(life.do(ask, head))).toEqual(['ExtensionRequested']);
    expect(codeOf(life.do(ask, head))).toBe('EXTENSION.PENDING');
    expect(codeOf(life.do(grant, head))).toBe('ACTOR.NOT_PERMITTED');
    expect(codeOf(life.do(grant, monitor))).toBe('ACTOR.NOT_PERMITTED');
    expect(typesOf(life.do({ ...grant, due: '2026-07-31' }, supervisor))).toEqual(['ExtensionGranted']);
    expect(leadOf(life)).toMatchObject({
      originalDue: endOfDay('2026-06-30'),
      approvedDue: endOfDay('2026-07-31'),
      extensions: [
        { n: 1, status: 'granted', proposedDue: endOfDay('2026-08-31'), due: endOfDay('2026-07-31') },
      ],
    });
    expect(codeOf(life.do(grant, supervisor))).toBe('EXTENSION.DECIDED');
  });

  it('may reach as many working days beyond the deadline as the policy says, and no more', () => {
    const extensions = { ...defaultPolicy.extensions, longest: { workingDays: 1 } };
    const life = assigned({}, '2026-01-05', { ...defaultPolicy, extensions });
    expect(codeOf(life.do({ ...ask, proposedDue: '2026-07-02' }, head))).toBe('EXTENSION.TOO_LONG');
    expect(typesOf(life.do({ ...ask, proposedDue: '2026-07-01' }, head))).toEqual(['ExtensionRequested']);
  });

  it('moves no deadline when it is refused, and a refusal says why', () => {
    const life = assigned();
    life.do(ask, head);
    const refuse = { ...grant, granted: false } as const;
    expect(codeOf(life.do(refuse, supervisor))).toBe('EXTENSION.ANSWER_MISSING');
    expect(typesOf(life.do({ ...refuse, answer: 'Việc gấp' }, supervisor))).toEqual(['ExtensionRefused']);
    expect(leadOf(life)).toMatchObject({ approvedDue: endOfDay('2026-06-30') });
    expect(typesOf(life.do(ask, head))).toEqual(['ExtensionRequested']);
  });

  it('is refused to an earlier date, above the limits, after the deadline and without one', () => {
    const longest = { workingDays: 20 };
    const strict = { ...defaultPolicy, extensions: { max: 1, afterDeadline: false, longest } };
    const life = assigned({}, '2026-01-05', strict);
    expect(codeOf(life.do({ ...ask, proposedDue: '2026-06-30' }, head))).toBe('DEADLINE.NOT_LATER');
    expect(codeOf(life.do({ ...ask, proposedDue: '2025-12-31' }, head))).toBe('DEADLINE.IN_PAST');
    expect(codeOf(life.do(ask, head))).toBe('EXTENSION.TOO_LONG');
    life.do({ ...ask, proposedDue: '2026-07-15' }, head);
    expect(codeOf(life.do({ ...grant, due: '2026-08-31' }, supervisor))).toBe('EXTENSION.TOO_LONG');
    life.do(grant, supervisor);
    expect(codeOf(life.do({ ...ask, proposedDue: '2026-07-20' }, head))).toBe('EXTENSION.LIMIT');

    const late = assigned();
    late.now = at('2026-07-01', '09:00');
    expect(codeOf(late.do(ask, head))).toBe('EXTENSION.AFTER_DEADLINE');
    const continuous = assigned({ schedule: { kind: 'continuous' } });
    expect(codeOf(continuous.do(ask, head))).toBe('EXTENSION.NO_DEADLINE');
  });

  it('that is granted one day before escalation leaves nothing to escalate until the new deadline', () => {
    const afterwards = { ...defaultPolicy, extensions: { max: 2, afterDeadline: true } };
    const life = assigned({}, '2026-01-05', afterwards);
    life.runUntil(at('2026-06-30', '12:00'));
    life.do(ask, head);
    life.do(grant, supervisor);
    const events = life.runUntil(at('2026-08-31', '12:00'));
    expect(events.filter((e) => e.type === 'TaskEscalated' || e.type === 'DeadlineMissed')).toEqual([]);
    // The new deadline has its own reminders, and none for days before it was granted.
    const reminded = events.filter((e) => e.type === 'ReminderIssued').map((e) => e.data.key);
    expect(reminded).toEqual([30, 7, 3, 1, 0].map((d) => `deadline:${d}d:${endOfDay('2026-08-31')}`));
    const missed = life.runUntil(at('2026-09-03', '12:00'));
    expect(typesOf(missed)).toContain('DeadlineMissed');
    expect(typesOf(missed)).toContain('TaskEscalated');
  });

  it('has nobody report the lead while a request made in time is undecided, but whoever decides', () => {
    const life = assigned();
    life.runUntil(at('2026-06-25', '09:00'));
    life.do(ask, head);
    const reported = (events: readonly TaskEvent[]) =>
      events.flatMap((e) =>
        e.type === 'TaskEscalated' && e.data.agencyId === 'lead' ? [`${e.data.about} ${e.data.to}`] : [],
      );
    const waiting = life.runUntil(at('2026-07-31', '12:00'));
    expect(reported(waiting)).toEqual(['decision office', 'decision chair']);
    // What the clock says stays what it is.
    expect(typesOf(waiting)).toContain('DeadlineMissed');
    expect(officialStatus(life.state, life.now).status).toBe('open-overdue');
    life.do({ ...grant, granted: false, answer: 'Việc gấp' }, supervisor);
    // The ladder begins with the answer, and not with all that would have been said meanwhile.
    expect(reported(life.runUntil(at('2026-08-04', '12:00')))).toEqual(['deadline head']);
    expect(reported(life.runUntil(at('2026-08-06', '12:00')))).toEqual(['deadline monitoring-agency']);
  });

  it('asked for after the deadline, where that may be, excuses nobody', () => {
    const afterwards = { ...defaultPolicy, extensions: { max: 2, afterDeadline: true } };
    const life = assigned({}, '2026-01-05', afterwards);
    life.runUntil(at('2026-07-01', '00:30'));
    life.do(ask, head);
    life.runUntil(at('2026-07-06', '12:00'));
    const reported = life.history.flatMap(({ event: e }) =>
      e.type === 'TaskEscalated' && e.data.about === 'deadline' && e.data.agencyId === 'lead'
        ? [e.data.to]
        : [],
    );
    expect(reported).toEqual(['head', 'monitoring-agency']);
  });

  it('carries the open coordination deadlines along when the supervisor says so', () => {
    const life = assigned();
    life.do({ type: 'RequestCoordination', coordinatorIds: ['unit'], content: 'x', due: '2026-06-15' }, lead);
    life.do(ask, head);
    life.do({ ...grant, due: '2026-07-30', carryCoordination: true }, supervisor);
    expect(participantOf(life.task, 1, 'unit')?.requests[0]?.due).toBe(endOfDay('2026-07-15'));
  });

  it('leaves a coordination deadline that would still be over as it is, so that nobody misses it twice', () => {
    const life = assigned();
    life.do({ type: 'RequestCoordination', coordinatorIds: ['unit'], content: 'x', due: '2026-02-10' }, lead);
    life.runUntil(at('2026-06-20', '09:00'));
    life.do(ask, head);
    life.do({ ...grant, due: '2026-07-20', carryCoordination: true }, supervisor);
    expect(participantOf(life.task, 1, 'unit')?.requests[0]?.due).toBe(endOfDay('2026-02-10'));
    expect(typesOf(life.runUntil(at('2026-07-10', '12:00')))).not.toContain('CoordinationMissed');
  });

  it('has the supervisor reminded and reported to the office and the Chairman when it waits too long', () => {
    const life = assigned();
    life.do(ask, head);
    const events = life.runUntil(at('2026-02-27', '12:00'));
    const decisions = events.filter((e) => 'extension' in e.data && e.type !== 'ExtensionRequested');
    expect(decisions.map((e) => (e.type === 'TaskEscalated' ? e.data.to : e.type))).toEqual([
      'ReminderIssued',
      'office',
      'chair',
    ]);
  });

  it('stands on the work list of whoever decides, and only there', () => {
    const life = assigned();
    const may = (who: typeof head) => availableActions(life.state, life.context(who)).map((a) => a.type);
    expect(may(head).filter((type) => type === 'RequestExtension')).toHaveLength(1);
    expect(may(lead)).not.toContain('RequestExtension');
    life.do(ask, head);
    expect(may(supervisor)).toContain('DecideExtension');
    expect(may(head)).not.toContain('DecideExtension');
  });
});

describe('a suspension', () => {
  const suspend: TaskCommand = { type: 'SuspendTask', reason: 'Chờ quy định mới' };

  it('across a deadline stops every step, keeps the task from being late, and moves the deadline on', () => {
    const life = assigned();
    life.do({ type: 'RequestCoordination', coordinatorIds: ['unit'], content: 'x', due: '2026-06-20' }, lead);
    life.runUntil(at('2026-06-10', '15:00'));
    expect(codeOf(life.do(suspend, head))).toBe('ACTOR.NOT_PERMITTED');
    expect(typesOf(life.do(suspend, supervisor))).toEqual(['TaskSuspended']);
    expect(codeOf(life.do(suspend, supervisor))).toBe('TASK.SUSPENDED');
    expect(life.next()).toBeNull();
    expect(life.wake(at('2026-07-20', '12:00'))).toEqual([]);
    expect(officialStatus(life.state, life.now)).toEqual({ status: 'open-in-time', stage: 'suspended' });

    life.now = at('2026-07-30', '09:00');
    expect(typesOf(life.do({ type: 'ResumeTask' }, supervisor))).toEqual(['TaskResumed']);
    // 49 days and 18 hours; the end of a day stays one, and nobody loses time by it.
    expect(leadOf(life)?.approvedDue).toBe(endOfDay('2026-08-19'));
    expect(leadOf(life)?.originalDue).toBe(endOfDay('2026-06-30'));
    expect(participantOf(life.task, 1, 'unit')?.requests[0]?.due).toBe(endOfDay('2026-08-09'));
    expect(officialStatus(life.state, life.now).stage).not.toBe('suspended');
    const events = life.runUntil(at('2026-08-19', '12:00'));
    expect(typesOf(events)).not.toContain('DeadlineMissed');
    expect(typesOf(life.runUntil(at('2026-08-21', '12:00')))).toContain('DeadlineMissed');
    expect(codeOf(life.do({ type: 'ResumeTask' }, supervisor))).toBe('TASK.NOT_SUSPENDED');
  });

  it('makes nothing late that is handed in and accepted while time stands still', () => {
    const life = assigned();
    life.runUntil(at('2026-06-01', '09:00'));
    life.do({ type: 'SuspendTask', reason: 'x' }, supervisor);
    life.now = at('2026-07-15', '09:00');
    life.do({ type: 'SubmitDeliverable', summary: 'x', files: [], document }, lead);
    life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor);
    expect(leadOf(life)?.completion).toMatchObject({ lateAgainstApproved: false });
  });

  it('moves a deadline that was decided meanwhile by the time from then on alone', () => {
    const suspended = (): Life => {
      const life = assigned();
      life.runUntil(at('2026-05-01', '00:00'));
      life.do({ ...ask, proposedDue: '2026-09-30' }, head);
      life.do({ type: 'SuspendTask', reason: 'x' }, supervisor);
      life.now = at('2026-08-01', '00:00');
      return life;
    };
    const amended = suspended();
    amended.do({ type: 'AmendTask', document: deciding, terms: { due: '2026-09-30' } }, supervisor);
    const granted = suspended();
    granted.do(grant, supervisor);
    for (const life of [amended, granted]) {
      life.now = at('2026-08-11', '00:00');
      life.do({ type: 'ResumeTask' }, supervisor);
      expect(leadOf(life)?.approvedDue).toBe(endOfDay('2026-10-10'));
    }
  });

  it('holds up the ladder of who took over meanwhile from that day alone', () => {
    const life = assigned();
    life.directory = directoryOf('lead', 'unit', 'new');
    life.runUntil(at('2026-07-02', '00:00'));
    life.do({ type: 'SuspendTask', reason: 'x' }, supervisor);
    life.now = at('2026-09-01', '00:00');
    life.do({ type: 'ReassignTask', from: 'lead', to: 'new', reason: 'x' }, supervisor);
    life.now = at('2026-09-02', '00:00');
    life.do({ type: 'ResumeTask' }, supervisor);
    expect(participantOf(life.task, 1, 'new')?.ladderFrom).toBe(at('2026-09-02', '00:00'));
  });

  it('that outlasts the last period leaves nothing to wait for, whether somebody resumes it or its day comes', () => {
    const until = '2026-04-05';
    for (const ends of ['by hand', 'by itself']) {
      const monthly = { ...weekly, every: 'monthly' as const };
      const life = assigned({ schedule: monthly });
      for (const [n, day] of ['2026-01-20', '2026-02-10'].entries()) {
        life.runUntil(at(day, '09:00'));
        life.do({ type: 'SubmitDeliverable', summary: 'x', files: [], document, cycle: n + 1 }, lead);
        life.do({ type: 'ApproveDeliverable', deliverable: n + 1 }, supervisor);
      }
      life.do({ type: 'SuspendTask', reason: 'x', ...(ends === 'by itself' && { until }) }, supervisor);
      life.now = at('2026-04-06', '09:00');
      if (ends === 'by hand') life.do({ type: 'ResumeTask' }, supervisor);
      else life.wake(life.now);
      expect([ends, life.task.kind, life.next()]).toEqual([ends, 'completed', null]);
    }
  });

  it('ends by itself at the day that was named', () => {
    const life = assigned();
    life.do({ ...suspend, until: '2026-02-28' }, supervisor);
    expect(life.next()).toBe(endOfDay('2026-02-28'));
    expect(typesOf(life.wake(endOfDay('2026-02-28')))[0]).toBe('TaskResumed');
    expect(life.task.suspensions).toMatchObject([{ to: endOfDay('2026-02-28') }]);
  });

  it('leaves who was late as late as they were, and goes on with the ladder where it stood', () => {
    const life = assigned();
    life.runUntil(at('2026-07-02', '09:00'));
    const levels = () =>
      life.history.flatMap(({ event }) =>
        event.type === 'TaskEscalated' && event.data.about === 'deadline' ? [event.data.level] : [],
      );
    expect(levels()).toEqual([1]);
    life.do(suspend, supervisor);
    life.wake(at('2026-09-02', '09:00'));
    life.do({ type: 'ResumeTask' }, supervisor);
    expect(leadOf(life)?.approvedDue).toBe(endOfDay('2026-06-30'));
    life.wake(life.now);
    expect(levels()).toEqual([1]);
    life.runUntil(at('2026-09-08', '12:00'));
    expect(levels()).toEqual([1, 2]);
  });

  it('gives the approver back the time that was left, and reminds once', () => {
    const life = assigned();
    life.do({ type: 'SubmitDeliverable', summary: 'x', files: [], document }, lead);
    life.do(suspend, supervisor);
    life.wake(at('2026-03-05', '09:00'));
    life.do({ type: 'ResumeTask' }, supervisor);
    expect(typesOf(life.wake(life.now))).not.toContain('ReminderIssued');
    const waits = (day: string) =>
      life
        .runUntil(at(day, '12:00'))
        .filter((e) => e.type === 'ReminderIssued' && e.data.kind === 'acceptance').length;
    expect(waits('2026-03-11')).toBe(1);
    expect(waits('2026-03-31')).toBe(0);
  });

  it('opens no cycle for periods that passed meanwhile, and the others as planned', () => {
    const life = assigned({ schedule: weekly });
    life.do(suspend, supervisor);
    life.wake(at('2026-02-11', '09:00'));
    expect(life.task.cycles).toHaveProperty('1');
    life.do({ type: 'ResumeTask' }, supervisor);
    const opened = life.wake(life.now).flatMap((e) => (e.type === 'CycleOpened' ? [e.data] : []));
    expect(opened.map(({ no, label }) => `${no} ${label}`)).toEqual(['2 Tuần 7/2026']);
  });
});

describe('an amendment', () => {
  const amend = (terms: object): TaskCommand => ({ type: 'AmendTask', document: deciding, terms });

  it('changes the terms by a document, keeps what they were, and has its own reminders', () => {
    const life = assigned({}, '2026-03-02');
    expect(codeOf(life.do(amend({ title: 'Mới' }), head))).toBe('ACTOR.NOT_PERMITTED');
    const terms = { title: 'Rà soát toàn bộ hồ sơ', due: '2026-05-31' };
    expect(typesOf(life.do(amend(terms), supervisor))).toEqual(['TaskAmended']);
    expect(life.task.assignment).toMatchObject({ title: terms.title, schedule: { due: '2026-05-31' } });
    expect(life.task.amendments).toMatchObject([
      { n: 1, document: deciding, before: { title: 'Rà soát hồ sơ', due: '2026-06-30' }, after: terms },
    ]);
    expect(leadOf(life)).toMatchObject({
      originalDue: endOfDay('2026-06-30'),
      approvedDue: endOfDay('2026-05-31'),
    });
    expect(typesOf(life.runUntil(at('2026-06-02', '12:00')))).toContain('DeadlineMissed');
    // Saying the same again changes nothing.
    expect(life.do(amend(terms), supervisor)).toEqual([]);
  });

  it('cannot move a deadline into the past, nor name what the task does not have', () => {
    const life = assigned({}, '2026-03-02');
    const before = life.history.length;
    expect(codeOf(life.do(amend({ due: '2026-02-28' }), supervisor))).toBe('DEADLINE.IN_PAST');
    expect(codeOf(life.do(amend({ until: '2027-12-31' }), supervisor))).toBe('AMENDMENT.NOT_RECURRING');
    expect(codeOf(life.do(amend({ title: ' ' }), supervisor))).toBe('AMENDMENT.TITLE_EMPTY');
    const tomorrow = { ...deciding, date: '2026-03-03' };
    expect(
      codeOf(life.do({ type: 'AmendTask', document: tomorrow, terms: { title: 'x' } }, supervisor)),
    ).toBe('AMENDMENT.DOCUMENT_IN_FUTURE');
    expect(life.do(amend({ title: 'Rà soát hồ sơ' }), supervisor)).toEqual([]);
    expect(life.history).toHaveLength(before);
    const recurring = assigned({ schedule: weekly });
    recurring.now = at('2026-02-02', '09:00');
    expect(codeOf(recurring.do(amend({ due: '2026-05-31' }), supervisor))).toBe(
      'AMENDMENT.NO_SINGLE_DEADLINE',
    );
  });

  it('cannot end a recurring task before its first period: a task that is not to be done is cancelled', () => {
    const life = assigned({ schedule: { ...weekly, from: '2026-03-02', until: '2026-06-30' } });
    const early = { ...deciding, date: '2026-01-05' };
    const shorten = (until: string) =>
      codeOf(life.do({ type: 'AmendTask', document: early, terms: { until } }, supervisor));
    expect(shorten('2026-02-15')).toBe('AMENDMENT.NOTHING_LEFT');
    expect(life.history.map(({ event }) => event.type)).toEqual(['TaskAssigned']);
    // The first week of the plan's period is still to come.
    expect(shorten('2026-03-06')).toBe('accepted: TaskAmended');
    life.runUntil(at('2026-03-31', '12:00'));
    expect(Object.keys(life.task.cycles)).toHaveLength(1);
  });

  it('that shortens a recurring task completes it when nothing is left to open', () => {
    const life = assigned({ schedule: weekly });
    life.do({ type: 'SubmitDeliverable', summary: 'x', files: [], document }, lead);
    life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor);
    const shorter = { ...deciding, date: '2026-01-05' };
    expect(
      typesOf(life.do({ type: 'AmendTask', document: shorter, terms: { until: '2026-01-09' } }, supervisor)),
    ).toEqual(['TaskAmended', 'TaskCompleted']);
    expect(life.next()).toBeNull();
  });
});

describe('a cancelled task', () => {
  it('has no step left, takes no command, and counts as cancelled', () => {
    const life = assigned();
    const cancel: TaskCommand = { type: 'CancelTask', reason: 'Trùng nhiệm vụ khác' };
    expect(codeOf(life.do(cancel, monitor))).toBe('ACTOR.NOT_PERMITTED');
    expect(typesOf(life.do(cancel, supervisor))).toEqual(['TaskCancelled']);
    expect(life.next()).toBeNull();
    expect(life.wake(at('2026-12-31', '12:00'))).toEqual([]);
    expect(codeOf(life.do({ type: 'Acknowledge' }, coordinator))).toBe('TASK.CLOSED');
    expect(codeOf(life.do(cancel, supervisor))).toBe('TASK.CLOSED');
    expect(officialStatus(life.state, life.now)).toEqual({ status: 'cancelled', stage: 'cancelled' });
  });

  it('opens no period any more, reminds nobody of the one that is open, and is not waited for', () => {
    const schedule = {
      kind: 'recurring',
      every: 'monthly',
      from: '2026-01-01',
      until: '2026-12-31',
      dueMonthDay: null,
    } as const;
    const life = assigned({ schedule });
    life.do(
      { type: 'IssueDirective', kind: 'direction', text: 'Báo cáo ngay', due: '2026-01-20' },
      supervisor,
    );
    const going = life.fork();
    life.do({ type: 'CancelTask', reason: 'Trùng nhiệm vụ khác' }, supervisor);
    expect(life.next()).toBeNull();
    expect(agenda(life.task, life.context(process))).toEqual([]);
    // Nobody acknowledged, nothing was handed in, and the next month has begun.
    const later = at('2026-02-10', '12:00');
    expect(life.wake(later)).toEqual([]);
    expect(life.next()).toBeNull();
    expect(typesOf(going.wake(later))).toEqual(expect.arrayContaining(['CycleOpened', 'ReminderIssued']));
  });
});
