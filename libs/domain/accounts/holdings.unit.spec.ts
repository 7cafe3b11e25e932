import { letGo, loneRoles, refuseLettingGo, type Holdings } from '#libs/domain/accounts/holdings';
import type { Role } from '#libs/domain/shared/actor';

const account = (id: string, agencyId: string | null, ...roles: Role[]) => ({
  id,
  agencyId,
  roles,
  disabled: false,
});
const holdings: Holdings = {
  plans: [{ planId: 'kh-1', number: '7/KH-UBND' }],
  difficulties: [{ taskId: 't', difficulty: 1 }],
  tasks: ['t'],
  delegations: ['d1'],
  alone: [{ role: 'head', agencyId: 'so-a' }],
};
const whole = account('an', 'so-a', 'head', 'supervisor');

describe('what hangs on an account', () => {
  it('is let go as a whole where it is disabled, and not at all where it was before', () => {
    const gone = { ...whole, disabled: true };
    expect(letGo(holdings, whole, gone)).toEqual(holdings);
    expect(refuseLettingGo(letGo(holdings, gone, gone))).toBeNull();
  });

  it('goes with the role or the agency that it needs', () => {
    const kept = (after: typeof whole) =>
      Object.entries(letGo(holdings, whole, after)).flatMap(([what, all]) => (all.length > 0 ? [what] : []));
    expect(kept(whole)).toEqual([]);
    expect(kept({ ...whole, roles: ['head'] })).toEqual(['plans']);
    expect(kept({ ...whole, roles: ['supervisor'] })).toEqual(['alone']);
    expect(kept({ ...whole, agencyId: 'so-b' })).toEqual(['tasks', 'alone']);
  });

  it('is said with the refusal, each kind for itself', () => {
    expect(refuseLettingGo(holdings)).toMatchObject({
      code: 'USER.STILL_NEEDED',
      facts: { plans: '7/KH-UBND', difficulties: 1, tasks: 1, delegations: 1, alone: 'head (so-a)' },
    });
  });
});

describe('a role that one account alone fills', () => {
  const asked = { isAsked: true, monitors: false };

  it('is one without which an agency that is asked for something cannot speak or sign', () => {
    const head = account('head', 'so-a', 'head');
    const officer = account('officer', 'so-a', 'officer');
    const elsewhere = account('other', 'so-b', 'head', 'officer');
    expect(loneRoles(head, [head, elsewhere], asked).map(({ role }) => role)).toEqual(['officer', 'head']);
    expect(loneRoles(head, [head, officer], asked).map(({ role }) => role)).toEqual(['head']);
    expect(loneRoles(officer, [head, officer], asked)).toEqual([]);
    expect(loneRoles(officer, [officer, { ...head, disabled: true }], asked)).toEqual([
      { role: 'officer', agencyId: 'so-a' },
    ]);
    expect(loneRoles(head, [head], { isAsked: false, monitors: false })).toEqual([]);
  });

  it('is one to which notices go by the role: those who follow plans up, the office, the Chairman', () => {
    const monitor = account('monitor', 'so-a', 'monitor');
    expect(loneRoles(monitor, [monitor], { isAsked: false, monitors: true })).toEqual([
      { role: 'monitor', agencyId: 'so-a' },
    ]);
    const office = account('office', 'vp', 'office');
    expect(loneRoles(office, [office], asked)).toEqual([{ role: 'office', agencyId: null }]);
    expect(loneRoles(office, [office, account('o2', null, 'office')], asked)).toEqual([]);
    const chair = account('chair', null, 'chair');
    expect(loneRoles(chair, [chair], asked)).toEqual([{ role: 'chair', agencyId: null }]);
  });
});
