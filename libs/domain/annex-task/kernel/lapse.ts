/** What took away what was asked for: the part was given away, went to a successor, or its product was accepted. */
export type LapseCause = 'reassigned' | 'succeeded' | 'accepted';

/** `heir` has the part now; null where nobody has, or where it was done. */
export interface Lapse {
  readonly cycle: number;
  readonly agencyId: string;
  readonly cause: LapseCause;
  readonly heir: string | null;
}
