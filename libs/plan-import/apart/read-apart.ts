import { join } from 'node:path';
import { answerOf } from '#libs/apart/answer-of';
import { createGate } from '#libs/apart/gate';
import { runApart } from '#libs/apart/run-apart';
import type { Rejection } from '#libs/domain/shared/rejection';
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
  program: 'parse-program' | 'blocks-program' | 'table-program' | 'tables-program',
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<T | Rejection> {
  const { fileName } = options;
  const { seconds, megabytes } = { ...defaultLimits, ...options.limits };
  const outcome = await readers.pass(() =>
    runApart<T | Rejection>(
      join(__dirname, program),
      { bytes: new Uint8Array(bytes), options },
      { seconds, megabytes },
    ),
  );
  if (outcome?.kind === 'failed')
    return rejectionOf(new Unreadable('IMPORT.BROKEN', { reason: outcome.reason }), fileName);
  return answerOf(outcome, {
    name: 'import',
    busy: 'IMPORT.BUSY',
    exceeded: 'IMPORT.TOO_COMPLEX',
    facts: { fileName },
  });
}
