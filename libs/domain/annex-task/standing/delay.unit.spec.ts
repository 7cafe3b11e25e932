import fc from 'fast-check';
import { delaysOf, totalShares, type Delay } from '#libs/domain/annex-task/standing/delay';
import { openCyclesOf, participantsOf } from '#libs/domain/annex-task/kernel/queries';
import {
  Life,
  assignment,
  coordinator,
  directoryOf,
  document,
  lead,
  process,
  supervisor,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import { anyLife, play } from '#libs/domain/annex-task/task-lives.spec';
import { dayMs, plusMinutes, toMs } from '#libs/domain/shared/time';

const sum = ({ shares }: Delay): number => shares.reduce((all, { ms }) => all + ms, 0);
const days = (delays: readonly Delay[]) =>
  totalShares(delays).map(({ bearer, agencyId, userId, ms }) => [bearer, agencyId ?? userId, ms / dayMs]);

/** What is done after how many days each. */
const live = (acts: readonly (readonly [number, TaskCommand, typeof lead])[]): Life => {
  const life = Life.on('2026-01-05');
  life.directory = directoryOf('lead', 'unit', 'heir');
  const assignees = assignment().assignees.slice(0, 2);
  life.do({ type: 'AssignTask', assignment: assignment({ assignees }) }, process);
  for (const [after, command, by] of acts) {
    life.now = plusMinutes(life.now, after * 24 * 60);
    expect(life.do(command, by)).not.toHaveProperty('code');
  }
  return life;
};
const submit: TaskCommand = { type: 'SubmitDeliverable', summary: 'x', files: [], document };

describe('whose the time of a task was', () => {
  it('adds up exactly to the time from opening to acceptance, or to now', () => {
    fc.assert(
      fc.property(anyLife, fc.integer({ min: 0, max: 100_000 }), (plan, minutes) => {
        const life = play(plan);
        const now = plusMinutes(life.now, minutes);
        const delays = delaysOf(life.history, now);
        for (const delay of delays) {
          expect(sum(delay)).toBe(delay.ms);
          expect(delay.ms).toBe(toMs(delay.to ?? now) - toMs(delay.from));
          for (const { ms } of delay.shares) expect(ms).toBeGreaterThanOrEqual(0);
          // The spans are the same time, one after the other.
          const [ends, begins] = [delay.spans.map(({ to }) => to), delay.spans.map(({ from }) => from)];
          expect([delay.from, ...ends].slice(0, ends.length)).toEqual(begins);
          if (delay.ms > 0) expect(ends.at(-1)).toBe(delay.to ?? now);
        }
        // Every lead that owes something has its part, and no other one goes on.
        const owing = openCyclesOf(life.task).flatMap(({ no }) =>
          participantsOf(life.task, no).filter((p) => p.role === 'lead' && p.completion === null),
        );
        const going = delays.filter(({ to }) => to === null).map((d) => `${d.cycle}/${d.agencyId}`);
        const expected = life.task.kind === 'open' ? owing.map((p) => `${p.cycle}/${p.agencyId}`) : [];
        expect([...going].sort()).toEqual(expected.sort());
      }),
      { numRuns: 300 },
    );
  });

  it('is of whoever decides from the deadline on, where a later one was asked for in time and not decided', () => {
    const head = { ...lead, userId: 'lead.head', roles: ['head' as const] };
    const life = live([
      [0, { type: 'Acknowledge' }, lead],
      [176, { type: 'RequestExtension', proposedDue: '2026-12-31', reason: 'x' }, head],
    ]);
    // The deadline is 24:00 of 30 June, and the request was made in the morning of that day.
    const due = life.task.participants['1/lead']?.approvedDue ?? '';
    const [delay] = delaysOf(life.history, plusMinutes(due, 10 * 24 * 60));
    const decider = delay?.shares.find(({ bearer }) => bearer === 'approver');
    expect([decider?.userId, (decider?.ms ?? 0) / dayMs]).toEqual(['supervisor', 10]);
    const before = delaysOf(life.history, due)[0]?.shares.map(({ bearer }) => bearer);
    expect(before).toEqual(['lead']);
  });

  it('is of the lead, of those it asked, of whoever accepts, and of nobody while suspended', () => {
    const life = live([
      [2, { type: 'Acknowledge' }, lead],
      [1, { type: 'RequestCoordination', coordinatorIds: ['unit'], content: 'x' }, lead],
      [4, { type: 'SubmitCoordinationInput', summary: 'x', files: [] }, coordinator],
      [1, { type: 'AcceptCoordinationInput', input: 1 }, lead],
      [3, { type: 'SuspendTask', reason: 'x' }, supervisor],
      [10, { type: 'ResumeTask' }, supervisor],
      [1, submit, lead],
      [5, { type: 'ReturnDeliverable', deliverable: 1, reason: 'x' }, supervisor],
      [2, submit, lead],
      [6, { type: 'ApproveDeliverable', deliverable: 2 }, supervisor],
    ]);
    const delays = delaysOf(life.history, plusMinutes(life.now, 100_000));
    expect(delays).toMatchObject([{ cycle: 1, agencyId: 'lead', to: life.now, ms: 35 * dayMs }]);
    expect(days(delays)).toEqual([
      ['approver', 'supervisor', 11],
      ['lead', 'lead', 10],
      ['suspension', null, 10],
      ['coordinator', 'unit', 4],
    ]);
  });

  it('stays with the agency of the time when the part goes to another one', () => {
    const life = live([[3, { type: 'ReassignTask', from: 'lead', to: 'heir', reason: 'x' }, supervisor]]);
    expect(days(delaysOf(life.history, plusMinutes(life.now, 2 * 24 * 60)))).toEqual([
      ['lead', 'lead', 3],
      ['lead', 'heir', 2],
    ]);
  });
});
