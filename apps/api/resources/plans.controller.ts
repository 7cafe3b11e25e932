import { createHash } from 'node:crypto';
import { Body, Controller, Get, Param, Patch, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { receiveContent } from '#apps/api/files/receive-form';
import { Calling, type Call } from '#apps/api/http/call';
import { Speaking } from '#apps/api/http/language';
import { Answers, Conditional, Repeatable, TakesForm } from '#apps/api/http/documentation';
import { accepted, found } from '#apps/api/http/refused';
import { answerOf, seenVersion } from '#apps/api/resources/plan-answers';
import { PlanReads } from '#apps/api/resources/plan-reads';
import { NamedReferences } from '#apps/api/resources/named-references';
import { Supervisors } from '#apps/api/resources/supervisors';
import { Use, type Services } from '#apps/api/services';
import { id, planAnswer } from '#libs/contracts/http/common';
import {
  chosenAcceptors,
  draftPart,
  droppedRow,
  pastDeadline,
  planSetup,
  rowChanges,
} from '#libs/contracts/http/plans';
import type { Language } from '#libs/domain/shared/language';
import { withNumberInUse } from '#libs/domain/plan/draft/index';
import { proposeRemembered } from '#libs/domain/name-memory/propose-remembered';
import { parsePlanApart } from '#libs/plan-import/apart/parse-apart';
import { importLimits } from '#libs/plan-import/limits';
import { planHistoryPage } from '#libs/contracts/http/history';
import {
  activation,
  importedPlan,
  planDifference,
  planPage,
  planView,
} from '#libs/contracts/http/plan-answers';
import { draft } from '#libs/contracts/http/plan-drafts';

const otherPlan = id.optional();

/** A plan from its file to its followed-up tasks. */
@ApiTags('plans')
@ApiBearerAuth()
@Controller('api/v1/plans')
export class PlansController {
  private readonly plans: Services['application']['plans'];

  constructor(
    private readonly reads: PlanReads,
    private readonly supervisors: Supervisors,
    private readonly references: NamedReferences,
    @Use('application') private readonly application: Services['application'],
    @Use('config') private readonly config: Services['config'],
  ) {
    this.plans = application.plans;
  }

  /**
   * Reads a plan's file into a draft. A file is one plan: the same bytes are refused with its id. A corrected
   * version of a plan is known by `replaces`, or by the same number and authority; its difference tells what changed.
   */
  @Post()
  @Repeatable()
  @TakesForm(null, 'file')
  @Answers(201, importedPlan)
  async import(
    @Calling() call: Call,
    @Req() request: FastifyRequest,
    @Query('replaces', { schema: otherPlan }) given?: string,
  ) {
    this.reads.require('import', call.actor);
    if (given !== undefined) await this.reads.requireOn('read', given, call.actor);
    const limit = this.config.IMPORT_LIMIT_BYTES;
    const { fileName, bytes } = await receiveContent(request, limit);
    const { agencies, groups, successions = [] } = await this.application.referenceData.directory();
    const directory = { agencies: Object.values(agencies), groups: Object.values(groups), successions };
    const limits = importLimits(this.config);
    const read = accepted(await parsePlanApart(bytes, { fileName, directory, limits }));
    const known = proposeRemembered(read, await this.application.names.list(), { agencies, groups });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const active = await this.reads.activeOfNumber(sha256, known.document);
    const parsed = withNumberInUse(known, active);
    const replaces = given ?? (await this.reads.earlierVersion(sha256, parsed.document));
    const options = { request: call.command({ fileName, sha256, ...(given && { replaces: given }) }) };
    const answer = await this.plans.importPlan({ fileName, sha256, parsed, replaces }, call.actor, options);
    const { tasks, duties, reporting, targets } = parsed;
    const counts = { tasks: tasks.length, duties: duties.length, reporting: reporting.length };
    const done = answerOf(accepted(answer));
    return {
      ...done,
      replaces: replaces ?? null,
      active: active?.id ?? null,
      counts: { ...counts, targets: targets.length },
    };
  }

  /** The plans the caller may read. */
  @Get()
  @Answers(200, planPage)
  async list(@Calling() { actor }: Call) {
    return { items: await this.reads.list(actor), nextCursor: null };
  }

  @Get(':id')
  @Answers(200, planView)
  async get(@Calling() { actor }: Call, @Param('id', { schema: id }) planId: string) {
    return this.reads.summary(planId, actor);
  }

  /** The draft with every row, its ETag, and the findings still open. */
  @Get(':id/draft')
  @Answers(200, draft)
  async draft(
    @Calling() { actor }: Call,
    @Param('id', { schema: id }) planId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const view = await this.reads.draft(planId, actor);
    void reply.header('etag', `"${view.version}"`);
    return view;
  }

  /** What was done to the plan, in order, each with who, why and a sentence in the language asked for. */
  @Get(':id/history')
  @Answers(200, planHistoryPage)
  async history(
    @Calling() { actor }: Call,
    @Speaking() language: Language,
    @Param('id', { schema: id }) planId: string,
  ) {
    return { items: await this.reads.history(planId, actor, language), nextCursor: null };
  }

  /** What the plan says otherwise than another version of it, task by task. */
  @Get(':id/difference')
  @Answers(200, planDifference)
  async difference(
    @Calling() { actor }: Call,
    @Param('id', { schema: id }) planId: string,
    @Query('against', { schema: otherPlan }) against?: string,
  ) {
    return this.reads.difference(planId, against, actor);
  }

  /** Corrects one row; the row's ETag in If-Match refuses to overwrite what somebody else corrected. */
  @Patch(':id/draft/:part/:key')
  @Conditional()
  @Answers(200, planAnswer)
  async correct(
    @Calling() { actor, ifMatch }: Call,
    @Param('id', { schema: id }) planId: string,
    @Param('part', { schema: draftPart }) part: z.infer<typeof draftPart>,
    @Param('key') key: string,
    @Body({ schema: rowChanges }) { reason, ...changes }: z.infer<typeof rowChanges>,
  ) {
    const change = { part, key, changes, reason, expectedRowVersion: seenVersion(ifMatch) };
    return answerOf(accepted(await this.plans.correct(planId, change, actor)));
  }

  /** Chooses, for a deadline that has passed, between recording the task as done and following it up. */
  @Post(':id/past-deadlines')
  @Repeatable()
  @Answers(201, planAnswer)
  async settlePast(
    @Calling() call: Call,
    @Param('id', { schema: id }) planId: string,
    @Body({ schema: pastDeadline }) choice: z.infer<typeof pastDeadline>,
  ) {
    const request = call.command(choice);
    return answerOf(accepted(await this.plans.settlePastDeadline(planId, choice, call.actor, { request })));
  }

  /** Names who monitors, supervises and accepts, the policy, and the plan's last day. */
  @Put(':id/setup')
  @Answers(200, planAnswer)
  async configure(
    @Calling() { actor }: Call,
    @Param('id', { schema: id }) planId: string,
    @Body({ schema: planSetup }) setup: z.infer<typeof planSetup>,
  ) {
    this.reads.require('configure', actor);
    const { referenceData } = this.application;
    const { policyId, supervisorId } = setup;
    found(await referenceData.policy(policyId), 'POLICY.NOT_FOUND', { policyId });
    const named = {
      supervisorId: await this.supervisors.require(supervisorId),
      monitoringAgencyId: await this.references.agency(setup.monitoringAgencyId),
    };
    return answerOf(accepted(await this.plans.configure(planId, { ...setup, ...named }, actor)));
  }

  /** Discards a draft that is not wanted; it stays readable, and its file may be imported anew. */
  @Post(':id/removal')
  @Repeatable()
  @Answers(201, planAnswer)
  async discard(
    @Calling() call: Call,
    @Param('id', { schema: id }) planId: string,
    @Body({ schema: droppedRow }) { reason }: z.infer<typeof droppedRow>,
  ) {
    const request = call.command({ reason });
    const command = { type: 'DiscardPlan', reason } as const;
    return answerOf(accepted(await this.plans.submit(planId, command, call.actor, { request })));
  }

  /** Chooses who accepts the products of many rows of the draft at once; null leaves them to what is proposed. */
  @Put(':id/acceptors')
  @Answers(200, planAnswer)
  async chooseAcceptors(
    @Calling() { actor }: Call,
    @Param('id', { schema: id }) planId: string,
    @Body({ schema: chosenAcceptors }) body: z.infer<typeof chosenAcceptors>,
  ) {
    const command = { type: 'ChooseAcceptors', ...body } as const;
    return answerOf(accepted(await this.plans.submit(planId, command, actor)));
  }

  /** Confirms the draft; refused while an error finding is open. */
  @Post(':id/review')
  @Repeatable()
  @Answers(201, planAnswer)
  async review(@Calling() call: Call, @Param('id', { schema: id }) planId: string) {
    const request = call.command(null);
    await this.requireSupervisor(planId);
    return answerOf(accepted(await this.plans.review(planId, call.actor, { request })));
  }

  /** Begins to follow the plan up. A durable process assigns the tasks; GET tells how far it is. */
  @Post(':id/activation')
  @Repeatable()
  @Answers(201, planAnswer)
  async activate(@Calling() call: Call, @Param('id', { schema: id }) planId: string) {
    const request = call.command(null);
    await this.requireSupervisor(planId);
    return answerOf(accepted(await this.plans.activate(planId, call.actor, { request })));
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
