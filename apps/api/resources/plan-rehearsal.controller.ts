import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers } from '#apps/api/http/documentation';
import { Speaking } from '#apps/api/http/language';
import { GivenUp } from '#apps/api/http/given-up';
import { accepted, found, refuse } from '#apps/api/http/refused';
import { PlanReads } from '#apps/api/resources/plan-reads';
import { Use, type Services } from '#apps/api/services';
import { NameService } from '#apps/api/views/names';
import { id } from '#libs/contracts/http/common';
import { planRehearsal } from '#libs/contracts/http/plans';
import { taskPages } from '#libs/application/task-pages';
import type { RehearsedLine } from '#libs/delivery/rehearsal/rehearsal';
import { rehearseApart } from '#libs/delivery/rehearsal/rehearse-apart';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/index';
import { assignmentsOf } from '#libs/domain/plan/activation/index';
import type { Plan } from '#libs/domain/plan/plan';
import { rehearsalEnd } from '#libs/domain/plan/draft/index';
import type { Language } from '#libs/domain/shared/language';
import { endOfDay } from '#libs/domain/shared/time';
import { rehearsal } from '#libs/contracts/http/rehearsals';
import { wordIn } from '#libs/messages/say';
import { noticeLabel } from '#libs/telling/notice';
import { numberAt } from '#libs/telling/number-in-plan';

/** What a plan would send, before it is activated and while it runs. */
@ApiTags('plans')
@ApiBearerAuth()
@Controller('api/v1/plans/:id/rehearsal')
export class PlanRehearsalController {
  constructor(
    private readonly reads: PlanReads,
    private readonly names: NameService,
    @Use('application') private readonly application: Services['application'],
    @Use('identity') private readonly identity: Services['identity'],
    @Use('delegations') private readonly delegations: Services['delegations'],
  ) {}

  /**
   * Every mail of reminders and escalations until the plan's end, from an activation now, or of a plan that runs from how
   * its tasks stand, if nobody did anything; with `acknowledged=true`, if everybody acknowledged at once. The first `limit` mails are told one by one, `totals`
   * count all of them by month and recipient.
   */
  @Get()
  @Answers(200, rehearsal)
  async rehearse(
    @Calling() { actor }: Call,
    @Param('id', { schema: id }) planId: string,
    @Query({ schema: planRehearsal }) query: z.infer<typeof planRehearsal>,
    @Speaking() language: Language,
    @GivenUp() givenUp: AbortSignal,
  ) {
    await this.reads.requireOverview(planId, actor);
    const { plans, referenceData, clock } = this.application;
    const { plan } = found(await plans.load(planId), 'PLAN.NOT_FOUND', { planId });
    if (!plan.setup) return refuse('PLAN.SETUP_INCOMPLETE', { field: null });
    const from = await clock.now();
    const begun = plan.kind !== 'draft' && plan.kind !== 'reviewed';
    const tasks = begun
      ? await this.standing(plan)
      : assignmentsOf(plan, await referenceData.directory(), from);
    const assignments = tasks.map((task) => ('assignment' in task ? task.assignment : task));
    const until =
      query.until === undefined ? rehearsalEnd(assignments, plan.setup.until, from) : endOfDay(query.until);
    const deps = { recipients: this.identity, referenceData, delegations: () => this.delegations.list() };
    const terms = { from, until, acknowledged: query.acknowledged === 'true' };
    const { mails, totals, ...rest } = accepted(
      await rehearseApart(deps, tasks, terms, query.limit, givenUp),
    );
    const told = (line: RehearsedLine) => ({
      ...line,
      number: wordIn(language, numberAt(line.number)),
      what: noticeLabel(line.kind, { language, requested: false }),
    });
    return this.names.telling(({ user, agency }) => {
      const named = <T extends { readonly recipientId: string }>(one: T) => ({
        ...one,
        name: one.recipientId.startsWith('agency:')
          ? agency(one.recipientId.slice('agency:'.length))
          : user(one.recipientId),
      });
      return {
        planId,
        ...terms,
        tasks: tasks.length,
        ...rest,
        mails: mails.map((mail) => ({ ...named(mail), lines: mail.lines.map(told) })),
        totals: totals.map(named),
      };
    });
  }

  /** The plan's open tasks as they stand. */
  private async standing({ tasks, takenOver = [] }: Plan): Promise<AssignedTask[]> {
    const open: AssignedTask[] = [];
    for await (const page of taskPages(this.application.tasks, [...tasks, ...takenOver]))
      for (const { state } of page) if (state.kind === 'open') open.push(state);
    return open;
  }
}
