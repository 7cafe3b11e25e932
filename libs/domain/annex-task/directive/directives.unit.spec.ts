import { availableActions } from '#libs/domain/annex-task/offers/available-actions';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import { expectedActions } from '#libs/domain/annex-task/offers/expected-actions';
import { openCyclesOf } from '#libs/domain/annex-task/kernel/queries';
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
import type { Notice } from '#libs/domain/notices/notice';
import { noticesFor } from '#libs/domain/notices/notices-for';
import { stillWanted } from '#libs/domain/notices/still-wanted';
import type { Actor } from '#libs/domain/shared/actor';
import { isRejection, type Rejection } from '#libs/domain/shared/rejection';
import { at, endOfDay } from '#libs/domain/shared/time';

const direct = (changes: Partial<Extract<TaskCommand, { type: 'IssueDirective' }>> = {}): TaskCommand => ({
  type: 'IssueDirective',
  kind: 'direction',
  text: 'Báo cáo trước ngày 16/01',
  ...changes,
});
const decision = { ...document, date: '2026-02-20' };
const note: TaskCommand = { type: 'AcknowledgeDirective', directive: 1 };
const answer: TaskCommand = { type: 'AnswerDirective', directive: 1, answer: 'Đã báo cáo' };
const assigned = (changes = {}): Life => {
  const life = Life.on('2026-01-05');
  life.directory = directoryOf('lead', 'unit', 'second', 'heir');
  life.do({ type: 'AssignTask', assignment: assignment(changes) }, process);
  for (const who of [lead, coordinator, other]) life.do({ type: 'Acknowledge' }, who);
  return life;
};
const addressees = (life: Life) => life.task.directives?.[0]?.addressees;
const about = (events: readonly TaskEvent[]) =>
  events.flatMap((event) =>
    (event.type === 'ReminderIssued' || event.type === 'TaskEscalated') && event.data.directive === 1
      ? [event]
      : [],
  );
const told = (decision: readonly TaskEvent[] | Rejection, life: Life): Notice[] => {
  if (isRejection(decision)) throw new Error(decision.code);
  return decision.flatMap((event) => noticesFor(event, life.state));
};
const whom = ({ kind, to }: Notice): string =>
  `${kind} → ${to.kind === 'agency' ? to.agencyId : to.kind === 'user' ? to.userId : to.role}`;

