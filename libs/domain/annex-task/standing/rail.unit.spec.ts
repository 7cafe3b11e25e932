import fc from 'fast-check';
import { courseOf, delaysOf } from '#libs/domain/annex-task/standing/delay';
import { railInFocus } from '#libs/domain/annex-task/standing/rail';
import { leadInFocus } from '#libs/domain/annex-task/standing/status';
import {
  Life,
  assignment,
  document,
  lead,
  process,
  supervisor,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { anyLife, play } from '#libs/domain/annex-task/task-lives.spec';
import { plusMinutes } from '#libs/domain/shared/time';

describe('the line that lists draw of a task', () => {
  it('is that of the lead whose standing is the status, with the attribution of the task itself', () => {
    fc.assert(
      fc.property(anyLife, fc.integer({ min: 0, max: 100_000 }), (plan, minutes) => {
        const life = play(plan);
        const now = plusMinutes(life.now, minutes);
        const rail = railInFocus(life.task, courseOf(life.history), now);
        const delays = delaysOf(life.history, now);
        expect(rail === null).toBe(delays.length === 0);
        if (rail === null) return;
        const whole = delays.filter(
          ({ cycle, agencyId }) => cycle === rail.cycle && agencyId === rail.agencyId,
        );
        expect(whole.map(({ spans }) => spans)).toContainEqual(rail.spans);
        const focus = leadInFocus(life.task);
        if (focus && delays.some((d) => d.cycle === focus.cycle && d.agencyId === focus.agencyId))
          expect(rail.agencyId).toBe(focus.agencyId);
      }),
      { numRuns: 200 },
    );
  });

  it('has what was handed in, and what was returned', () => {
    const life = Life.on('2026-01-05');
    const assignees = assignment().assignees.slice(0, 1);
    life.do({ type: 'AssignTask', assignment: assignment({ assignees }) }, process);
    life.do({ type: 'Acknowledge' }, lead);
    life.do({ type: 'SubmitDeliverable', summary: 'x', files: [], document }, lead);
    const handedInAt = life.now;
    life.now = plusMinutes(life.now, 60);
    life.do({ type: 'ReturnDeliverable', deliverable: 1, reason: 'x' }, supervisor);
    const rail = railInFocus(life.task, courseOf(life.history), plusMinutes(life.now, 60));
    expect(rail?.points).toEqual([
      { kind: 'handed-in', at: handedInAt },
      { kind: 'returned', at: life.now },
    ]);
  });
});
