import { Body, Controller, Param, Patch, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers, Conditional, Repeatable } from '#apps/api/http/documentation';
import { accepted } from '#apps/api/http/refused';
import { answerOf, seenVersion } from '#apps/api/resources/plan-answers';
import { Use, type Services } from '#apps/api/services';
import type { ReviewCommand } from '#libs/application/plan-service';
import { id, planAnswer } from '#libs/contracts/http/common';
import { refusePlanAction } from '#libs/domain/plan/permissions';
import {
  appliedVersion,
  documentChanges,
  draftPart,
  droppedRow,
  dutyDecision,
  mergedRows,
  newRow,
  reportDecision,
  splitRow,
  versionAnswer,
} from '#libs/contracts/http/plans';

type Part = z.infer<typeof draftPart>;

/** The rows of a draft: added, dropped, split, merged; and the particulars of the document. */
@ApiTags('plans')
@ApiBearerAuth()
@Controller('api/v1/plans/:id/draft')
export class DraftsController {
  constructor(@Use('application') private readonly application: Services['application']) {}

  /** Corrects number, date, authority, title … of the document. Its ETag is `documentEtag` of the draft. */
  @Patch('document')
  @Conditional()
  @Answers(200, planAnswer)
  async correctDocument(
    @Calling() { actor, ifMatch }: Call,
    @Param('id', { schema: id }) planId: string,
    @Body({ schema: documentChanges }) { reason, ...changes }: z.infer<typeof documentChanges>,
  ) {
    const expectedRowVersion = seenVersion(ifMatch);
    const command = { type: 'CorrectDraftDocument', changes, reason, expectedRowVersion } as const;
    return answerOf(accepted(await this.application.plans.revise(planId, command, actor)));
  }

  /** Takes a corrected version over, save where a correction still applies; tells each that does not. */
  @Post('version')
  @Repeatable()
  @Answers(201, versionAnswer)
  async applyVersion(
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

  /** Adds a row; its key is its number where that is free, and is never that of a row that once was. */
  @Post(':part')
  @Repeatable()
  @Answers(201, planAnswer)
  add(
    @Calling() call: Call,
    @Param('id', { schema: id }) planId: string,
    @Param('part', { schema: draftPart }) part: Part,
    @Body({ schema: newRow }) body: z.infer<typeof newRow>,
  ) {
    return this.revise(call, planId, { type: 'AddDraftRow', part, ...body }, body);
  }

  /** Drops a row with a reason; the plan keeps it, and its key is not given again. */
  @Post(':part/:key/removal')
  @Repeatable()
  @Conditional()
  @Answers(201, planAnswer)
  drop(
    @Calling() call: Call,
    @Param('id', { schema: id }) planId: string,
    @Param('part', { schema: draftPart }) part: Part,
    @Param('key') key: string,
    @Body({ schema: droppedRow }) body: z.infer<typeof droppedRow>,
  ) {
    const expectedRowVersion = seenVersion(call.ifMatch);
    return this.revise(call, planId, { type: 'DropDraftRow', part, key, expectedRowVersion, ...body }, body);
  }

  /** Makes two rows or more of one; the first keeps the key. */
  @Post(':part/:key/split')
  @Repeatable()
  @Conditional()
  @Answers(201, planAnswer)
  split(
    @Calling() call: Call,
    @Param('id', { schema: id }) planId: string,
    @Param('part', { schema: draftPart }) part: Part,
    @Param('key') key: string,
    @Body({ schema: splitRow }) body: z.infer<typeof splitRow>,
  ) {
    const expectedRowVersion = seenVersion(call.ifMatch);
    return this.revise(call, planId, { type: 'SplitDraftRow', part, key, expectedRowVersion, ...body }, body);
  }

  /** Merges other rows into this one, as where a page broke a row in two. */
  @Post(':part/:key/merge')
  @Repeatable()
  @Conditional()
  @Answers(201, planAnswer)
  merge(
    @Calling() call: Call,
    @Param('id', { schema: id }) planId: string,
    @Param('part', { schema: draftPart }) part: Part,
    @Param('key') key: string,
    @Body({ schema: mergedRows }) body: z.infer<typeof mergedRows>,
  ) {
    const expectedRowVersion = seenVersion(call.ifMatch);
    return this.revise(
      call,
      planId,
      { type: 'MergeDraftRows', part, key, expectedRowVersion, ...body },
      body,
    );
  }

  /** Follows a duty of the body as a task, keeps it as text, or links it to the row that it repeats. */
  @Post('duties/:key/decision')
  @Repeatable()
  @Answers(201, planAnswer)
  decide(
    @Calling() call: Call,
    @Param('id', { schema: id }) planId: string,
    @Param('key') key: string,
    @Body({ schema: dutyDecision }) body: z.infer<typeof dutyDecision>,
  ) {
    return this.revise(call, planId, { type: 'DecideDuty', key, ...body }, body);
  }

  /** Follows a report that the body orders as a task of those who owe it, or leaves it as it is. */
  @Post('reporting/:key/decision')
  @Repeatable()
  @Answers(201, planAnswer)
  decideReport(
    @Calling() call: Call,
    @Param('id', { schema: id }) planId: string,
    @Param('key') key: string,
    @Body({ schema: reportDecision }) body: z.infer<typeof reportDecision>,
  ) {
    return this.revise(call, planId, { type: 'DecideDuty', part: 'reporting', key, ...body }, body);
  }

  private async revise(call: Call, planId: string, command: ReviewCommand, body: unknown) {
    const request = call.command(body);
    return answerOf(accepted(await this.application.plans.revise(planId, command, call.actor, { request })));
  }
}
