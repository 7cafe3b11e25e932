import type { Directory, DirectoryCommand, DirectoryEvent } from '#libs/domain/directory/directory';
import { ownEnd, withAgency } from '#libs/domain/directory/group-places';
import { own } from '#libs/domain/shared/own';

type Reinstate = Extract<DirectoryCommand, { type: 'ReinstateAgency' }>;

/** Takes back that an agency ends by an act: it goes on as before, in its groups as well; nothing where it does. */
export const reinstateAgency = ({ act, from }: Reinstate, directory: Directory): DirectoryEvent[] => {
  const facts = (directory.successions ?? []).filter((s) => s.act === act);
  const agency = own(directory.agencies, from);
  if (facts.length === 0 || !agency) return [];
  return [
    { type: 'AgencyRegistered', data: { ...agency, validTo: ownEnd(directory, from) } },
    ...Object.values(directory.groups).map((group): DirectoryEvent => ({
      type: 'AgencyGroupDefined',
      data: withAgency(group, from),
    })),
    ...facts.map(({ to }): DirectoryEvent => ({ type: 'SuccessionWithdrawn', data: { act, from, to } })),
  ];
};
