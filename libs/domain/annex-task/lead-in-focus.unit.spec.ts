import fc from 'fast-check';
import { participantKey, type AssignedTask, type Participant } from '#libs/domain/annex-task/kernel/state';
import { leadInFocus, officialStatus, standingOf } from '#libs/domain/annex-task/standing/status';
import { assignee, assignment, Life, process } from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { at } from '#libs/domain/shared/time';

const days = ['2026-02-01', '2026-03-01', '2026-04-01'];
const agencies = ['a', 'b', 'c'];

const assigned = (): AssignedTask => {
  const life = Life.on('2026-01-05');
  const leads = agencies.map((id) => assignee(id, 'lead'));
  life.do({ type: 'AssignTask', assignment: assignment({ assignees: leads }) }, process);
  return life.task;
};

const fate = fc.record({
  due: fc.option(fc.constantFrom(...days)),
  completion: fc.constantFrom('none', 'late', 'in time'),
});

const withFates = (task: AssignedTask, fates: readonly { due: string | null; completion: string }[]) => {
  const participants = agencies.map((id, n): [string, Participant] => {
    const { due, completion } = fates[n] ?? { due: null, completion: 'none' };
    const key = participantKey(1, id);
    const accepted = at('2026-01-20', '09:00');
    const late = completion === 'late';
    const done = { reportedAt: accepted, acceptedAt: accepted, lateAgainstOriginal: late };
    return [
      key,
      {
        ...task.participants[key]!,
        approvedDue: due === null ? null : at(due, '09:00'),
        completion: completion === 'none' ? null : { ...done, lateAgainstApproved: late },
      },
    ];
  });
  return { ...task, participants: Object.fromEntries(participants) };
};

describe('the lead in focus of a task', () => {
  it('has the status of the task at every instant', () => {
    const task = assigned();
    fc.assert(
      fc.property(fc.tuple(fate, fate, fate), fc.constantFrom('2026-01-10', ...days), (fates, day) => {
        const state = withFates(task, fates);
        const focus = leadInFocus(state);
        for (const now of [at(day, '09:00'), at(day, '10:00')])
          expect(focus && standingOf(state, focus, now).status).toBe(officialStatus(state, now).status);
      }),
    );
  });

  it('is nobody before a cycle has opened', () => {
    expect(leadInFocus({ ...assigned(), cycles: {}, participants: {} })).toBeNull();
  });
});
