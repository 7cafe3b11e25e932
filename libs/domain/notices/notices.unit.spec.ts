import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import {
  assignee,
  assignment,
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
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import type { Assignment } from '#libs/domain/annex-task/kernel/state';
import { taskDecider } from '#libs/domain/annex-task/task-decider';
import type { Audience, Notice } from '#libs/domain/notices/notice';
import { noticesFor, silentTypes } from '#libs/domain/notices/notices-for';
import { isSettled, staleReason, stillWanted } from '#libs/domain/notices/still-wanted';
import type { Actor } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import { at, endOfDay, fromMs, toMs } from '#libs/domain/shared/time';

const told = (to: Audience): string => {
  switch (to.kind) {
    case 'agency':
      return `${to.agencyId}(${to.roles.join('+')})`;
    case 'role':
      return to.role;
    case 'user':
      return to.userId;
  }
};
const line = ({ kind, slot, to }: Notice): string => `${slot} ${kind} → ${told(to)}`;
const unit = (agencyId: string): string => `${agencyId}(head+officer)`;

const begin = (changes: Partial<Assignment> = {}): Life => {
  const life = Life.on('2026-03-02');
  life.do({ type: 'AssignTask', assignment: assignment(changes) }, process);
  return life;
};
const noticesOf = (life: Life, events: readonly TaskEvent[]): Notice[] =>
  events.flatMap((event) => noticesFor(event, life.state));
const give = (life: Life, command: TaskCommand, actor: Actor): Notice[] => {
  const events = life.do(command, actor);
  if (isRejection(events)) throw new Error(events.code);
  return noticesOf(life, events);
};
const request = (life: Life): Notice[] =>
  give(life, { type: 'RequestCoordination', coordinatorIds: ['unit'], content: 'Góp ý' }, lead);
const input = { type: 'SubmitCoordinationInput', summary: 'Ý kiến', files: [] } as const;
const product = { type: 'SubmitDeliverable', summary: 'Báo cáo', files: [], document } as const;

describe('who is told what', () => {
  it('tells every assignee of the assignment at once, with the deadline of the first cycle', () => {
    const life = begin();
    const notices = life.history.flatMap(({ event }) => noticesFor(event, life.state));
    expect(notices.map(line)).toEqual([
      `prompt assigned-lead → ${unit('lead')}`,
      `prompt assigned-coordinator → ${unit('unit')}`,
      `prompt assigned-coordinator → ${unit('second')}`,
    ]);
    expect(new Set(notices.map(({ facts }) => facts.deadline))).toEqual(new Set([endOfDay('2026-06-30')]));
  });

  it('tells nobody of a task that is recorded as done', () => {
    const life = begin({
      schedule: { kind: 'single', start: null, due: '2026-02-01', interim: [] },
      pastDeadline: 'record-done',
      doneOn: '2026-01-30',
      doneBy: '1/BC',
    });
    expect(life.history).not.toHaveLength(0);
    expect(life.history.flatMap(({ event }) => noticesFor(event, life.state))).toEqual([]);
  });

  it('follows a coordination between the lead and the unit that was asked', () => {
    const life = begin();
    expect(request(life).map(line)).toEqual([`prompt coordination-requested → ${unit('unit')}`]);
    expect(give(life, input, coordinator).map(line)).toEqual([
      `digest coordination-submitted → ${unit('lead')}`,
    ]);
    const back = give(life, { type: 'ReturnCoordinationInput', input: 1, reason: 'Thiếu' }, lead);
    expect(back.map(line)).toEqual([`prompt coordination-returned → ${unit('unit')}`]);
    expect(back[0]?.facts.words).toBe('Thiếu');
    give(life, input, coordinator);
    expect(give(life, { type: 'AcceptCoordinationInput', input: 2 }, lead).map(line)).toEqual([
      `digest coordination-accepted → ${unit('unit')}`,
    ]);
    request(life);
    expect(give(life, { type: 'WaiveCoordination', request: 2, reason: 'Thôi' }, lead).map(line)).toEqual([
      `prompt coordination-waived → ${unit('unit')}`,
    ]);
  });

  it('tells whoever accepts of a product, and its agency of the decision, with the deadline as it was', () => {
    const life = begin();
    expect(give(life, product, lead).map(line)).toEqual(['digest deliverable-submitted → supervisor']);
    const first = { type: 'ReturnDeliverable', deliverable: 1, reason: 'Sửa', newDue: '2026-07-10' } as const;
    const returned = give(life, first, supervisor);
    expect(returned.map(line)).toEqual([`prompt deliverable-returned → ${unit('lead')}`]);
    expect(returned[0]?.facts.deadline).toBe(endOfDay('2026-07-10'));
    give(life, product, lead);
    expect(give(life, { type: 'ApproveDeliverable', deliverable: 2 }, supervisor).map(line)).toEqual([
      `digest deliverable-approved → ${unit('lead')}`,
    ]);
    const other = begin({ accepts: 'monitoring-agency' });
    expect(give(other, product, lead).map(line)).toEqual([
      'digest deliverable-submitted → monitoring(monitor)',
    ]);
    expect(give(other, { type: 'ApproveDeliverable', deliverable: 1 }, monitor)).toHaveLength(1);
  });

  it('asks the supervisor to accept what the monitoring agency leads, and reminds nobody else', () => {
    const assignees = [assignee('monitoring', 'lead'), assignee('lead', 'lead')];
    const life = begin({ accepts: 'monitoring-agency', assignees });
    const officer = person('officer', 'monitoring', 'officer');
    expect(give(life, product, officer).map(line)).toEqual(['digest deliverable-submitted → supervisor']);
    expect(give(life, product, lead).map(line)).toEqual([
      'digest deliverable-submitted → monitoring(monitor)',
    ]);
    const reminded = noticesOf(life, life.runUntil(at('2026-03-31', '12:00')))
      .filter(({ kind }) => kind === 'remind-acceptance')
      .map((notice) => `${notice.facts.agencyId ?? ''}: ${line(notice)}`);
    expect(reminded.sort()).toEqual([
      'lead: digest remind-acceptance → monitoring(monitor)',
      'monitoring: digest remind-acceptance → supervisor',
    ]);
  });

  it('reports what is late step by step upwards', () => {
    const life = begin({ accepts: 'monitoring-agency' });
    const notices = noticesOf(life, life.runUntil(at('2026-07-31', '12:00')));
    expect(new Set(notices.filter(({ facts }) => facts.agencyId === 'lead').map(line))).toEqual(
      new Set([
        `digest remind-acknowledgement → ${unit('lead')}`,
        `digest remind-deadline → ${unit('lead')}`,
        `digest deadline-missed → ${unit('lead')}`,
        `digest remind-overdue → ${unit('lead')}`,
        'digest escalated → lead(head)',
        'digest escalated → monitoring(monitor)',
        'digest escalated → office',
        'digest escalated → supervisor',
        'digest escalated → chair',
      ]),
    );
  });

  it('tells of a missed input both who owes it and who waits for it', () => {
    const life = begin();
    request(life);
    const missed = noticesOf(life, life.runUntil(at('2026-07-01', '00:00'))).filter(
      ({ kind }) => kind === 'coordination-missed' || kind === 'coordination-late',
    );
    expect(missed.map(line)).toEqual([
      `digest coordination-missed → ${unit('unit')}`,
      `digest coordination-late → ${unit('lead')}`,
    ]);
  });

  it('says nothing about what is listed as silent', () => {
    const life = begin();
    request(life);
    give(life, { type: 'Acknowledge' }, lead);
    give(life, { type: 'ReportProgress', percent: 10, result: 'Đang làm' }, lead);
    give(life, input, coordinator);
    give(life, { type: 'AcceptCoordinationInput', input: 1 }, lead);
    give(life, product, lead);
    give(life, { type: 'WithdrawDeliverable', deliverable: 1, reason: 'Nhầm' }, lead);
    give(life, product, lead);
    give(life, { type: 'ApproveDeliverable', deliverable: 2 }, supervisor);
    give(life, { type: 'IssueDirective', kind: 'commendation', text: 'x' }, supervisor);
    give(life, { type: 'AcknowledgeDirective', directive: 1 }, lead);
    const predecessor = { planId: 'earlier', taskId: 'earlier-1' };
    give(life, { type: 'LinkPredecessor', by: 'supervisor', predecessor }, process);
    const quiet = life.history.filter(({ event }) => silentTypes.includes(event.type));
    expect(new Set(quiet.map(({ event }) => event.type)).size).toBe(silentTypes.length);
    expect(quiet.flatMap(({ event }) => noticesFor(event, life.state))).toEqual([]);
  });
});

describe('a notice that has not left yet', () => {
  const wanted = (life: Life, notice: Notice): boolean =>
    stillWanted({ ...notice, occurredAt: life.now }, life.state);
  const reminded = (life: Life, kind: Notice['kind'], until = '2026-06-30'): Notice => {
    const found = noticesOf(life, life.runUntil(at(until, '12:00'))).findLast((n) => n.kind === kind);
    if (!found) throw new Error(`no ${kind}`);
    return found;
  };

  const alone = (notices: readonly Notice[]): Notice => {
    const [first] = notices;
    if (!first) throw new Error('nobody is told');
    return first;
  };

  it('leaves in any case when it answers what somebody did', () => {
    const life = begin();
    request(life);
    give(life, input, coordinator);
    const told = give(life, { type: 'AcceptCoordinationInput', input: 1 }, lead);
    give(life, product, lead);
    told.push(...give(life, { type: 'ApproveDeliverable', deliverable: 1 }, supervisor));
    expect(told.map(({ kind }) => kind)).toEqual(['coordination-accepted', 'deliverable-approved']);
    expect(told.map((notice) => wanted(life, notice))).toEqual([true, true]);
  });

  it('of an assignment leaves while the unit takes part in a task that is open', () => {
    const life = begin();
    life.directory = directoryOf('lead', 'heir');
    const [first] = life.history.flatMap(({ event }) => noticesFor(event, life.state));
    const assigned = alone(first ? [first] : []);
    expect(wanted(life, assigned)).toBe(true);
    const moved = give(life, { type: 'ReassignTask', from: 'lead', to: 'heir', reason: 'x' }, supervisor);
    expect(wanted(life, assigned)).toBe(false);
    expect(moved.map(({ kind }) => kind)).toContain('task-released');
    expect(moved.map((notice) => wanted(life, notice))).not.toContain(false);
    const back = give(life, { type: 'ReassignTask', from: 'heir', to: 'lead', reason: 'x' }, supervisor);
    // What was given and taken back meanwhile is told to neither as if it still stood.
    const stale = moved.filter((notice) => !wanted(life, notice)).map(line);
    expect(stale).toEqual([
      `prompt assigned-lead → ${unit('heir')}`,
      `prompt task-released → ${unit('lead')}`,
    ]);
    expect(back.map((notice) => wanted(life, notice))).not.toContain(false);
    give(life, { type: 'CancelTask', reason: 'x' }, supervisor);
    expect(wanted(life, assigned)).toBe(false);
  });

  it('asks to mend and hand in again only while no later version is under way', () => {
    const life = begin();
    give(life, product, lead);
    const back = { type: 'ReturnDeliverable', reason: 'Sửa', newDue: '2026-07-10' } as const;
    const returned = alone(give(life, { ...back, deliverable: 1 }, supervisor));
    expect(wanted(life, returned)).toBe(true);
    give(life, product, lead);
    expect(wanted(life, returned)).toBe(false);
    give(life, { type: 'WithdrawDeliverable', deliverable: 2, reason: 'Nhầm' }, lead);
    expect(wanted(life, returned)).toBe(true);
    give(life, product, lead);
    const later = { ...back, deliverable: 3, newDue: '2026-07-20' } as const;
    const again = alone(give(life, later, supervisor));
    expect([returned, again].map((notice) => wanted(life, notice))).toEqual([false, true]);
    give(life, product, lead);
    give(life, { type: 'ApproveDeliverable', deliverable: 4 }, supervisor);
    expect([returned, again].map((notice) => wanted(life, notice))).toEqual([false, false]);
  });

  it('asks for an input only while the lead waits for it', () => {
    const asked = (change: TaskCommand, actor: Actor): boolean => {
      const life = begin();
      const requested = alone(request(life));
      expect(wanted(life, requested)).toBe(true);
      give(life, change, actor);
      return wanted(life, requested);
    };
    expect(asked({ type: 'WaiveCoordination', request: 1, reason: 'Thôi' }, lead)).toBe(false);
    expect(asked(input, coordinator)).toBe(false);
    expect(asked({ type: 'CancelTask', reason: 'x' }, supervisor)).toBe(false);
    expect(asked({ type: 'SuspendTask', reason: 'x' }, supervisor)).toBe(false);
  });

  it('to mend an input leaves until it is sent again, whatever its day is by then', () => {
    const life = begin();
    request(life);
    give(life, input, coordinator);
    const returned = alone(give(life, { type: 'ReturnCoordinationInput', input: 1, reason: 'Thiếu' }, lead));
    give(life, { type: 'RequestExtension', proposedDue: '2026-09-30', reason: 'x' }, head);
    const granted = {
      type: 'DecideExtension',
      extension: 1,
      granted: true,
      carryCoordination: true,
    } as const;
    give(life, granted, supervisor);
    expect(wanted(life, returned)).toBe(true);
    give(life, input, coordinator);
    expect(wanted(life, returned)).toBe(false);
  });

  it('does not say both that a task pauses and that it goes on, nor that it changes once it is over', () => {
    const life = begin();
    const kinds = (notices: readonly Notice[]) => notices.filter((n) => wanted(life, n)).length;
    const paused = give(life, { type: 'SuspendTask', reason: 'x' }, supervisor);
    expect(kinds(paused)).toBe(paused.length);
    const resumed = give(life, { type: 'ResumeTask', reason: 'x' }, supervisor);
    expect([kinds(paused), kinds(resumed)]).toEqual([0, resumed.length]);
    const cancelled = give(life, { type: 'CancelTask', reason: 'x' }, supervisor);
    expect([kinds(resumed), kinds(cancelled)]).toEqual([0, cancelled.length]);
  });

  it('asks for nothing in time once the time has passed: the deadline ends the reminder at that instant', () => {
    for (const kind of ['remind-coordination', 'remind-deadline'] as const) {
      const life = begin();
      request(life);
      const notice = { ...reminded(life, kind), occurredAt: life.now };
      const deadline = notice.facts.deadline ?? '';
      const before = fromMs(toMs(deadline) - 1);
      expect(staleReason(notice, life.state, before)).toBeNull();
      expect(staleReason(notice, life.state, deadline)).toBe('deadline-passed');
    }
    const life = begin();
    const missed = { ...reminded(life, 'deadline-missed', '2026-07-02'), occurredAt: life.now };
    expect(staleReason(missed, life.state, life.now)).toBeNull();
  });

  it('only tells what a colleague has done by then', () => {
    const life = begin();
    const assigned = life.history.flatMap(({ event }) => noticesFor(event, life.state));
    const mine = alone(assigned.filter(({ facts }) => facts.agencyId === 'lead'));
    const directed = alone(give(life, { type: 'IssueDirective', kind: 'direction', text: 'x' }, supervisor));
    expect([mine, directed].map((notice) => isSettled(notice, life.state))).toEqual([false, false]);
    give(life, { type: 'Acknowledge' }, lead);
    give(life, { type: 'AnswerDirective', directive: 1, answer: 'Đã làm' }, lead);
    expect([mine, directed].map((notice) => isSettled(notice, life.state))).toEqual([true, true]);
    expect([mine, directed].map((notice) => wanted(life, notice))).toEqual([true, true]);
  });

  it('is dropped when the product was submitted, and holds again after it was withdrawn', () => {
    const life = begin();
    const notice = reminded(life, 'remind-deadline');
    expect(wanted(life, notice)).toBe(true);
    give(life, product, lead);
    expect(wanted(life, notice)).toBe(false);
    give(life, { type: 'WithdrawDeliverable', deliverable: 1, reason: 'Nhầm' }, lead);
    expect(wanted(life, notice)).toBe(true);
  });

  it('is dropped when the deadline that it names is not in force any more', () => {
    const life = begin();
    const notice = reminded(life, 'escalated', '2026-07-03');
    expect(wanted(life, notice)).toBe(true);
    give(life, product, lead);
    const later = { type: 'ReturnDeliverable', deliverable: 1, reason: 'Sửa', newDue: '2026-08-10' } as const;
    give(life, later, supervisor);
    expect(wanted(life, notice)).toBe(false);
  });

  it('is dropped when the agency acknowledged, or the input came', () => {
    const life = begin();
    request(life);
    const acknowledge = reminded(life, 'remind-acknowledgement', '2026-03-05');
    const mine = { ...acknowledge, facts: { ...acknowledge.facts, agencyId: 'lead' } };
    expect(wanted(life, mine)).toBe(true);
    give(life, { type: 'Acknowledge' }, lead);
    expect(wanted(life, mine)).toBe(false);
    const remind = reminded(life, 'remind-coordination', '2026-06-25');
    expect(wanted(life, remind)).toBe(true);
    const [submitted] = give(life, input, coordinator);
    expect(wanted(life, remind)).toBe(false);
    expect(wanted(life, submitted as Notice)).toBe(true);
    give(life, { type: 'AcceptCoordinationInput', input: 1 }, lead);
    expect(wanted(life, submitted as Notice)).toBe(false);
  });

  it('is dropped when another unit was asked instead, or until another day', () => {
    const missed = (life: Life): Notice[] =>
      noticesOf(life, life.runUntil(at('2026-04-11', '03:00'))).filter(
        ({ kind, facts }) => facts.request !== null && kind !== 'remind-coordination',
      );
    const asked = (): Life => {
      const life = begin();
      life.directory = directoryOf('heir');
      give(
        life,
        { type: 'RequestCoordination', coordinatorIds: ['unit'], content: 'x', due: '2026-04-10' },
        lead,
      );
      give(life, { type: 'RequestExtension', proposedDue: '2026-09-30', reason: 'x' }, head);
      return life;
    };
    const changes: TaskCommand[] = [
      { type: 'ReassignTask', from: 'unit', to: 'heir', reason: 'x' },
      { type: 'DecideExtension', extension: 1, granted: true, carryCoordination: true },
    ];
    for (const change of changes) {
      const life = asked();
      const notices = missed(life);
      expect(notices.map(({ kind }) => kind)).toEqual(['coordination-missed', 'coordination-late']);
      expect(notices.map((notice) => wanted(life, notice))).toEqual([true, true]);
      give(life, change, supervisor);
      expect(notices.map((notice) => wanted(life, notice))).toEqual([false, false]);
    }
  });

  it('of an input is told to the lead also where the unit that gave it was succeeded', () => {
    const life = begin();
    life.directory = directoryOf('heir');
    request(life);
    const [submitted] = give(life, input, coordinator);
    give(life, { type: 'ReassignTask', from: 'unit', to: 'heir', reason: 'x' }, supervisor);
    expect(wanted(life, submitted as Notice)).toBe(true);
  });

  it('of a product is dropped when the task is suspended or cancelled, but not of one handed in meanwhile', () => {
    const life = begin();
    const [submitted] = give(life, product, lead).map((notice) => ({ ...notice, occurredAt: life.now }));
    const holds = (): boolean => submitted !== undefined && stillWanted(submitted, life.state);
    expect(holds()).toBe(true);
    life.now = at('2026-03-03', '09:00');
    give(life, { type: 'SuspendTask', reason: 'x' }, supervisor);
    expect(holds()).toBe(false);
    give(life, { type: 'WithdrawDeliverable', deliverable: 1, reason: 'Nhầm' }, lead);
    life.now = at('2026-03-04', '09:00');
    const [anew] = give(life, product, lead);
    expect(wanted(life, anew as Notice)).toBe(true);
    give(life, { type: 'CancelTask', reason: 'x' }, supervisor);
    expect(wanted(life, anew as Notice)).toBe(false);
  });

  it('is dropped when the product that waited was decided', () => {
    const life = begin();
    give(life, product, lead);
    const remind = reminded(life, 'remind-acceptance', '2026-03-20');
    expect(wanted(life, remind)).toBe(true);
    const [approved] = give(life, { type: 'ApproveDeliverable', deliverable: 1 }, supervisor);
    expect(wanted(life, remind)).toBe(false);
    expect(wanted(life, approved as Notice)).toBe(true);
    expect(wanted(new Life(life.now), remind)).toBe(false);
    expect(new Life(life.now).state).toBe(taskDecider.initial);
  });
});
