import type { ParsedDocument } from '#libs/domain/plan/draft/parsed-plan';
import type { Plan } from '#libs/domain/plan/plan';

/** What is said of a plan among others: nothing of its rows. */
export interface PlanOutline extends Pick<
  Plan,
  'id' | 'kind' | 'fileName' | 'sha256' | 'importedAt' | 'activatedAt' | 'setup' | 'mergedInto' | 'learned'
> {
  readonly document: ParsedDocument;
  /** Those of the activated plan; before, the annex's rows. */
  readonly tasks: number;
}
