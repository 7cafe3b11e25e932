import { createHash } from 'node:crypto';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { receiveContent } from '#apps/api/files/receive-form';
import { readFindingsTable, type RefusedRow } from '#apps/api/findings-table/read-table';
import { writeFindingsTable } from '#apps/api/findings-table/write-table';
import { Calling, requireKey, type Call } from '#apps/api/http/call';
import { Answers, jsonSchema } from '#apps/api/http/documentation';
import { refusalIn } from '#libs/telling/refusal';
import { languageOf, Speaking } from '#apps/api/http/language';
import { accepted, Refused } from '#apps/api/http/refused';
import { validated } from '#apps/api/http/validation';
import { answerOf } from '#apps/api/resources/plan-answers';
import { GivesPlanCommand } from '#apps/api/resources/plan-route';
import { PlanReads } from '#apps/api/resources/plan-reads';
import { Use, type Services } from '#apps/api/services';
import { planCommands } from '#libs/contracts/commands/plan-commands';
import { id } from '#libs/contracts/http/common';
import type { Language } from '#libs/domain/shared/language';
import { isRejection, reject } from '#libs/domain/shared/rejection';
import { message } from '#libs/messages/message';
import { say } from '#libs/messages/say';
import { importLimits } from '#libs/plan-import/limits';
import { settledFindings } from '#libs/contracts/http/plan-answers';
import { findingPage } from '#libs/contracts/http/plan-drafts';

const { body: settledFinding } = planCommands.SettleFinding;
const tableType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const format = z.enum(['json', 'xlsx']).default('json');
const tableForm = {
  type: 'object',
  properties: { file: { type: 'string', format: 'binary' } },
  required: ['file'],
};

/** The open findings of a draft: settled one by one, all of one kind, or as a table that goes out and comes back. */
@ApiTags('plans')
@ApiBearerAuth()
@Controller('api/v1/plans')
export class PlanFindingsController {
  constructor(
    private readonly reads: PlanReads,
    @Use('application') private readonly application: Services['application'],
    @Use('config') private readonly config: Services['config'],
  ) {}

  /** The findings still open; with `format=xlsx` as a table with cells for a reviewer's decisions. */
  @Get(':id/findings')
  @Answers(200, findingPage)
  async list(
    @Calling() { actor }: Call,
    @Param('id', { schema: id }) planId: string,
    @Query('format', { schema: format }) as: z.infer<typeof format>,
    @Speaking() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const draft = await this.reads.wholeDraft(planId, actor);
    if (as === 'json') return { items: draft.findings, nextCursor: null };
    void reply.header('content-type', tableType);
    void reply.header('content-disposition', `attachment; filename="${planId}-findings.xlsx"`);
    return writeFindingsTable(draft, await this.application.referenceData.directory(), language);
  }

  /**
   * Accepts a finding as it stands, with a reason; or takes a table of findings back. Of a table all decisions are
   * carried out or none: what cannot be, and what is out of date, is named row by row.
   */
  @GivesPlanCommand('SettleFinding')
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiBody({ schema: { oneOf: [jsonSchema(settledFinding, 'input'), tableForm] } })
  @Answers(201, settledFindings)
  async SettleFinding(
    @Calling() call: Call,
    @Param('id', { schema: id }) planId: string,
    @Req() request: FastifyRequest,
  ) {
    await this.reads.requireOn('settle', planId, call.actor);
    if (request.isMultipart()) return this.takeTable(call, planId, request);
    const finding = validated(settledFinding, request.body);
    const command = { type: 'SettleFinding', ...finding } as const;
    const options = { request: call.command(finding) };
    return answerOf(accepted(await this.application.plans.submit(planId, command, call.actor, options)));
  }

  private async takeTable(call: Call, planId: string, request: FastifyRequest) {
    requireKey(request);
    const { plans } = this.application;
    const { openFindings } = await this.reads.draft(planId, call.actor);
    const limits = importLimits(this.config);
    const { bytes, fileName } = await receiveContent(request, limits.bytes);
    const table = await readFindingsTable({ bytes, fileName }, limits, planId, openFindings);
    const answers = table.answers.map(({ answer }) => answer);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const options = { request: call.command({ fileName, sha256 }) };
    const unreadable = table.refused.length;
    // Submitted even where rows are refused already: a repeated request gets its first answer again.
    const answer = await plans.submit(
      planId,
      { type: 'AnswerFindings', answers, unreadable },
      call.actor,
      options,
    );
    if (!isRejection(answer)) return { ...answerOf(answer), answered: answers.length };
    if (answer.code !== 'FINDINGS.ROWS_REFUSED') throw new Refused(answer);
    const others = await plans.refusedAnswers(planId, answers, call.actor);
    const inSheet = others.map(({ index, rejection }) => ({
      sheetRow: table.answers[index]?.sheetRow ?? 0,
      rejection,
    }));
    throw rowsRefused([...table.refused, ...inSheet], languageOf(request));
  }
}

const rowsRefused = (rows: readonly RefusedRow[], language: Language): Refused => {
  const inOrder = [...rows].sort((a, b) => a.sheetRow - b.sheetRow);
  const fields = inOrder.map(({ sheetRow, rejection }) => ({
    field: say(language, message('sheet.row', { row: sheetRow })),
    message: `${rejection.code}: ${refusalIn(language, rejection)}`,
  }));
  const facts = { count: rows.length, first: inOrder[0]?.sheetRow ?? null };
  return new Refused(reject('FINDINGS.ROWS_REFUSED', facts), fields);
};
