import { join } from 'node:path';
import { answerOf } from '#libs/apart/answer-of';
import { createGate } from '#libs/apart/gate';
import { runApart } from '#libs/apart/run-apart';
import type { Rejection } from '#libs/domain/shared/rejection';
import { LedgerUnavailable } from '#libs/ledger/ledger-unavailable';
import type { Verification } from '#libs/ledger/verification/verify-ledger';

/** One at a time: it reads the whole ledger, and a second one would say the same. */
const verifiers = createGate({ atOnce: 1, waiting: 4, seconds: 30 });

/** A province of 200,000 tasks, 2.7 million events, takes some three minutes. */
const limits = { seconds: 900, megabytes: 768 };

/**
 * Verifies the ledger as verifyLedger does, in a process of its own. It is told where the database is, and has no other
 * secret.
 *
 * @param databaseUrl of the runtime role
 * @param givenUp ends it, as nobody waits for it any more
 * @returns what was found; `VERIFICATION.BUSY` while others verify, `VERIFICATION.TOO_LONG` beyond the limits
 * @throws LedgerUnavailable where it could not be read
 */
export async function verifyApart(
  databaseUrl: string,
  givenUp?: AbortSignal,
): Promise<Verification | Rejection> {
  const verify = () =>
    runApart<Verification | null>(join(__dirname, 'verify-program'), { databaseUrl }, limits, {}, givenUp);
  const answer = answerOf(await verifiers.pass(verify, givenUp), {
    name: 'verification',
    busy: 'VERIFICATION.BUSY',
    exceeded: 'VERIFICATION.TOO_LONG',
  });
  if (answer === null) throw new LedgerUnavailable('its verification');
  return answer;
}
