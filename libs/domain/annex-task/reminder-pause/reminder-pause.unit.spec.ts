import { sentence } from '#libs/telling/vietnamese.spec-helper';
import fc from 'fast-check';
import { availableActions } from '#libs/domain/annex-task/offers/available-actions';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import {
  Life,
  assignment,
  codeOf,
  head,
  process,
  supervisor,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { anyLife, play } from '#libs/domain/annex-task/task-lives.spec';
import { noticesFor } from '#libs/domain/notices/notices-for';
import { defaultPolicy } from '#libs/domain/policy/policy';
import {
  addDays,
  dateOf,
  endOfDay,
  plusMinutes,
  type Instant,
  type LocalDate,
} from '#libs/domain/shared/time';

const reason = 'Đang sửa kế hoạch';
const names = { agency: (id: string) => id, user: (id: string) => id };

/** The lead is due on 30/6 and is reminded 30, 7, 3 and 1 working days before, and on the day. */
const inJune = (): Life => {
  const life = Life.on('2026-01-05');
  life.do({ type: 'AssignTask', assignment: assignment() }, process);
  life.runUntil(endOfDay('2026-06-10'));
  return life;
};
const pause = (life: Life, until: LocalDate) =>
  life.do({ type: 'PauseReminders', until, reason }, supervisor);
const paused = (until: LocalDate): Life => {
  const life = inJune();
  pause(life, until);
  return life;
};

type Issued = Extract<TaskEvent, { type: 'ReminderIssued' }>['data'];
const reminders = (events: readonly TaskEvent[]): Issued[] =>
  events.flatMap((event) =>
    event.type === 'ReminderIssued' && event.data.agencyId === 'lead' ? [event.data] : [],
  );
const about = (life: Life, end: Instant): TaskEvent[] =>
  life.runUntil(end).filter(({ data }) => !('agencyId' in data) || data.agencyId === 'lead');
const upwards = ({ type }: TaskEvent): boolean => type === 'DeadlineMissed' || type === 'TaskEscalated';

describe('a pause of reminders', () => {
  it('keeps them back until the end of its day, when those of one ladder come as one', () => {
    const life = paused('2026-06-26');
    expect(reminders(life.runUntil(endOfDay('2026-06-25')))).toEqual([]);
    expect(life.next()).toBe(endOfDay('2026-06-26'));
    const [caughtUp, ...others] = reminders(life.wake(endOfDay('2026-06-26')));
    expect(others).toEqual([]);
    expect(caughtUp).toMatchObject({ kind: 'deadline', standsFor: [expect.stringContaining('7d')] });
  });

  it('neither stops nor delays that a deadline is missed and who is told of it upwards', () => {
    const [without, withPause] = [inJune(), paused('2026-12-31')].map((life) =>
      about(life, endOfDay('2026-08-31')).filter(upwards),
    );
    const told = (events: readonly TaskEvent[] = []) =>
      events.map(({ type, data }) => ({ type, ...data, standsFor: undefined, stands: undefined }));
    expect(told(withPause)).toEqual(told(without));
    expect(withPause?.length).toBeGreaterThan(defaultPolicy.escalation.length);
  });

  it('reaches no further than that: the missed day stands for what was kept back, and later reminders come', () => {
    const events = about(paused('2026-12-31'), endOfDay('2026-07-31'));
    const missed = events.find(({ type }) => type === 'DeadlineMissed');
    expect(missed?.data).toMatchObject({
      standsFor: expect.arrayContaining([expect.stringContaining('1d')]),
    });
    expect(reminders(events).map(({ kind }) => kind)).toContain('overdue');
    expect(reminders(events).map(({ kind }) => kind)).not.toContain('deadline');
  });

  it('is replaced by a later one, which may be shorter', () => {
    const life = paused('2026-06-26');
    expect(pause(life, '2026-06-12')).toMatchObject([{ type: 'RemindersPaused' }]);
    expect(life.task.reminderPause).toMatchObject({ until: '2026-06-12', by: 'supervisor', reason });
    expect(reminders(life.runUntil(endOfDay('2026-06-24')))).toMatchObject([
      { kind: 'deadline', standsFor: [] },
    ]);
  });

  it('can last until today, and not until a day that is over', () => {
    const life = inJune();
    life.now = `2026-06-11T03:00:00.000Z`;
    expect(codeOf(pause(life, '2026-06-10'))).toBe('DEADLINE.IN_PAST');
    expect(codeOf(pause(life, '2026-06-11'))).toBe('accepted: RemindersPaused');
  });

  it('is the supervisor’s to decide, and is offered to nobody else', () => {
    const life = inJune();
    expect(codeOf(life.do({ type: 'PauseReminders', until: '2026-06-26', reason }, head))).toBe(
      'ACTOR.NOT_PERMITTED',
    );
    const offered = [supervisor, head].map((actor) =>
      availableActions(life.state, life.context(actor)).some(({ type }) => type === 'PauseReminders'),
    );
    expect(offered).toEqual([true, false]);
  });

  it('is told to the leads, and in the history', () => {
    const life = inJune();
    const [event] = pause(life, '2026-06-26') as readonly TaskEvent[];
    expect(event && noticesFor(event, life.state)).toMatchObject([
      {
        kind: 'reminders-paused',
        to: { kind: 'agency', agencyId: 'lead' },
        facts: { pausedUntil: '2026-06-26' },
      },
    ]);
    expect(event && sentence(event, names)).toBe(
      'supervisor tạm dừng nhắc việc đến hết ngày 26/06/2026: Đang sửa kế hoạch.',
    );
  });

  it('changes nothing of any task but when its reminders come, and how many of them are one', () => {
    const rest = ({ history }: Life, since: number) =>
      history
        .slice(since)
        .filter(({ event: { type } }) => type !== 'ReminderIssued' && type !== 'RemindersPaused')
        .map(({ event: { type, data }, occurredAt }) => ({
          type,
          ...data,
          standsFor: undefined,
          stands: undefined,
          occurredAt,
        }));
    let held = 0;
    fc.assert(
      fc.property(anyLife, fc.integer({ min: 0, max: 60 }), (plan, days) => {
        const life = play(plan);
        const twin = life.fork();
        const until = addDays(dateOf(life.now), days);
        if (codeOf(pause(twin, until)) !== 'accepted: RemindersPaused') return;
        const end = plusMinutes(life.now, 100 * 24 * 60);
        const since = life.history.length;
        for (const one of [life, twin]) one.runUntil(end);
        expect(rest(twin, since)).toEqual(rest(life, since));
        const taken = ({ task }: Life) => Object.values(task.participants).map((p) => [...p.taken].sort());
        if (endOfDay(until) <= end) expect(taken(twin)).toEqual(taken(life));
        const issued = (one: Life) => reminders(one.history.map(({ event }) => event)).length;
        held += issued(twin) < issued(life) ? 1 : 0;
      }),
      { numRuns: 25 },
    );
    expect(held).toBeGreaterThan(0);
  });
});
