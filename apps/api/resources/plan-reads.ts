import { Injectable } from '@nestjs/common';
import { accepted, found } from '#apps/api/http/refused';
import { Use, type Services } from '#apps/api/services';
import { draftView } from '#apps/api/views/draft-view';
import { mayOnPlan, refusePlanAction, type PlanAction } from '#libs/domain/plan/permissions';
import type { Plan } from '#libs/domain/plan/plan';
import type { Person } from '#libs/domain/shared/actor';
import { readActivation } from '#libs/processes/processes';

/** Plans as far as the caller may read them. */
@Injectable()
export class PlanReads {
  private readonly plans: Services['application']['plans'];

  constructor(
    @Use('application') private readonly application: Services['application'],
    @Use('processes') private readonly processes: Services['processes'],
  ) {
    this.plans = application.plans;
  }

  /** Refuses before anything of the request's body is read. */
  require(action: PlanAction, actor: Person): void {
    accepted(refusePlanAction(action, { kind: 'none' }, actor) ?? {});
  }

  async list(actor: Person) {
    const all = await this.plans.list();
    const readable = await Promise.all(
      all.map(async (summary) => {
        const loaded = await this.plans.load(summary.planId);
        return loaded !== null && mayOnPlan('read', loaded.plan, actor);
      }),
    );
    return all.filter((_, index) => readable[index]).map((summary) => ({ id: summary.planId, ...summary }));
  }

  async summary(planId: string, actor: Person) {
    const { plan, version } = await this.load(planId, actor);
    const { id, kind, fileName, sha256, importedAt, activatedAt, setup, tasks, draft } = plan;
    const count = tasks.length || draft.tasks.length;
    const { document } = draft;
    return { id, kind, version, fileName, sha256, importedAt, activatedAt, setup, document, tasks: count };
  }

  async draft(planId: string, actor: Person) {
    await this.load(planId, actor);
    return draftView(found(await this.plans.draft(planId), 'PLAN.NOT_FOUND', { planId }));
  }

  /** Counted on the ledger; what Temporal adds is how many processes it began, when it can be asked. */
  async activation(planId: string, actor: Person) {
    const { plan } = await this.load(planId, actor);
    const known = await Promise.all(
      plan.tasks.map(async ({ taskId }) => (await this.application.tasks.load(taskId)) !== null),
    );
    const process =
      plan.kind === 'activating' ? await readActivation(this.processes, planId).catch(() => null) : null;
    return {
      kind: plan.kind,
      total: plan.tasks.length,
      assigned: known.filter(Boolean).length,
      // A plan is active once every process was begun.
      started: plan.kind === 'active' ? plan.tasks.length : (process?.started ?? null),
      refused: process?.refused ?? [],
      activatedAt: plan.activatedAt,
    };
  }

  private async load(planId: string, actor: Person): Promise<{ plan: Plan; version: number }> {
    const loaded = found(await this.plans.load(planId), 'PLAN.NOT_FOUND', { planId });
    accepted(refusePlanAction('read', loaded.plan, actor) ?? {});
    return loaded;
  }
}
