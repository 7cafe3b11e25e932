import { join } from 'node:path';
import { answerOf } from '#libs/apart/answer-of';
import { createGate } from '#libs/apart/gate';
import { runApart } from '#libs/apart/run-apart';
import type { ReferenceData } from '#libs/application/reference-data';
import type { TellingDeps } from '#libs/delivery/telling';
import type { Rehearsal, RehearsedTask } from '#libs/delivery/rehearsal/rehearsal';
import type { RehearsalJob } from '#libs/delivery/rehearsal/rehearse-program';
import type { RehearsalTerms } from '#libs/domain/annex-task/rehearsal/index';
import type { Role } from '#libs/domain/shared/actor';
import type { Rejection } from '#libs/domain/shared/rejection';

interface Deps extends TellingDeps {
  readonly referenceData: Pick<ReferenceData, 'policy' | 'calendar' | 'directory'>;
}

/** One at a time: a rehearsal takes a processor for seconds, and is asked for a few times in a plan's life. */
const stage = createGate({ atOnce: 1, waiting: 4, seconds: 30 });

/** Half a hundred tasks over two and a half years, two of them weekly and of every district, take a tenth of either. */
const limits = { seconds: 120, megabytes: 768 };

/**
 * Rehearses tasks in a process of its own, so that others are answered meanwhile.
 *
 * @param tasks go there one by one
 * @param limit how many mails are told one by one
 * @param givenUp ends it, as nobody waits for it any more
 * @returns the rehearsal; `REHEARSAL.TOO_LONG` beyond the limits, `REHEARSAL.BUSY` where too many wait
 */
export async function rehearseApart(
  { recipients, referenceData, delegations }: Deps,
  tasks: readonly RehearsedTask[],
  terms: RehearsalTerms,
  limit: number,
  givenUp?: AbortSignal,
): Promise<Rehearsal | Rejection> {
  const left = tasks.values();
  const answers = {
    forAgency: (agencyId: string, roles: readonly Role[]) => recipients.forAgency(agencyId, roles),
    forRole: (role: Role) => recipients.forRole(role),
    user: (userId: string) => recipients.user(userId),
    policy: (policyId: string) => referenceData.policy(policyId),
    nextTask: () => Promise.resolve(left.next().value ?? null),
  };
  const outcome = await stage.pass(async () => {
    const job: RehearsalJob = {
      directory: await referenceData.directory(),
      calendar: await referenceData.calendar(),
      delegations: await delegations(),
      terms,
      limit,
    };
    return runApart<Rehearsal>(join(__dirname, 'rehearse-program'), job, limits, answers, givenUp);
  }, givenUp);
  return answerOf(outcome, {
    name: 'rehearsal',
    busy: 'REHEARSAL.BUSY',
    exceeded: 'REHEARSAL.TOO_LONG',
  });
}
