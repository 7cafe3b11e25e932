import { createHash } from 'node:crypto';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Originals } from '#apps/api/files/originals';
import { receiveContent } from '#apps/api/files/receive-form';
import { Calling, type Call } from '#apps/api/http/call';
import { Speaking } from '#apps/api/http/language';
import { Answers } from '#apps/api/http/documentation';
import { accepted } from '#apps/api/http/refused';
import { answerOf } from '#apps/api/resources/plan-answers';
import { PlanOverviews } from '#apps/api/resources/plan-overviews';
import { PlanReads } from '#apps/api/resources/plan-reads';
import { GivesPlanCommand } from '#apps/api/resources/plan-route';
import { Use, type Services } from '#apps/api/services';
import { id } from '#libs/contracts/http/common';
import type { Language } from '#libs/domain/shared/language';
import { withNumberInUse } from '#libs/domain/plan/draft/index';
import { proposeRemembered } from '#libs/domain/name-memory/propose-remembered';
import { parsePlanApart } from '#libs/plan-import/apart/parse-apart';
import { importLimits } from '#libs/plan-import/limits';
import { planHistoryPage } from '#libs/contracts/http/history';
import { importedPlan, planDifference, planPage, planView } from '#libs/contracts/http/plan-answers';
import { plansAsked, type PlansAsked } from '#libs/contracts/http/plans';
import { draft } from '#libs/contracts/http/plan-drafts';
import { asOf } from '#libs/contracts/http/tasks';
import { findingWords } from '#libs/telling/finding';

const otherPlan = id.optional();

/** A plan from its file to its followed-up tasks. */
@ApiTags('plans')
@ApiBearerAuth()
@Controller('api/v1/plans')
export class PlansController {
  private readonly plans: Services['application']['plans'];

  constructor(
    private readonly reads: PlanReads,
    private readonly overviews: PlanOverviews,
    private readonly originals: Originals,
    @Use('application') private readonly application: Services['application'],
    @Use('config') private readonly config: Services['config'],
  ) {
    this.plans = application.plans;
  }

  /**
   * Reads a plan's file into a draft. A file is one plan: the same bytes are refused with its id. A corrected
   * version of a plan is known by `replaces`, or by the same number and authority; its difference tells what changed.
   */
  @GivesPlanCommand('ImportPlan')
  @Answers(201, importedPlan)
  async ImportPlan(
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
    const known = proposeRemembered(read, await this.application.names.list(), {
      directory: { agencies, groups },
      words: findingWords,
    });
    // Also of a file that is refused because its draft is older than the files that are kept.
    await this.originals.keep(bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const active = await this.reads.activeOfNumber(sha256, known.document);
    const parsed = withNumberInUse(known, active, findingWords);
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

  /** The plans the caller may read, with `limit` some at a time; with `standings=true` how the tasks of each stand. */
  @Get()
  @Answers(200, planPage)
  async list(@Calling() { actor }: Call, @Query({ schema: plansAsked }) asked: PlansAsked) {
    return this.overviews.list(actor, asked);
  }

  /** A plan and how it stands, as of any instant; with what the caller may do about it now. */
  @Get(':id')
  @Answers(200, planView)
  async get(
    @Calling() { actor }: Call,
    @Param('id', { schema: id }) planId: string,
    @Query({ schema: asOf }) when: z.infer<typeof asOf>,
  ) {
    return this.overviews.one(planId, actor, when);
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
}
