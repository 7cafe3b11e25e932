import fc from 'fast-check';
import { rehearseTask } from '#libs/domain/annex-task/rehearse-task';
import type { TaskSchedule } from '#libs/domain/annex-task/state';
import { Life, assignee, assignment, process } from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { defaultCalendar } from '#libs/domain/calendar/calendar';
import { emptyDirectory } from '#libs/domain/directory/directory';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { isRejection } from '#libs/domain/shared/rejection';
import { addDays, at, dateOf } from '#libs/domain/shared/time';

const reference = { policy: defaultPolicy, calendar: defaultCalendar, directory: emptyDirectory };
const from = at('2026-03-02', '09:00');
const begin = dateOf(from);
const anySchedule: fc.Arbitrary<TaskSchedule> = fc.oneof(
  fc.constant<TaskSchedule>({ kind: 'continuous' }),
  fc.integer({ min: 1, max: 200 }).map((days): TaskSchedule => ({
    ...{ kind: 'single', start: null, due: addDays(begin, days), interim: [] },
  })),
  fc.constantFrom('weekly' as const, 'monthly' as const).map((every): TaskSchedule => ({
    ...{ kind: 'recurring', every, from: begin, until: addDays(begin, 100), dueMonthDay: null },
  })),
);
const assignees = [assignee('lead', 'lead'), assignee('other', 'lead'), assignee('unit', 'coordinator')];

describe('the rehearsal of a task', () => {
  it('is what its process does while nobody does anything', () => {
    fc.assert(
      fc.property(anySchedule, fc.integer({ min: 1, max: 300 }), (schedule, days) => {
        const given = assignment({ schedule, assignees });
        const until = at(addDays(begin, days), '12:00');
        const life = new Life(from);
        life.do({ type: 'AssignTask', assignment: given }, process);
        life.runUntil(until);
        const told = rehearseTask(given, reference, { from, until, acknowledged: false });
        if (isRejection(told)) throw new Error(told.code);
        expect(told.map(({ event, occurredAt }) => ({ event, occurredAt }))).toEqual(life.history);
      }),
      { numRuns: 12 },
    );
  });

  it('asks nobody to acknowledge who has acknowledged in time, and changes nothing else', () => {
    const given = assignment({ assignees });
    const until = at('2026-12-31', '12:00');
    const kinds = (acknowledged: boolean): string[] => {
      const told = rehearseTask(given, reference, { from, until, acknowledged });
      if (isRejection(told)) throw new Error(told.code);
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
    expect(rehearseTask(late, reference, terms)).toMatchObject({ code: 'DEADLINE.PAST_UNSETTLED' });
  });
});
