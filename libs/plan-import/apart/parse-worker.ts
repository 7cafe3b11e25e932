import { parentPort, workerData } from 'node:worker_threads';
import { parsePlan, type ParseOptions } from '#libs/plan-import/parse-plan';

/** The thread's own program: reads the one file that it was started with, answers, and ends. */
const { bytes, options } = workerData as { readonly bytes: Uint8Array; readonly options: ParseOptions };
void parsePlan(bytes, options).then((parsed) => parentPort?.postMessage(parsed));
