import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';
import type { Resolver } from '#libs/domain/annex-task/difficulty/state';
import type { DocumentRef } from '#libs/domain/annex-task/kernel/documents';
import type { Instant } from '#libs/domain/shared/time';

interface Of {
  readonly difficulty: number;
  /** The unit that raised it. */
  readonly agencyId: string;
  /** Who answers for that unit now, where it has given way to another one. */
  readonly heirId?: string;
  readonly by: string;
}

export type DifficultyEvent =
  | { type: 'DifficultyRaised'; data: Of & { content: string; recommendation: string | null } }
  | { type: 'DifficultyConsolidated'; data: Of & { summary: string; document: DocumentRef | null } }
  | {
      type: 'DifficultyAssigned';
      data: Of & {
        resolver: Resolver;
        due: Instant;
        instruction: string | null;
        document: DocumentRef | null;
      };
    }
  | {
      type: 'DifficultyResolved';
      /** `resolverAgencyId`: of whoever solved it; null for a person above the agencies. */
      data: Of & { resolverAgencyId: string | null; resolution: string; document: DocumentRef | null };
    };

export const difficultyEventForms: EventForms<DifficultyEvent> = {
  DifficultyRaised: asAtFirst,
  DifficultyConsolidated: asAtFirst,
  DifficultyAssigned: asAtFirst,
  DifficultyResolved: asAtFirst,
};
