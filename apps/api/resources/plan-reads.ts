import { Injectable } from '@nestjs/common';
import { accepted, found, refuse } from '#apps/api/http/refused';
import { Use, type Services } from '#apps/api/services';
import { planHistoryItem } from '#apps/api/views/history-view';
import { NameService } from '#apps/api/views/names';
import { draftView } from '#apps/api/views/draft-view';
import { planView } from '#apps/api/views/plan-view';
import { taskPages } from '#libs/application/task-pages';
import type { PlanDraft } from '#libs/application/plan-service-queries';
import { tasksOf } from '#libs/domain/plan/amendment/index';
import { differenceOf } from '#libs/domain/plan/versions/index';
import { activeOfNumber, correctionsOf, type DocumentChanges } from '#libs/domain/plan/draft/index';
import { planPermissions, refusePlanAction, type PlanAction } from '#libs/domain/plan/permissions';
import type { Plan } from '#libs/domain/plan/plan';
import type { Person } from '#libs/domain/shared/actor';
import type { Language } from '#libs/domain/shared/language';
import { readActivation, readAmendment, readEnding } from '#libs/processes/processes';

/** Plans as far as the caller may read them. */
@Injectable()
export class PlanReads {
  private readonly plans: Services['application']['plans'];

  constructor(
    @Use('application') private readonly application: Services['application'],
    @Use('processes') private readonly processes: Services['processes'],
    private readonly nameService: NameService,
  ) {
    this.plans = application.plans;
  }

  /** Refuses before anything of the request's body is read. */
  require(action: PlanAction, actor: Person): void {
    accepted(refusePlanAction(action, { kind: 'none' }, actor) ?? {});
  }

  /** The same where the plan itself says who may: before a file is received that somebody else might have sent. */
  async requireOn(action: PlanAction, planId: string, actor: Person): Promise<void> {
    const { plan } = await this.load(planId, actor);
    accepted(refusePlanAction(action, plan, actor) ?? {});
  }

  /** Refuses who reads a running plan only as one of those who take part in it. */
  async requireOverview(planId: string, actor: Person): Promise<void> {
    await this.load(planId, actor);
    if (!actor.roles.some((role) => planPermissions.read.includes(role)))
      refuse('ACTOR.NOT_PERMITTED', { command: 'rehearse' });
  }

  async summary(planId: string, actor: Person) {
    const { plan, version } = await this.load(planId, actor);
    return planView(plan, version);
  }

  async draft(planId: string, actor: Person) {
    return draftView(await this.wholeDraft(planId, actor), actor);
  }

  /** The file of which the draft's rows know their places: its own, or that of the version which was taken over last. */
  async readFrom(plan: Plan): Promise<Pick<Plan, 'fileName' | 'sha256'>> {
    const from = plan.versions?.at(-1)?.from;
    const version = from === undefined ? null : await this.plans.load(from);
    return version?.plan ?? plan;
  }

  /** The draft as it is, with what is open in it. */
  async wholeDraft(planId: string, actor: Person): Promise<PlanDraft> {
    const draft = found(await this.plans.draft(planId), 'PLAN.NOT_FOUND', { planId });
    accepted(refusePlanAction('read', draft.plan, actor) ?? {});
    return draft;
  }

  async history(planId: string, actor: Person, language: Language) {
    await this.load(planId, actor);
    const events = await this.plans.history(planId);
    return this.nameService.telling((names) =>
      events.map((event) => planHistoryItem(event, { names, language })),
    );
  }

  /** What the plan says otherwise than another version of it; that which it replaces where none is named. */
  async difference(planId: string, against: string | undefined, actor: Person) {
    const { plan } = await this.load(planId, actor);
    const other = found(against ?? plan.replaces, 'PLAN.NO_OTHER_VERSION', { planId });
    const { plan: before } = await this.load(other, actor);
    return { planId, against: before.id, kind: before.kind, ...differenceOf(before.draft, plan.draft) };
  }

