import fc from 'fast-check';
import { taskAt } from '#libs/domain/annex-task/decide-suspension';
import { suspensionOf } from '#libs/domain/annex-task/paused';
import type { AssignedTask } from '#libs/domain/annex-task/state';
import { officialStatus } from '#libs/domain/annex-task/status';
import { statusAt, statusCourse } from '#libs/domain/annex-task/status-course';
import {
  Life,
  assignment,
  document,
  lead,
  process,
  supervisor,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { anyLife, play } from '#libs/domain/annex-task/task-lives.spec';
import { at, plusMinutes, type Instant } from '#libs/domain/shared/time';

/** Around every deadline of the task, and long before and after all of them. */
const tellingInstants = ({ participants, assignedAt, suspensions = [] }: AssignedTask): Instant[] => [
  plusMinutes(assignedAt, -1),
  assignedAt,
  plusMinutes(assignedAt, 3_000_000),
  ...(suspensions.at(-1)?.until ? [plusMinutes(suspensions.at(-1)?.until ?? '', 400_000)] : []),
  ...Object.values(participants).flatMap(({ approvedDue }) =>
    approvedDue === null ? [] : [-1, 0, 1].map((minutes) => plusMinutes(approvedDue, minutes)),
  ),
];

describe('the course of a status', () => {
  it('tells the official status at any instant, and the stage depends on it only where a suspension ends by itself', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyLife, fc.integer({ min: 0, max: 400_000 }), (plan, minutes) => {
        play(plan, ({ task, now }) => {
          const course = statusCourse(task);
          for (const instant of [...tellingInstants(task), now, plusMinutes(now, minutes)]) {
            const { status, stage } = officialStatus(task, instant);
            const until = suspensionOf(task)?.until ?? null;
            // A task that ends with its suspension is told as ended, in its status as in its stage, once that is recorded.
            const endsMeanwhile = task.kind === 'open' && taskAt(task, instant).kind === 'cancelled';
            const told = endsMeanwhile && until !== null ? plusMinutes(until, -1) : instant;
            expect(statusAt(course, instant)).toBe(officialStatus(task, told).status);
            const [later, sooner] = [now, instant].map((i) => until !== null && until <= i);
            if (later === sooner) expect(stage).toBe(officialStatus(task, now).stage);
            seen.add(status);
          }
        });
      }),
      { numRuns: 150 },
    );
    for (const status of ['open-in-time', 'open-overdue', 'no-deadline']) expect(seen).toContain(status);
  });

  it.each([
    ['2026-01-05', 'done-in-time'],
    ['2026-07-05', 'done-late'],
  ])('ends with what was accepted: submitted on %s, %s', (day, status) => {
    const life = Life.on('2026-01-05');
    const assignees = assignment().assignees.slice(0, 1);
    life.do({ type: 'AssignTask', assignment: assignment({ assignees }) }, process);
    life.now = at(day, '10:00');
    life.do({ type: 'SubmitDeliverable', summary: 'x', files: [], document }, lead);
    life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor);
    expect(statusCourse(life.task)).toEqual({ status, overdueAfter: null });
    expect(officialStatus(life.task, plusMinutes(life.now, 1_000_000)).status).toBe(status);
  });
});
