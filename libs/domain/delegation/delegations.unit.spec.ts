import { actingFor, delegatorsOf } from '#libs/domain/delegation/acting';
import {
  noDelegations,
  type AccountHolder,
  type DelegationCommand,
  type DelegationEvent,
  type Delegations,
} from '#libs/domain/delegation/delegation';
import { delegationDecider } from '#libs/domain/delegation/delegation-decider';
import type { Actor, Person, Role } from '#libs/domain/shared/actor';
import { isRejection, type Rejection } from '#libs/domain/shared/rejection';

const person = (userId: string, agencyId: string | null, ...roles: Role[]): Person => ({
  kind: 'person',
  userId,
  agencyId,
  roles,
});
const chair = person('chair', null, 'supervisor');
const vice = person('vice', null, 'supervisor');
const third = person('third', null, 'supervisor');
const head = person('head', 'so-a', 'head');
const officer = person('officer', 'so-a', 'officer');
const admin = person('admin', null, 'admin');
const people = [chair, vice, third, head, officer, admin];
const holder = (userId: string, disabled = false): AccountHolder | null => {
  const found = people.find((one) => one.userId === userId);
  return found ? { userId, agencyId: found.agencyId, roles: found.roles, disabled } : null;
};

/** Delegations over time, driven by the spec. */
class Office {
  state: Delegations = noDelegations;
  now = '2026-03-02T02:00:00.000Z';
  disabled: readonly string[] = [];

  do(command: DelegationCommand, actor: Actor): readonly DelegationEvent[] | Rejection {
    const { now } = this;
    const delegateId = command.type === 'DelegateAuthority' ? command.delegateId : '';
    const delegate = holder(delegateId, this.disabled.includes(delegateId));
    const decision = delegationDecider.decide(command, this.state, { now, actor, delegate });
    if (isRejection(decision)) return decision;
    for (const event of decision)
      this.state = delegationDecider.evolve(this.state, { event, occurredAt: now });
    return decision;
  }

  give(
    from: Person,
    delegateId: string,
    more: Partial<Extract<DelegationCommand, { type: 'DelegateAuthority' }>> = {},
  ): string {
    const id = `d${Object.keys(this.state.byId).length + 1}`;
    const command = {
      type: 'DelegateAuthority',
      id,
      delegateId,
      acts: ['all'],
      until: '2026-03-10',
    } as const;
    const decision = this.do({ ...command, ...more }, from);
    return isRejection(decision) ? decision.code : id;
  }

  acting(who: Person, delegatorId: string): string {
    const delegator = holder(delegatorId, this.disabled.includes(delegatorId));
    const acting = actingFor(who, delegatorId, delegator, this.state, this.now);
    return isRejection(acting) ? acting.code : `as ${acting.onBehalfOf?.userId ?? 'themselves'}`;
  }
}

