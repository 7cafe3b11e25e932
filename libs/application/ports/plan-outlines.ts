import type { Person } from '#libs/domain/shared/actor';
import type { PlanOutline } from '#libs/domain/plan/draft/index';

/** Every plan without its rows, in the order of their ids, from what is kept of them beside what they say in full. */
export interface PlanOutlines {
  /** What the reader has just done shows in it. */
  all(reader: Person): Promise<readonly PlanOutline[]>;
}
