import type { Values } from '../command/form-fields';
import type { Draft } from './queries';

interface Known {
  /** Of whoever fills it in: a plan is followed up by the agency that has read it. */
  readonly agencyId: string | null;
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

/**
 * The last day of the last year that the title names, where some task goes on and on: proposed, and seen before it is
 * taken.
 */
export const proposedEnd = ({ document, tasks }: Pick<Draft, 'document' | 'tasks'>): string => {
  const years = document.title?.match(/\b20\d\d\b/gu) ?? [];
  const last = [...years].sort().at(-1);
  const needed = tasks.some(({ timing }) => recurring.includes(timing.kind));
  return last !== undefined && needed ? `${last}-12-31` : '';
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
    until: setup === null ? proposedEnd(draft) : (setup.until ?? ''),
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
