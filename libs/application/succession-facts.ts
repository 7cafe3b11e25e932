import type { AgencyAccounts, AgencyAccount } from '#libs/application/ports/agency-accounts';
import type { Ledger } from '#libs/application/ports/ledger';
import { taskDecider } from '#libs/domain/annex-task/task-decider';
import { addressedTo, type TaskState } from '#libs/domain/annex-task/kernel/index';
import type { Directory } from '#libs/domain/directory/directory';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import type { PlanOutline } from '#libs/domain/plan/draft/index';
import type { Actor } from '#libs/domain/shared/actor';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import { startOfDay, type Instant } from '#libs/domain/shared/time';
import { openPartsOf, type OpenPart } from '#libs/domain/succession/open-parts';
import { contradictingAct } from '#libs/domain/succession/past-acts';
import type { SuccessionTerms } from '#libs/domain/succession/succession';

/** Everything that an agency has, and what stands against its end. */
export interface SuccessionFacts {
  readonly open: readonly OpenPart[];
  /** Tasks of the agency's that are closed: they stay, and are read as its successor's. */
  readonly closed: number;
  readonly plans: readonly PlanOutline[];
  readonly accounts: readonly AgencyAccount[];
  readonly hindered: Rejection | null;
}

export interface FactSources {
  readonly ledger: Pick<Ledger, 'loadLike'>;
  readonly plans: { outlines(): Promise<readonly PlanOutline[]> };
  readonly accounts: AgencyAccounts;
}

const pageSize = 200;

/** Every task behind `behind` that names the agency: as one that takes part, took part, follows it up, or solves. */
export async function* tasksNaming(
  ledger: FactSources['ledger'],
  agencyId: string,
  behind: string | null = null,
): AsyncGenerator<readonly { readonly taskId: string; readonly state: TaskState }[]> {
  const like = [
    { assignment: { assignees: [{ agencyId }] } },
    { assignment: { monitoringAgencyId: agencyId } },
    { assignment: { accepts: addressedTo(agencyId) } },
    { former: [{ agencyId }] },
    { difficulties: [{ assigned: { resolver: { agencyId } } }] },
  ];
  let after = behind === null ? null : `task/${behind}`;
  for (;;) {
    const page: { stream: string; state: TaskState }[] = await ledger.loadLike(
      taskDecider,
      like,
      after,
      pageSize,
    );
    yield page.map(({ stream, state }) => ({ taskId: stream.slice('task/'.length), state }));
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    after = last.stream;
  }
}

/** The command by which the directory ends the agency. */
export const ending = ({ from, to, general, on, groups }: SuccessionTerms) =>
  ({ type: 'EndAgency', act: from, from, to, general, on, groups }) as const;

/** The plans that the agency follows up, without those that have ended. */
export const plansMonitoredBy = (plans: readonly PlanOutline[], agencyId: string): PlanOutline[] =>
  plans.filter(
    ({ kind, setup, mergedInto }) =>
      setup?.monitoringAgencyId === agencyId &&
      !mergedInto &&
      !['closed', 'superseded', 'discarded'].includes(kind),
  );

/** Reads what the terms would move, and whether directory or recorded acts stand against them. */
export const factsFor = async (
  { ledger, plans, accounts }: FactSources,
  terms: SuccessionTerms,
  directory: Directory,
  now: Instant,
): Promise<SuccessionFacts> => {
  const actor: Actor = { kind: 'process' };
  const ended = directoryDecider.decide(ending(terms), directory, { now, actor });
  let hindered: Rejection | null = isRejection(ended) ? ended : null;
  const isPast = startOfDay(terms.on) <= now;
  const open: OpenPart[] = [];
  let closed = 0;
  for await (const page of tasksNaming(ledger, terms.from))
    for (const { state } of page) {
      const act = isPast && hindered === null ? contradictingAct(state, terms) : null;
      if (act) hindered = reject('SUCCESSION.PAST_ACTS', { ...act, on: terms.on });
      open.push(...openPartsOf(state, terms));
      if (state.kind === 'completed' || state.kind === 'cancelled') closed += 1;
    }
  return {
    open,
    closed,
    hindered,
    accounts: await accounts.ofAgency(terms.from),
    plans: plansMonitoredBy(await plans.outlines(), terms.from),
  };
};
