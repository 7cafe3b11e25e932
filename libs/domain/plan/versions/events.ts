import type { ParsedPlan } from '#libs/domain/plan/draft/parsed-plan';
import type { DraftPart, DraftRow } from '#libs/domain/plan/draft/rows';
import type { LostCorrection } from '#libs/domain/plan/versions/versions';
import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';

export type VersionEvent =
  | {
      type: 'DraftVersionApplied';
      data: {
        /** The plan as which the corrected version was imported. */
        from: string;
        fileName: string;
        /** What the version says, under the draft's keys, and what it is with the corrections that still apply. */
        version: ParsedPlan;
        draft: ParsedPlan;
        gone: readonly { readonly part: DraftPart; readonly row: DraftRow }[];
        /** Names of the rows whose ETag moves. */
        changed: readonly string[];
        kept: number;
        lost: readonly LostCorrection[];
        by: string;
      };
    }
  /** The plan was a corrected version of `into`, which took it over. */
  | { type: 'PlanMerged'; data: { into: string; by: string } };

export const versionEventForms: EventForms<VersionEvent> = {
  DraftVersionApplied: asAtFirst,
  PlanMerged: asAtFirst,
};
