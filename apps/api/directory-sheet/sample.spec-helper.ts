import { emptyDirectory, type Agency, type Directory } from '#libs/domain/directory/directory';
import type { KnownAccount } from '#libs/identity/account';

const agency = (id: string, changes: Partial<Agency>): Agency => ({
  id,
  name: `Sở ${id}`,
  aliases: [],
  kind: 'department',
  parentId: null,
  underUbnd: true,
  validFrom: null,
  validTo: null,
  ...changes,
});

/** Agencies and a group with something in every cell, and with nothing. */
export const sampleDirectory: Directory = {
  ...emptyDirectory,
  agencies: {
    a: agency('a', { aliases: ['STC', 'Sở TC'], validFrom: '2025-03-01', validTo: '2026-12-31' }),
    b: agency('b', { parentId: 'a', underUbnd: false, name: '=Hội' }),
  },
  groups: {
    g: {
      id: 'g',
      name: 'Các sở',
      aliases: ['sở, ngành'],
      open: true,
      kinds: ['department'],
      members: [
        { agencyId: 'a', from: '2025-03-01', to: null },
        { agencyId: 'b', from: null, to: '2026-12-31' },
      ],
    },
  },
};

export const sampleAccounts: readonly KnownAccount[] = [
  {
    id: 'u1',
    username: 'a.head',
    name: 'Nguyễn An',
    email: 'an@x.invalid',
    agencyId: 'a',
    roles: ['head', 'officer'],
    field: ['b'],
    disabled: false,
  },
  {
    id: 'u2',
    username: 'admin',
    name: 'Quản trị',
    email: 'admin@x.invalid',
    agencyId: null,
    roles: ['admin'],
    disabled: true,
  },
];
