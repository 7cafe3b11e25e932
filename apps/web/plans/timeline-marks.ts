import { dueDay } from '../parts/days';
import { addDays, dayNumber, type LocalDate } from '#libs/domain/shared/time';
import type { ListedTask } from '../api/queries';

/** What a timeline shows of a task. */
export type Dated = Pick<ListedTask, 'id' | 'due' | 'status' | 'closed'>;

/** Deadlines that lie too close to be told apart, as one. */
export interface Cluster<T> {
  /** Where it stands between the beginning and the end, from 0 to 1. */
  readonly at: number;
  readonly first: LocalDate;
  readonly last: LocalDate;
  readonly tasks: readonly T[];
}

/** The days that a timeline reaches from and to: whole months around all deadlines and today. */
export interface Reach {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** First days of what is labelled: months, quarters or years, so that they do not crowd. */
  readonly labels: readonly { readonly day: LocalDate; readonly at: number }[];
}

const monthOf = (day: LocalDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const firstOf = (month: number): LocalDate =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;

const place = (day: LocalDate, from: LocalDate, to: LocalDate): number =>
  (dayNumber(day) - dayNumber(from)) / Math.max(1, dayNumber(to) - dayNumber(from));

/** So many labels fit beside each other. */
const MOST_LABELS = 12;
const steps = [1, 3, 6, 12, 24, 60] as const;

/** @returns null where nothing has a deadline */
export const reachOf = (tasks: readonly Dated[], today: LocalDate): Reach | null => {
  const days = tasks.flatMap(({ due }) => (due === null ? [] : [dueDay(due)]));
  if (days.length === 0) return null;
  const sorted = [...days, today].sort();
  const [first = today, last = today] = [sorted[0], sorted.at(-1)];
  const [begin, end] = [monthOf(first), monthOf(last) + 1];
  const [from, to] = [firstOf(begin), firstOf(end)];
  const step = steps.find((each) => (end - begin) / each <= MOST_LABELS) ?? 120;
  const labels = Array.from({ length: end - begin }, (_, month) => begin + month)
    .filter((month) => month % step === 0 || (month === begin && step === 1))
    .map((month) => ({ day: firstOf(month), at: place(firstOf(month), from, to) }));
  return { from, to, labels };
};

/** Where a day stands on it. */
export const placeOn = ({ from, to }: Reach, day: LocalDate): number => place(day, from, to);

/**
 * The deadlines of tasks as few as can be told apart.
 *
 * @param gap how near two may come, as a share of the whole
 * @param today what was due before it is never one with what is still to come
 */
export const clustersOf = <T extends Dated>(
  tasks: readonly T[],
  reach: Reach,
  gap: number,
  today: LocalDate,
): readonly Cluster<T>[] => {
  const placed = tasks
    .flatMap((task) => (task.due === null ? [] : [{ task, day: dueDay(task.due) }]))
    .sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  const found: { first: LocalDate; last: LocalDate; tasks: T[] }[] = [];
  for (const { task, day } of placed) {
    const current = found.at(-1);
    const isNear = current && placeOn(reach, day) - placeOn(reach, current.first) < gap;
    if (isNear && current.last < today === day < today) {
      current.tasks.push(task);
      current.last = day;
    } else found.push({ first: day, last: day, tasks: [task] });
  }
  return found.map((one) => {
    // A deadline is the end of its day; several stand in their middle.
    const [from, to] = [placeOn(reach, one.first), placeOn(reach, addDays(one.last, 1))];
    return { ...one, at: Math.min(1, (from + to) / 2) };
  });
};

/** How many of the tasks that are due in a month have come how far, month by month. */
export const byMonth = <T extends Dated>(
  tasks: readonly T[],
): readonly { readonly month: string; readonly tasks: readonly T[] }[] => {
  const months = new Map<string, T[]>();
  for (const task of tasks)
    if (task.due !== null) {
      const month = dueDay(task.due).slice(0, 7);
      months.set(month, [...(months.get(month) ?? []), task]);
    }
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, own]) => ({ month, tasks: own }));
};
