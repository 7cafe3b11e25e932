import {
  membersOf,
  type AgencyGroup,
  type Directory,
  type DirectoryCommand,
  type DirectoryEvent,
  type Succession,
} from '#libs/domain/directory/directory';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import { addDays, type LocalDate } from '#libs/domain/shared/time';

type EndAgency = Extract<DirectoryCommand, { type: 'EndAgency' }>;

/** Whether the work of `from` has come to `to`, directly or through others. */
export const comesTo = (successions: readonly Succession[], from: string, to: string): boolean => {
  const reached = new Set([from]);
  for (const unit of reached)
    for (const succession of successions) if (succession.from === unit) reached.add(succession.to);
  return reached.has(to);
};

/** Who has anything to do with what the agency leaves: its successors, and whoever answers for its old name. */
const heirsOf = ({ to, general }: EndAgency): string[] => [...new Set([...to, general])];

const others = ({ successions = [] }: Directory, { act }: EndAgency): readonly Succession[] =>
  successions.filter((s) => s.act !== act);

const refusedAgencies = (command: EndAgency, directory: Directory): Rejection | null => {
  const { from, on } = command;
  const { agencies } = directory;
  const unknown = [from, ...heirsOf(command)].find((id) => !(id in agencies));
  if (unknown !== undefined) return reject('DIRECTORY.UNKNOWN_AGENCY', { id: unknown });
  const known = others(directory, command);
  const own = known.find((s) => s.from === from && s.act !== undefined);
  const until = agencies[from]?.validTo ?? null;
  const ended = (directory.successions ?? []).some((s) => s.act === command.act);
  if (own || (until !== null && !ended && until < addDays(on, -1)))
    return reject('SUCCESSION.ALREADY_DISSOLVED', { agencyId: from, since: own?.on ?? until });
  for (const to of heirsOf(command)) {
    if (comesTo(known, to, from)) return reject('DIRECTORY.SUCCESSION_LOOP', { from, to });
    const { validFrom = null, validTo = null } = agencies[to] ?? {};
    const gone = known.some((s) => s.from === to && s.act !== undefined && s.on <= on);
    if (gone || (validFrom ?? on) > on || (validTo ?? on) < on)
      return reject('SUCCESSION.SUCCESSOR_NOT_IN_FORCE', { agencyId: to, on });
  }
  return null;
};

/** The group as it was before the same act was recorded with another day. */
const undone = (group: AgencyGroup, { from }: EndAgency, before: LocalDate | undefined): AgencyGroup => {
  if (before === undefined) return group;
  const members = group.members
    .filter((m) => m.agencyId === from || m.from !== before)
    .map((m) => (m.agencyId === from && m.to === addDays(before, -1) ? { ...m, to: null } : m));
  return { ...group, members };
};

/** A group loses the agency from that day; those that take its place are named, or the one successor. */
const changedGroup = (group: AgencyGroup, { from, to, on, groups }: EndAgency): AgencyGroup => {
  const listed = group.members.some((m) => m.agencyId === from && (m.to === null || m.to >= on));
  const joining = groups[group.id] ?? (listed && to.length === 1 ? to : []);
  const isMember = (id: string) => group.members.some((m) => m.agencyId === id && m.to === null);
  const fresh = joining.filter((id) => !isMember(id)).map((agencyId) => ({ agencyId, from: on, to: null }));
  const staying = group.members.flatMap((m) => {
    if (m.agencyId !== from || (m.to !== null && m.to < on)) return [m];
    // Who would have come later never comes.
    return m.from !== null && m.from >= on ? [] : [{ ...m, to: addDays(on, -1) }];
  });
  return { ...group, members: [...staying, ...fresh] };
};

/** A group that is itself replaced by another one may well end without members. */
const emptied = (before: Directory, after: Directory, { on }: EndAgency): string | undefined =>
  Object.values(before.groups).find(
    ({ id, open }) =>
      !open &&
      membersOf(before, id, on).length > 0 &&
      membersOf(after, id, on).length === 0 &&
      !(before.successions ?? []).some((s) => s.from === id && s.on <= on),
  )?.id;

const factsOf = ({ act, from, to, general, on }: EndAgency): Succession[] =>
  (to.length > 0 ? to : [general]).map((heir) => ({
    ...{ from, to: heir, on, act },
    ...(heir === general && { general: true }),
  }));

/**
 * Ends an agency from a day on: it is no longer in force, its groups lose it, and its work is its successors'.
 * Given again by the same act with another day, everything moves to that day.
 */
export const endAgency = (command: EndAgency, directory: Directory): DirectoryEvent[] | Rejection => {
  const { from, on } = command;
  const refused = refusedAgencies(command, directory);
  if (refused) return refused;
  const agency = directory.agencies[from];
  const unknownGroup = Object.keys(command.groups).find((id) => !(id in directory.groups));
  if (!agency || unknownGroup !== undefined)
    return reject('DIRECTORY.UNKNOWN_AGENCY', { id: unknownGroup ?? from });
  const ended = { ...agency, validTo: addDays(on, -1) };
  const before = (directory.successions ?? []).find(({ act }) => act === command.act)?.on;
  const groups = Object.values(directory.groups).map((group) =>
    changedGroup(undone(group, command, before), command),
  );
  const after: Directory = {
    ...directory,
    agencies: { ...directory.agencies, [from]: ended },
    groups: { ...directory.groups, ...Object.fromEntries(groups.map((group) => [group.id, group])) },
  };
  const groupId = emptied(directory, after, command);
  if (groupId !== undefined) return reject('SUCCESSION.GROUP_EMPTY', { groupId, agencyId: from });
  return [
    { type: 'AgencyRegistered', data: ended },
    ...groups.map((data): DirectoryEvent => ({ type: 'AgencyGroupDefined', data })),
    ...factsOf(command).map((data): DirectoryEvent => ({ type: 'SuccessionRecorded', data })),
  ];
};
