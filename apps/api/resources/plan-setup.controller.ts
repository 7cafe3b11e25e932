import { Body, Controller, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers } from '#apps/api/http/documentation';
import { accepted, found } from '#apps/api/http/refused';
import { NamedReferences } from '#apps/api/resources/named-references';
import { answerOf } from '#apps/api/resources/plan-answers';
import { PlanReads } from '#apps/api/resources/plan-reads';
import { GivesPlanCommand } from '#apps/api/resources/plan-route';
import { Supervisors } from '#apps/api/resources/supervisors';
import { Use, type Services } from '#apps/api/services';
import { planCommands } from '#libs/contracts/commands/plan-commands';
import { id, planAnswer } from '#libs/contracts/http/common';

const { body: planSetup } = planCommands.ConfigurePlan;

/** What has to be known of a plan before it can be followed up. */
@ApiTags('plans')
@ApiBearerAuth()
@Controller('api/v1/plans')
export class PlanSetupController {
  constructor(
    private readonly reads: PlanReads,
    private readonly supervisors: Supervisors,
    private readonly references: NamedReferences,
    @Use('application') private readonly application: Services['application'],
  ) {}

  /** Names who monitors, supervises and accepts, the policy, and the plan's last day. */
  @GivesPlanCommand('ConfigurePlan')
  @Answers(200, planAnswer)
  async ConfigurePlan(
    @Calling() { actor }: Call,
    @Param('id', { schema: id }) planId: string,
    @Body({ schema: planSetup }) setup: z.infer<typeof planSetup>,
  ) {
    this.reads.require('configure', actor);
    const { referenceData, plans } = this.application;
    const { policyId, supervisorId } = setup;
    found(await referenceData.policy(policyId), 'POLICY.NOT_FOUND', { policyId });
    const named = {
      supervisorId: await this.supervisors.require(supervisorId),
      monitoringAgencyId: await this.references.agency(setup.monitoringAgencyId),
    };
    const command = { type: 'ConfigurePlan', setup: { ...setup, ...named } } as const;
    return answerOf(accepted(await plans.submit(planId, command, actor)));
  }
}
