import type { OverdueInput, OverdueItem } from '#libs/domain/official-reminder/overdue';
import type { Instant, LocalDate } from '#libs/domain/shared/time';

/** An input that a lead waits for, with the lead's name. */
export interface ListedInput extends Omit<OverdueInput, 'leadAgencyId'> {
  readonly lead: string;
}

/** What a letter that urges an agency on (công văn đôn đốc) is written from. */
export interface ReminderFacts {
  readonly agency: { readonly name: string; readonly underUbnd: boolean };
  /** Who writes, and what it belongs to. */
  readonly issuer: string;
  readonly superior: string | null;
  readonly monitoringAgency: string | null;
  readonly plan: {
    readonly number: string | null;
    readonly date: LocalDate | null;
    readonly title: string | null;
  };
  /** What the agency leads, and what it was asked for; one of them is not empty. */
  readonly items: readonly OverdueItem[];
  readonly inputs: readonly ListedInput[];
  readonly now: Instant;
}
