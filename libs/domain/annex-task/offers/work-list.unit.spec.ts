import { awaitedOf } from '#libs/domain/annex-task/standing/awaited';
import { delaysOf } from '#libs/domain/annex-task/standing/delay';
import { availableActions } from '#libs/domain/annex-task/offers/available-actions';
import { expectedActions } from '#libs/domain/annex-task/offers/expected-actions';
import {
  Life,
  assignment,
  coordinator,
  document,
  lead,
  process,
  supervisor,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { standingOf } from '#libs/domain/annex-task/standing/status';
import { defaultPolicy, type Policy } from '#libs/domain/policy/policy';
import type { Person } from '#libs/domain/shared/actor';
import { at, dayMs, type Instant } from '#libs/domain/shared/time';

const assigned = (policy?: Policy): Life => {
  const life = Life.on('2026-01-05', policy);
  life.do({ type: 'AssignTask', assignment: assignment() }, process);
  for (const one of [lead, coordinator]) life.do({ type: 'Acknowledge' }, one);
  return life;
};
const expected = (life: Life, one: Person): string[] =>
  expectedActions(availableActions(life.state, life.context(one))).map(({ type, n }) =>
    `${type} ${n ?? ''}`.trim(),
  );
const request = { type: 'RequestCoordination', coordinatorIds: ['unit'], content: 'Góp ý' } as const;
const input = { type: 'SubmitCoordinationInput', summary: 'Ý kiến', files: [] } as const;
const submit = { type: 'SubmitDeliverable', summary: 'Báo cáo', files: [], document } as const;

describe('a coordinating unit', () => {
  const standing = (life: Life) => {
    const part = life.task.participants['1/unit'];
    return part && standingOf(life.task, part, life.now);
  };

  it('is done when what it sent was accepted, also after the day of the task, and not by being let go', () => {
    const life = assigned();
    life.do(request, lead);
    life.do(input, coordinator);
    expect(standing(life)).toEqual({ status: 'open-in-time', stage: 'in-progress' });
    life.do({ type: 'AcceptCoordinationInput', input: 1 }, lead);
    life.now = at('2026-09-01', '09:00');
    expect(standing(life)).toEqual({ status: 'done-in-time', stage: 'done' });
    // Asked again, it owes again.
    life.do(request, lead);
    expect(standing(life)?.status).toBe('open-overdue');
    life.do({ type: 'WaiveCoordination', request: 2, reason: 'Đã đủ' }, lead);
    expect(standing(life)?.stage).toBe('done');
    const other = assigned();
    other.do(request, lead);
    other.do({ type: 'WaiveCoordination', request: 1, reason: 'Đã đủ' }, lead);
    expect(standing(other)).toEqual({ status: 'open-in-time', stage: 'in-progress' });
  });

  it('is late where it sent what was accepted after the day for which it was asked', () => {
    const life = assigned();
    life.do({ ...request, due: '2026-02-10' }, lead);
    life.now = at('2026-02-12', '09:00');
    life.do(input, coordinator);
    life.do({ type: 'AcceptCoordinationInput', input: 1 }, lead);
    expect(standing(life)).toEqual({ status: 'done-late', stage: 'done' });
  });
});

describe('a work list', () => {
  it('has a product that was handed in while a coordination is open, of all who can move it on', () => {
    const life = assigned();
    life.do(request, lead);
    expect(expected(life, lead)).toEqual(['SubmitDeliverable']);
    life.do(submit, lead);
    // It cannot be approved yet; it can be returned, the input be given, or let go.
    expect(expected(life, supervisor)).toEqual(['ReturnDeliverable 1']);
    expect(expected(life, coordinator)).toEqual(['SubmitCoordinationInput 1']);
    expect(expected(life, lead)).toEqual(['WaiveCoordination 1']);
    life.do(input, coordinator);
    expect(expected(life, lead)).toEqual(['AcceptCoordinationInput 1']);
    life.do({ type: 'AcceptCoordinationInput', input: 1 }, lead);
    expect([expected(life, lead), expected(life, supervisor)]).toEqual([[], ['ApproveDeliverable 1']]);
  });

  it('and what people are told agree on who a product waits for that cannot be approved yet', () => {
    const life = assigned();
    life.do({ ...request, due: '2026-01-30' }, lead);
    life.now = at('2026-01-12', '09:00');
    life.do(submit, lead);
    const waitsFor = () => {
      const part = life.task.participants['1/lead'];
      return part
        ? awaitedOf(life.task, part).map(({ act, agencyId, userId }) => [act, agencyId ?? userId])
        : [];
    };
    const reminded = (until: Instant) =>
      life
        .runUntil(until)
        .flatMap((e) =>
          e.type === 'ReminderIssued' && e.data.kind !== 'acknowledgement'
            ? [`${e.data.kind} ${e.data.agencyId}`]
            : [],
        );
    expect(waitsFor()).toEqual([['coordination', 'unit']]);
    // Three working days later it is not the supervisor who is reminded, but the lead, once.
    expect(reminded(at('2026-01-20', '12:00'))).toEqual(['open-coordination lead']);
    life.do(input, coordinator);
    expect(waitsFor()).toEqual([['product', 'lead']]);
    life.now = at('2026-01-26', '09:00');
    life.do({ type: 'AcceptCoordinationInput', input: 1 }, lead);
    expect(waitsFor()).toEqual([['acceptance', 'supervisor']]);
    // The supervisor has the whole window, from when the product could be approved: Monday to Thursday.
    expect(reminded(at('2026-01-28', '23:00'))).toEqual([]);
    expect(reminded(at('2026-01-30', '12:00'))).toEqual(['acceptance lead']);
    const shares = delaysOf(life.history, at('2026-01-30', '09:00')).flatMap((one) =>
      one.agencyId === 'lead' ? one.shares : [],
    );
    const days = shares.map(({ bearer, ms }) => [bearer, Math.round(ms / dayMs)]);
    expect(new Map(days as [string, number][]).get('approver')).toBe(4);
  });

  it('and a reminder ask the lead for nothing where no input may be let go, until one has arrived', () => {
    const life = assigned({ ...defaultPolicy, waiverAllowed: false });
    life.do({ ...request, due: '2026-01-30' }, lead);
    life.do(submit, lead);
    const reminded = (until: Instant) =>
      life
        .runUntil(until)
        .flatMap((e) => (e.type === 'ReminderIssued' && e.data.agencyId === 'lead' ? [e.data.kind] : []));
    expect([expected(life, lead), reminded(at('2026-01-20', '12:00'))]).toEqual([[], []]);
    life.do(input, coordinator);
    expect(expected(life, lead)).toEqual(['AcceptCoordinationInput 1']);
    expect(reminded(at('2026-01-27', '12:00'))).toEqual(['open-coordination']);
  });

  it('asks the lead whether to go on without an input once its day was missed', () => {
    const life = assigned();
    life.do({ ...request, due: '2026-02-10' }, lead);
    life.runUntil(at('2026-02-11', '12:00'));
    expect(expected(life, lead)).toEqual(['WaiveCoordination 1', 'SubmitDeliverable']);
  });

  it('of the supervisor has a suspended task that no day ends', () => {
    const life = assigned();
    life.do({ type: 'SuspendTask', reason: 'Chờ quy định', until: '2026-03-01' }, supervisor);
    expect(expected(life, supervisor)).toEqual([]);
    life.do({ type: 'ResumeTask' }, supervisor);
    life.do({ type: 'SuspendTask', reason: 'Chờ quy định' }, supervisor);
    expect(expected(life, supervisor)).toEqual(['ResumeTask']);
  });
});
