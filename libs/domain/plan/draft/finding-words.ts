import type { Finding, ParsedDocument } from '#libs/domain/plan/draft/parsed-plan';
import type { LocalDate } from '#libs/domain/shared/time';
import type { MonthDay } from '#libs/domain/timing/civil-date';

/** A day of each year, and the keys of the reports that are due on it. */
export interface ReportDay {
  readonly monthDay: MonthDay;
  readonly keys: readonly string[];
}

/** What the domain finds itself in a draft, each with what its sentence needs. */
export interface FindingFacts {
  'GROUP.NO_MEMBERS': { readonly group: string };
  'PLAN.NO_LEAD': Readonly<Record<never, never>>;
  'PLAN.NUMBER_ACTIVE': { readonly number: NonNullable<ParsedDocument['number']>; readonly planId: string };
  /** `period`: the label of the period that is over; null for what is done once. */
  'PLAN.PAST_DEADLINE': { readonly due: LocalDate; readonly period: string | null };
  'PLAN.UNTIL_MISSING': Readonly<Record<never, never>>;
  /** How many yearly tasks have no day of their own, and which days the plan orders for its yearly report. */
  'PLAN.YEARLY_REPORT': { readonly count: number; readonly days: readonly ReportDay[] };
  'TIMING.UNRESOLVED': Readonly<Record<never, never>>;
  /** `to`: who stands for it; empty where the directory names nobody. */
  'UNIT.DISSOLVED': { readonly unit: string; readonly on: LocalDate; readonly to: readonly string[] };
  'UNIT.NOT_IN_DIRECTORY': { readonly unit: string };
  'UNIT.REMEMBERED': { readonly unit: string; readonly known: string };
}

/**
 * Says a finding in each language. A draft keeps its findings with their words: by the Vietnamese ones a finding is told
 * from others, as a reviewer answered it.
 */
export type FindingWords = <Code extends keyof FindingFacts>(
  code: Code,
  facts: FindingFacts[Code],
) => Pick<Finding, 'message' | 'messageEn'>;
