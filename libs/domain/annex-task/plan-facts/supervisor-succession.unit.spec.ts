import {
  Life,
  assignment,
  codeOf,
  document,
  lead,
  person,
  process,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { noticesFor } from '#libs/domain/notices/notices-for';
import { supervisor as decidedFor } from '#libs/domain/shared/actor';

const deciding = { ...document, number: '12/QĐ-UBND', date: '2026-01-05' };
const before = person('supervisor', null, 'supervisor');
const heir = person('another', null, 'supervisor');
const hand = { type: 'SucceedSupervisor', to: 'another', by: 'office', document: deciding } as const;
const submit = { type: 'SubmitDeliverable', summary: 'x', files: [], document } as const;
const approve = { type: 'ApproveDeliverable', deliverable: 1 } as const;

const assigned = (): Life => {
  const life = Life.on('2026-01-05');
  life.do({ type: 'AssignTask', assignment: assignment() }, process);
  return life;
};

/** What the new supervisor is told of it. */
const told = (life: Life): string[] => {
  const event = life.history.findLast(({ event: { type } }) => type === 'SupervisorSucceeded')?.event;
  return event
    ? noticesFor(event, life.state).map(
        ({ kind, to }) => `${kind} → ${to.kind === 'user' ? to.userId : to.kind}`,
      )
    : [];
};

describe('a task whose supervisor has another one in their place', () => {
  it('is decided about by the new one, and by the one before no more', () => {
    const life = assigned();
    life.do(submit, lead);
    life.do(hand, process);
    expect(codeOf(life.do(approve, before))).toBe('ACTOR.NOT_PERMITTED');
    expect(codeOf(life.do(approve, heir))).toMatch(/^accepted/u);
  });

  it('asks the new one first for what waits, and tells nobody who may have left', () => {
    const life = assigned();
    life.do(submit, lead);
    life.do(hand, process);
    expect(told(life)).toEqual(['deliverable-submitted → another', 'supervisor-named → another']);
    const idle = assigned();
    idle.do(hand, process);
    expect(told(idle)).toEqual(['supervisor-named → another']);
  });

  it('takes what the one before decided for the whole plan all the same', () => {
    const life = assigned();
    life.do(hand, process);
    const amend = { type: 'AmendTask', document: deciding, terms: { title: 'Khác' } } as const;
    const { planId } = life.task.assignment;
    expect(codeOf(life.do(amend, decidedFor('supervisor', 'another-plan')))).toBe('ACTOR.NOT_PERMITTED');
    expect(codeOf(life.do(amend, decidedFor('supervisor', planId)))).toMatch(/^accepted/u);
  });

  it('changes nothing a second time, nor where it was called off', () => {
    const life = assigned();
    life.do(hand, process);
    expect(life.do(hand, process)).toEqual([]);
    life.do({ type: 'CancelTask', reason: 'x' }, heir);
    expect(codeOf(life.do({ ...hand, to: 'third' }, process))).toBe('TASK.CLOSED');
  });
});
