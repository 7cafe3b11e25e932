import fc from 'fast-check';
import {
  emptyDirectory,
  membersOf,
  type Agency,
  type Directory,
  type DirectoryCommand,
  type GroupMember,
} from '#libs/domain/directory/directory';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import { isRejection } from '#libs/domain/shared/rejection';
import { addDays } from '#libs/domain/shared/time';

const now = '2026-03-02T02:00:00.000Z';
const start = '2026-04-01';
const ids = ['a', 'b', 'c', 'd'] as const;
const days = Array.from({ length: 41 }, (_, n) => addDays(start, n - 5));
const agency = (id: string, validTo: string | null = null): Agency => ({
  id,
  name: id,
  aliases: [],
  kind: 'department',
  parentId: null,
  underUbnd: true,
  validFrom: null,
  validTo,
});
const listed = (agencyId: string, from: string | null = null, to: string | null = null): GroupMember => ({
  agencyId,
  from,
  to,
});
const withGroup = (
  members: readonly GroupMember[],
  ends: Readonly<Record<string, string>> = {},
): Directory => ({
  agencies: Object.fromEntries(ids.map((id) => [id, agency(id, ends[id])])),
  groups: { g: { id: 'g', name: 'Nhóm', aliases: [], open: false, kinds: [], members } },
});
const tell = (state: Directory, command: DirectoryCommand): Directory | string => {
  const answer = directoryDecider.decide(command, state, { now, actor: { kind: 'process' } });
  if (isRejection(answer)) return answer.code;
  return answer.reduce((known, event) => directoryDecider.evolve(known, { event, occurredAt: now }), state);
};
const told = (state: Directory, ...commands: readonly DirectoryCommand[]): Directory =>
  commands.reduce<Directory>((known, command) => {
    const next = tell(known, command);
    if (typeof next === 'string') throw new Error(next);
    return next;
  }, state);
const end = (from: string, to: string, on = start, groups = {}): DirectoryCommand => ({
  type: 'EndAgency',
  act: from,
  from,
  to: [to],
  general: to,
  on,
  groups,
});
const back = (from: string): DirectoryCommand => ({ type: 'ReinstateAgency', act: from, from });
/** Who belongs to the group, as `a-b` for those from `day` on until it changes. */
const course = (directory: Directory): string[] =>
  days
    .map((day) => membersOf(directory, 'g', day).join('-'))
    .filter((members, n, all) => members !== all[n - 1]);

describe('the place of an agency that ends in a group', () => {
  it('is the successor’s from the day on, and not before', () => {
    const after = told(withGroup([listed('a'), listed('c')]), end('a', 'b'));
    expect(membersOf(after, 'g', addDays(start, -1))).toEqual(['a', 'c']);
    expect(membersOf(after, 'g', start)).toEqual(['b', 'c']);
    expect(course(after)).toEqual(['a-c', 'b-c']);
  });

  it('is not given to a successor that is a member already, which counts once', () => {
    const after = told(withGroup([listed('a'), listed('b')]), end('a', 'b'));
    expect(after.groups['g']?.members.filter(({ agencyId }) => agencyId === 'b')).toEqual([listed('b')]);
    expect(course(after)).toEqual(['a-b', 'b']);
  });

  it('is taken before the day from which the successor would have belonged to the group by itself', () => {
    const after = told(withGroup([listed('a'), listed('b', addDays(start, 10))]), end('a', 'b'));
    expect(course(after)).toEqual(['a', 'b']);
  });

  it('goes on to whoever takes over from the successor', () => {
    const after = told(withGroup([listed('a')]), end('a', 'b'), end('b', 'c', addDays(start, 5)));
    expect(course(after)).toEqual(['a', 'b', 'c']);
  });

  it('is nobody’s who would have come after the day on which it ended', () => {
    const after = told(withGroup([listed('a', addDays(start, 10)), listed('c')]), end('a', 'b'));
    expect(course(after)).toEqual(['c', 'b-c']);
  });

  it('moves with the day', () => {
    const after = told(withGroup([listed('a')]), end('a', 'b'), end('a', 'b', addDays(start, 7)));
    expect([start, addDays(start, 6), addDays(start, 7)].map((day) => membersOf(after, 'g', day))).toEqual([
      ['a'],
      ['a'],
      ['b'],
    ]);
    expect(after.agencies['a']?.validTo).toBe(addDays(start, 6));
  });

  it('is given to nobody who is not registered', () => {
    expect(tell(withGroup([listed('a')]), end('a', 'b', start, { g: ['x'] }))).toBe(
      'DIRECTORY.UNKNOWN_AGENCY',
    );
  });
});

describe('the end of an agency that is taken back', () => {
  it('leaves the directory as it was, with what readers of documents had been told', () => {
    const fact = { from: 'a', to: 'b', on: '2025-03-01' };
    const before: Directory = {
      ...withGroup([listed('a', null, addDays(start, 30)), listed('c')], { a: addDays(start, 60) }),
      successions: [fact],
    };
    const ended = told(before, end('a', 'b'));
    expect(ended.successions).toMatchObject([{ ...fact, on: start, act: 'a' }]);
    expect(told(ended, back('a'))).toEqual(before);
    expect(told(ended, end('a', 'b', addDays(start, 3)), back('a'))).toEqual(before);
  });

  it('is no event where the agency does not end', () => {
    const answer = directoryDecider.decide(back('a'), withGroup([]), { now, actor: { kind: 'process' } });
    expect(answer).toEqual([]);
  });

  it('keeps who is there in the place of another one that ends on the same day', () => {
    const all = withGroup([listed('a'), listed('b')]);
    expect(course(told(all, end('a', 'c'), end('b', 'c'), back('a')))).toEqual(['a-b', 'a-c']);
  });

  it('is the same as if it had never been told, whatever else was told meanwhile', () => {
    const day = fc.integer({ min: 0, max: 30 }).map((n) => addDays(start, n));
    const maybe = fc.option(day);
    const member = fc
      .tuple(fc.constantFrom(...ids), maybe, maybe)
      .filter(([, from, to]) => from === null || to === null || from <= to)
      .map(([id, from, to]) => listed(id, from, to));
    const act = fc
      .tuple(fc.constantFrom(...ids), fc.constantFrom(...ids), day, fc.option(fc.subarray([...ids])))
      .map(([from, to, on, places]) => end(from, to, on, places === null ? {} : { g: places }));
    let compared = 0;
    fc.assert(
      fc.property(fc.array(member, { maxLength: 6 }), act, act, (members, first, second) => {
        const before = withGroup([listed('keeps'), ...members]);
        const from = 'from' in first ? first.from : '';
        if ('from' in second && second.from === from) return;
        const ended = tell(before, first);
        const both = typeof ended === 'string' ? ended : tell(ended, second);
        const alone = tell(before, second);
        if (typeof both === 'string' || typeof alone === 'string') return;
        const after = told(both, back(from));
        compared += 1;
        expect([after.agencies, course(after)]).toEqual([alone.agencies, course(alone)]);
      }),
      { numRuns: 1000 },
    );
    expect(compared).toBeGreaterThan(50);
  });

  it('changes nothing in a directory that is empty', () => {
    expect(told(emptyDirectory, back('a'))).toEqual(emptyDirectory);
  });
});