describe('a directive', () => {
  it('is the supervisor’s alone, and goes to all that take part unless some are named', () => {
    const life = assigned();
    for (const who of [monitor, lead, person('m', null, 'committee'), person('s', 'ubnd', 'supervisor')])
      expect(codeOf(life.do(direct(), who))).toBe('ACTOR.NOT_PERMITTED');
    expect(typesOf(life.do(direct(), supervisor))).toEqual(['DirectiveIssued']);
    expect(addressees(life)?.map((a) => a.agencyId)).toEqual(['lead', 'unit', 'second']);
    life.do(direct({ to: ['unit', 'unit'] }), supervisor);
    expect(life.task.directives?.[1]?.addressees.map((a) => a.agencyId)).toEqual(['unit']);
  });

  it('is to be answered by the day given, else within the time that whoever accepts has', () => {
    const life = assigned();
    life.do(direct({ due: '2026-01-16' }), supervisor);
    life.do(direct({ kind: 'inspection-conclusion' }), supervisor);
    life.do(direct({ kind: 'criticism' }), supervisor);
    expect(life.task.directives?.map((d) => d.due)).toEqual([
      endOfDay('2026-01-16'),
      endOfDay('2026-01-08'),
      null,
    ]);
  });

  it('is acknowledged and then answered by each agency for itself', () => {
    const life = assigned();
    life.do(direct(), supervisor);
    expect(typesOf(life.do(note, lead))).toEqual(['DirectiveAcknowledged']);
    expect(codeOf(life.do(note, lead))).toBe('DIRECTIVE.ALREADY_ACKNOWLEDGED');
    expect(typesOf(life.do(answer, lead))).toEqual(['DirectiveAnswered']);
    expect(codeOf(life.do(answer, lead))).toBe('DIRECTIVE.ALREADY_ANSWERED');
    expect(addressees(life)).toMatchObject([
      { agencyId: 'lead', acknowledgedBy: 'lead.officer', answer: 'Đã báo cáo', answeredAt: life.now },
      { agencyId: 'unit', acknowledgedAt: null, answeredAt: null },
      { agencyId: 'second', acknowledgedAt: null },
    ]);
  });

  it('that is answered at once counts as acknowledged', () => {
    const life = assigned();
    life.do(direct(), supervisor);
    life.do(answer, lead);
    expect(addressees(life)?.[0]).toMatchObject({ acknowledgedAt: life.now, acknowledgedBy: 'lead.officer' });
  });

  it('of praise or criticism is only acknowledged, and may be given when the task is done', () => {
    const life = assigned({ assignees: [assignee('lead', 'lead')] });
    life.do({ type: 'SubmitDeliverable', summary: 'x', files: [], document }, lead);
    life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor);
    expect(life.task.kind).toBe('completed');
    expect(codeOf(life.do(direct(), supervisor))).toBe('TASK.CLOSED');
    expect(codeOf(life.do(direct({ kind: 'commendation', due: '2026-02-01' }), supervisor))).toBe(
      'DIRECTIVE.NO_ANSWER_WANTED',
    );
    expect(typesOf(life.do(direct({ kind: 'commendation' }), supervisor))).toEqual(['DirectiveIssued']);
    expect(codeOf(life.do(answer, lead))).toBe('DIRECTIVE.NO_ANSWER_WANTED');
    expect(availableActions(life.state, life.context(lead)).map((a) => a.type)).toEqual([
      'AcknowledgeDirective',
    ]);
    expect(typesOf(life.do(note, lead))).toEqual(['DirectiveAcknowledged']);
    expect(life.next()).toBeNull();
  });

  it('is refused where nobody could answer it, and leaves nothing', () => {
    const life = assigned();
    life.do(direct({ to: ['unit'] }), supervisor);
    const before = life.history.length;
    const codes = [
      life.do(direct({ to: ['heir'] }), supervisor),
      life.do(direct({ to: [] }), supervisor),
      life.do(direct({ due: '2026-01-04' }), supervisor),
      life.do(answer, lead),
      life.do(note, lead),
      life.do({ ...answer, directive: 9 }, lead),
      life.do(answer, person('x', 'heir', 'head')),
    ].map(codeOf);
    expect(codes).toEqual([
      'DIRECTIVE.NOT_A_PARTICIPANT',
      'DIRECTIVE.NOBODY_ADDRESSED',
      'DEADLINE.IN_PAST',
      'DIRECTIVE.NOT_ADDRESSED',
      'DIRECTIVE.NOT_ADDRESSED',
      'DIRECTIVE.NOT_FOUND',
      'TASK.FOREIGN',
    ]);
    expect(life.history).toHaveLength(before);
    life.do({ type: 'CancelTask', reason: 'x' }, supervisor);
    expect(codeOf(life.do(direct({ kind: 'criticism' }), supervisor))).toBe('TASK.CLOSED');
  });

  it('is expected of whom it is addressed to until they have answered', () => {
    const life = assigned();
    life.do(direct({ to: ['unit'] }), supervisor);
    const expected = (who: typeof lead) =>
      expectedActions(availableActions(life.state, life.context(who))).map((a) => `${a.type} ${a.n}`);
    expect(expected(coordinator)).toEqual(['AnswerDirective 1', 'AcknowledgeDirective 1']);
    expect(expected(lead)).toEqual(['SubmitDeliverable null']);
    life.do(answer, coordinator);
    expect(expected(coordinator)).toEqual([]);
  });
});

