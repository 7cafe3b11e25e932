import type { Measure } from '../measure';
import { duplicates } from './duplicates';
import { refusals } from './refusals';
import { submissionsToInserts } from './submissions-to-inserts';
import { submissionsToUpdates } from './submissions-to-updates';

/** In the order of the table. */
export const measures: readonly Measure[] = [
  submissionsToInserts,
  submissionsToUpdates,
  duplicates,
  refusals,
];
