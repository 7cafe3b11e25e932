import fc from 'fast-check';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import type { AssignedTask, Cycle, TaskState } from '#libs/domain/annex-task/kernel/state';
import { taskDecider } from '#libs/domain/annex-task/task-decider';
import {
  Life,
  assignee,
  assignment,
  person,
  process,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { anyLife, play } from '#libs/domain/annex-task/task-lives.spec';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { plusMinutes } from '#libs/domain/shared/time';

const workedOutAnew = (state: TaskState, { memory: _, ...context }: TaskContext) =>
  taskDecider.nextStepAt(state, context);

describe('the next step of a task', () => {
  it('is the one that working out everything anew gives, whatever happened and whatever the rules have become', () => {
    fc.assert(
      fc.property(anyLife, (plan) => {
        play(plan, (life) => {
          const context = life.context(process);
          const holiday = { ...context.calendar, holidays: { '2026-01-30': 'x', '2026-03-30': 'x' } };
          const hurried = { ...defaultPolicy, acknowledgeWithin: { minutes: 5 }, digestAt: '09:30' };
          for (const known of [
            context,
            { ...context, calendar: holiday },
            { ...context, policy: hurried },
            context,
          ])
            expect(taskDecider.nextStepAt(life.state, known)).toBe(workedOutAnew(life.state, known));
        });
      }),
      { numRuns: 60 },
    );
  });

  const changes: readonly (readonly [what: string, change: (task: AssignedTask) => AssignedTask])[] = [
    [
      'schedule',
      (task) => {
        const schedule = { kind: 'single', start: null, due: '2026-06-30', interim: ['2026-01-06'] } as const;
        return { ...task, assignment: { ...task.assignment, schedule } };
      },
    ],
    [
      'suspension',
      (task) => {
        const [from, to] = [plusMinutes(task.assignedAt, 60), plusMinutes(task.assignedAt, 60 * 24 * 20)];
        return { ...task, suspensions: [{ from, to, by: 'x', reason: 'x', until: null, document: null }] };
      },
    ],
    [
      'cycle',
      (task) => {
        const openedAt = plusMinutes(task.assignedAt, -60 * 24 * 20);
        return { ...task, cycles: { 1: { ...(task.cycles[1] as Cycle), openedAt } } };
      },
    ],
  ];
  it.each(changes)('is another one with another %s, also for those who did nothing', (_, change) => {
    const life = Life.on('2026-01-05');
    life.do({ type: 'AssignTask', assignment: assignment() }, process);
    const before = life.next();
    const changed = change(life.task);
    expect(changed.participants).toBe(life.task.participants);
    const next = taskDecider.nextStepAt(changed, life.context(process));
    expect(next).toBe(workedOutAnew(changed, life.context(process)));
    expect(next).not.toBe(before);
  });

  it('is worked out for the member who acts, not for all 126 of the group', () => {
    const members = Array.from({ length: 126 }, (_, i) => assignee(`ward-${i}`, 'lead', 'wards'));
    const life = Life.on('2026-01-05');
    life.do({ type: 'AssignTask', assignment: assignment({ assignees: members }) }, process);
    let looks = 0;
    const watched = new Proxy(defaultPolicy, {
      get: (policy, name) => {
        looks += 1;
        return Reflect.get(policy, name) as unknown;
      },
    });
    const looksOf = (): number => {
      looks = 0;
      taskDecider.nextStepAt(life.state, { ...life.context(process), policy: watched });
      return looks;
    };
    const first = looksOf();
    life.do({ type: 'ReportProgress', percent: 50, result: 'x' }, person('w', 'ward-7', 'officer'));
    const afterOne = looksOf();
    expect(afterOne).toBeGreaterThan(0);
    expect(afterOne * members.length).toBeLessThanOrEqual(first);
  });
});
