import { coordinationAt } from '#libs/domain/annex-task/coordination-course';
import { Life, assignment, lead, person, process } from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { at } from '#libs/domain/shared/time';

const unit = person('unit.officer', 'unit', 'officer');
const supervisor = person('supervisor', null, 'supervisor');
const input = { type: 'SubmitCoordinationInput', summary: 'Nhất trí', files: [] } as const;
const accept = { type: 'AcceptCoordinationInput', input: 1 } as const;

/** The lead has asked the unit by 16/01, and the second coordinating unit for nothing. */
const asked = (due: string | undefined = '2026-01-16'): Life => {
  const life = Life.on('2026-01-05');
  life.do({ type: 'AssignTask', assignment: assignment() }, process);
  life.do({ type: 'RequestCoordination', coordinatorIds: ['unit'], content: 'Góp ý', due }, lead);
  return life;
};
const stands = (life: Life, day: string) =>
  coordinationAt(life.task, at(day, '09:00')).map(({ agencyId, status }) => `${agencyId} ${status}`);

describe('where a coordinating unit stands with what it was asked', () => {
  it('is open until its day, overdue after it; who was asked nothing owes nothing', () => {
    expect(['2026-01-16', '2026-01-17'].map((day) => stands(asked(), day))).toEqual([
      ['unit open-in-time'],
      ['unit open-overdue'],
    ]);
  });

  it('is overdue no more while its input lies with the lead, and done once that was accepted', () => {
    const life = asked();
    life.do(input, unit);
    expect(stands(life, '2026-01-20')).toEqual(['unit open-in-time']);
    life.do(accept, lead);
    expect(stands(life, '2026-03-01')).toEqual(['unit done-in-time']);
  });

  it('was late where it sent what was accepted after its day', () => {
    const life = asked();
    life.now = at('2026-01-19', '09:00');
    life.do(input, unit);
    life.do(accept, lead);
    expect(stands(life, '2026-03-01')).toEqual(['unit done-late']);
  });

  it('is nothing once the lead let it go, and called off along with the task', () => {
    const life = asked();
    const other = life.fork();
    life.do({ type: 'WaiveCoordination', request: 1, reason: 'Không cần nữa' }, lead);
    expect(stands(life, '2026-01-20')).toEqual([]);
    other.do({ type: 'CancelTask', reason: 'x' }, supervisor);
    expect(stands(other, '2026-01-20')).toEqual(['unit cancelled']);
  });

  it('is not overdue while the task is suspended', () => {
    const life = asked();
    life.do({ type: 'SuspendTask', reason: 'x' }, supervisor);
    expect(stands(life, '2026-01-20')).toEqual(['unit open-in-time']);
  });
});
