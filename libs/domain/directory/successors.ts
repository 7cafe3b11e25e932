import { hasEnded, type Directory } from '#libs/domain/directory/directory';
import { own } from '#libs/domain/shared/own';
import type { LocalDate } from '#libs/domain/shared/time';

/** What a unit gave way to, told to readers of documents or carried out. */
export interface GaveWay {
  /** The first day of the successors. */
  readonly on: LocalDate;
  /** Those that stand for it by now, also through others that gave way themselves; several where it was divided. */
  readonly to: readonly string[];
}

/** To what an agency or group gave way by `date`; null where nothing says that it did. */
export const gaveWayBy = ({ successions = [] }: Directory, id: string, date: LocalDate): GaveWay | null => {
  const from = (one: string) => successions.filter((s) => s.from === one && s.on <= date);
  const [first] = from(id);
  if (first === undefined) return null;
  const standing = new Set<string>();
  const seen = new Set([id]);
  // Read while it grows.
  for (const one of seen) {
    const own = from(one);
    if (own.length === 0) standing.add(one);
    for (const { to } of own) seen.add(to);
  }
  return { on: first.on, to: [...standing] };
};

/** The agency itself, or the one that stands for it once it has ended; null where that is nobody, or several. */
export const standsFor = (directory: Directory, agencyId: string, date: LocalDate): string | null => {
  const isOver = (id: string): boolean => {
    const agency = own(directory.agencies, id);
    return agency !== undefined && hasEnded(agency, date);
  };
  if (!isOver(agencyId)) return agencyId;
  const standing = (gaveWayBy(directory, agencyId, date)?.to ?? []).filter((id) => !isOver(id));
  return standing.length === 1 ? (standing[0] ?? null) : null;
};
