import fc from 'fast-check';
import {
  rehearseTask,
  type RehearsalTerms,
  type Rehearsed,
} from '#libs/domain/annex-task/rehearsal/rehearse-task';
import type { AssignedTask, Assignment, TaskSchedule } from '#libs/domain/annex-task/kernel/state';
import { Life, assignee, assignment, process } from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { defaultCalendar } from '#libs/domain/calendar/calendar';
import { emptyDirectory } from '#libs/domain/directory/directory';
import { defaultPolicy } from '#libs/domain/policy/policy';
import type { Rejection } from '#libs/domain/shared/rejection';
import { addDays, at, dateOf } from '#libs/domain/shared/time';

const reference = { policy: defaultPolicy, calendar: defaultCalendar, directory: emptyDirectory };
const from = at('2026-03-02', '09:00');
const begin = dateOf(from);
const anySchedule: fc.Arbitrary<TaskSchedule> = fc.oneof(
  fc.constant<TaskSchedule>({ kind: 'continuous' }),
  fc.integer({ min: 1, max: 200 }).map((days): TaskSchedule => ({
    kind: 'single',
    start: null,
    due: addDays(begin, days),
    interim: [],
  })),
  fc.constantFrom('weekly' as const, 'monthly' as const).map((every): TaskSchedule => ({
    kind: 'recurring',
    every,
    from: begin,
    until: addDays(begin, 100),
    dueMonthDay: null,
  })),
);
const assignees = [assignee('lead', 'lead'), assignee('other', 'lead'), assignee('unit', 'coordinator')];

const rehearsed = (
  begin: Assignment | AssignedTask,
  terms: RehearsalTerms,
): readonly Rehearsed[] | Rejection => {
  const all: Rehearsed[] = [];
  const course = rehearseTask(begin, reference, terms);
  for (let step = course.next(); ; step = course.next()) {
    if (step.done === true) return step.value ?? all;
    all.push(...step.value);
  }
};
const events = (told: readonly Rehearsed[] | Rejection) => {
  if ('code' in told) throw new Error(told.code);
  return told.map(({ event, occurredAt }) => ({ event, occurredAt }));
};

describe('the rehearsal of a task', () => {
  it('is what its process does while nobody does anything', () => {
    fc.assert(
      fc.property(anySchedule, fc.integer({ min: 1, max: 300 }), (schedule, days) => {
        const given = assignment({ schedule, assignees });
        const until = at(addDays(begin, days), '12:00');
        const life = new Life(from);
        life.do({ type: 'AssignTask', assignment: given }, process);
        life.runUntil(until);
        expect(events(rehearsed(given, { from, until, acknowledged: false }))).toEqual(life.history);
      }),
      { numRuns: 12 },
    );
  });

  it('goes on from how a task stands as its process does', () => {
    fc.assert(
      fc.property(anySchedule, fc.integer({ min: 1, max: 150 }), (schedule, days) => {
        const middle = at(addDays(begin, days), '12:00');
        const until = at(addDays(begin, 2 * days), '12:00');
        const life = new Life(from);
        life.do({ type: 'AssignTask', assignment: assignment({ schedule, assignees }) }, process);
        life.runUntil(middle);
        const { state, history } = life;
        if (state.kind === 'unassigned') throw new Error('not assigned');
        const before = history.length;
        life.runUntil(until);
        const terms = { from: middle, until, acknowledged: false };
        expect(events(rehearsed(state, terms))).toEqual(life.history.slice(before));
      }),
      { numRuns: 12 },
    );
  });

  it('does not carry the weeks of which nothing is due any more through all that follow', () => {
    const weekly: TaskSchedule = {
      kind: 'recurring',
      every: 'weekly',
      from: begin,
      until: addDays(begin, 400),
      dueMonthDay: null,
    };
    const terms = { from, until: at(addDays(begin, 420), '12:00'), acknowledged: false };
    const told = rehearsed(assignment({ schedule: weekly, assignees }), terms);
    if ('code' in told) throw new Error(told.code);
    const carried = told.map(({ state }) =>
      state.kind === 'open' ? Object.keys(state.participants).length : 0,
    );
    expect(told.filter(({ event }) => event.type === 'CycleOpened').length).toBeGreaterThan(50);
    expect(Math.max(...carried)).toBeLessThan(10 * assignees.length);
  });

  it('asks nobody to acknowledge who has acknowledged in time, and changes nothing else', () => {
    const given = assignment({ assignees });
    const until = at('2026-12-31', '12:00');
    const kinds = (acknowledged: boolean): string[] => {
      const told = events(rehearsed(given, { from, until, acknowledged }));
      return told.flatMap(({ event }) =>
        event.type === 'ReminderIssued'
          ? [event.data.kind]
          : event.type === 'TaskEscalated'
            ? [event.type]
            : [],
      );
    };
    expect(kinds(false)).toContain('acknowledgement');
    expect(kinds(true)).toEqual(kinds(false).filter((kind) => kind !== 'acknowledgement'));
  });

  it('says why a task could not be assigned', () => {
    const late = assignment({ schedule: { kind: 'single', start: null, due: '2026-01-31', interim: [] } });
    const terms = { from, until: at('2026-12-31', '12:00'), acknowledged: false };
    expect(rehearsed(late, terms)).toMatchObject({ code: 'DEADLINE.PAST_UNSETTLED' });
  });
});
