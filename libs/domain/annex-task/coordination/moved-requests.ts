import { change } from '#libs/domain/annex-task/kernel/change-participant';
import type { RequestDeadline } from '#libs/domain/annex-task/kernel/event-parts';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import { requestsOf } from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask, Participant } from '#libs/domain/annex-task/kernel/state';
import { earlier, endOfTerm } from '#libs/domain/policy/offsets';
import { fromMs, toMs, type Instant } from '#libs/domain/shared/time';

type Terms = Pick<TaskContext, 'now' | 'policy' | 'calendar'>;

const sooner = (a: Instant, b: Instant): Instant => (a < b ? a : b);

/**
 * By when an input is wanted where nobody says so: the policy's distance before the lead's own deadline; when that has
 * passed, one working day, but not after a deadline that is still to be kept.
 */
export const defaultRequestDue = (due: Instant, { now, policy, calendar }: Terms): Instant => {
  const before = earlier(due, policy.coordinationClosesBefore, calendar);
  if (before > now) return before;
  const soon = endOfTerm(now, { workingDays: 1 }, calendar);
  return due > now ? sooner(due, soon) : soon;
};

/**
 * The open requests of a lead whose deadline is set anew: each stays as far from it as it was. One that would be over
 * by then keeps its day, so that nobody misses it twice; but what is asked for the sake of a product is never due after
 * it.
 *
 * @param lead as it was before
 * @param due its new deadline
 */
export const requestsMovedWith = (
  task: AssignedTask,
  lead: Participant,
  due: Instant,
  terms: Terms,
): RequestDeadline[] => {
  const { cycle, approvedDue } = lead;
  const moved = (from: Instant | null): Instant => {
    if (from === null || approvedDue === null) return defaultRequestDue(due, terms);
    const along = fromMs(toMs(from) + toMs(due) - toMs(approvedDue));
    return sooner(along > terms.now ? along : from, due);
  };
  return requestsOf(task, cycle, lead.agencyId).flatMap(({ coordinator: { agencyId }, request }) => {
    const { n, status, due: from } = request;
    const to = moved(from);
    return status === 'open' && to !== from ? [{ cycle, agencyId, request: n, due: to }] : [];
  });
};

/** Requests with the deadlines that were set anew along with their lead's. */
export const moveRequests = (task: AssignedTask, deadlines: readonly RequestDeadline[]): AssignedTask =>
  deadlines.reduce<AssignedTask>(
    (moved, { request, due, ...of }) =>
      change(moved, of, (p) => ({
        ...p,
        requests: p.requests.map((r) => (r.n === request ? { ...r, due } : r)),
      })),
    task,
  );
