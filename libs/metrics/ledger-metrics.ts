import { Histogram, type Registry } from 'prom-client';
import type { Committed, Ledger } from '#libs/application/ports/ledger';
import { isRejection, type Rejection } from '#libs/domain/shared/rejection';
import { isUnavailable } from '#libs/ledger/ledger-unavailable';

const outcomeOf = (result: Committed | Rejection): string => {
  if (isRejection(result)) return 'refused';
  return result.replayed ? 'replayed' : 'committed';
};

/** The same ledger, whose submissions are counted and timed by their outcome. */
export const measuredLedger = <L extends Ledger>(ledger: L, registry: Registry): L => {
  const seconds = new Histogram({
    name: 'dondoc_ledger_submission_seconds',
    help: 'Submissions to the ledger by outcome, with the time that they took',
    labelNames: ['outcome'] as const,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const submit: Ledger['submit'] = async (submission) => {
    const end = seconds.startTimer();
    try {
      const result = await ledger.submit(submission);
      end({ outcome: outcomeOf(result) });
      return result;
    } catch (error) {
      end({ outcome: isUnavailable(error) ? 'unavailable' : 'failed' });
      throw error;
    }
  };
  // Everything else is inherited from the ledger itself.
  return Object.assign(Object.create(ledger) as L, { submit });
};