describe('a directive of a committee member', () => {
  const member = { ...person('member', null, 'committee'), field: ['khoi-kinh-te', 'former'] };
  const inCharge = (): Life => {
    const life = assigned();
    const group = { id: 'khoi-kinh-te', name: 'Khối kinh tế', aliases: [], open: false, kinds: [] };
    const members = [{ agencyId: 'unit', from: null, to: null }];
    life.directory = {
      ...life.directory,
      groups: { 'khoi-kinh-te': { ...group, members } },
      successions: [{ from: 'former', to: 'second', on: '2026-01-01', act: 'former' }],
    };
    return life;
  };

  it('goes to those of their field: members of its groups, and whoever its agencies’ work came to', () => {
    const life = inCharge();
    expect(typesOf(life.do(direct(), member))).toEqual(['DirectiveIssued']);
    expect(addressees(life)?.map((a) => a.agencyId)).toEqual(['unit', 'second']);
    expect(life.task.directives?.[0]?.issuedBy).toBe('member');
  });

  it('is refused outside of the field, and to a member without one', () => {
    const life = inCharge();
    const before = life.history.length;
    expect(codeOf(life.do(direct({ to: ['unit', 'lead'] }), member))).toBe('DIRECTIVE.NOT_IN_FIELD');
    const elsewhere = { ...member, field: ['heir'] };
    expect(codeOf(life.do(direct(), elsewhere))).toBe('DIRECTIVE.NOBODY_IN_FIELD');
    expect(codeOf(life.do(direct(), { ...member, field: [] }))).toBe('ACTOR.NOT_PERMITTED');
    expect(codeOf(life.do(direct(), { ...member, roles: ['office'] }))).toBe('ACTOR.NOT_PERMITTED');
    expect(life.history).toHaveLength(before);
  });

  it('is offered to them alone, and decides nothing else of the task', () => {
    const life = inCharge();
    const offered = (who: typeof member) =>
      availableActions(life.state, life.context(who)).map(({ type }) => type);
    expect(offered(member)).toEqual(['IssueDirective']);
    expect(offered({ ...member, field: ['heir'] })).toEqual([]);
    for (const command of [
      { type: 'SuspendTask', reason: 'x' },
      { type: 'CancelTask', reason: 'x' },
    ] as const)
      expect(codeOf(life.do(command, member))).toBe('ACTOR.NOT_PERMITTED');
  });

  it('is reminded of like any other, and its answer is told to the member and the supervisor', () => {
    const life = inCharge();
    life.do(direct({ to: ['unit'], due: '2026-01-16' }), member);
    expect(about(life.runUntil(at('2026-01-13', '12:00')))).not.toEqual([]);
    expect(told(life.do(answer, coordinator), life).map(whom)).toEqual(
      ['member', 'supervisor', 'monitoring'].map((to) => `directive-answered → ${to}`),
    );
    expect(about(life.runUntil(at('2026-02-20', '12:00')))).toEqual([]);
  });
});

