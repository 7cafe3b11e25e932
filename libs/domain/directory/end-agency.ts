import {
  membersOf,
  type Directory,
  type DirectoryCommand,
  type DirectoryEvent,
  type Succession,
} from '#libs/domain/directory/directory';
import { beforeItsEnd, ownEnd, withoutAgency } from '#libs/domain/directory/group-places';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import { addDays } from '#libs/domain/shared/time';
import { own } from '#libs/domain/shared/own';

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
  const unknown = [from, ...heirsOf(command)].find((id) => !Object.hasOwn(agencies, id));
  if (unknown !== undefined) return reject('DIRECTORY.UNKNOWN_AGENCY', { id: unknown });
  const known = others(directory, command);
  const carried = known.find((s) => s.from === from && s.act !== undefined);
  const until = ownEnd(directory, from);
  if (carried || (until !== null && until < addDays(on, -1)))
    return reject('SUCCESSION.ALREADY_DISSOLVED', { agencyId: from, since: carried?.on ?? until });
  for (const to of heirsOf(command)) {
    if (comesTo(known, to, from)) return reject('DIRECTORY.SUCCESSION_LOOP', { from, to });
    const { validFrom = null, validTo = null } = own(agencies, to) ?? {};
    const gone = known.some((s) => s.from === to && s.act !== undefined && s.on <= on);
    if (gone || (validFrom ?? on) > on || (validTo ?? on) < on)
      return reject('SUCCESSION.SUCCESSOR_NOT_IN_FORCE', { agencyId: to, on });
  }
  return null;
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

/** What the directory says of the act, to one heir each. */
const factsOf = (command: EndAgency, directory: Directory): Succession[] => {
  const { act, from, to, general, on } = command;
  const until = ownEnd(directory, from);
  const { successions = [] } = directory;
  return (to.length > 0 ? to : [general]).map((heir) => {
    const known = successions.find((s) => s.from === from && s.to === heir);
    const told = known?.act === undefined ? known?.on : known.told;
    return {
      from,
      to: heir,
      on,
      act,
      ...(heir === general && { general: true }),
      ...(until !== null && { until }),
      ...(told !== undefined && { told }),
    };
  });
};

/** Whether the directory says what the command would have it say. */
export const isEnded = (command: EndAgency, { successions = [] }: Directory): boolean => {
  const said = successions.filter(({ act }) => act === command.act);
  const heirs = command.to.length > 0 ? command.to : [command.general];
  return said.length === heirs.length && said.every((s) => s.on === command.on && heirs.includes(s.to));
};

/**
 * Ends an agency from a day on: it is no longer in force, its groups lose it, and its work is its successors'.
 * Given again by the same act with another day, everything moves to that day.
 */
export const endAgency = (command: EndAgency, directory: Directory): DirectoryEvent[] | Rejection => {
  const { act, from, on } = command;
  const refused = refusedAgencies(command, directory);
  if (refused) return refused;
  const agency = own(directory.agencies, from);
  const unknown =
    Object.keys(command.groups).find((id) => !Object.hasOwn(directory.groups, id)) ??
    Object.values(command.groups)
      .flat()
      .find((id) => !Object.hasOwn(directory.agencies, id));
  if (!agency || unknown !== undefined) return reject('DIRECTORY.UNKNOWN_AGENCY', { id: unknown ?? from });
  const ended = { ...agency, validTo: addDays(on, -1) };
  const groups = Object.values(directory.groups).map((group) =>
    withoutAgency(beforeItsEnd(group, from), command, directory),
  );
  const after: Directory = {
    ...directory,
    agencies: { ...directory.agencies, [from]: ended },
    groups: { ...directory.groups, ...Object.fromEntries(groups.map((group) => [group.id, group])) },
  };
  const groupId = emptied(directory, after, command);
  if (groupId !== undefined) return reject('SUCCESSION.GROUP_EMPTY', { groupId, agencyId: from });
  const facts = factsOf(command, directory);
  const stale = (directory.successions ?? []).filter(
    (s) => s.act === act && !facts.some(({ to }) => to === s.to),
  );
  return [
    { type: 'AgencyRegistered', data: ended },
    ...groups.map((data): DirectoryEvent => ({ type: 'AgencyGroupDefined', data })),
    ...stale.map(({ to }): DirectoryEvent => ({ type: 'SuccessionWithdrawn', data: { act, from, to } })),
    ...facts.map((data): DirectoryEvent => ({ type: 'SuccessionRecorded', data })),
  ];
};
