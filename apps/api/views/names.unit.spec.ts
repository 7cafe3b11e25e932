import type { Services } from '#apps/api/services';
import { NameService } from '#apps/api/views/names';
import { emptyDirectory, type Agency } from '#libs/domain/directory/directory';

const agencyOf = (id: string, name: string): Agency => ({
  id,
  name,
  aliases: [],
  kind: 'department',
  parentId: null,
  underUbnd: true,
  validFrom: null,
  validTo: null,
});

/** Names as they are stored, and how often somebody read them. */
const start = () => {
  const stored = new Map([['u-1', 'Trần Thị B']]);
  const read = { users: 0, directory: 0 };
  let agencies: Record<string, Agency> = { 'so-a': agencyOf('so-a', 'Sở A') };
  let copy = agencies;
  const names = new NameService(
    {
      referenceData: {
        directory: () => Promise.resolve({ ...emptyDirectory, agencies: copy }),
        renewDirectory: () => {
          read.directory += 1;
          copy = agencies;
          return Promise.resolve(true);
        },
      },
    } as unknown as Services['application'],
    {
      userNames: () => {
        read.users += 1;
        return Promise.resolve(new Map(stored));
      },
      formerNames: () => Promise.resolve(new Map()),
    } as unknown as Services['identity'],
  );
  const enter = (id: string, name: string): void => {
    agencies = { ...agencies, [id]: agencyOf(id, name) };
  };
  return { stored, read, enter, names };
};

describe('the names in what people read', () => {
  it('are of the newest accounts, also of one that was made a moment after they were read', async () => {
    const { names, stored, read } = start();
    expect(await names.telling(({ user }) => user('u-1'))).toBe('Trần Thị B');
    stored.set('u-2', 'Lê Văn C');
    expect(await names.telling(({ user }) => [user('u-1'), user('u-2')])).toEqual(['Trần Thị B', 'Lê Văn C']);
    expect(read.users).toBe(2);
  });

  it('are of the newest agencies', async () => {
    const { names, enter } = start();
    await names.telling(({ agency }) => agency('so-a'));
    enter('so-b', 'Sở B');
    expect(await names.telling(({ at }) => at('2026-01-05T01:00:00.000Z').agency('so-b'))).toBe('Sở B');
  });

  it('are not read again and again for an id that nobody has', async () => {
    const { names, read } = start();
    const told = () => names.telling(({ user }) => user('u-never'));
    expect([await told(), await told(), await told()]).toEqual(['u-never', 'u-never', 'u-never']);
    expect(read.users).toBe(2);
  });
});