describe('a directive that waits', () => {
  it('is reminded of before and after its day, and reported upward level by level', () => {
    const life = assigned();
    life.do(direct({ to: ['unit'], due: '2026-01-16' }), supervisor);
    const events = about(life.runUntil(at('2026-02-20', '12:00')));
    expect(events.map(({ type, data }) => `${type} ${'level' in data ? data.level : data.key}`)).toEqual([
      'ReminderIssued directive-acknowledgement#1@unit',
      `ReminderIssued directive#1@unit:3d:${endOfDay('2026-01-16')}`,
      `ReminderIssued directive#1@unit:1d:${endOfDay('2026-01-16')}`,
      `ReminderIssued directive-late#1@unit:${endOfDay('2026-01-16')}`,
      'TaskEscalated 1',
      'TaskEscalated 2',
      'TaskEscalated 3',
      'TaskEscalated 4',
      'TaskEscalated 5',
    ]);
    expect(new Set(events.map((e) => e.data.agencyId))).toEqual(new Set(['unit']));
  });

  it('and is missed for weeks is reminded of once, and reported to the highest level that is due', () => {
    const life = assigned();
    life.do(direct({ to: ['unit'], due: '2026-01-16' }), supervisor);
    const events = about(life.wake(at('2026-02-20', '12:00')));
    expect(events.map(({ type }) => type)).toEqual(['ReminderIssued', 'TaskEscalated']);
    expect(events.map(({ data }) => data.standsFor.length)).toEqual([3, 4]);
  });

  it('asks for nothing more once it is answered', () => {
    const life = assigned();
    life.do(direct({ to: ['unit'], due: '2026-01-16' }), supervisor);
    life.runUntil(at('2026-01-13', '12:00'));
    life.do(answer, coordinator);
    expect(about(life.runUntil(at('2026-02-20', '12:00')))).toEqual([]);
  });

  it('outlives the cycle in which it was issued, and is reminded of once all the same', () => {
    const schedule = { kind: 'recurring', every: 'weekly', from: '2026-01-05', until: '2026-03-31' } as const;
    const life = assigned({ schedule: { ...schedule, dueMonthDay: null } });
    life.do(direct({ to: ['unit'], due: '2026-02-27' }), supervisor);
    const keys = about(life.runUntil(at('2026-03-25', '12:00'))).map(({ data }) => data.key);
    expect(keys).toHaveLength(8);
    expect(new Set(keys).size).toBe(8);
  });

  describe('of a task that comes again, between two of its cycles', () => {
    const schedule = {
      kind: 'recurring',
      every: 'monthly',
      from: '2026-01-01',
      until: '2026-12-31',
    } as const;
    const between = (): Life => {
      const life = assigned({ schedule: { ...schedule, dueMonthDay: null } });
      life.do({ type: 'SubmitDeliverable', summary: 'x', files: [], document }, lead);
      life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor);
      expect(openCyclesOf(life.task)).toEqual([]);
      life.now = at('2026-01-06', '09:00');
      return life;
    };

    it('is offered, expected, reminded of and reported as at any time', () => {
      const life = between();
      life.do(direct({ to: ['lead'], due: '2026-01-13' }), supervisor);
      const expected = expectedActions(availableActions(life.state, life.context(lead)));
      expect(expected.map(({ type }) => type)).toEqual(['AnswerDirective', 'AcknowledgeDirective']);
      const types = about(life.runUntil(at('2026-01-30', '12:00'))).map(({ type }) => type);
      expect(types).toEqual([
        'ReminderIssued',
        'ReminderIssued',
        'ReminderIssued',
        'TaskEscalated',
        'TaskEscalated',
        'TaskEscalated',
      ]);
    });

    it('that is late gives whoever takes over a ladder of its own from that day', () => {
      const life = between();
      life.do(direct({ to: ['lead'], due: '2026-01-13' }), supervisor);
      life.runUntil(at('2026-01-26', '09:00'));
      life.do({ type: 'ReassignTask', from: 'lead', to: 'heir', reason: 'x' }, supervisor);
      expect(about(life.wake(life.now))).toEqual([]);
      const levels = (until: string) =>
        about(life.runUntil(at(until, '12:00'))).flatMap(({ type, data }) =>
          type === 'TaskEscalated' ? [[data.agencyId, data.level]] : [],
        );
      expect(levels('2026-01-30')).toEqual([
        ['heir', 1],
        ['heir', 2],
      ]);
      // The next cycle opens meanwhile, and changes nothing about it.
      expect(levels('2026-02-20')).toEqual([
        ['heir', 3],
        ['heir', 4],
      ]);
    });
  });

  it('waits as long as the task is suspended, and has its whole time afterwards', () => {
    const life = assigned();
    life.do(direct({ to: ['unit'], due: '2026-01-16' }), supervisor);
    life.runUntil(at('2026-01-09', '09:00'));
    life.do({ type: 'SuspendTask', reason: 'x' }, supervisor);
    expect(about(life.runUntil(at('2026-02-09', '09:00')))).toEqual([]);
    life.do({ type: 'ResumeTask' }, supervisor);
    const late = about(life.runUntil(at('2026-03-31', '12:00'))).filter(
      ({ type }) => type === 'TaskEscalated',
    );
    expect(late[0]?.data.deadline).toBe(endOfDay('2026-02-16'));
  });

  it.each<[TaskCommand, Actor]>([
    [{ type: 'ReassignTask', from: 'lead', to: 'heir', reason: 'x' }, supervisor],
    [
      { type: 'SucceedAgency', succession: 's', from: 'lead', to: 'heir', reason: 'x', document: decision },
      process,
    ],
  ])('that is late gives whoever takes over a ladder of its own from that day: $type', (taking, by) => {
    const life = assigned();
    life.do(direct({ to: ['lead'], due: '2026-01-16' }), supervisor);
    life.runUntil(at('2026-02-20', '12:00'));
    life.do(taking, by);
    expect(about(life.wake(life.now))).toEqual([]);
    const events = about(life.runUntil(at('2026-04-10', '12:00')));
    expect(events.map(({ type, data }) => `${type} ${'level' in data ? data.level : data.key}`)).toEqual([
      `ReminderIssued directive-late#1@heir:${endOfDay('2026-01-16')}`,
      'TaskEscalated 1',
      'ReminderIssued directive-acknowledgement#1@heir',
      'TaskEscalated 2',
      'TaskEscalated 3',
      'TaskEscalated 4',
      'TaskEscalated 5',
    ]);
    expect(new Set(events.map((e) => e.data.agencyId))).toEqual(new Set(['heir']));
  });

  it('goes with the part of an agency to whoever takes it over', () => {
    const life = assigned();
    life.do(direct({ to: ['lead', 'unit'], due: '2026-01-16' }), supervisor);
    life.do(note, lead);
    life.do({ type: 'ReassignTask', from: 'lead', to: 'heir', reason: 'x' }, supervisor);
    expect(codeOf(life.do(answer, lead))).toBe('TASK.FOREIGN');
    const heir = person('heir.officer', 'heir', 'officer');
    expect(about(life.runUntil(at('2026-01-19', '12:00'))).map((e) => e.data.agencyId)).not.toContain('lead');
    expect(typesOf(life.do(answer, heir))).toEqual(['DirectiveAnswered']);
    expect(addressees(life)?.map((a) => [a.agencyId, a.answer, a.releasedAt !== undefined])).toEqual([
      ['lead', null, true],
      ['unit', null, false],
      ['heir', 'Đã báo cáo', false],
    ]);
  });
});

