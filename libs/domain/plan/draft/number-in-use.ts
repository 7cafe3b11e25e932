import type { FindingWords } from '#libs/domain/plan/draft/finding-words';
import type { Finding, ParsedDocument, ParsedPlan } from '#libs/domain/plan/draft/parsed-plan';
import type { PlanOutline } from '#libs/domain/plan/draft/outline';

/** Numbers begin anew each year; a document without a date may be of any. */
const sameYear = (a: string | null, b: string | null): boolean =>
  a === null || b === null || a.slice(0, 4) === b.slice(0, 4);

/** The plan that is followed up under this document's number, from the same authority and year; null for none. */
export const activeOfNumber = (
  { number, authority, date }: ParsedDocument,
  plans: readonly PlanOutline[],
): PlanOutline | null =>
  plans.find(
    ({ kind, document }) =>
      number !== null &&
      (kind === 'active' || kind === 'activating') &&
      document.number === number &&
      document.authority === authority &&
      sameYear(document.date, date),
  ) ?? null;

const numberActive = ({ id, document }: PlanOutline, words: FindingWords): Finding => ({
  code: 'PLAN.NUMBER_ACTIVE',
  severity: 'warning',
  field: 'number',
  ...words('PLAN.NUMBER_ACTIVE', { number: document.number ?? '', planId: id }),
});

/** What was read, with the doubt that another plan of this number is being followed up. */
export const withNumberInUse = (
  parsed: ParsedPlan,
  active: PlanOutline | null,
  words: FindingWords,
): ParsedPlan =>
  active === null ? parsed : { ...parsed, findings: [numberActive(active, words), ...parsed.findings] };
