import type { AgencyGroup, Directory, DirectoryCommand, GroupMember } from '#libs/domain/directory/directory';
import { addDays, type LocalDate } from '#libs/domain/shared/time';
import { own } from '#libs/domain/shared/own';

type EndAgency = Extract<DirectoryCommand, { type: 'EndAgency' }>;

/** Until when an agency was to exist had no act ended it; null where nothing was said. */
export const ownEnd = ({ agencies, successions = [] }: Directory, agencyId: string): LocalDate | null => {
  const known = successions.find((s) => s.act !== undefined && s.from === agencyId);
  return known ? (known.until ?? null) : (own(agencies, agencyId)?.validTo ?? null);
};

/** Nobody belongs to a group any longer than it exists. */
const lastDayOf = (agencyId: string, directory: Directory): Pick<GroupMember, 'to' | 'until'> => {
  const to = own(directory.agencies, agencyId)?.validTo ?? null;
  const until = ownEnd(directory, agencyId);
  return until === to ? { to } : { to, until };
};

/** A group loses the agency from that day; those that take its place are named, or the one successor. */
export const withoutAgency = (
  group: AgencyGroup,
  { from, to, on, groups }: EndAgency,
  directory: Directory,
): AgencyGroup => {
  const listed = group.members.some((m) => m.agencyId === from && (m.to === null || m.to >= on));
  const joining = own(groups, group.id) ?? (listed && to.length === 1 ? to : []);
  // Who is there in another's place may have to go, should that other one not end.
  const isMember = (id: string): boolean =>
    group.members.some(
      (m) =>
        m.agencyId === id && m.to === null && m.placeOf === undefined && (m.from === null || m.from <= on),
    );
  const taking = [...new Set(joining)].filter((id) => !isMember(id));
  const staying = group.members.map((m): GroupMember => {
    if (m.agencyId !== from || (m.to !== null && m.to < on)) return m;
    // Who would have come later never comes.
    return { ...m, to: addDays(on, -1), until: m.to };
  });
  const fresh = taking.map((agencyId): GroupMember => ({
    agencyId,
    from: on,
    placeOf: from,
    ...(own(groups, group.id) && { named: true }),
    ...lastDayOf(agencyId, directory),
  }));
  return { ...group, members: [...staying, ...fresh] };
};

/** Those that are left where some are gone: nobody has the place of one that had none to leave, unless an act names it. */
const withoutHeirs = (left: readonly GroupMember[], gone: readonly GroupMember[]): readonly GroupMember[] =>
  gone.reduce((rest, { agencyId }) => {
    if (rest.some((m) => m.agencyId === agencyId && m.until !== undefined)) return rest;
    const heirs = rest.filter(({ placeOf, named }) => placeOf === agencyId && !named);
    return withoutHeirs(
      rest.filter((m) => !heirs.includes(m)),
      heirs,
    );
  }, left);

const asBefore = (m: GroupMember, agencyId: string): GroupMember => {
  const { until, ...member } = m;
  return m.agencyId !== agencyId || until === undefined ? m : { ...member, to: until };
};

/** The group as it would be if the agency had not ended. */
export const withAgency = (group: AgencyGroup, agencyId: string): AgencyGroup => ({
  ...group,
  members: withoutHeirs(
    group.members.filter(({ placeOf }) => placeOf !== agencyId),
    group.members.filter(({ placeOf }) => placeOf === agencyId),
  ).map((m) => asBefore(m, agencyId)),
});

/** The same, where the end is only moved to another day, so that those who took a later place keep it. */
export const beforeItsEnd = (group: AgencyGroup, agencyId: string): AgencyGroup => ({
  ...group,
  members: group.members.filter((m) => m.placeOf !== agencyId).map((m) => asBefore(m, agencyId)),
});
