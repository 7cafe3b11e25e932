import fc from 'fast-check';
import { suspensionOf } from '#libs/domain/annex-task/kernel/paused';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { officialStatus, statusOfLead } from '#libs/domain/annex-task/standing/status';
import {
  holdingAt,
  leadCourses,
  statusAt,
  statusCourse,
  statusFrom,
} from '#libs/domain/annex-task/standing/status-course';
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
import { enough } from '#libs/testing/soak';

const leadsOf = ({ assignment: { assignees } }: AssignedTask) =>
  assignees.filter(({ role }) => role === 'lead');

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
  it('tells the official status, and that of each lead, at any instant, also after the end of a suspension, and the stage changes only with that', () => {
    const [seen, apart] = [new Set<string>(), new Set<string>()];
    fc.assert(
      fc.property(anyLife, fc.integer({ min: 0, max: 400_000 }), (plan, minutes) => {
        play(plan, ({ task, now }) => {
          for (const instant of [...tellingInstants(task), now, plusMinutes(now, minutes)]) {
            const { status, stage } = officialStatus(task, instant);
            const until = suspensionOf(task)?.until ?? null;
            expect(statusAt(task, instant)).toBe(status);
            const isAlone = leadsOf(task).length === 1 && task.kind === 'open';
            for (const { agencyId, ...course } of leadCourses(holdingAt(task, instant))) {
              const own = statusOfLead(task, agencyId, instant);
              expect(`${agencyId} ${statusFrom(course, instant)}`).toBe(`${agencyId} ${own}`);
              if (isAlone) expect(own).toBe(status);
              if (own !== status) apart.add(`${own} of ${status}`);
            }
            const [later, sooner] = [now, instant].map((i) => until !== null && until <= i);
            if (later === sooner) expect(stage).toBe(officialStatus(task, now).stage);
            seen.add(status);
          }
        });
      }),
      { numRuns: enough(150, 3000) },
    );
    expect(apart.size).toBeGreaterThan(0);
    for (const status of ['open-in-time', 'open-overdue', 'no-deadline']) expect(seen).toContain(status);
  });

  it('tells of a series that its suspension cancels, whether or not anybody has recorded that', () => {
    const seen = new Set<string>();
    // It begins some weeks after it was assigned, and is over before a random life is.
    const schedule = { kind: 'recurring', every: 'monthly', dueMonthDay: null } as const;
    const suspend = { type: 'SuspendTask', reason: 'x', until: '2026-06-30' } as const;
    fc.assert(
      fc.property(anyLife, fc.integer({ min: 0, max: 60 }), fc.boolean(), (plan, moves, isLong) => {
        const [from, until] = ['2026-03-01', isLong ? '2026-12-31' : '2026-05-31'];
        const shortened = {
          ...plan,
          moves: plan.moves.slice(0, moves),
          schedule: { ...schedule, from, until },
        };
        const life = play(shortened);
        life.do(suspend, supervisor);
        const over = suspensionOf(life.task)?.until ?? life.now;
        for (const instant of [-1, 0, 1, 300_000].map((minutes) => plusMinutes(over, minutes))) {
          const { status } = officialStatus(life.task, instant);
          expect(statusAt(life.task, instant)).toBe(status);
          if (life.task.kind === 'open') seen.add(status);
        }
      }),
      { numRuns: enough(100, 2000) },
    );
    for (const status of ['cancelled', 'open-in-time', 'open-overdue']) expect(seen).toContain(status);
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
