import type { Values } from '../command/form-fields';
import type { Draft } from './queries';

interface Known {
  /** Of whoever fills it in: a plan is followed up by the agency that has read it. */
  readonly agencyId: string | null;
  readonly today: string;
  readonly supervisors: readonly { readonly id: string }[];
  readonly policies: readonly { readonly id: string }[];
}

export interface SetupValues {
  readonly monitoringAgencyId: string;
  readonly supervisorId: string;
  readonly policyId: string;
  readonly accepts: string;
  readonly until: string;
  readonly yearlyReport: string;
}

const recurring: readonly string[] = ['yearly', 'half-yearly', 'quarterly', 'monthly', 'weekly'];

/** "giai đoạn 2024-2026", "đến năm 2030": the last year is the plan's. Years of dates and numbers are not. */
const endYears = /(?:giai đoạn (?:\d{4}\s*[-–]\s*)?|đến (?:hết )?năm |năm )(20\d\d)(?!\s*[-–]\s*20)/giu;

/**
 * Where some task goes on and on: the end of the last year that the title names, or that some task is due in. Proposed
 * alone, and seen before it is taken; none that is over.
 */
export const proposedEnd = (
  { document, tasks }: Pick<Draft, 'document' | 'tasks'>,
  today: string,
): string => {
  const named = [...(document.title ?? '').matchAll(endYears)].flatMap(([, year]) => year ?? []);
  const due = tasks.flatMap(({ timing }) => timing.due?.slice(0, 4) ?? []);
  const last = [...named, ...due].sort().at(-1);
  const isNeeded = tasks.some(({ timing }) => recurring.includes(timing.kind));
  const end = `${last ?? ''}-12-31`;
  return last !== undefined && isNeeded && end >= today ? end : '';
};

/** `12-15` as people write it, `15/12`; and back, null for nothing. What is neither goes on as it is, to be refused. */
export const writtenDay = (stored: string): string => stored.split('-').reverse().join('/');
export const yearlyDay = (written: string): string | null => {
  const [, day = '', month = ''] = /^(\d{1,2})[/.-](\d{1,2})$/u.exec(written.trim()) ?? [];
  if (written.trim() === '') return null;
  return day === '' ? written : `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

const only = (all: readonly { readonly id: string }[]): string =>
  all.length === 1 ? (all[0]?.id ?? '') : '';

/** What was typed, else what was set before, else what is likely. */
export const setupValues = (draft: Draft, typed: Values, known: Known): SetupValues => {
  const { setup } = draft;
  const likely: SetupValues = {
    monitoringAgencyId: setup?.monitoringAgencyId ?? known.agencyId ?? '',
    supervisorId: setup?.supervisorId ?? only(known.supervisors),
    policyId: setup?.policyId ?? known.policies[0]?.id ?? '',
    accepts: setup?.accepts ?? 'supervisor',
    until: setup === null ? proposedEnd(draft, known.today) : (setup.until ?? ''),
    yearlyReport: writtenDay(setup?.yearlyReport ?? ''),
  };
  const of = (field: keyof SetupValues): string => {
    const value = typed[field];
    return typeof value === 'string' ? value : likely[field];
  };
  return {
    monitoringAgencyId: of('monitoringAgencyId'),
    supervisorId: of('supervisorId'),
    policyId: of('policyId'),
    accepts: of('accepts'),
    until: of('until'),
    yearlyReport: of('yearlyReport'),
  };
};
