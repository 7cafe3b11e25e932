import type { Assignment } from '#libs/domain/annex-task/kernel/state';
import {
  assignment,
  document,
  lead,
  Life,
  process,
  supervisor,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { continuedAssignment } from '#libs/domain/plan/draft/continued-task';
import { after, configuring, importing, setup, task } from '#libs/domain/plan/plan-examples.spec';
import { at, endOfDay } from '#libs/domain/shared/time';

const assigned = (changes: Partial<Assignment> = {}): Life => {
  const life = Life.on('2026-01-05');
  life.do({ type: 'AssignTask', assignment: assignment(changes) }, process);
  return life;
};
const yearly = {
  kind: 'recurring',
  every: 'yearly',
  from: '2026-01-01',
  until: '2030-12-31',
  dueMonthDay: null,
} as const;
const plan = { ...after(importing(task('1')), configuring), setup };
const continued = (life: Life): Assignment =>
  continuedAssignment(life.task, plan, { key: '1', taskId: 'kh-1-1' }, life.now);
/** The periods that the other plan follows up from then on. */
const cyclesOfNext = (life: Life): string[] => {
  const next = new Life(life.now);
  next.do({ type: 'AssignTask', assignment: continued(life) }, process);
  next.runUntil(at('2027-06-01', '09:00'));
  return Object.values(next.task.cycles).map(({ label }) => label);
};

describe('a task with which another plan goes on', () => {
  it('does not owe a period again that is done', () => {
    const life = assigned({ schedule: yearly });
    life.now = at('2026-06-01', '09:00');
    life.do({ type: 'SubmitDeliverable', summary: 'Báo cáo', files: [], document }, lead);
    life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor);
    life.now = at('2026-08-01', '09:00');
    expect(cyclesOfNext(life)).toEqual(['2027']);
  });

  it('owes the period that is not done', () => {
    const life = assigned({ schedule: yearly });
    life.now = at('2026-08-01', '09:00');
    expect(cyclesOfNext(life)).toEqual(['2026', '2027']);
  });

  it('of whose series only what is late is left goes on with that', () => {
    const life = assigned({ schedule: { ...yearly, until: '2026-06-30' } });
    life.now = at('2026-08-01', '09:00');
    expect(continued(life)).toMatchObject({ pastDeadline: 'follow-from-today' });
  });

  it('that is suspended keeps the time that was left', () => {
    const life = assigned();
    life.now = at('2026-06-01', '00:00');
    life.do({ type: 'SuspendTask', reason: 'Chờ quy định mới' }, supervisor);
    life.now = at('2026-08-01', '00:00');
    expect(continued(life)).toMatchObject({ pastDeadline: null, schedule: { due: endOfDay('2026-08-30') } });
  });

  it('that was late before it was suspended is followed up from today', () => {
    const life = assigned();
    life.now = at('2026-07-10', '00:00');
    life.do({ type: 'SuspendTask', reason: 'Chờ quy định mới' }, supervisor);
    life.now = at('2026-08-01', '00:00');
    expect(continued(life)).toMatchObject({
      pastDeadline: 'follow-from-today',
      schedule: { due: endOfDay('2026-06-30') },
    });
  });
});
