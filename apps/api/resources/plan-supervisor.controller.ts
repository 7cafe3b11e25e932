import { Body, Controller, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers } from '#apps/api/http/documentation';
import { accepted } from '#apps/api/http/refused';
import { answerOf } from '#apps/api/resources/plan-answers';
import { GivesPlanCommand } from '#apps/api/resources/plan-route';
import { PlanReads } from '#apps/api/resources/plan-reads';
import { Supervisors } from '#apps/api/resources/supervisors';
import { Use, type Services } from '#apps/api/services';
import { planCommands } from '#libs/contracts/commands/plan-commands';
import { id, planAnswer } from '#libs/contracts/http/common';

const { body: namedSupervisor } = planCommands.NameSupervisor;

/** Who is in charge of an active plan. */
@ApiTags('plans')
@ApiBearerAuth()
@Controller('api/v1/plans')
export class PlanSupervisorController {
  constructor(
    private readonly reads: PlanReads,
    private readonly supervisors: Supervisors,
    @Use('application') private readonly application: Services['application'],
  ) {}

  /**
   * Puts another leader in charge, by a document; given by any leader or the office, as whoever was in charge may have
   * left. It is carried to the tasks like an amendment, as which GET amendments tells how far it is.
   */
  @GivesPlanCommand('NameSupervisor')
  @Answers(201, planAnswer)
  async NameSupervisor(
    @Calling() call: Call,
    @Param('id', { schema: id }) planId: string,
    @Body({ schema: namedSupervisor }) body: z.infer<typeof namedSupervisor>,
  ) {
    this.reads.require('name-supervisor', call.actor);
    await this.reads.summary(planId, call.actor);
    const supervisorId = await this.supervisors.require(body.supervisorId);
    const { plans } = this.application;
    const command = { type: 'NameSupervisor', ...body, supervisorId } as const;
    const answer = accepted(await plans.submit(planId, command, call.actor, { request: call.command(body) }));
    return answerOf(answer);
  }
}
