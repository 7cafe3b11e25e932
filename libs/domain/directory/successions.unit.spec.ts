import { currentAssignees, heirsOn, namesOver, predecessorsOf } from '#libs/domain/directory/current-agency';
import { emptyDirectory, type Directory, type Succession } from '#libs/domain/directory/directory';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import { isRejection } from '#libs/domain/shared/rejection';

const now = '2026-03-02T02:00:00.000Z';
const agency = (id: string) => ({
  id,
  name: id,
  aliases: [],
  kind: 'department' as const,
  parentId: null,
  underUbnd: true,
  validFrom: null,
  validTo: null,
});
const registered: Directory = {
  ...emptyDirectory,
  agencies: Object.fromEntries(['a', 'b', 'c'].map((id) => [id, agency(id)])),
};
const record = (state: Directory, succession: Succession): Directory | string => {
  const answer = directoryDecider.decide({ type: 'RecordSuccession', succession }, state, {
    now,
    actor: { kind: 'process' },
  });
  if (isRejection(answer)) return answer.code;
  return answer.reduce((known, event) => directoryDecider.evolve(known, { event, occurredAt: now }), state);
};
const after = (...given: readonly Succession[]): Directory =>
  given.reduce<Directory>((state, one) => record(state, one) as Directory, registered);
const merger = { from: 'a', to: 'b', on: '2025-03-01' };

describe('a succession', () => {
  it('is kept once, and a directory without any looks as it did before there were any', () => {
    expect('successions' in registered).toBe(false);
    expect(after(merger, merger).successions).toEqual([merger]);
  });

  it('divides a unit where several are recorded', () => {
    const other = { ...merger, to: 'c' };
    expect(after(merger, other).successions).toEqual([merger, other]);
  });

  it('recorded with another day puts the day right', () => {
    expect(after(merger, { ...merger, on: '2025-07-01' }).successions).toEqual([
      { ...merger, on: '2025-07-01' },
    ]);
  });

  it.each([
    ['to an unknown unit', { ...merger, to: 'x' }, 'DIRECTORY.UNKNOWN_AGENCY'],
    ['to itself', { ...merger, to: 'a' }, 'DIRECTORY.SUCCESSION_LOOP'],
    [
      'back to where the work came from',
      { from: 'c', to: 'a', on: '2026-01-01' },
      'DIRECTORY.SUCCESSION_LOOP',
    ],
  ])('%s is refused', (_, succession, code) => {
    expect(record(after(merger, { from: 'b', to: 'c', on: '2025-07-01' }), succession)).toBe(code);
  });
});

describe('the names of today', () => {
  const assignees = [
    { agencyId: 'a', role: 'coordinator' },
    { agencyId: 'b', role: 'lead' },
    { agencyId: 'c', role: 'coordinator' },
  ];

  it('count a successor once that took part already, as lead rather than as coordinator of itself', () => {
    expect(currentAssignees(assignees, { a: 'b' })).toEqual([assignees[1], assignees[2]]);
    expect(currentAssignees(assignees, { b: 'a' })).toEqual([{ agencyId: 'a', role: 'lead' }, assignees[2]]);
    expect(currentAssignees(assignees, { a: 'c' })).toEqual([
      { agencyId: 'c', role: 'coordinator' },
      assignees[1],
    ]);
    expect(currentAssignees(assignees, {})).toBe(assignees);
  });

  it('are those of whoever has the work in the end, from the day on, and of all that gave way to it', () => {
    const directory = after({ ...merger, act: 'a' }, { from: 'b', to: 'c', on: '2025-07-01', act: 'b' });
    expect(heirsOn(directory, '2025-02-28')).toEqual({});
    expect(heirsOn(directory, '2025-03-01')).toEqual({ a: 'b' });
    expect(heirsOn(directory, '2025-07-01')).toEqual({ a: 'c', b: 'c' });
    expect(namesOver('a', heirsOn(directory, '2025-07-01'))).toEqual(['c', 'a', 'b']);
    expect(predecessorsOf(directory, 'c', '2025-07-01')).toEqual(['a', 'b']);
    expect(predecessorsOf(directory, 'c', '2025-06-30')).toEqual([]);
  });
});