describe('who is told of a directive', () => {
  it('each agency what was said to it, the supervisor and the monitoring agency the answer', () => {
    const life = assigned();
    const issued = told(life.do(direct({ to: ['lead', 'unit'] }), supervisor), life);
    expect(issued.map(whom)).toEqual(['directive-issued → lead', 'directive-issued → unit']);
    expect(issued[0]?.facts).toMatchObject({
      words: 'Báo cáo trước ngày 16/01',
      deadline: endOfDay('2026-01-08'),
    });
    expect(told(life.do(note, lead), life)).toEqual([]);
    expect(told(life.do(answer, lead), life).map(whom)).toEqual([
      'directive-answered → supervisor',
      'directive-answered → monitoring',
    ]);
  });

  it('a reminder that waits is kept back once the answer is there', () => {
    const life = assigned();
    life.do(direct({ to: ['unit'], due: '2026-01-16' }), supervisor);
    const events = about(life.wake(at('2026-01-20', '12:00')));
    const waiting = events
      .flatMap((event) => noticesFor(event, life.state))
      .map((n) => ({ ...n, occurredAt: life.now }));
    expect(waiting.map(whom)).toEqual(['remind-directive → unit', 'escalated → unit']);
    expect(waiting.map((n) => stillWanted(n, life.state))).toEqual([true, true]);
    life.do(answer, coordinator);
    expect(waiting.map((n) => stillWanted(n, life.state))).toEqual([false, false]);
  });
});
