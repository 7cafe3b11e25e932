import type { Instant } from '#libs/domain/shared/time';

/** Who handles the task inside one agency (cán bộ đầu mối). */
export interface Officer {
  readonly userId: string;
  readonly at: Instant;
  readonly by: string;
}
