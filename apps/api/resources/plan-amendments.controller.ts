import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers } from '#apps/api/http/documentation';
import { accepted, found, refuse } from '#apps/api/http/refused';
import { answerOf } from '#apps/api/resources/plan-answers';
import { GivesPlanCommand } from '#apps/api/resources/plan-route';
import { PlanReads } from '#apps/api/resources/plan-reads';
import { Use, type Services } from '#apps/api/services';
import type { AmendmentRequest } from '#libs/application/amendment-preview';
import { planCommands } from '#libs/contracts/commands/plan-commands';
import { count, id } from '#libs/contracts/http/common';
import { amendedPlan, planAmendmentPage, planAmendmentView } from '#libs/contracts/http/plan-amendments';

const { body: planAmendment } = planCommands.AmendPlan;
const yesOrNo = z.enum(['true', 'false']).optional();
type Given = z.infer<typeof planAmendment>;

const requestOf = ({ from, tasks = [] }: Given): AmendmentRequest =>
  from === undefined ? { tasks } : { from };

/** Amendments of an active plan, each by a document. */
@ApiTags('plans')
@ApiBearerAuth()
@Controller('api/v1/plans')
export class PlanAmendmentsController {
  constructor(
    private readonly reads: PlanReads,
    @Use('application') private readonly application: Services['application'],
  ) {}

  /**
   * Amends the plan; a durable process carries it to the tasks, and GET tells how far it is. With `preview=true`
   * nothing happens: the answer tells what would change for whom, and what cannot be done.
   */
  @GivesPlanCommand('AmendPlan')
  @Answers(201, amendedPlan)
  async AmendPlan(
    @Calling() call: Call,
    @Param('id', { schema: id }) planId: string,
    @Body({ schema: planAmendment }) body: Given,
    @Query('preview', { schema: yesOrNo }) preview?: 'true' | 'false',
  ) {
    const { amendments } = this.application;
    const { document } = body;
    const isPreview = preview === 'true';
    this.reads.require(isPreview ? 'preview-amendment' : 'amend', call.actor);
    await this.reads.summary(planId, call.actor);
    if (body.from !== undefined) await this.reads.summary(body.from, call.actor);
    if (isPreview) return accepted(await amendments.preview(planId, requestOf(body), call.actor, document));
    if (!document) return refuse('AMENDMENT.DOCUMENT_MISSING');
    const options = { request: call.command(body) };
    const answer = accepted(await amendments.amend(planId, requestOf(body), document, call.actor, options));
    return { ...answerOf(answer), amendment: answer.amendment };
  }

  @Get(':id/amendments')
  @Answers(200, planAmendmentPage)
  async list(@Calling() { actor }: Call, @Param('id', { schema: id }) planId: string) {
    return { items: await this.reads.amendments(planId, actor), nextCursor: null };
  }

  /** How far the amendment is, and what its tasks did not take. */
  @Get(':id/amendments/:n')
  @Answers(200, planAmendmentView)
  async get(
    @Calling() { actor }: Call,
    @Param('id', { schema: id }) planId: string,
    @Param('n', { schema: count }) amendment: number,
  ) {
    const all = await this.reads.amendments(planId, actor);
    return found(all.find(({ n }) => n === amendment) ?? null, 'AMENDMENT.NOT_FOUND', { amendment });
  }
}
