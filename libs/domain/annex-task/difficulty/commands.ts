import type { NamedResolver } from '#libs/domain/annex-task/difficulty/state';
import type { Dated } from '#libs/domain/annex-task/kernel/addressed';
import type { DocumentRef } from '#libs/domain/annex-task/kernel/documents';
import type { DateOrInstant } from '#libs/domain/shared/time';

export type DifficultyCommand =
  | { type: 'RaiseDifficulty'; content: string; recommendation?: string | undefined }
  | ({
      type: 'ConsolidateDifficulty';
      difficulty: number;
      /** How it is put before the UBND. */
      summary: string;
      document?: DocumentRef | undefined;
    } & Dated)
  | ({
      type: 'AssignDifficulty';
      difficulty: number;
      resolver: NamedResolver;
      due: DateOrInstant;
      instruction?: string | undefined;
      document?: DocumentRef | undefined;
    } & Dated)
  | ({
      type: 'ResolveDifficulty';
      difficulty: number;
      resolution: string;
      document?: DocumentRef | undefined;
    } & Dated);
