import { evolveMembersChanged } from '#libs/domain/annex-task/group-members/evolve';
import { coordinationAt, partCourses } from '#libs/domain/annex-task/standing/part-courses';
import type { TaskSchedule } from '#libs/domain/annex-task/kernel/state';
import { officialStatus, statusOfLead } from '#libs/domain/annex-task/standing/status';
import {
  Life,
  assignee,
  assignment,
  document,
  lead,
  person,
  process,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
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

describe('where each of many leads stands', () => {
  const once: TaskSchedule = { kind: 'single', start: null, due: '2026-01-20', interim: [] };
  const wards = ['a', 'b', 'c'];
  /** The wards are to report by 20/01; the first has, and it was accepted. */
  const reported = (schedule: TaskSchedule = once): Life => {
    const life = Life.on('2026-01-05');
    const assignees = wards.map((id) => assignee(id, 'lead', 'wards'));
    life.do({ type: 'AssignTask', assignment: assignment({ assignees, schedule }) }, process);
    life.do({ type: 'SubmitDeliverable', summary: 'x', files: [], document }, person('a', 'a', 'officer'));
    life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor);
    return life;
  };
  const leadsAt = ({ task }: Life, day: string) =>
    wards.map((id) => statusOfLead(task, id, at(day, '09:00')));

  it('is its own, so that who was accepted is not late with the others', () => {
    const life = reported();
    expect(leadsAt(life, '2026-01-20')).toEqual(['done-in-time', 'open-in-time', 'open-in-time']);
    expect(leadsAt(life, '2026-01-21')).toEqual(['done-in-time', 'open-overdue', 'open-overdue']);
    life.do({ type: 'CancelTask', reason: 'x' }, supervisor);
    expect(leadsAt(life, '2026-01-21')).toEqual(['done-in-time', 'cancelled', 'cancelled']);
  });

  it('needs no course of its own where all stand as the task does', () => {
    const life = Life.on('2026-01-05');
    life.do({ type: 'AssignTask', assignment: assignment() }, process);
    expect(partCourses(life.task)).toEqual([]);
    expect(partCourses(reported().task).map(({ role, agencyId }) => `${role} ${agencyId}`)).toEqual([
      'lead a',
      'lead b',
      'lead c',
    ]);
  });

  it('is open until what opens next is due, where a member has joined after the day: nobody is late on their first', () => {
    const months = { from: '2026-01-01', until: '2026-05-31', dueMonthDay: null };
    const life = reported({ kind: 'recurring', every: 'monthly', ...months });
    life.now = at('2026-02-03', '09:00');
    const joined = [assignee('d', 'lead', 'wards')];
    const task = evolveMembersChanged(life.task, { cycle: null, joined, left: [], deadlines: [] }, life.now);
    expect([officialStatus(task, life.now).status, statusOfLead(task, 'd', life.now)]).toEqual([
      'open-overdue',
      'open-in-time',
    ]);
    expect(partCourses(task).find(({ agencyId }) => agencyId === 'd')).toMatchObject({
      status: 'open-in-time',
      overdueAfter: at('2026-03-01', '00:00'),
    });
  });
});
