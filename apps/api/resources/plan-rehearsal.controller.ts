import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers } from '#apps/api/http/documentation';
import { found, refuse } from '#apps/api/http/refused';
import { PlanReads } from '#apps/api/resources/plan-reads';
import { Use, type Services } from '#apps/api/services';
import { NameService } from '#apps/api/views/names';
import { anyObject, id } from '#libs/contracts/http/common';
import { planRehearsal } from '#libs/contracts/http/plans';
import { createRehearsal } from '#libs/delivery/rehearsal';
import { assignmentsOf } from '#libs/domain/plan/assignments';
import { rehearsalEnd } from '#libs/domain/plan/rehearsal-period';
import { endOfDay } from '#libs/domain/shared/time';

/** What a plan would send, before it is activated. */
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
   * Every mail of reminders and escalations from an activation now until the plan's end, if nobody did anything; with
   * `acknowledged=true`, if everybody acknowledged at once. The first `limit` mails are told one by one, `totals`
   * count all of them by month and recipient.
   */
  @Get()
  @Answers(200, anyObject)
  async rehearse(
    @Calling() { actor }: Call,
    @Param('id', { schema: id }) planId: string,
    @Query({ schema: planRehearsal }) query: z.infer<typeof planRehearsal>,
  ) {
    await this.reads.summary(planId, actor);
    const { plans, referenceData, clock } = this.application;
    const { plan } = found(await plans.load(planId), 'PLAN.NOT_FOUND', { planId });
    if (plan.kind !== 'draft' && plan.kind !== 'reviewed') return refuse('PLAN.ALREADY_ACTIVE', { planId });
    if (!plan.setup) return refuse('PLAN.SETUP_INCOMPLETE', { field: null });
    const [from, directory] = [await clock.now(), await referenceData.directory()];
    const assignments = assignmentsOf(plan, directory, from);
    const until =
      query.until === undefined ? rehearsalEnd(assignments, plan.setup.until, from) : endOfDay(query.until);
    const rehearse = createRehearsal({
      ...{ recipients: this.identity, referenceData },
      delegations: () => this.delegations.list(),
    });
    const terms = { from, until, acknowledged: query.acknowledged === 'true' };
    const { mails, totals, ...rest } = await rehearse(assignments, terms, query.limit);
    const { user, agency } = await this.names.names();
    const named = <T extends { readonly recipientId: string }>(one: T) => ({
      ...one,
      name: one.recipientId.startsWith('agency:')
        ? agency(one.recipientId.slice('agency:'.length))
        : user(one.recipientId),
    });
    return {
      planId,
      ...terms,
      tasks: assignments.length,
      ...rest,
      mails: mails.map(named),
      totals: totals.map(named),
    };
  }
}
