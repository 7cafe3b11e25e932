import { Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers } from '#apps/api/http/documentation';
import { accepted } from '#apps/api/http/refused';
import { answerOf } from '#apps/api/resources/plan-answers';
import { PlanReads } from '#apps/api/resources/plan-reads';
import { GivesPlanCommand } from '#apps/api/resources/plan-route';
import { Supervisors } from '#apps/api/resources/supervisors';
import { Use, type Services } from '#apps/api/services';
import { id, planAnswer } from '#libs/contracts/http/common';
import { activation } from '#libs/contracts/http/plan-answers';

/** From a draft to a plan that is followed up. */
@ApiTags('plans')
@ApiBearerAuth()
@Controller('api/v1/plans')
export class PlanLifeController {
  private readonly plans: Services['application']['plans'];

  constructor(
    private readonly reads: PlanReads,
    private readonly supervisors: Supervisors,
    @Use('application') application: Services['application'],
  ) {
    this.plans = application.plans;
  }

  /** Confirms the draft; refused while an error finding is open. */
  @GivesPlanCommand('ReviewPlan')
  @Answers(201, planAnswer)
  async ReviewPlan(@Calling() call: Call, @Param('id', { schema: id }) planId: string) {
    const request = call.command(null);
    await this.requireSupervisor(planId);
    return answerOf(
      accepted(await this.plans.submit(planId, { type: 'ReviewPlan' }, call.actor, { request })),
    );
  }

  /** Begins to follow the plan up. A durable process assigns the tasks; GET tells how far it is. */
  @GivesPlanCommand('ActivatePlan')
  @Answers(201, planAnswer)
  async ActivatePlan(@Calling() call: Call, @Param('id', { schema: id }) planId: string) {
    const request = call.command(null);
    await this.requireSupervisor(planId);
    return answerOf(
      accepted(await this.plans.submit(planId, { type: 'ActivatePlan' }, call.actor, { request })),
    );
  }

  @Get(':id/activation')
  @Answers(200, activation)
  async activation(@Calling() { actor }: Call, @Param('id', { schema: id }) planId: string) {
    return this.reads.activation(planId, actor);
  }

  /** Whoever was chosen may have left since. */
  private async requireSupervisor(planId: string): Promise<void> {
    const supervisorId = (await this.plans.load(planId))?.plan.setup?.supervisorId;
    if (supervisorId !== undefined) await this.supervisors.require(supervisorId);
  }
}