describe('delegating authority', () => {
  it('holds from its beginning to its end, without anything having to happen', () => {
    const office = new Office();
    expect(office.give(chair, 'vice', { from: '2026-03-04', until: '2026-03-06' })).toBe('d1');
    const at = (now: string) => {
      office.now = now;
      return office.acting(vice, 'chair');
    };
    expect(at('2026-03-03T16:59:59.999Z')).toBe('DELEGATION.NOT_BEGUN');
    expect(at('2026-03-03T17:00:00.000Z')).toBe('as chair');
    expect(delegatorsOf(office.state, 'vice', office.now)).toEqual(['chair']);
    expect(at('2026-03-06T16:59:59.999Z')).toBe('as chair');
    expect(at('2026-03-06T17:00:00.000Z')).toBe('DELEGATION.ENDED');
    expect(delegatorsOf(office.state, 'vice', office.now)).toEqual([]);
    expect(office.acting(third, 'chair')).toBe('DELEGATION.NONE');
  });

  it('gives agency and roles of who delegated, and remembers what the person is otherwise', () => {
    const office = new Office();
    office.give(head, 'officer', { acts: ['RequestExtension'] });
    expect(actingFor(officer, 'head', holder('head'), office.state, office.now)).toMatchObject({
      userId: 'officer',
      agencyId: 'so-a',
      roles: ['head'],
      onBehalfOf: { userId: 'head', mandates: [{ delegationId: 'd1', acts: ['RequestExtension'] }] },
    });
  });

  it('can be ended early by who gave it, by who has it, or by an administrator, once', () => {
    for (const by of [chair, vice, admin]) {
      const office = new Office();
      const id = office.give(chair, 'vice');
      const revoke = (actor: Person) => office.do({ type: 'RevokeDelegation', id, reason: 'Đã về' }, actor);
      expect(revoke(third)).toMatchObject({ code: 'ACTOR.NOT_PERMITTED' });
      office.now = '2026-03-03T02:00:00.000Z';
      expect(revoke(by)).toEqual([
        { type: 'DelegationRevoked', data: { id, by: by.userId, reason: 'Đã về' } },
      ]);
      expect(office.acting(vice, 'chair')).toBe('DELEGATION.REVOKED');
      expect(revoke(by)).toMatchObject({ code: 'DELEGATION.ALREADY_REVOKED' });
    }
    const office = new Office();
    const id = office.give(chair, 'vice');
    office.now = '2026-03-11T02:00:00.000Z';
    expect(office.do({ type: 'RevokeDelegation', id, reason: 'x' }, chair)).toMatchObject({
      code: 'DELEGATION.ALREADY_ENDED',
    });
    expect(office.do({ type: 'RevokeDelegation', id: 'd9', reason: 'x' }, chair)).toMatchObject({
      code: 'DELEGATION.NOT_FOUND',
    });
  });

  it('lapses while the account of who delegated is disabled', () => {
    const office = new Office();
    office.give(chair, 'vice');
    office.disabled = ['chair'];
    expect(office.acting(vice, 'chair')).toBe('DELEGATION.DELEGATOR_DISABLED');
  });

  it('needs somebody else who may act and can sign in', () => {
    const office = new Office();
    expect(office.give(chair, 'nobody')).toBe('DELEGATION.DELEGATE_UNKNOWN');
    expect(office.give(chair, 'chair')).toBe('DELEGATION.TO_ONESELF');
    expect(office.give(chair, 'admin')).toBe('DELEGATION.DELEGATE_MAY_NOT_ACT');
    office.disabled = ['vice'];
    expect(office.give(chair, 'vice')).toBe('DELEGATION.DELEGATE_DISABLED');
  });

  it('needs a period that ends after it begins and does not lie in the past', () => {
    const office = new Office();
    expect(office.give(chair, 'vice', { from: '2026-03-09', until: '2026-03-08' })).toBe(
      'DELEGATION.PERIOD_EMPTY',
    );
    const instant = '2026-03-09T02:00:00.000Z';
    expect(office.give(chair, 'vice', { from: instant, until: instant })).toBe('DELEGATION.PERIOD_EMPTY');
    expect(office.give(chair, 'vice', { from: '2026-02-01', until: '2026-02-28' })).toBe(
      'DELEGATION.IN_PAST',
    );
    expect(office.give(chair, 'vice', { from: '2026-03-01' })).toBe('DELEGATION.IN_PAST');
    expect(office.give(chair, 'vice', { from: '2026-03-02' })).toBe('d1');
    expect(office.state.byId['d1']?.from).toBe(office.now);
  });

  it('covers only what is one’s own to do, and nothing that was delegated to oneself', () => {
    const office = new Office();
    expect(office.give(chair, 'vice', { acts: ['LamGiDo'] })).toBe('DELEGATION.ACT_UNKNOWN');
    expect(office.give(chair, 'vice', { acts: ['TakeDueSteps'] })).toBe('DELEGATION.ACT_UNKNOWN');
    expect(office.give(officer, 'head', { acts: ['decisions'] })).toBe('DELEGATION.NOT_YOURS');
    expect(office.give(admin, 'vice')).toBe('DELEGATION.NOT_YOURS');
    expect(office.give(officer, 'head', { acts: ['Acknowledge'] })).toBe('d1');
    expect(office.give(chair, 'officer')).toBe('d2');
    expect(office.give(officer, 'third', { acts: ['SuspendTask'] })).toBe('DELEGATION.SUBDELEGATION');
    const acting = actingFor(officer, 'chair', holder('chair'), office.state, office.now);
    if (isRejection(acting)) throw new Error(acting.code);
    expect(office.give(acting, 'third')).toBe('DELEGATION.SUBDELEGATION');
  });

  it('comes back to nobody while the whole of a chain is in force', () => {
    const office = new Office();
    expect(office.give(chair, 'vice', { until: '2026-03-10' })).toBe('d1');
    expect(office.give(vice, 'chair', { from: '2026-03-10', until: '2026-03-20' })).toBe('DELEGATION.CYCLE');
    expect(office.give(vice, 'chair', { from: '2026-03-11', until: '2026-03-20' })).toBe('d2');
    expect(office.give(vice, 'third', { until: '2026-03-06' })).toBe('d3');
    expect(office.give(third, 'chair', { until: '2026-03-06' })).toBe('DELEGATION.CYCLE');
    expect(office.give(third, 'chair', { from: '2026-03-07', until: '2026-03-09' })).toBe('d4');
    office.do({ type: 'RevokeDelegation', id: 'd3', reason: 'x' }, vice);
    expect(office.give(third, 'chair', { until: '2026-03-06' })).toBe('d5');
  });

  it('is the same state when it is stored in parts and joined', () => {
    const office = new Office();
    office.give(chair, 'vice');
    const { core, parts } = delegationDecider.split(office.state);
    expect(delegationDecider.join(core, parts)).toEqual(office.state);
  });
});
