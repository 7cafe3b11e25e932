import type { Ask, Work } from '#libs/apart/job';
import type { Recipient, Recipients } from '#libs/application/ports/recipients';
import { createRehearsal, type Rehearsal, type RehearsedTask } from '#libs/delivery/rehearsal/rehearsal';
import type { WorkingCalendar } from '#libs/domain/calendar/calendar';
import type { KnownDelegation } from '#libs/domain/delegation/delegation';
import type { Directory } from '#libs/domain/directory/directory';
import type { RehearsalTerms } from '#libs/domain/annex-task/rehearsal/index';
import type { Policy } from '#libs/domain/policy/policy';

export interface RehearsalJob {
  readonly directory: Directory;
  readonly calendar: WorkingCalendar;
  readonly delegations: readonly KnownDelegation[];
  readonly terms: RehearsalTerms;
  /** Of mails that are told one by one. */
  readonly limit: number;
}

/** Asks for people where they are known. */
const askedFor = (ask: Ask): Recipients => ({
  forAgency: (...given) => ask('forAgency', ...given) as Promise<Recipient[]>,
  forRole: (...given) => ask('forRole', ...given) as Promise<Recipient[]>,
  user: (...given) => ask('user', ...given) as Promise<Recipient | null>,
});

/** One task after the other, as none of them is needed twice. */
async function* tasksFrom(ask: Ask): AsyncGenerator<RehearsedTask> {
  for (;;) {
    const task = (await ask('nextTask')) as RehearsedTask | null;
    if (task === null) return;
    yield task;
  }
}

/** Rehearses one plan. */
export const work: Work<RehearsalJob, Rehearsal> = (job, ask) => {
  const policies = new Map<string, Promise<Policy | null>>();
  const policy = (policyId: string): Promise<Policy | null> => {
    const known = policies.get(policyId) ?? (ask('policy', policyId) as Promise<Policy | null>);
    policies.set(policyId, known);
    return known;
  };
  const rehearse = createRehearsal({
    recipients: askedFor(ask),
    referenceData: {
      policy,
      directory: () => Promise.resolve(job.directory),
      calendar: () => Promise.resolve(job.calendar),
    },
    delegations: () => Promise.resolve(job.delegations),
  });
  return rehearse(tasksFrom(ask), job.terms, job.limit);
};
