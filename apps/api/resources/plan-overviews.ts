import { Injectable } from '@nestjs/common';
import { accepted, found } from '#apps/api/http/refused';
import { PlanReads } from '#apps/api/resources/plan-reads';
import { Use, type Services } from '#apps/api/services';
import { NameService } from '#apps/api/views/names';
import { pageById } from '#apps/api/views/page-by-id';
import { inChargeView, planView, standingView } from '#apps/api/views/plan-view';
import { summaryOf } from '#libs/application/plan-service-queries';
import type { AsOf } from '#libs/application/ports/reading';
import { planOffersOf } from '#libs/contracts/commands/plan-offers';
import type { PlansAsked } from '#libs/contracts/http/plans';
import { documentVersionOf } from '#libs/domain/plan/draft/index';
import { mayOnPlan } from '#libs/domain/plan/permissions';
import type { Plan } from '#libs/domain/plan/plan';
import { refuseResourceAction } from '#libs/domain/permissions/resource-permissions';
import type { Person } from '#libs/domain/shared/actor';
import { fromMs, toMs } from '#libs/domain/shared/time';

const normal = (instant: string): string => fromMs(toMs(instant));

/** Plans as their readers see them first: how they stand, who is in charge, and what may be done. */
@Injectable()
export class PlanOverviews {
  constructor(
    private readonly reads: PlanReads,
    private readonly nameService: NameService,
    @Use('application') private readonly application: Services['application'],
    @Use('planOutlines') private readonly planOutlines: Services['planOutlines'],
    @Use('planStandings') private readonly planStandings: Services['planStandings'],
  ) {}

  /** The plans that somebody may read; how they stand costs more than a list of them. */
  async list(caller: Person, { standings: asked, ...asPage }: PlansAsked) {
    const readable = (await this.planOutlines.all(caller)).filter((plan) => mayOnPlan('read', plan, caller));
    const page = accepted(pageById(readable, asPage));
    const standings = asked === 'true' ? accepted(await this.planStandings.of({ caller })) : null;
    return this.nameService.telling((names) => ({
      items: page.items.map((plan) => ({
        id: plan.id,
        ...summaryOf(plan),
        ...inChargeView(plan, names),
        ...(standings && { standing: standingView(standings.plans.get(plan.id), standings.at) }),
      })),
      nextCursor: page.nextCursor,
      offers: [...planOffersOf({ kind: 'none' }, caller)],
    }));
  }

  /** One plan, as it is or was; in the past nothing can be done about it. */
  async one(planId: string, caller: Person, when: AsOf) {
    const now = await this.reads.load(planId, caller);
    const isPast = when.asOf !== undefined || when.asOfOccurred !== undefined;
    const plan = isPast ? await this.past(planId, when) : now.plan;
    const standings = accepted(await this.planStandings.of({ caller, plan: planId, ...when }));
    const { duties, reporting, targets } = plan.draft;
    const counts = { duties: duties.length, reporting: reporting.length, targets: targets.length };
    return this.nameService.telling((names) => ({
      ...planView(plan, now.version),
      ...inChargeView(plan, names),
      documentEtag: String(documentVersionOf(plan.rowVersions)),
      standing: standingView(standings.plans.get(planId), standings.at),
      counts: { ...counts, amendments: plan.amendments?.length ?? 0 },
      mayDraftReminders: refuseResourceAction('official-reminders.draft', caller) === null,
      offers: isPast ? [] : [...planOffersOf(plan, caller)],
    }));
  }

  private async past(planId: string, { asOf, asOfOccurred }: AsOf): Promise<Plan> {
    const until = {
      ...(asOf !== undefined && { recordedBy: normal(asOf) }),
      ...(asOfOccurred !== undefined && { occurredBy: normal(asOfOccurred) }),
    };
    return found(await this.application.plans.asOf(planId, until), 'PLAN.NOT_FOUND', { planId });
  }
}
