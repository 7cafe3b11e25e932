import type { Recurrence } from '#libs/domain/policy/policy';

/** A period of a task that repeats: the week, month, quarter or half year `nth` of a year, counted from 1; of a year 1. */
export interface PeriodOfYear {
  readonly every: Exclude<Recurrence, 'single'>;
  readonly year: number;
  readonly nth: number;
}

const romans = ['I', 'II', 'III', 'IV'] as const;

/** The label with which a cycle is opened and kept: `2026`, `Quý I/2026`, `Tuần 12/2026`. */
export const labelOf = ({ every, year, nth }: PeriodOfYear): string => {
  switch (every) {
    case 'weekly':
      return `Tuần ${nth}/${year}`;
    case 'monthly':
      return `Tháng ${nth}/${year}`;
    case 'quarterly':
      return `Quý ${romans[nth - 1] ?? ''}/${year}`;
    case 'half-yearly':
      return `6 tháng ${nth === 1 ? 'đầu' : 'cuối'} năm ${year}`;
    case 'yearly':
      return String(year);
  }
};

const forms: readonly (readonly [every: PeriodOfYear['every'], form: RegExp])[] = [
  ['yearly', /^()(\d{4})$/u],
  ['quarterly', /^Quý ([IV]+)\/(\d{4})$/u],
  ['monthly', /^Tháng (\d+)\/(\d{4})$/u],
  ['weekly', /^Tuần (\d+)\/(\d{4})$/u],
  ['half-yearly', /^6 tháng (đầu|cuối) năm (\d{4})$/u],
];

const nthOf = (said: string): number => {
  const quarter = romans.findIndex((roman) => roman === said) + 1;
  if (quarter > 0) return quarter;
  return said === 'cuối' ? 2 : Number(said) || 1;
};

/** The period that a label names; null for the empty label of what is done once, and for any other text. */
export const periodOfLabel = (label: string): PeriodOfYear | null => {
  for (const [every, form] of forms) {
    const [, nth = '', year = ''] = form.exec(label) ?? [];
    if (year !== '') return { every, year: Number(year), nth: nthOf(nth) };
  }
  return null;
};

/** The Roman number of a quarter, 1 to 4. */
export const quarterNumber = (nth: number): string => romans[nth - 1] ?? String(nth);
