import type { Directory, Succession } from '#libs/domain/directory/directory';
import type { LocalDate } from '#libs/domain/shared/time';
import { own } from '#libs/domain/shared/own';

/** Those that are carried out, not only told to readers of documents, and in force on `date`. */
const carriedOut = ({ successions = [] }: Directory, date: LocalDate): readonly Succession[] =>
  successions.filter(({ act, on }) => act !== undefined && on <= date);

/** Who answers on `date` for what names this agency: itself, or whoever its work came to in the end. */
export const currentAgency = (directory: Directory, agencyId: string, date: LocalDate): string => {
  const all = carriedOut(directory, date);
  const passed = new Set([agencyId]);
  for (let current = agencyId; ;) {
    const own = all.filter(({ from }) => from === current);
    const next = (own.find(({ general }) => general) ?? own[0])?.to;
    if (next === undefined || passed.has(next)) return current;
    passed.add(next);
    current = next;
  }
};

/** By agency that has given way: who answers for what names it now. Those in force are left out. */
export type Heirs = Readonly<Record<string, string>>;

export const heirsOn = (directory: Directory, date: LocalDate): Heirs =>
  Object.fromEntries(
    carriedOut(directory, date).map(({ from }) => [from, currentAgency(directory, from, date)]),
  );

/** The names under which an agency stood and stands: of whoever answers for it now, and all that gave way to that. */
export const namesOver = (agencyId: string, heirs: Heirs): readonly string[] => {
  const current = own(heirs, agencyId) ?? agencyId;
  const former = Object.entries(heirs).filter(([, heir]) => heir === current);
  return [current, ...former.map(([id]) => id)];
};

/** The agencies whose work had come to this one by `date`, directly or through others; of a divided one, a share. */
export const predecessorsOf = (directory: Directory, agencyId: string, date: LocalDate): string[] => {
  const all = carriedOut(directory, date);
  const found = new Set([agencyId]);
  for (const id of found) for (const { from, to } of all) if (to === id) found.add(from);
  found.delete(agencyId);
  return [...found].sort();
};

/** The same assignees under the names of today: each agency once, as lead rather than as coordinator of itself. */
export const currentAssignees = <A extends { readonly agencyId: string; readonly role: string }>(
  assignees: readonly A[],
  heirs: Heirs,
): readonly A[] => {
  const renamed = assignees.map((a) => ({ ...a, agencyId: own(heirs, a.agencyId) ?? a.agencyId }));
  if (renamed.every(({ agencyId }, n) => agencyId === assignees[n]?.agencyId)) return assignees;
  return renamed.filter(
    (a, n) =>
      !renamed.some(
        (b, m) => b.agencyId === a.agencyId && m !== n && (a.role === b.role ? m < n : b.role === 'lead'),
      ),
  );
};
