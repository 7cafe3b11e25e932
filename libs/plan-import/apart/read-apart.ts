import { join } from 'node:path';
import { createGate } from '#libs/apart/gate';
import { runApart, type Outcome } from '#libs/apart/run-apart';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import { defaultLimits } from '#libs/plan-import/limits';
import type { ReadOptions } from '#libs/plan-import/read/read-blocks';
import { rejectionOf, Unreadable } from '#libs/plan-import/read/refusals';

/**
 * Files of strangers that one program has read at the same time: two take a gigabyte at the most. Nobody waits longer
 * than one of them may take.
 */
const readers = createGate({ atOnce: 2, waiting: 16, seconds: 10 });

/**
 * Reads a file in a process of its own: it can neither hold nor end whoever serves.
 *
 * @param program the name of a program beside this file
 * @param bytes the file; a copy goes to the process
 * @returns what the program answers; `IMPORT.TOO_COMPLEX` beyond the limits of time (seconds) and memory (megabytes),
 * `IMPORT.BUSY` where too many files wait
 */
export async function readApart<T>(
  program: 'parse-program' | 'table-program' | 'tables-program',
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<T | Rejection> {
  const { fileName } = options;
  const { seconds, megabytes } = { ...defaultLimits, ...options.limits };
  const outcome: Outcome<T | Rejection> | null = await readers.pass(() =>
    runApart(join(__dirname, program), { bytes: new Uint8Array(bytes), options }, { seconds, megabytes }),
  );
  if (outcome === null) return reject('IMPORT.BUSY', { fileName });
  switch (outcome.kind) {
    case 'done':
      return outcome.value;
    case 'exceeded':
      return reject('IMPORT.TOO_COMPLEX', { fileName, what: outcome.what, limit: outcome.limit });
    case 'given-up':
      return reject('REQUEST.GIVEN_UP');
    case 'failed':
      return rejectionOf(new Unreadable('IMPORT.BROKEN', { reason: outcome.reason }), fileName);
  }
}
