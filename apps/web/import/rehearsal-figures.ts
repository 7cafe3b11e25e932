import type { Draft, Rehearsal } from './queries';

/** A month with what falls into it. */
export interface Month {
  /** `yyyy-MM`. */
  readonly month: string;
  readonly mails: number;
  readonly due: number;
}

const dueMonths = ({ tasks }: Pick<Draft, 'tasks'>): readonly string[] =>
  tasks.flatMap(({ timing }) => (timing.due === null ? [] : [timing.due.slice(0, 7)]));

/** Month by month, how many mails go out and how many tasks have their (first) deadline. */
export const monthsOf = (
  { totals, from }: Pick<Rehearsal, 'totals' | 'from'>,
  draft: Pick<Draft, 'tasks'>,
): readonly Month[] => {
  const due = dueMonths(draft).filter((month) => month >= from.slice(0, 7));
  const months = [...new Set([...totals.map(({ month }) => month), ...due])].sort();
  return months.map((month) => ({
    month,
    mails: totals.filter((one) => one.month === month).reduce((sum, { mails }) => sum + mails, 0),
    due: due.filter((one) => one === month).length,
  }));
};

/** Somebody who is written to, with how often and when first. */
export interface Receiver {
  readonly recipientId: string;
  readonly name: string;
  readonly mails: number;
  readonly lines: number;
  /** Null where it is none of the first mails, which alone are told one by one. */
  readonly first: string | null;
  readonly unreached: boolean;
}

/** Everybody who is written to, whoever gets most first. */
export const receiversOf = ({ totals, mails }: Pick<Rehearsal, 'totals' | 'mails'>): readonly Receiver[] => {
  const found = new Map<string, Receiver>();
  for (const { recipientId, name, ...counts } of totals) {
    const before = found.get(recipientId);
    const first = mails.find((mail) => mail.recipientId === recipientId);
    found.set(recipientId, {
      recipientId,
      name,
      mails: (before?.mails ?? 0) + counts.mails,
      lines: (before?.lines ?? 0) + counts.lines,
      first: first?.slot ?? null,
      unreached: first !== undefined && first.suppressed !== null,
    });
  }
  return [...found.values()].sort((a, b) => b.lines - a.lines || a.name.localeCompare(b.name, 'vi'));
};
