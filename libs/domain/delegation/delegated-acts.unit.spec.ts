import { actionsWithMandates } from '#libs/domain/annex-task/offers/available-actions';
import { expectedActions } from '#libs/domain/annex-task/offers/expected-actions';
import {
  assignment,
  codeOf,
  coordinator,
  directoryOf,
  document,
  head,
  lead,
  Life,
  person,
  process,
  supervisor,
  typesOf,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { mayRead } from '#libs/domain/permissions/readers';
import type { Person } from '#libs/domain/shared/actor';
import { plusMinutes } from '#libs/domain/shared/time';

const deputy = person('deputy', 'office', 'office');
const from = '2026-01-05T00:00:00.000Z';
const until = '2026-02-01T00:00:00.000Z';

/** `own` as they act for `to` in January 2026. */
const acting = (own: Person, to: Person, ...acts: string[]): Person => ({
  kind: 'person',
  userId: own.userId,
  agencyId: to.agencyId,
  roles: to.roles,
  onBehalfOf: {
    userId: to.userId,
    mandates: [{ delegationId: 'd', acts: acts.length === 0 ? ['all'] : acts, from, until }],
    own: { agencyId: own.agencyId, roles: own.roles },
  },
});

const submitted = (by: Person = lead): Life => {
  const life = Life.on('2026-01-05');
  life.directory = directoryOf('lead', 'unit', 'second', 'heir', 'office');
  life.do({ type: 'AssignTask', assignment: assignment() }, process);
  life.wake(plusMinutes(life.now, 1));
  life.do({ type: 'SubmitDeliverable', summary: 'x', files: [], document }, by);
  return life;
};
const approve = { type: 'ApproveDeliverable', deliverable: 1 } as const;

describe('acting on somebody’s behalf', () => {
  it('a delegate approves as the supervisor would, and is who did it', () => {
    const life = submitted();
    expect(codeOf(life.do(approve, deputy))).toBe('ACTOR.NOT_PERMITTED');
    expect(typesOf(life.do(approve, acting(deputy, supervisor)))).toContain('DeliverableApproved');
    const other = submitted();
    other.do({ type: 'SuspendTask', reason: 'x' }, acting(deputy, supervisor));
    expect(other.task.suspensions).toMatchObject([{ by: 'deputy' }]);
  });

  it('only what the delegation covers, and only while it holds', () => {
    const life = submitted();
    const accepting = acting(deputy, supervisor, 'acceptance');
    expect(codeOf(life.do({ type: 'SuspendTask', reason: 'x' }, accepting))).toBe(
      'DELEGATION.ACT_NOT_COVERED',
    );
    expect(codeOf(life.do(approve, acting(deputy, supervisor, 'ReturnDeliverable')))).toBe(
      'DELEGATION.ACT_NOT_COVERED',
    );
    life.now = until;
    expect(codeOf(life.do(approve, accepting))).toBe('DELEGATION.ENDED');
    life.now = plusMinutes(until, -1);
    expect(typesOf(life.do(approve, accepting))).toContain('DeliverableApproved');
  });

  it('nobody gets more than the delegator has', () => {
    const stranger = person('stranger', null, 'supervisor');
    expect(codeOf(submitted().do(approve, acting(deputy, stranger)))).toBe('ACTOR.NOT_PERMITTED');
    expect(codeOf(submitted().do(approve, acting(deputy, head)))).toBe('ACTOR.NOT_PERMITTED');
    const auditor = person('auditor', null, 'auditor');
    expect(codeOf(submitted().do(approve, acting(auditor, supervisor)))).toBe('ACTOR.NOT_PERMITTED');
  });

  it('a delegate neither accepts nor returns what they or their agency handed in', () => {
    expect(codeOf(submitted().do(approve, acting(lead, supervisor)))).toBe('DELIVERABLE.OWN_SUBMISSION');
    expect(codeOf(submitted().do(approve, acting(head, supervisor)))).toBe('DELEGATION.OWN_UNIT');
    // Handed in for the head of the lead, whose agency is not the delegate's.
    const forBoth = submitted(acting(deputy, head));
    expect(forBoth.task.participants['1/lead']?.deliverables).toMatchObject([{ submittedBy: 'deputy' }]);
    expect(codeOf(forBoth.do(approve, acting(deputy, supervisor)))).toBe('DELIVERABLE.OWN_SUBMISSION');
    const withdraw = { type: 'WithdrawDeliverable', deliverable: 1, reason: 'x' } as const;
    expect(typesOf(forBoth.do(withdraw, acting(deputy, head)))).toEqual(['DeliverableWithdrawn']);
  });

  it('nobody has decided by a delegate what they asked for or handed in themselves', () => {
    const byHead = acting(supervisor, head);
    const second = acting(deputy, supervisor);
    const life = submitted(byHead);
    for (const who of [supervisor, second])
      expect(codeOf(life.do(approve, who))).toBe('DELIVERABLE.OWN_SUBMISSION');
    life.do({ type: 'RequestExtension', proposedDue: '2026-09-30', reason: 'x' }, byHead);
    for (const who of [supervisor, second])
      expect(codeOf(life.do({ type: 'DecideExtension', extension: 1, granted: true }, who))).toBe(
        'EXTENSION.OWN_REQUEST',
      );
    life.do({ type: 'ProposeReturn', kind: 'return', reason: 'x' }, byHead);
    const decide = { type: 'DecideReturnProposal', proposal: 1, accepted: true, to: 'heir' } as const;
    for (const who of [supervisor, second]) expect(codeOf(life.do(decide, who))).toBe('RETURN_PROPOSAL.OWN');
  });

  it('a delegate decides nothing that is to the benefit of their own agency', () => {
    const life = submitted();
    const partner = acting(coordinator, supervisor);
    expect(codeOf(life.do({ type: 'SuspendTask', reason: 'x' }, partner))).toBe('DELEGATION.OWN_UNIT');
    const moved = { type: 'ReassignTask', from: 'second', to: 'office', reason: 'x' } as const;
    expect(codeOf(life.do(moved, acting(deputy, supervisor)))).toBe('DELEGATION.OWN_UNIT');
    // About the product of another unit they may decide.
    expect(typesOf(life.do(approve, partner))).toContain('DeliverableApproved');
    const asked = submitted(head);
    asked.do({ type: 'RequestExtension', proposedDue: '2026-08-31', reason: 'x' }, acting(deputy, head));
    const decide = { type: 'DecideExtension', extension: 1, granted: true } as const;
    expect(codeOf(asked.do(decide, acting(deputy, supervisor)))).toBe('EXTENSION.OWN_REQUEST');
  });

  it('is told among what a person may do and is expected to do, with whose it is', () => {
    const life = submitted();
    const mandates = [acting(deputy, supervisor, 'acceptance')];
    const actions = actionsWithMandates(life.state, life.context(deputy), mandates);
    // Their own to do, whoever delegated what.
    const ofTheOffice = { type: 'RecordOfficialReminder', cycle: 1, n: null };
    expect(actions).toEqual([
      ofTheOffice,
      { type: 'ApproveDeliverable', cycle: 1, n: 1, onBehalfOf: 'supervisor' },
      { type: 'ReturnDeliverable', cycle: 1, n: 1, onBehalfOf: 'supervisor' },
    ]);
    expect(expectedActions(actions)).toEqual(actions.slice(1, 2));
    expect(actionsWithMandates(life.state, life.context(deputy), [])).toEqual([ofTheOffice]);
  });

  it('lets a delegate read what the delegator reads', () => {
    const { state } = submitted();
    const outside = person('outside', 'elsewhere', 'head');
    expect(mayRead(state, outside)).toBe(false);
    expect(mayRead(state, acting(outside, head))).toBe(true);
  });
});
