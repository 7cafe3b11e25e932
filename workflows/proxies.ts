import { proxyActivities } from '@temporalio/workflow';
import type { ActivationReads, ActivationStarts, ActivationWrites } from '#activities/activation.activities';
import type { AmendmentReads, AmendmentWrites } from '#activities/amendment.activities';
import type { EndingReads, EndingWrites } from '#activities/ending.activities';
import type { SuccessionReads, SuccessionWrites } from '#activities/succession.activities';
import type { TaskActivities } from '#activities/task.activities';

/** A database that is away comes back; giving up would end a process that has to last for years. */
const untilItWorks = {
  initialInterval: '1 second',
  backoffCoefficient: 2,
  maximumInterval: '5 minutes',
} as const;

/**
 * An attempt whose worker died is known to be lost only when its time is over; one takes milliseconds. A slow
 * one that goes on meanwhile does no harm: whichever attempt commits later finds nothing to do.
 */
const startToCloseTimeout = '10 seconds';

/** Reads: safe to repeat at any time. */
export const reads = proxyActivities<ActivationReads & AmendmentReads & EndingReads>({
  startToCloseTimeout,
  retry: untilItWorks,
});

/** Idempotent writes: `decide` sees what an earlier attempt has stored, and adds nothing. */
export const idempotentWrites = proxyActivities<
  TaskActivities & ActivationWrites & AmendmentWrites & EndingWrites
>({
  startToCloseTimeout,
  retry: untilItWorks,
});

/** Starts through the client: a process that runs already is only nudged. */
export const starts = proxyActivities<ActivationStarts>({
  startToCloseTimeout,
  retry: untilItWorks,
});

/** Reads through every task of the ledger: a few seconds where there are hundreds of thousands. */
export const longReads = proxyActivities<SuccessionReads>({
  startToCloseTimeout: '5 minutes',
  retry: untilItWorks,
});

/** Idempotent writes on one task, or on the few plans and accounts of one agency. */
export const successionWrites = proxyActivities<SuccessionWrites>({
  startToCloseTimeout: '1 minute',
  retry: untilItWorks,
});
