import { Body, Controller, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers } from '#apps/api/http/documentation';
import { accepted } from '#apps/api/http/refused';
import { answerOf } from '#apps/api/resources/plan-answers';
import { GivesPlanCommand } from '#apps/api/resources/plan-route';
import { Use, type Services } from '#apps/api/services';
import { planCommands } from '#libs/contracts/commands/plan-commands';
import { id } from '#libs/contracts/http/common';
import { versionAnswer } from '#libs/contracts/http/plans';
import { refusePlanAction } from '#libs/domain/plan/permissions';

const { body: appliedVersion } = planCommands.ApplyVersion;

/** Corrected versions of a draft's file. */
@ApiTags('plans')
@ApiBearerAuth()
@Controller('api/v1/plans')
export class PlanVersionsController {
  constructor(@Use('application') private readonly application: Services['application']) {}

  /** Takes a corrected version over, save where a correction still applies; tells each that does not. */
  @GivesPlanCommand('ApplyVersion')
  @Answers(201, versionAnswer)
  async ApplyVersion(
    @Calling() call: Call,
    @Param('id', { schema: id }) planId: string,
    @Body({ schema: appliedVersion }) body: z.infer<typeof appliedVersion>,
  ) {
    const { plans } = this.application;
    accepted(refusePlanAction('correct', { kind: 'none' }, call.actor) ?? {});
    const request = call.command(body);
    const answer = accepted(await plans.applyVersion(planId, body.from, call.actor, { request }));
    return { ...answerOf(answer), kept: answer.kept, lost: answer.lost };
  }
}
