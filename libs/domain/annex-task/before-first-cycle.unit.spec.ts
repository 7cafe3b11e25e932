import { availableActions } from '#libs/domain/annex-task/offers/available-actions';
import { expectedActions } from '#libs/domain/annex-task/offers/expected-actions';
import { datesInFocus, officialStatus } from '#libs/domain/annex-task/standing/status';
import { statusCourse } from '#libs/domain/annex-task/standing/status-course';
import {
  Life,
  assignment,
  codeOf,
  coordinator,
  lead,
  monitor,
  process,
  typesOf,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { at, endOfDay } from '#libs/domain/shared/time';

/** Assigned in November, for the years from the next one on; each due at the end of February. */
const yearly = (): Life => {
  const life = Life.on('2026-11-02');
  const schedule = {
    ...({ kind: 'recurring', every: 'yearly', dueMonthDay: '02-28' } as const),
    from: '2027-01-01',
    until: '2029-12-31',
  };
  life.do({ type: 'AssignTask', assignment: assignment({ schedule }) }, process);
  return life;
};
const expected = (life: Life) => expectedActions(availableActions(life.state, life.context(lead)));

describe('a task whose first period has not begun', () => {
  it('has the deadline with which it was assigned, so it is not one without', () => {
    const life = yearly();
    expect(life.task.cycles).toEqual({});
    expect(officialStatus(life.state, life.now)).toEqual({
      status: 'open-in-time',
      stage: 'awaiting-acknowledgement',
    });
    const due = endOfDay('2027-02-28');
    expect(datesInFocus(life.task)).toMatchObject({ originalDeadline: due, approvedDeadline: due });
    // Nobody's process has to wake for it to be late.
    expect(statusCourse(life.task)).toEqual({ status: 'open-in-time', overdueAfter: due });
    expect(officialStatus(life.state, endOfDay('2027-03-01')).status).toBe('open-overdue');
  });

  it('is acknowledged by who was told of it, once, and expected of them until then', () => {
    const life = yearly();
    expect(expected(life)).toEqual([{ type: 'Acknowledge', cycle: 1, n: null }]);
    expect(codeOf(life.do({ type: 'Acknowledge', cycle: 2 }, lead))).toBe('CYCLE.NOT_FOUND');
    expect(codeOf(life.do({ type: 'Acknowledge', agencyId: 'unit' }, lead))).not.toContain('accepted');
    expect(codeOf(life.do({ type: 'Acknowledge' }, monitor))).toBe('ACTOR.NOT_PERMITTED');
    expect(typesOf(life.do({ type: 'Acknowledge' }, lead))).toEqual(['AssignmentAcknowledged']);
    expect(expected(life)).toEqual([]);
    expect(officialStatus(life.state, life.now).stage).toBe('in-progress');
    expect(codeOf(life.do({ type: 'Acknowledge', cycle: 1 }, lead))).toBe('ASSIGNMENT.ALREADY_ACKNOWLEDGED');
  });

  it('does not ask again when the period begins, but for who has not', () => {
    const life = yearly();
    life.do({ type: 'Acknowledge' }, lead);
    const before = life.now;
    const events = life.runUntil(at('2027-01-15', '12:00'));
    expect(life.task.participants['1/lead']).toMatchObject({
      acknowledgedAt: before,
      acknowledgedBy: lead.userId,
    });
    const asked = events.flatMap(({ type, data }) =>
      type === 'ReminderIssued' && data.kind === 'acknowledgement' ? [data.agencyId] : [],
    );
    expect(asked.sort()).toEqual(['second', 'unit']);
    expect(codeOf(life.do({ type: 'Acknowledge' }, coordinator))).toBe('accepted: AssignmentAcknowledged');
  });
});
