import { Body, Controller, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers } from '#apps/api/http/documentation';
import { accepted } from '#apps/api/http/refused';
import { answerOf, seenVersion } from '#apps/api/resources/plan-answers';
import { GivesPlanCommand } from '#apps/api/resources/plan-route';
import { PlanReads } from '#apps/api/resources/plan-reads';
import { Use, type Services } from '#apps/api/services';
import { planCommands } from '#libs/contracts/commands/plan-commands';
import { id, planAnswer } from '#libs/contracts/http/common';

const { body: documentCorrection } = planCommands.CorrectPlanDocument;

/** What an active plan says of its document. */
@ApiTags('plans')
@ApiBearerAuth()
@Controller('api/v1/plans')
export class DocumentCorrectionsController {
  constructor(
    private readonly reads: PlanReads,
    @Use('application') private readonly application: Services['application'],
  ) {}

  /**
   * Corrects number, date, authority, title … of an active plan's document, with a reason. The number is carried to
   * the tasks like an amendment, as which GET amendments tells how far it is; a date on which deadlines hang is
   * refused. The document's ETag is `documentEtag` of the draft.
   */
  @GivesPlanCommand('CorrectPlanDocument')
  @Answers(201, planAnswer)
  async CorrectPlanDocument(
    @Calling() call: Call,
    @Param('id', { schema: id }) planId: string,
    @Body({ schema: documentCorrection }) body: z.infer<typeof documentCorrection>,
  ) {
    await this.reads.requireOn('correct-document', planId, call.actor);
    const { reason, ...changes } = body;
    const sameNumber = await this.reads.sameNumber(planId, changes, call.actor);
    const expectedRowVersion = seenVersion(call.ifMatch);
    const correction = { changes, reason, expectedRowVersion, sameNumber };
    const command = { type: 'CorrectPlanDocument', ...correction } as const;
    const options = { request: call.command(body) };
    return answerOf(accepted(await this.application.plans.submit(planId, command, call.actor, options)));
  }
}
