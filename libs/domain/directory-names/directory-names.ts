import { normaliseName } from '#libs/domain/directory-names/normalise-name';

export interface NamedAgency {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface NamedGroup extends NamedAgency {
  /** An open group ("các đơn vị có liên quan") owes nothing until its members are named. */
  readonly open: boolean;
}

/** The names by which a document may call the units of the directory. */
export interface DirectoryNames {
  readonly agencies: readonly NamedAgency[];
  readonly groups: readonly NamedGroup[];
}

export interface NameMatch {
  readonly agencyId: string | null;
  readonly groupId: string | null;
  /** The official name. */
  readonly name: string;
  readonly open: boolean;
}

/** Every normalised name and alias with the units that carry it; more than one means the name is ambiguous. */
export type NameIndex = ReadonlyMap<string, readonly NameMatch[]>;

/** Prepares the directory for lookup by `normaliseName(text)`. */
export function indexNames(directory: DirectoryNames): NameIndex {
  const index = new Map<string, NameMatch[]>();
  const add = ({ name, aliases }: NamedAgency, match: NameMatch): void => {
    for (const key of new Set([name, ...aliases].map(normaliseName)))
      index.set(key, [...(index.get(key) ?? []), match]);
  };
  for (const agency of directory.agencies)
    add(agency, { agencyId: agency.id, groupId: null, name: agency.name, open: false });
  for (const group of directory.groups)
    add(group, { agencyId: null, groupId: group.id, name: group.name, open: group.open });
  index.delete('');
  return index;
}
