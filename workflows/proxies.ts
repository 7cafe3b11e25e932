import { proxyActivities, workflowInfo, type ActivityInterfaceFor } from '@temporalio/workflow';
import type { ActivationReads, ActivationStarts, ActivationWrites } from '#activities/activation.activities';
import type { AmendmentReads, AmendmentWrites } from '#activities/amendment.activities';
import type { EndingReads, EndingWrites } from '#activities/ending.activities';
import type { SuccessionReads, SuccessionWrites } from '#activities/succession.activities';
import type { TaskActivities } from '#activities/task.activities';
import { attemptLimitMemo } from '#libs/contracts/temporal/names';

/** A database that is away comes back; giving up would end a process that has to last for years. */
const untilItWorks = {
  initialInterval: '1 second',
  backoffCoefficient: 2,
  maximumInterval: '5 minutes',
} as const;

const secondMs = 1_000;
const minuteMs = 60 * secondMs;

/**
 * Activities of which an attempt counts as lost after `usualMs`, or earlier where the process was started with such a
 * limit. That is not known while this code is loaded, and is looked up at each call.
 */
const lostAfter = <A extends object>(usualMs: number): ActivityInterfaceFor<A> =>
  new Proxy({} as ActivityInterfaceFor<A>, {
    get(_, name) {
      const limit = workflowInfo().memo?.[attemptLimitMemo];
      const startToCloseTimeout = typeof limit === 'number' ? Math.min(limit, usualMs) : usualMs;
      return Reflect.get(proxyActivities<A>({ startToCloseTimeout, retry: untilItWorks }), name) as unknown;
    },
  });

/**
 * An attempt whose worker died is known to be lost only when its time is over; one takes milliseconds. A slow
 * one that goes on meanwhile does no harm: whichever attempt commits later finds nothing to do.
 */
const shortMs = 10 * secondMs;

/** Reads: safe to repeat at any time. */
export const reads = lostAfter<ActivationReads & AmendmentReads & EndingReads>(shortMs);

/** Idempotent writes: `decide` sees what an earlier attempt has stored, and adds nothing. */
export const idempotentWrites = lostAfter<TaskActivities & ActivationWrites & AmendmentWrites & EndingWrites>(
  shortMs,
);

/** Starts through the client: a process that runs already is only nudged. */
export const starts = lostAfter<ActivationStarts>(shortMs);

/** Reads through every task of the ledger: a few seconds where there are hundreds of thousands. */
export const longReads = lostAfter<SuccessionReads>(5 * minuteMs);

/** Idempotent writes on one task, or on the few plans and accounts of one agency. */
export const successionWrites = lostAfter<SuccessionWrites>(minuteMs);
