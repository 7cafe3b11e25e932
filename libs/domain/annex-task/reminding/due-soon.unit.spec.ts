import { dueSoonFrom } from '#libs/domain/annex-task/reminding/due-soon';
import { Life, assignment, process } from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { at, endOfDay } from '#libs/domain/shared/time';

describe('when a deadline is near', () => {
  const life = Life.on('2026-01-05');
  life.do({ type: 'AssignTask', assignment: assignment() }, process);
  const due = endOfDay('2026-06-30');

  it('is from the first reminder of the policy on, counted in its working days', () => {
    const context = life.context(process);
    const reminders = { ...context.policy.reminders, single: [{ workingDays: 3 }, { workingDays: 1 }] };
    const from = dueSoonFrom(life.task, due, { ...context, policy: { ...context.policy, reminders } });
    // A Tuesday; three working days before it is the Thursday before.
    expect(from).toBe(at('2026-06-25', context.policy.digestAt));
  });

  it('is never where the policy reminds of nothing', () => {
    const context = life.context(process);
    const reminders = { ...context.policy.reminders, single: [] };
    expect(dueSoonFrom(life.task, due, { ...context, policy: { ...context.policy, reminders } })).toBeNull();
  });
});
