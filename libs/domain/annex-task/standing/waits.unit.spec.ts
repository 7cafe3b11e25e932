import fc from 'fast-check';
import { courseOf, delaysOf } from '#libs/domain/annex-task/standing/delay';
import { waitsAt, waitsOf } from '#libs/domain/annex-task/standing/waits';
import {
  Life,
  assignment,
  directoryOf,
  document,
  head,
  lead,
  process,
  supervisor,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import { anyLife, play } from '#libs/domain/annex-task/task-lives.spec';
import { endOfDay, plusMinutes } from '#libs/domain/shared/time';

const day = 24 * 60;

const live = (acts: readonly (readonly [number, TaskCommand, typeof lead])[]): Life => {
  const life = Life.on('2026-01-05');
  life.directory = directoryOf('lead', 'unit', 'heir');
  const assignees = assignment().assignees.slice(0, 2);
  life.do({ type: 'AssignTask', assignment: assignment({ assignees }) }, process);
  for (const [after, command, by] of acts) {
    life.now = plusMinutes(life.now, after * day);
    expect(life.do(command, by)).not.toHaveProperty('code');
  }
  return life;
};
const waited = (life: Life, at: string) =>
  waitsAt(waitsOf(courseOf(life.history)), at).map(({ kind, agencyId, userId, since }) => [
    kind,
    agencyId ?? userId,
    since,
  ]);

describe('who is waited for as time goes on', () => {
  it('is whoever bears the last span of a part, since that span began', () => {
    fc.assert(
      fc.property(anyLife, fc.integer({ min: 1, max: 200_000 }), (plan, minutes) => {
        const life = play(plan);
        const now = plusMinutes(life.now, minutes);
        const spans = delaysOf(life.history, now).flatMap(({ agencyId, to, spans: all }) => {
          const last = all.at(-1);
          return to !== null || last === undefined
            ? []
            : last.bearers.map((one) => [agencyId, one.agencyId, one.userId, last.from].join(' '));
        });
        const waits = waitsAt(waitsOf(courseOf(life.history)), now).map((one) =>
          [one.leadAgencyId, one.agencyId, one.userId, one.since].join(' '),
        );
        expect([...waits].sort()).toEqual([...spans].sort());
      }),
      { numRuns: 300 },
    );
  });

  it('tells who accepts a product from who decides', () => {
    const submitted = live([
      [1, { type: 'Acknowledge' }, lead],
      [1, { type: 'SubmitDeliverable', summary: 'x', files: [], document }, lead],
    ]);
    const at = plusMinutes(submitted.now, day);
    expect(waited(submitted, at)).toEqual([['approver', 'supervisor', submitted.now]]);
    const asked = live([[1, { type: 'RequestExtension', proposedDue: '2026-12-20', reason: 'x' }, head]]);
    const due = Object.values(asked.task.participants)[0]?.approvedDue ?? '';
    expect(waited(asked, due)).toEqual([['lead', 'lead', asked.history[0]?.occurredAt]]);
    // Nobody has decided, and the deadline has passed.
    expect(waited(asked, plusMinutes(due, 1))).toEqual([['decider', 'supervisor', due]]);
  });

  it('goes on with the lead when a suspension until a day is over', () => {
    const until = '2026-02-10';
    const life = live([[1, { type: 'SuspendTask', reason: 'x', until }, supervisor]]);
    expect(waited(life, plusMinutes(life.now, 1))).toEqual([['suspension', null, life.now]]);
    expect(waited(life, plusMinutes(endOfDay(until), 1))).toEqual([['lead', 'lead', endOfDay(until)]]);
  });
});
