import {
  Life,
  assignee,
  assignment,
  lead,
  process,
  supervisor,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { TaskSchedule } from '#libs/domain/annex-task/state';
import { at, plusMinutes, type Instant } from '#libs/domain/shared/time';
import { listedState } from '#libs/read-models/listed-state';
import { itemOf } from '#libs/read-models/task-list-item';

const weekly: TaskSchedule = {
  kind: 'recurring',
  ...{ every: 'weekly', from: '2026-01-01', until: '2026-12-31', dueMonthDay: null },
};
const single: TaskSchedule = { kind: 'single', start: null, due: '2026-01-12', interim: [] };
const file = { name: 'a.pdf', mediaType: 'application/pdf', size: 1, sha256: '0'.repeat(64) };
const text = 'Đã rà soát một phần, còn chờ ý kiến';

/** What an officer and the supervisor do in turn in the open cycle; `n` is the next product of the task. */
const acts = (n: number): readonly [TaskCommand, typeof lead][] => [
  [{ type: 'Acknowledge' }, lead],
  [{ type: 'ReportProgress', percent: 50, result: text }, lead],
  [{ type: 'RequestCoordination', coordinatorIds: ['unit'], content: text }, lead],
  [{ type: 'SuspendTask', reason: text }, supervisor],
  [{ type: 'ResumeTask' }, supervisor],
  [{ type: 'SubmitDeliverable', summary: text, files: [file] }, lead],
  [{ type: 'ReturnDeliverable', deliverable: n, reason: text }, supervisor],
  [{ type: 'SubmitDeliverable', summary: text, files: [file] }, lead],
  [{ type: 'WithdrawDeliverable', deliverable: n + 1, reason: text }, lead],
  [{ type: 'WaiveCoordination', request: (n + 2) / 3, reason: text }, lead],
  [{ type: 'SubmitDeliverable', summary: text, files: [file] }, lead],
  [{ type: 'ApproveDeliverable', deliverable: n + 2 }, supervisor],
];

/** Lives through `weeks`, and shows every state on the way; what is over refuses the rest. */
const live = (schedule: TaskSchedule, weeks: number, see: (life: Life) => void): Life => {
  const life = Life.on('2026-01-05');
  const begin = life.now;
  const assignees = [assignee('lead', 'lead'), assignee('unit', 'coordinator')];
  life.do({ type: 'AssignTask', assignment: assignment({ schedule, assignees }) }, process);
  see(life);
  for (let week = 0; week < weeks; week += 1) {
    for (const [command, by] of acts(life.task.counters.deliverables + 1)) {
      life.do(command, by);
      see(life);
      life.wake(plusMinutes(life.now, 60));
      see(life);
    }
    life.runUntil(plusMinutes(begin, (week + 1) * 7 * 24 * 60));
  }
  return life;
};

const later: readonly Instant[] = ['2026-01-05', '2026-02-01', '2027-01-01'].map((day) => at(day, '10:00'));

describe('what a period keeps of a task', () => {
  it.each([
    ['single', single],
    ['weekly', weekly],
    ['continuous', { kind: 'continuous' } as const],
  ])('is all that a list shows of it, at any instant: %s', (_name, schedule) => {
    const stages = new Set<string>();
    live(schedule, 5, ({ task, now }) => {
      const kept = listedState(task);
      for (const instant of [now, ...later]) expect(itemOf(kept, instant)).toEqual(itemOf(task, instant));
      stages.add(itemOf(task, now).stage);
    });
    for (const stage of [
      'awaiting-acknowledgement',
      'in-progress',
      'suspended',
      'awaiting-acceptance',
      'returned',
    ])
      expect(stages).toContain(stage);
  });

  it('does not grow with what was done before', () => {
    const sizeAfter = (weeks: number) => {
      const { task } = live(weekly, weeks, () => undefined);
      return { whole: JSON.stringify(task).length, kept: JSON.stringify(listedState(task)).length };
    };
    const [short, long] = [sizeAfter(3), sizeAfter(24)];
    expect(long.whole).toBeGreaterThan(4 * short.whole);
    expect(long.kept).toBeLessThan(1.2 * short.kept);
  });
});
