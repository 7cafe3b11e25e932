import { extname, join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ParsedPlan } from '#libs/domain/plan/parsed-plan';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import { defaultLimits } from '#libs/plan-import/limits';
import type { ParseOptions } from '#libs/plan-import/parse-plan';
import { rejectionOf, Unreadable } from '#libs/plan-import/read/refusals';

const program = join(__dirname, `parse-worker${extname(__filename)}`);

/** Run from its sources, as tests do, the thread needs them compiled on the way. */
const fromSources =
  extname(__filename) === '.ts'
    ? ['--conditions=source', '--require', resolve(__dirname, '../../testing/compile-on-require.cjs')]
    : [];

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : null;

/**
 * Reads a plan file as parsePlan does, in a thread of its own: whoever asks goes on meanwhile, and a file that
 * takes more time or memory than allowed costs no more than that thread.
 *
 * @param bytes the file; a copy goes to the thread
 * @returns as parsePlan; `IMPORT.TOO_COMPLEX` beyond the limits of time (seconds) and memory (megabytes)
 */
export function parsePlanApart(bytes: Uint8Array, options: ParseOptions): Promise<ParsedPlan | Rejection> {
  const { fileName } = options;
  const { seconds, megabytes } = { ...defaultLimits, ...options.limits };
  const tooComplex = (what: 'seconds' | 'megabytes', limit: number): Rejection =>
    reject('IMPORT.TOO_COMPLEX', { fileName, what, limit });
  const worker = new Worker(program, {
    workerData: { bytes: new Uint8Array(bytes), options },
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    execArgv: fromSources,
    stdout: true,
    stderr: true,
  });
  return new Promise((done) => {
    const settle = (answer: ParsedPlan | Rejection): void => {
      clearTimeout(timer);
      done(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => settle(tooComplex('seconds', seconds)), seconds * 1000);
    worker.once('message', settle);
    worker.once('error', (error) =>
      settle(
        codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY'
          ? tooComplex('megabytes', megabytes)
          : rejectionOf(error, fileName),
      ),
    );
    worker.once('exit', () =>
      settle(rejectionOf(new Unreadable('IMPORT.BROKEN', { reason: 'no answer' }), fileName)),
    );
  });
}
