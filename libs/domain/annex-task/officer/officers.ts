import type { Instant } from '#libs/domain/shared/time';

/** Who handles the task inside one agency (cán bộ đầu mối). */
export interface Officer {
  readonly userId: string;
  readonly at: Instant;
  readonly by: string;
}

export interface OfficerEvent {
  type: 'OfficerAssigned';
  /** `userId` is null where nobody handles it any more. */
  data: { agencyId: string; userId: string | null; by: string };
}
