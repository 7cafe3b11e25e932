import type { AmendedTerms } from '#libs/domain/annex-task/amendment/state';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import { participantOf } from '#libs/domain/annex-task/kernel/queries';
import type { Assignment, TaskSchedule } from '#libs/domain/annex-task/kernel/state';
import {
  Life,
  assignment,
  codeOf,
  document,
  head,
  lead,
  process,
  supervisor,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { at, dateOf, endOfDay, plusMinutes } from '#libs/domain/shared/time';

const assigned = (changes: Partial<Assignment> = {}, day = '2026-01-05'): Life => {
  const life = Life.on(day);
  life.do({ type: 'AssignTask', assignment: assignment(changes) }, process);
  return life;
};
const deciding = { number: '5/QĐ-UBND', date: '2026-01-05', issuer: null, signer: null, subject: null };
const amend = (life: Life, terms: AmendedTerms) =>
  life.do({ type: 'AmendTask', document: deciding, terms }, supervisor);
const extend = (life: Life, due: string, carryCoordination?: boolean) => {
  life.do({ type: 'RequestExtension', proposedDue: due, reason: 'x' }, head);
  const n = participantOf(life.task, 1, 'lead')?.extensions?.length ?? 0;
  life.do({ type: 'DecideExtension', extension: n, granted: true, carryCoordination }, supervisor);
};
const ask = (life: Life, due?: string) =>
  life.do({ type: 'RequestCoordination', coordinatorIds: ['unit'], content: 'x', due }, lead);
const dueOf = (life: Life, cycle = 1) => participantOf(life.task, cycle, 'lead')?.approvedDue;
const requestDue = (life: Life) => participantOf(life.task, 1, 'unit')?.requests[0]?.due;

describe('a coordination request', () => {
  it('may not be due after its task, and may be due with it', () => {
    const life = assigned();
    expect(codeOf(ask(life, '2026-07-01'))).toBe('COORDINATION.AFTER_DEADLINE');
    expect(codeOf(ask(life, '2026-06-30'))).toBe('accepted: CoordinationRequested');
  });

  it('of a lead that is late already is due when it can be had', () => {
    const life = assigned();
    life.now = at('2026-07-06', '09:00');
    expect(codeOf(ask(life, '2026-07-10'))).toBe('accepted: CoordinationRequested');
  });

  it.each<[string, (life: Life) => void, string]>([
    ['an extension', (life) => extend(life, '2026-07-30'), '2026-07-15'],
    ['an extension that says it stays', (life) => extend(life, '2026-07-30', false), '2026-06-15'],
    ['an amendment to a later day', (life) => void amend(life, { due: '2026-07-30' }), '2026-07-15'],
    ['an amendment to an earlier day', (life) => void amend(life, { due: '2026-05-31' }), '2026-05-16'],
  ])('moves with its lead’s deadline by %s', (_, change, due) => {
    const life = assigned();
    ask(life, '2026-06-15');
    change(life);
    expect(requestDue(life)).toBe(endOfDay(due));
  });

  it('moves with the deadline that a return sets', () => {
    const life = assigned();
    ask(life, '2026-06-15');
    life.do({ type: 'SubmitDeliverable', summary: 'x', files: [], document }, lead);
    life.do({ type: 'ReturnDeliverable', deliverable: 1, reason: 'x', newDue: '2026-07-30' }, supervisor);
    expect(requestDue(life)).toBe(endOfDay('2026-07-15'));
  });

  it('that would be over by then keeps its day, but is not due after its task', () => {
    const life = assigned({}, '2026-06-01');
    ask(life, '2026-06-28');
    amend(life, { due: '2026-06-03' });
    // Two days before the task would be today, as before: 24:00 of 1/6 is still to come.
    expect(requestDue(life)).toBe(endOfDay('2026-06-01'));
    const later = assigned({}, '2026-06-02');
    ask(later, '2026-06-28');
    amend(later, { due: '2026-06-03' });
    expect(requestDue(later)).toBe(endOfDay('2026-06-03'));
  });

  it('without a day has one once its lead has', () => {
    const life = assigned({ schedule: { kind: 'single', start: null, due: null, interim: [] } });
    ask(life);
    expect(requestDue(life)).toBeNull();
    amend(life, { due: '2026-06-30' });
    expect(requestDue(life)).toBe(endOfDay('2026-06-23'));
  });

  it('has reminders of its new day alone', () => {
    const life = assigned();
    ask(life, '2026-06-15');
    amend(life, { due: '2026-07-30' });
    const told = life
      .runUntil(at('2026-07-20', '12:00'))
      .flatMap((e) =>
        e.type === 'CoordinationMissed' || (e.type === 'ReminderIssued' && e.data.kind === 'coordination')
          ? [e.data.deadline]
          : [],
      );
    expect(new Set(told)).toEqual(new Set([endOfDay('2026-07-15')]));
  });
});

describe('a deadline that a return sets', () => {
  it('has its own reminders from then on, and none at once of days that are past', () => {
    const life = assigned({}, '2026-06-01');
    life.do({ type: 'Acknowledge' }, lead);
    life.do({ type: 'SubmitDeliverable', summary: 'x', files: [], document }, lead);
    life.now = at('2026-06-03', '09:00');
    life.do({ type: 'ReturnDeliverable', deliverable: 1, reason: 'x', newDue: '2026-07-10' }, supervisor);
    const deadlines = (events: readonly TaskEvent[]) =>
      events.flatMap((e) =>
        e.type === 'ReminderIssued' && e.data.kind === 'deadline' ? [e.data.deadline] : [],
      );
    expect(deadlines(life.wake(life.now))).toEqual([]);
    expect(deadlines(life.runUntil(at('2026-07-02', '12:00')))).toEqual([endOfDay('2026-07-10')]);
  });
});

describe('an amendment to the deadline that the task had first', () => {
  it('ends an extension, and says which deadline it replaces', () => {
    const life = assigned();
    extend(life, '2026-09-30');
    expect(codeOf(amend(life, { due: '2026-06-30' }))).toBe('accepted: TaskAmended');
    expect(dueOf(life)).toBe(endOfDay('2026-06-30'));
    expect(life.task.amendments).toMatchObject([
      { before: { due: '2026-09-30' }, after: { due: '2026-06-30' } },
    ]);
    expect(amend(life, { due: '2026-06-30' })).toEqual([]);
  });

  it('takes back the time that a suspension gave, as it is a document of its own', () => {
    const life = assigned();
    life.do({ type: 'SuspendTask', reason: 'x', until: '2026-01-14' }, supervisor);
    life.now = at('2026-02-02', '09:00');
    expect(codeOf(amend(life, { due: '2026-06-30' }))).toBe('accepted: TaskResumed, TaskAmended');
    expect(dueOf(life)).toBe(endOfDay('2026-06-30'));
  });
});

describe('reports in between', () => {
  const range: TaskSchedule = {
    kind: 'single',
    start: '2026-01-01',
    due: '2027-12-31',
    interim: ['2026-12-15', '2027-12-15'],
  };
  /** The days that the lead is reminded of over several years. */
  const reported = (life: Life): string[] => {
    const told = life
      .runUntil(at('2029-12-31', '12:00'))
      .flatMap((e) => (e.type === 'ReminderIssued' && e.data.kind === 'interim' ? [e.data.deadline] : []));
    return [...new Set(told)].map((due) => dateOf(plusMinutes(due ?? '', -1)));
  };

  it.each<[string, (life: Life) => void, string[]]>([
    ['as planned', () => undefined, ['2026-12-15', '2027-12-15']],
    [
      'lengthened',
      (life) => void amend(life, { due: '2028-12-31' }),
      ['2026-12-15', '2027-12-15', '2028-12-15'],
    ],
    ['extended', (life) => extend(life, '2028-12-31'), ['2026-12-15', '2027-12-15', '2028-12-15']],
    ['shortened', (life) => void amend(life, { due: '2027-06-30' }), ['2026-12-15']],
    ['shortened to the day of one', (life) => void amend(life, { due: '2027-12-15' }), ['2026-12-15']],
  ])('of a range %s are owed in its years', (_, change, days) => {
    const life = assigned({ schedule: range });
    change(life);
    expect(reported(life)).toEqual(days);
  });

  it('of a range that the end of a suspension lengthens are owed by its new end, from the wake-up on that records it', () => {
    const schedule: TaskSchedule = {
      kind: 'single',
      start: '2026-01-01',
      due: '2026-03-31',
      interim: ['2026-02-15'],
    };
    const life = assigned({ schedule });
    life.do({ type: 'SuspendTask', reason: 'x', until: '2026-02-01' }, supervisor);
    life.now = at('2026-01-10', '16:53');
    amend(life, { due: '2026-02-01' });
    // Decided on 10/1, it gets the 22 days and seven hours that were left of the suspension: 24/2.
    life.wake(at('2026-02-02', '09:00'));
    expect(dueOf(life)).toBe(endOfDay('2026-02-24'));
    expect(reported(life)).toEqual(['2026-02-15']);
  });

  it('begin where a range is lengthened over the first of them', () => {
    const schedule: TaskSchedule = { ...range, due: '2026-09-30', interim: [], interimOn: '12-15' };
    const life = assigned({ schedule });
    amend(life, { due: '2027-03-31' });
    expect(reported(life)).toEqual(['2026-12-15']);
  });
});

describe('the end of a series', () => {
  const monthly: TaskSchedule = {
    kind: 'recurring',
    every: 'monthly',
    from: '2026-01-01',
    until: '2026-03-10',
    dueMonthDay: null,
  };
  const inMarch = (): Life => {
    const life = assigned({ schedule: monthly });
    life.runUntil(at('2026-03-02', '09:00'));
    return life;
  };

  it('is the deadline of a period that it cuts short, by a rule that the cycle cites', () => {
    const { cycles } = inMarch().task;
    expect(Object.values(cycles).map(({ due, rule }) => [due, rule])).toEqual([
      [endOfDay('2026-01-31'), undefined],
      [endOfDay('2026-02-28'), undefined],
      [endOfDay('2026-03-10'), 'plan-end'],
    ]);
  });

  it('gives the period its own end again where it is put off, and cuts it where it is brought forward', () => {
    const life = inMarch();
    amend(life, { until: '2026-05-31' });
    expect(dueOf(life, 3)).toBe(endOfDay('2026-03-31'));
    amend(life, { until: '2026-03-20' });
    expect(dueOf(life, 3)).toBe(endOfDay('2026-03-20'));
    // What was due before is as late as it was.
    expect(dueOf(life, 2)).toBe(endOfDay('2026-02-28'));
  });

  it('moves what was asked for in the period along', () => {
    const life = inMarch();
    life.do(
      { type: 'RequestCoordination', cycle: 3, coordinatorIds: ['unit'], content: 'x', due: '2026-03-08' },
      lead,
    );
    amend(life, { until: '2026-03-20' });
    expect(participantOf(life.task, 3, 'unit')?.requests[0]?.due).toBe(endOfDay('2026-03-18'));
  });
});
