import {
  endsSessions,
  refuseStanding,
  stopsAdministering,
  type Standing,
} from '#libs/domain/accounts/account-rules';

const account = (changes: Partial<Standing> = {}): Standing => ({
  roles: ['officer'],
  agencyId: 'so-a',
  field: [],
  disabled: false,
  ...changes,
});
const codeOf = (changes: Partial<Standing>) => refuseStanding(account(changes))?.code ?? null;

describe('what an account may be', () => {
  it('an officer or a head belongs to an agency, as tasks are found and signed off through it', () => {
    expect(codeOf({})).toBeNull();
    expect(codeOf({ agencyId: null })).toBe('USER.AGENCY_MISSING');
    expect(codeOf({ agencyId: null, roles: ['monitor', 'head'] })).toBe('USER.AGENCY_MISSING');
  });

  it('whoever is above the agencies needs none', () => {
    for (const role of ['supervisor', 'committee', 'admin', 'auditor', 'office'] as const)
      expect(codeOf({ agencyId: null, roles: [role] })).toBeNull();
  });

  it('a field belongs to a member of a steering committee', () => {
    expect(codeOf({ field: ['so-b'] })).toBe('USER.NOT_OF_COMMITTEE');
    expect(codeOf({ field: ['so-b'], roles: ['committee'] })).toBeNull();
  });
});

describe('who keeps the directory', () => {
  const admin = account({ roles: ['admin'] });

  it('is lost by disabling and by another role, not by a second one', () => {
    expect(stopsAdministering(admin, { ...admin, disabled: true })).toBe(true);
    expect(stopsAdministering(admin, { ...admin, roles: ['auditor'] })).toBe(true);
    expect(stopsAdministering(admin, { ...admin, roles: ['auditor', 'admin'] })).toBe(false);
  });

  it('is nothing that a disabled account or somebody else could lose', () => {
    expect(stopsAdministering({ ...admin, disabled: true }, account())).toBe(false);
    expect(stopsAdministering(account(), account({ disabled: true }))).toBe(false);
  });
});

describe('sessions', () => {
  it('end with another agency, other roles, and when the account is disabled or enabled', () => {
    expect(endsSessions(account(), account({ agencyId: 'so-b' }))).toBe(true);
    expect(endsSessions(account(), account({ roles: ['head'] }))).toBe(true);
    expect(endsSessions(account(), account({ disabled: true }))).toBe(true);
    expect(endsSessions(account({ disabled: true }), account())).toBe(true);
  });

  it('go on when the same roles are named in another order, or a field changes', () => {
    const both = account({ roles: ['officer', 'committee'] });
    expect(endsSessions(both, { ...both, roles: ['committee', 'officer'], field: ['so-b'] })).toBe(false);
  });
});
