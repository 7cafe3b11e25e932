import { availableActions } from '#libs/domain/annex-task/offers/available-actions';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import { expectedActions } from '#libs/domain/annex-task/offers/expected-actions';
import { participantOf } from '#libs/domain/annex-task/kernel/queries';
import { fourDates, officialStatus } from '#libs/domain/annex-task/standing/status';
import {
  assignee,
  assignment,
  codeOf,
  document,
  head,
  lead,
  Life,
  monitor,
  person,
  process,
  supervisor,
  typesOf,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import type { Notice } from '#libs/domain/notices/notice';
import { noticesFor } from '#libs/domain/notices/notices-for';
import { stillWanted } from '#libs/domain/notices/still-wanted';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { validatePolicy } from '#libs/domain/policy/validate-policy';
import type { Person } from '#libs/domain/shared/actor';
import { isRejection, type Rejection } from '#libs/domain/shared/rejection';
import { at } from '#libs/domain/shared/time';

const submit: TaskCommand = { type: 'SubmitDeliverable', summary: 'Báo cáo', files: [], document };
const sign: TaskCommand = { type: 'SignOffDeliverable', deliverable: 1 };
const sendBack: TaskCommand = { type: 'RefuseSignOff', deliverable: 1, reason: 'Thiếu số liệu' };
const approve: TaskCommand = { type: 'ApproveDeliverable', deliverable: 1 };
const assigned = (signOff?: boolean): Life => {
  const life = Life.on('2026-06-22', { ...defaultPolicy, signOff });
  const assignees = [assignee('lead', 'lead'), assignee('other', 'lead')];
  life.do({ type: 'AssignTask', assignment: assignment({ assignees }) }, process);
  life.do({ type: 'Acknowledge' }, lead);
  return life;
};
const prepared = (): Life => {
  const life = assigned(true);
  life.do(submit, lead);
  return life;
};
const stageOf = (life: Life) => officialStatus(life.state, life.now).stage;
const own = (life: Life) => participantOf(life.task, 1, 'lead');
const datesOf = (life: Life) => {
  const participant = own(life);
  return participant && fourDates(participant);
};
const whom = ({ kind, to }: Notice): string =>
  `${kind} → ${to.kind === 'agency' ? `${to.agencyId} ${to.roles.join()}` : to.kind === 'user' ? to.userId : to.role}`;
const told = (decision: readonly TaskEvent[] | Rejection, life: Life): string[] => {
  if (isRejection(decision)) throw new Error(decision.code);
  return decision.flatMap((event) => noticesFor(event, life.state)).map(whom);
};

describe('a product of an officer, where the policy asks for the head’s sign-off', () => {
  it('waits inside the agency, and goes to whoever accepts once the head signed it', () => {
    const life = prepared();
    expect(own(life)?.deliverables).toMatchObject([{ n: 1, status: 'awaiting-sign-off' }]);
    expect(codeOf(life.do(approve, supervisor))).toBe('DELIVERABLE.NOT_SIGNED_OFF');
    expect(codeOf(life.do({ ...approve, type: 'ReturnDeliverable', reason: 'x' }, supervisor))).toBe(
      'DELIVERABLE.NOT_SIGNED_OFF',
    );
    expect(codeOf(life.do(submit, lead))).toBe('DELIVERABLE.ALREADY_SUBMITTED');
    expect(typesOf(life.do(sign, head))).toEqual(['DeliverableSignedOff']);
    expect(own(life)?.deliverables).toMatchObject([
      { status: 'awaiting-acceptance', submittedBy: 'lead.officer', signedOffBy: 'lead.head' },
    ]);
    expect(typesOf(life.do(approve, supervisor))).toEqual(['DeliverableApproved']);
  });

  it('is signed by the head of that agency alone, once', () => {
    const life = prepared();
    for (const who of [lead, monitor, supervisor])
      expect(codeOf(life.do(sign, who))).toBe('ACTOR.NOT_PERMITTED');
    expect(codeOf(life.do(sign, person('other.head', 'other', 'head')))).toBe('TASK.FOREIGN');
    expect(codeOf(life.do({ ...sign, deliverable: 9 }, head))).toBe('DELIVERABLE.NOT_FOUND');
    life.do(sign, head);
    expect(codeOf(life.do(sign, head))).toBe('DELIVERABLE.NOT_AWAITING_SIGN_OFF');
    expect(codeOf(life.do(sendBack, head))).toBe('DELIVERABLE.NOT_AWAITING_SIGN_OFF');
  });

  it('may be sent back to the officer, who hands in another one; nobody outside has seen the first', () => {
    const life = prepared();
    expect(typesOf(life.do(sendBack, head))).toEqual(['SignOffRefused']);
    expect(own(life)?.deliverables).toMatchObject([{ status: 'sent-back', reason: 'Thiếu số liệu' }]);
    expect(stageOf(life)).not.toBe('returned');
    expect(codeOf(life.do(approve, supervisor))).toBe('DELIVERABLE.NOT_SIGNED_OFF');
    life.do(submit, lead);
    expect(typesOf(life.do({ ...sign, deliverable: 2 }, head))).toEqual(['DeliverableSignedOff']);
  });

  it('may be withdrawn by the agency before it is signed', () => {
    const life = prepared();
    expect(typesOf(life.do({ type: 'WithdrawDeliverable', deliverable: 1, reason: 'x' }, lead))).toEqual([
      'DeliverableWithdrawn',
    ]);
  });

  it('that the head hands in needs no second act, nor does any where the policy asks for nothing', () => {
    const life = assigned(true);
    life.do(submit, head);
    expect(own(life)?.deliverables).toMatchObject([{ status: 'awaiting-acceptance' }]);
    for (const policy of [undefined, false]) {
      const other = assigned(policy);
      other.do(submit, lead);
      expect(own(other)?.deliverables).toMatchObject([{ status: 'awaiting-acceptance' }]);
      expect(other.history.at(-1)?.event.data).not.toHaveProperty('awaitsSignOff');
    }
  });

  it('that somebody hands in for the head needs it, unless they may also sign for the head', () => {
    const mandate = {
      delegationId: 'd',
      from: '2026-01-01T00:00:00.000Z',
      until: '2027-01-01T00:00:00.000Z',
    };
    const forTheHead = (...acts: string[]): Person => ({
      ...head,
      userId: lead.userId,
      onBehalfOf: {
        userId: head.userId,
        mandates: [{ ...mandate, acts }],
        own: { agencyId: lead.agencyId, roles: lead.roles },
      },
    });
    const life = assigned(true);
    life.do(submit, forTheHead('SubmitDeliverable'));
    expect(own(life)?.deliverables).toMatchObject([{ status: 'awaiting-sign-off' }]);
    const signing = assigned(true);
    signing.do(submit, forTheHead('SubmitDeliverable', 'SignOffDeliverable'));
    expect(own(signing)?.deliverables).toMatchObject([{ status: 'awaiting-acceptance' }]);
  });

  it('is a stage of its own, and counts as reported when it left the agency', () => {
    const life = Life.on('2026-06-22', { ...defaultPolicy, signOff: true });
    life.do({ type: 'AssignTask', assignment: assignment() }, process);
    life.do({ type: 'Acknowledge' }, lead);
    life.do(submit, lead);
    const prepared = life.now;
    expect(stageOf(life)).toBe('awaiting-sign-off');
    expect(datesOf(life)?.reportedCompletion).toBeNull();
    life.now = at('2026-06-23', '09:00');
    life.do(sign, head);
    expect(stageOf(life)).toBe('awaiting-acceptance');
    expect(datesOf(life)?.reportedCompletion).toBe(life.now);
    expect(own(life)?.deliverables).toMatchObject([{ preparedAt: prepared, submittedAt: life.now }]);
  });

  it('is late when it is signed after the deadline, whenever it was prepared', () => {
    const life = prepared();
    life.now = at('2026-07-02', '09:00');
    life.do(sign, head);
    life.do(approve, supervisor);
    expect(own(life)?.completion).toMatchObject({ reportedAt: life.now, lateAgainstApproved: true });
  });

  it('is expected to be signed by the head, and of nobody else', () => {
    const life = prepared();
    const expected = (who: typeof head) =>
      expectedActions(availableActions(life.state, life.context(who))).map((a) => a.type);
    expect(expected(head)).toEqual(['SignOffDeliverable']);
    expect([expected(lead), expected(supervisor)]).toEqual([[], []]);
    expect(availableActions(life.state, life.context(head)).map((a) => a.type)).toContain('RefuseSignOff');
  });
});

describe('what is asked while a product waits for the head', () => {
  const steps = (events: readonly TaskEvent[]) =>
    events.flatMap((event) =>
      'standsFor' in event.data && event.data.agencyId === 'lead'
        ? [event.type === 'ReminderIssued' ? event.data.kind : event.type]
        : [],
    );

  it('is the signature, once, and the deadline as before, for the agency still owes its product', () => {
    const life = prepared();
    const asked = steps(life.runUntil(at('2026-07-03', '12:00')));
    expect(asked.filter((kind) => kind === 'sign-off')).toHaveLength(1);
    expect(asked).toEqual(expect.arrayContaining(['deadline', 'DeadlineMissed', 'TaskEscalated']));
    expect(asked).not.toContain('acceptance');
  });

  it('is acceptance alone from the signature on, within a window that begins then', () => {
    const life = prepared();
    life.now = at('2026-06-24', '09:00');
    life.do(sign, head);
    const events = life.runUntil(at('2026-06-30', '12:00'));
    expect(steps(events)).toEqual(['acceptance']);
    const reminded = events.find((e) => e.type === 'ReminderIssued' && e.data.kind === 'acceptance');
    expect(reminded?.data).toMatchObject({ deadline: at('2026-06-30', '00:00') });
  });

  it('goes to the head; then whoever accepts is told, or the agency what is missing', () => {
    const life = assigned(true);
    expect(told(life.do(submit, lead), life)).toEqual(['deliverable-prepared → lead head']);
    expect(told(life.do(sendBack, head), life)).toEqual(['sign-off-refused → lead head,officer']);
    life.do(submit, lead);
    const decision = life.do({ ...sign, deliverable: 2 }, head);
    expect(told(decision, life)).toEqual(['deliverable-submitted → supervisor']);
  });

  it('is not told any more once it is signed', () => {
    const life = prepared();
    const made = life.history.at(-1);
    const [notice] = made ? noticesFor(made.event, life.state) : [];
    const waiting = notice && { ...notice, occurredAt: life.now };
    expect(waiting && stillWanted(waiting, life.state)).toBe(true);
    life.do(sign, head);
    expect(waiting && stillWanted(waiting, life.state)).toBe(false);
  });
});

it('a policy says yes or no to the sign-off, or nothing', () => {
  for (const signOff of [true, false, undefined])
    expect(validatePolicy({ ...defaultPolicy, signOff })).toBeNull();
  const wrong = { ...defaultPolicy, signOff: 'yes' as unknown as boolean };
  expect(validatePolicy(wrong)).toMatchObject({ code: 'POLICY.CONTRADICTION', facts: { field: 'signOff' } });
});
