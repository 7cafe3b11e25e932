import { findPeople, peopleCalled, type FindablePerson } from '#libs/domain/accounts/find-people';

const person = (id: string, name: string, changes: Partial<FindablePerson> = {}): FindablePerson => ({
  id,
  username: id,
  name,
  agencyId: 'so-y-te',
  roles: ['officer'],
  agencyNames: ['Sở Y tế', 'SYT'],
  ...changes,
});
const people = [
  person('u-1', 'Nguyễn Văn Đức', { username: 'duc.nv' }),
  person('u-2', 'Trần Thị Ánh'),
  person('u-3', 'Trần Thị Ánh', { agencyId: 'so-noi-vu', agencyNames: ['Sở Nội vụ'] }),
];
const ids = (found: readonly FindablePerson[]) => found.map(({ id }) => id);

describe('who is looked up', () => {
  it.each([
    ['without accents', 'nguyen duc', ['u-1']],
    ['by the agency', 'anh noi vu', ['u-3']],
    ['by an alias of the agency', 'syt', ['u-1', 'u-2']],
    ['by the account', 'duc.nv', ['u-1']],
    ['with what nobody sees', 'ánh\u200b', ['u-2', 'u-3']],
    ['by nothing that anybody has', 'anh cuc', []],
  ])('%s', (_, search, found) => {
    expect(ids(findPeople(people, search))).toEqual(found);
  });
});

describe('whom a name means', () => {
  it.each([
    ['an id', 'u-2', ['u-2']],
    ['an account', ' Duc.NV ', ['u-1']],
    ['a whole name, in whatever letters', 'NGUYỄN văn  Đức', ['u-1']],
    ['all of one name', 'Trần Thị Ánh', ['u-2', 'u-3']],
    ['nobody by a part of a name, as that is a guess', 'Ánh', []],
    ['nobody by a name with other accents, as that is another name', 'Trần Thị Anh', []],
  ])('%s', (_, given, called) => {
    expect(ids(peopleCalled(people, given))).toEqual(called);
  });

  it('is the account of an id that is somebody else’s name', () => {
    const twins = [...people, person('u-4', 'u-2')];
    expect(ids(peopleCalled(twins, 'u-2'))).toEqual(['u-2']);
  });
});
