import type { Language } from '#libs/domain/shared/language';
import { dayMs } from '#libs/domain/shared/time';
import type { BoardTask, HeatRow, Waiting } from './queries';
import type { Awaited } from '../parts/sentence';

/** Who is waited for, as addresses and the API name them: an agency, `@` and a person; null for nobody. */
const awaitedWordOf = ({ agencyId, userId }: Pick<Waiting, 'agencyId' | 'userId'>): string | null =>
  agencyId ?? (userId === null ? null : `@${userId}`);

/** Days, rounded: half a day is one. */
export const daysOf = (ms: number): number => Math.round(ms / dayMs);

/** A share in percent; null of nothing. */
export const percent = (count: number, of: number): number | null =>
  of === 0 ? null : Math.round((count / of) * 1000) / 10;

/** `58,9` in Vietnamese. */
export const decimal = (language: Language, value: number): string =>
  new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB').format(value);

/** How strongly a cell is coloured, from 0 to 4: by its share of what is late, none where nothing is. */
export const heatLevel = (late: number, due: number): 0 | 1 | 2 | 3 | 4 => {
  if (late === 0 || due === 0) return 0;
  const share = late / due;
  return share <= 0.1 ? 1 : share <= 0.25 ? 2 : share <= 0.5 ? 3 : 4;
};

export const cellOf = ({ cells }: HeatRow, month: string) =>
  cells.find((cell) => cell.month === month) ?? { month, due: 0, late: 0 };

/** Whoever is waited for, for all that they are waited for. */
export interface WaitedFor {
  /** As addresses name them; null while tasks are suspended. */
  readonly who: string | null;
  readonly name: string | null;
  readonly ms: number;
  readonly parts: readonly Waiting[];
}

/** Those who are waited for longest first, each with the kinds of waiting. */
export const byWho = (waiting: readonly Waiting[]): readonly WaitedFor[] => {
  const groups = new Map<string | null, Waiting[]>();
  for (const one of waiting) {
    const who = awaitedWordOf(one);
    groups.set(who, [...(groups.get(who) ?? []), one]);
  }
  return [...groups]
    .map(([who, parts]) => ({
      who,
      name: parts[0]?.name ?? null,
      ms: parts.reduce((sum, { ms }) => sum + ms, 0),
      parts,
    }))
    .sort((a, b) => b.ms - a.ms);
};

/** Who is waited for in a task, those since the same instant together. */
export const awaitedIn = ({ waits }: Pick<BoardTask, 'waits'>): readonly Awaited[] => {
  const groups = new Map<string, Awaited>();
  for (const { kind, since, name } of waits) {
    const key = `${kind} ${since}`;
    const names = [...new Set([...(groups.get(key)?.names ?? []), ...(name === null ? [] : [name])])];
    const bearer = kind === 'decider' ? 'approver' : kind;
    groups.set(key, { bearer, names, since });
  }
  return [...groups.values()];
};
