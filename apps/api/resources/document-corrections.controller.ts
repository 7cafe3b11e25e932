import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers, Conditional, Repeatable } from '#apps/api/http/documentation';
import { accepted } from '#apps/api/http/refused';
import { answerOf, seenVersion } from '#apps/api/resources/plan-answers';
import { PlanReads } from '#apps/api/resources/plan-reads';
import { Use, type Services } from '#apps/api/services';
import { id, planAnswer } from '#libs/contracts/http/common';
import { documentCorrection } from '#libs/contracts/http/plans';

/** What an active plan says of its document. */
@ApiTags('plans')
@ApiBearerAuth()
@Controller('api/v1/plans/:id/document-corrections')
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
  @Post()
  @Repeatable()
  @Conditional()
  @Answers(201, planAnswer)
  async correct(
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