  /** The newest other plan of the same number and authority: what a file with that number is a new version of. */
  async earlierVersion(sha256: string, { number, authority }: Plan['draft']['document']) {
    if (number === null) return undefined;
    const others = (await this.plans.outlines()).filter(
      ({ kind, document, sha256: own, mergedInto }) =>
        kind !== 'discarded' &&
        mergedInto === undefined &&
        own !== sha256 &&
        document.number === number &&
        document.authority === authority,
    );
    return others.sort((a, b) => (a.importedAt < b.importedAt ? 1 : -1))[0]?.id;
  }

  /** The plan that is being followed up under the number of a document that was just read, if any. */
  async activeOfNumber(sha256: string, document: Plan['draft']['document']) {
    return activeOfNumber(
      document,
      (await this.plans.outlines()).filter((plan) => plan.sha256 !== sha256),
    );
  }

  /** Another plan that is followed up under what would be this one's number if its document said so; null for none. */
  async sameNumber(planId: string, changes: DocumentChanges, actor: Person): Promise<string | null> {
    const { plan } = await this.load(planId, actor);
    const { document } = plan.draft;
    const others = (await this.plans.outlines()).filter(({ id }) => id !== planId);
    return activeOfNumber({ ...document, ...correctionsOf(document, changes) }, others)?.id ?? null;
  }

  /** Counted on the ledger; what Temporal adds is how many processes it began, when it can be asked. */
  async activation(planId: string, actor: Person) {
    const { plan } = await this.load(planId, actor);
    let assigned = 0;
    for await (const page of taskPages(this.application.tasks, plan.tasks))
      assigned += page.filter(({ state }) => state.kind !== 'unassigned').length;
    const process =
      plan.kind === 'activating' ? await readActivation(this.processes, planId).catch(() => null) : null;
    return {
      kind: plan.kind,
      total: plan.tasks.length,
      assigned,
      // A plan is active once every process was begun.
      started:
        plan.kind === 'activating'
          ? (process?.started ?? null)
          : plan.activatedAt === null
            ? null
            : plan.tasks.length,
      refused: process?.refused ?? [],
      /** Who was expected and is not there, task by task. */
      absent: plan.absent ?? [],
      activatedAt: plan.activatedAt,
    };
  }

  /** Every amendment with its tasks; what Temporal adds is how many were asked, when it can be asked itself. */
  async amendments(planId: string, actor: Person) {
    const { plan } = await this.load(planId, actor);
    return Promise.all(
      (plan.amendments ?? []).map(async ({ changes, hindered, refused, ...amendment }) => {
        const { n, finishedAt } = amendment;
        const total = tasksOf(changes).length;
        const process =
          finishedAt === null ? await readAmendment(this.processes, planId, n).catch(() => null) : null;
        return {
          planId,
          ...amendment,
          total,
          asked: finishedAt === null ? (process?.asked ?? null) : total,
          refused: [...hindered, ...(process?.refused ?? refused)],
          tasks: changes.map(({ key, taskId, kind }) => ({ key, taskId, kind })),
        };
      }),
    );
  }

  /** Null for a plan that goes on; what Temporal adds is how many tasks were asked, when it can be asked itself. */
  async ending(planId: string, actor: Person) {
    const { plan } = await this.load(planId, actor);
    if (!plan.ending) return { planId, kind: plan.kind, ending: null };
    const { finishedAt, tasks, refused } = plan.ending;
    const process = finishedAt === null ? await readEnding(this.processes, planId).catch(() => null) : null;
    const asked = finishedAt === null ? (process?.asked ?? null) : tasks.length;
    const ending = { ...plan.ending, total: tasks.length, asked, refused: process?.refused ?? refused };
    return { planId, kind: plan.kind, ending };
  }

  /** The plan as it is. */
  async load(planId: string, actor: Person): Promise<{ plan: Plan; version: number }> {
    const loaded = found(await this.plans.load(planId), 'PLAN.NOT_FOUND', { planId });
    accepted(refusePlanAction('read', loaded.plan, actor) ?? {});
    return loaded;
  }
}
