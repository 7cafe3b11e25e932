import type { Ledger } from '#libs/application/ports/ledger';
import type {
  AppliedCorrections,
  PlanAnswer,
  PlanCommandOptions,
  PlanStore,
} from '#libs/application/plan-answers';
import type { PlanEvent } from '#libs/domain/plan/events';
import type { ParsedPlan } from '#libs/domain/plan/draft/index';
import type { Plan } from '#libs/domain/plan/plan';
import type { Actor } from '#libs/domain/shared/actor';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';

interface Deps extends PlanStore {
  readonly ledger: Pick<Ledger, 'readStream'>;
}

/** The plan as which a corrected version was imported, as long as it may still go into `into`. */
export const versionFor = async (
  load: PlanStore['load'],
  from: string,
  into: string,
): Promise<Plan | Rejection> => {
  const found = await load(from);
  if (!found) return reject('PLAN.NOT_FOUND', { planId: from });
  const { plan } = found;
  if (from === into) return reject('PLAN.VERSION_OF_ITSELF', { planId: from });
  if (plan.kind !== 'draft' && plan.kind !== 'reviewed')
    return reject('PLAN.ALREADY_ACTIVE', { planId: from });
  return plan.mergedInto === undefined || plan.mergedInto === into
    ? plan
    : reject('PLAN.ALREADY_MERGED', { into: plan.mergedInto });
};

type Applied = Extract<PlanEvent, { type: 'DraftVersionApplied' }>['data'];

/** Applies corrected versions; the order of its two steps lets a repetition finish what was interrupted. */
export const versionApplier = ({ ledger, load, submit }: Deps) => {
  const events = async (planId: string): Promise<PlanEvent[]> =>
    (await ledger.readStream(`plan/${planId}`)).map(({ type, data }) => ({ type, data }) as PlanEvent);

  /** What the file said that reviewers corrected: the newest version, or the import. */
  const baseOf = async (planId: string): Promise<ParsedPlan | null> => {
    for (const event of (await events(planId)).reverse())
      if (event.type === 'PlanImported') return event.data.parsed;
      else if (event.type === 'DraftVersionApplied') return event.data.version;
    return null;
  };
  const appliedFrom = async (planId: string, from: string): Promise<Applied | undefined> =>
    (await events(planId)).flatMap((event) =>
      event.type === 'DraftVersionApplied' && event.data.from === from ? [event.data] : [],
    )[0];

  return async (
    planId: string,
    from: string,
    actor: Actor,
    options?: PlanCommandOptions,
  ): Promise<(PlanAnswer & AppliedCorrections) | Rejection> => {
    const base = await baseOf(planId);
    if (base === null) return reject('PLAN.NOT_FOUND', { planId });
    const newer = await versionFor(load, from, planId);
    if (isRejection(newer)) return newer;
    const { fileName, draft: version } = newer;
    const command = { type: 'ApplyVersion', from, fileName, base, version } as const;
    const answer = await submit(planId, command, actor, options);
    if (isRejection(answer) && answer.code !== 'PLAN.ALREADY_APPLIED') return answer;
    const merged = await submit(from, { type: 'MergePlan', into: planId }, actor);
    if (isRejection(answer)) return answer;
    if (isRejection(merged)) return merged;
    const { kept = 0, lost = [] } = (await appliedFrom(planId, from)) ?? {};
    return { ...answer, kept, lost };
  };
};
