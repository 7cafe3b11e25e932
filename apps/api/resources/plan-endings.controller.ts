import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers } from '#apps/api/http/documentation';
import { accepted } from '#apps/api/http/refused';
import { answerOf } from '#apps/api/resources/plan-answers';
import { GivesPlanCommand } from '#apps/api/resources/plan-route';
import { PlanReads } from '#apps/api/resources/plan-reads';
import { Use, type Services } from '#apps/api/services';
import { planCommands } from '#libs/contracts/commands/plan-commands';
import { id } from '#libs/contracts/http/common';
import { endedPlan, planEnding } from '#libs/contracts/http/plan-endings';

const { body: planClosure } = planCommands.ClosePlan;
const { body: planSupersession } = planCommands.SupersedePlan;
const yesOrNo = z.enum(['true', 'false']).optional();
type Given = Omit<z.infer<typeof planSupersession>, 'byPlanId'> & { readonly byPlanId: string | null };

/** How an active plan ends, with one explicit choice for each task that is not done. */
@ApiTags('plans')
@ApiBearerAuth()
@Controller('api/v1/plans')
export class PlanEndingsController {
  constructor(
    private readonly reads: PlanReads,
    @Use('application') private readonly application: Services['application'],
  ) {}

  /** Closes the plan. With `preview=true` nothing happens: the answer names every task that is not done. */
  @GivesPlanCommand('ClosePlan')
  @Answers(201, endedPlan)
  ClosePlan(
    @Calling() call: Call,
    @Param('id', { schema: id }) planId: string,
    @Body({ schema: planClosure }) body: z.infer<typeof planClosure>,
    @Query('preview', { schema: yesOrNo }) preview?: 'true' | 'false',
  ) {
    return this.end(call, planId, { ...body, byPlanId: null }, preview === 'true');
  }

  /** The same where another plan supersedes this one, and takes over what is chosen. */
  @GivesPlanCommand('SupersedePlan')
  @Answers(201, endedPlan)
  SupersedePlan(
    @Calling() call: Call,
    @Param('id', { schema: id }) planId: string,
    @Body({ schema: planSupersession }) body: z.infer<typeof planSupersession>,
    @Query('preview', { schema: yesOrNo }) preview?: 'true' | 'false',
  ) {
    return this.end(call, planId, body, preview === 'true');
  }

  /** How the plan ended, how far that is carried out, and what did not end as chosen. */
  @Get(':id/ending')
  @Answers(200, planEnding)
  ending(@Calling() { actor }: Call, @Param('id', { schema: id }) planId: string) {
    return this.reads.ending(planId, actor);
  }

  private async end(call: Call, planId: string, body: Given, isPreview: boolean) {
    const { endings } = this.application;
    const { byPlanId, choices, ...because } = body;
    this.reads.require(isPreview ? 'preview-ending' : 'end', call.actor);
    await this.reads.summary(planId, call.actor);
    if (byPlanId !== null) await this.reads.summary(byPlanId, call.actor);
    const request = { byPlanId, choices };
    if (isPreview) return accepted(await endings.preview(planId, request, call.actor));
    const options = { request: call.command(body) };
    return answerOf(accepted(await endings.end(planId, request, because, call.actor, options)));
  }
}
