import { Injectable } from '@nestjs/common';
import { accepted, found } from '#apps/api/http/refused';
import { Use, type Services } from '#apps/api/services';
import { NameService } from '#apps/api/views/names';
import type { TaskListQuery } from '#libs/application/ports/task-lists';
import type { Until } from '#libs/application/ports/ledger';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/index';
import type { Heirs } from '#libs/domain/directory/current-agency';
import { approvingAgencyOf } from '#libs/domain/follow-up/approver';
import { agencyRoles, type Role } from '#libs/domain/shared/actor';
import type { FollowUpHeading, FollowUpRow } from '#libs/domain/follow-up/columns';
import { inPlanOrder } from '#libs/domain/follow-up/plan-order';
import { followUpRow, type Contact, type FollowUpFacts } from '#libs/domain/follow-up/row';
import { assignedOn } from '#libs/domain/plan/amendment/index';
import type { Plan } from '#libs/domain/plan/plan';
import { fromMs, toMs, type Instant } from '#libs/domain/shared/time';
import { own } from '#libs/domain/shared/own';

/** Tasks held in memory at once; one of 126 units takes some 100 kB. Others are answered between two pages. */
const pageSize = 20;

/** What is asked for: the list's own filters, of a plan. */
export type ExportQuery = Omit<TaskListQuery, 'cursor' | 'limit'> & { readonly plan: string };

/** Where the names in the rows come from; the same for all of them. */
type Known = Pick<FollowUpFacts, 'names'> & { readonly contact: (task: AssignedTask) => Contact };

/** Up to which events tasks are read; absent where they are read as they stand. */
const untilOf = ({ asOf, asOfOccurred }: ExportQuery): Until | undefined =>
  asOf === undefined && asOfOccurred === undefined
    ? undefined
    : {
        ...(asOf === undefined ? {} : { recordedBy: fromMs(toMs(asOf)) }),
        ...(asOfOccurred === undefined ? {} : { occurredBy: fromMs(toMs(asOfOccurred)) }),
      };

/** The rows of the follow-up table, page by page. */
@Injectable()
export class FollowUpRows {
  constructor(
    @Use('application') private readonly application: Services['application'],
    @Use('taskLists') private readonly lists: Services['taskLists'],
    @Use('identity') private readonly identity: Services['identity'],
    private readonly nameService: NameService,
  ) {}

  /** The plan as it was by the events that are asked for; as it is where that was before it existed. */
  async plan(query: ExportQuery): Promise<Plan> {
    const { plans } = this.application;
    const [until, planId] = [untilOf(query), query.plan];
    const then = until === undefined ? null : await plans.asOf(planId, until);
    return then ?? found(await plans.load(planId), 'PLAN.NOT_FOUND', { planId }).plan;
  }

  /** What stands above the table. */
  async heading({ draft: { document } }: Plan, asOf: string | undefined): Promise<FollowUpHeading> {
    const { authority, number, date, title } = document;
    const at = asOf === undefined ? await this.application.clock.now() : fromMs(toMs(asOf));
    return { authority, planNumber: number, planDate: date, planTitle: title, asOf: at };
  }

  /**
   * The tasks of a list, in the plan's order.
   *
   * @param at the instant for which the status is told
   * @throws Refused what the list refuses, with the first page
   */
  async *pages(query: ExportQuery, whole: Plan, at: Instant): AsyncGenerator<FollowUpRow[]> {
    const known = await this.known(query.heirs);
    const { date, authority } = whole.draft.document;
    const until = untilOf(query);
    const listed = inPlanOrder(accepted(await this.lists.places(query))).map(({ id }) => id);
    let ordinal = 0;
    for (let from = 0; from < listed.length; from += pageSize) {
      const ids = listed.slice(from, from + pageSize);
      const tasks = await this.application.tasks.many(ids, until);
      const rows: FollowUpRow[] = [];
      for (const id of ids) {
        const task = tasks.get(id);
        if (!task || task.state.kind === 'unassigned') continue;
        const { state, changedAt } = task;
        ordinal += 1;
        const approver = known.contact(state);
        const plan = { date, authority, assignedOn: assignedOn(whole, id) };
        rows.push(followUpRow(state, { ordinal, at, changedAt, plan, approver, names: known.names }));
      }
      yield rows;
    }
  }

  private async known(heirs: Heirs = {}): Promise<Known> {
    const [asStored, users, { groups }] = await Promise.all([
      this.nameService.newest(),
      this.identity.listUsers(),
      this.application.referenceData.directory(),
    ]);
    const names = { ...asStored, agency: (id: string) => asStored.agency(own(heirs, id) ?? id) };
    const byId = new Map(users.map((user) => [user.id, user]));
    const peopleOf = (agencyId: string, roles: readonly Role[]) =>
      users.filter((u) => u.agencyId === agencyId && u.roles.some((r) => roles.includes(r)) && !u.disabled);
    return {
      names: { ...names, group: (id) => own(groups, id)?.name ?? id },
      contact: (task) => {
        const { supervisorId, monitoringAgencyId } = task.assignment;
        const agencyId = approvingAgencyOf(task);
        if (agencyId === null)
          return {
            name: names.user(supervisorId),
            email: byId.get(supervisorId)?.email ?? null,
            phone: null,
          };
        const roles = agencyId === monitoringAgencyId ? (['monitor'] as const) : agencyRoles;
        const emails = peopleOf(agencyId, roles).map(({ email }) => email);
        return { name: names.agency(agencyId), email: emails.join('; ') || null, phone: null };
      },
    };
  }
}
