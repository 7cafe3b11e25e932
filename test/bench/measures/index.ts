import type { Measure } from '../measure';
import { activation } from './activation';
import { allAtOnce } from './all-at-once';
import { duplicates } from './duplicates';
import { exportTable } from './export';
import { history } from './history';
import { othersMeanwhile } from './others-meanwhile';
import { planFiles } from './plan-files';
import { planText } from './plan-text';
import { reading } from './reading';
import { refusals } from './refusals';
import { submissionsToInserts } from './submissions-to-inserts';
import { submissionsToUpdates } from './submissions-to-updates';
import { upkeep } from './upkeep';
import { taskYear } from './task-year';
import { wakeUps } from './wake-ups';
import { workerMemory } from './worker-memory';

/** In the order of the table. */
export const measures: readonly Measure[] = [
  submissionsToInserts,
  submissionsToUpdates,
  duplicates,
  refusals,
  allAtOnce,
  history,
  exportTable,
  activation,
  upkeep,
  wakeUps,
  workerMemory,
  planFiles,
  planText,
  taskYear,
  reading,
  othersMeanwhile,
];
