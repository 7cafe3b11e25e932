import { availableActions } from '#libs/domain/annex-task/offers/available-actions';
import { delaysOf } from '#libs/domain/annex-task/standing/delay';
import { evolveTask } from '#libs/domain/annex-task/evolve';
import { participantOf } from '#libs/domain/annex-task/kernel/queries';
import type { TaskSchedule } from '#libs/domain/annex-task/kernel/state';
import { officialStatus, standingOf } from '#libs/domain/annex-task/standing/status';
import { statusAt } from '#libs/domain/annex-task/standing/status-course';
import {
  Life,
  assignment,
  codeOf,
  head,
  lead,
  process,
  supervisor,
  typesOf,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { at, endOfDay, plusMinutes, toMs, type Instant } from '#libs/domain/shared/time';

const begun = at('2026-03-02', '09:00');
/** 24:00 of the day until which a document suspends the task: Civil Code 2015, art. 148. */
const over = endOfDay('2026-03-10');
const dayMinutes = 24 * 60;

/** The lead is due on 30/6 and has asked a unit. */
const suspended = (): Life => {
  const life = Life.on('2026-01-05');
  life.do({ type: 'AssignTask', assignment: assignment() }, process);
  life.runUntil(begun);
  life.do({ type: 'RequestCoordination', coordinatorIds: ['unit'], content: 'x' }, lead);
  life.do({ type: 'SuspendTask', reason: 'Chờ quy định mới', until: '2026-03-10' }, supervisor);
  return life;
};
const leadOf = (life: Life) => participantOf(life.task, 1, 'lead');

describe('a suspension until a day', () => {
  it.each([0, 1, 5])('moves deadlines by what was decided, though the process wakes %i days late', (days) => {
    const life = suspended();
    life.wake(plusMinutes(over, days * dayMinutes));
    expect(life.task.suspensions).toMatchObject([{ from: begun, to: over }]);
    expect(leadOf(life)).toMatchObject({ approvedDue: endOfDay('2026-07-09'), dueSetAt: over });
    // It was due on 23/6, five working days before the lead.
    expect(participantOf(life.task, 1, 'unit')?.requests[0]?.due).toBe(endOfDay('2026-07-02'));
  });

  it('is over for whoever acts, whose act records that first', () => {
    const life = suspended();
    life.now = over;
    const events = life.do({ type: 'RequestExtension', proposedDue: '2026-12-01', reason: 'x' }, head);
    expect(typesOf(events)).toEqual(['TaskResumed', 'ExtensionRequested']);
    expect(events).toMatchObject([
      { data: { by: null, endedAt: over } },
      { data: { from: endOfDay('2026-07-09') } },
    ]);
  });

  it('has ended already for whoever would end it, and a refusal leaves no trace', () => {
    const life = suspended();
    life.now = over;
    expect(codeOf(life.do({ type: 'ResumeTask' }, supervisor))).toBe('TASK.NOT_SUSPENDED');
    expect(life.history.at(-1)?.event.type).toBe('TaskSuspended');
  });

  it('keeps back what may be done until then, and no longer', () => {
    const life = suspended();
    const offers = (now: Instant) =>
      availableActions(life.state, { ...life.context(head), now }).map(({ type }) => type);
    expect(offers(plusMinutes(over, -1))).not.toContain('RequestExtension');
    expect(offers(over)).toContain('RequestExtension');
  });

  it('is no stage of the task from then on, which is late after the moved deadline', () => {
    const { state, task } = suspended();
    const part = participantOf(task, 1, 'lead');
    expect(officialStatus(state, plusMinutes(over, -1)).stage).toBe('suspended');
    expect(officialStatus(state, over).stage).toBe('awaiting-acknowledgement');
    expect(part && standingOf(task, part, over).stage).toBe('awaiting-acknowledgement');
    const [inTime, late] = [at('2026-07-09', '12:00'), at('2026-07-10', '12:00')];
    for (const [instant, status] of [
      [inTime, 'open-in-time'],
      [late, 'open-overdue'],
    ] as const) {
      expect(officialStatus(state, instant).status).toBe(status);
      expect(statusAt(task, instant)).toBe(status);
    }
  });

  it('bears the time until then; what follows is somebody’s again', () => {
    const delays = delaysOf(suspended().history, plusMinutes(over, 3 * dayMinutes));
    const shares = new Map(delays.flatMap(({ shares: all }) => all.map(({ bearer, ms }) => [bearer, ms])));
    expect(shares.get('suspension')).toBe(toMs(over) - toMs(begun));
    expect(shares.get('coordinator')).toBe(3 * dayMinutes * 60_000);
  });

  it('that was recorded before its end was kept stays as it was folded', () => {
    const life = suspended();
    const data = { by: null, reason: null, deadlines: [], requests: [] };
    const occurredAt = plusMinutes(over, dayMinutes);
    const folded = evolveTask(life.state, { event: { type: 'TaskResumed', data }, occurredAt });
    expect(folded).toMatchObject({ suspensions: [{ to: occurredAt }] });
  });
});

describe('a suspension over every period of a series that has not begun', () => {
  const schedule: TaskSchedule = {
    kind: 'recurring',
    every: 'monthly',
    from: '2026-03-01',
    until: '2026-04-30',
    dueMonthDay: null,
  };
  const stood = (until?: string): Life => {
    const life = Life.on('2026-02-02');
    life.do({ type: 'AssignTask', assignment: assignment({ schedule }) }, process);
    life.do({ type: 'SuspendTask', reason: 'Chờ quy định mới', until }, supervisor);
    return life;
  };
  const cancelled = {
    type: 'TaskCancelled',
    data: { by: 'supervisor', reason: 'Chờ quy định mới', document: null },
  };

  it('leaves nothing to be done, which its document has decided: the task does not stay open and empty', () => {
    const life = stood('2026-05-15');
    expect(life.wake(endOfDay('2026-05-15'))).toMatchObject([{ type: 'TaskResumed' }, cancelled]);
    expect(life.next()).toBeNull();
    expect(officialStatus(life.state, life.now)).toEqual({ status: 'cancelled', stage: 'cancelled' });
  });

  it('does so too where somebody resumes the task afterwards', () => {
    const life = stood();
    life.now = at('2026-05-15', '09:00');
    expect(life.do({ type: 'ResumeTask' }, supervisor)).toMatchObject([{ type: 'TaskResumed' }, cancelled]);
  });

  it('leaves the periods that are still to come', () => {
    const life = stood('2026-04-10');
    expect(typesOf(life.wake(endOfDay('2026-04-10')))).toEqual(['TaskResumed', 'CycleOpened']);
  });
});
