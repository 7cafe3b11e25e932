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

/** From a day on one unit's work is another's: merged, renamed, or divided among several. Ids of the directory. */
export interface NamedSuccession {
  readonly from: string;
  readonly to: string;
  /** `YYYY-MM-DD`, the first day of the successor. */
  readonly on: string;
}

/** The names by which a document may call the units of the directory. */
export interface DirectoryNames {
  readonly agencies: readonly NamedAgency[];
  readonly groups: readonly NamedGroup[];
  readonly successions?: readonly NamedSuccession[];
}

export interface NameMatch {
  readonly agencyId: string | null;
  readonly groupId: string | null;
  /** The official name. */
  readonly name: string;
  readonly open: boolean;
  /** The unit no longer existed on the day that the names were looked up for; null when it did. */
  readonly dissolved: Dissolved | null;
}

export interface Dissolved {
  readonly on: string;
  /** Several when the work was divided among them. */
  readonly successors: readonly Omit<NameMatch, 'dissolved'>[];
}

/** Every normalised name and alias with the units that carry it; more than one means the name is ambiguous. */
export type NameIndex = ReadonlyMap<string, readonly NameMatch[]>;

/**
 * Prepares the directory for lookup by `normaliseName(text)`.
 *
 * @param asOf the document's day, `YYYY-MM-DD`; without it no unit counts as dissolved
 */
export function indexNames(directory: DirectoryNames, asOf: string | null = null): NameIndex {
  const named = [
    ...directory.agencies.map((agency) => ({
      unit: agency,
      agencyId: agency.id,
      groupId: null,
      open: false,
    })),
    ...directory.groups.map((group) => ({
      unit: group,
      agencyId: null,
      groupId: group.id,
      open: group.open,
    })),
  ];
  const byId = new Map(named.map(({ unit, ...match }) => [unit.id, { ...match, name: unit.name }] as const));
  const over = (directory.successions ?? []).filter(({ on }) => asOf !== null && on <= asOf);
  const dissolved = (id: string): Dissolved | null => {
    const own = over.filter(({ from }) => from === id);
    const successors = own.flatMap(({ to }) => byId.get(to) ?? []);
    return own[0] === undefined || successors.length === 0 ? null : { on: own[0].on, successors };
  };
  const index = new Map<string, NameMatch[]>();
  for (const { unit, ...match } of named)
    for (const key of new Set([unit.name, ...unit.aliases].map(normaliseName))) {
      const whole = { ...match, name: unit.name, dissolved: dissolved(unit.id) };
      index.set(key, [...(index.get(key) ?? []), whole]);
    }
  index.delete('');
  return index;
}
