import { Body, Controller, Param, type Type } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers } from '#apps/api/http/documentation';
import { accepted } from '#apps/api/http/refused';
import { DocumentCorrectionsController } from '#apps/api/resources/document-corrections.controller';
import { PlanAmendmentsController } from '#apps/api/resources/plan-amendments.controller';
import { answerOf, seenVersion } from '#apps/api/resources/plan-answers';
import { PlanEndingsController } from '#apps/api/resources/plan-endings.controller';
import { PlanFindingsController } from '#apps/api/resources/plan-findings.controller';
import { PlanLifeController } from '#apps/api/resources/plan-life.controller';
import { planRoute } from '#apps/api/resources/plan-route';
import { PlanSetupController } from '#apps/api/resources/plan-setup.controller';
import { PlanSupervisorController } from '#apps/api/resources/plan-supervisor.controller';
import { PlanVersionsController } from '#apps/api/resources/plan-versions.controller';
import { PlansController } from '#apps/api/resources/plans.controller';
import { when } from '#apps/api/resources/when';
import { Use, type Services } from '#apps/api/services';
import { planCommandNames, planEntryOf, type PlanCommandName } from '#libs/contracts/commands/plan-commands';
import { id, planAnswer } from '#libs/contracts/http/common';
import { draftPart } from '#libs/contracts/http/plans';
import type { DraftPart } from '#libs/domain/plan/draft/index';

/** As rows are called in the draft; whether there is such a row the plan knows. */
const rowKey = z.string();

const lacking = (name: PlanCommandName): never => {
  throw new Error(`no controller gives the command ${name}`);
};

/** The route of a command that is only to be given, as its entry describes it. */
const routeOf = (name: PlanCommandName): Type => {
  const entry = planEntryOf(name);
  const { body: schema } = entry;
  const order = entry.order ?? lacking(name);

  @ApiTags('plans')
  @ApiBearerAuth()
  @Controller('api/v1/plans')
  class PlanCommandController {
    private readonly plans: Services['application']['plans'];

    constructor(@Use('application') application: Services['application']) {
      this.plans = application.plans;
    }

    @planRoute(name)
    @Answers(entry.method === 'post' ? 201 : 200, planAnswer)
    async [name](
      @Calling() call: Call,
      @Param('id', { schema: id }) planId: string,
      @when(entry.path.includes('{part}'), () => Param('part', { schema: draftPart }))
      part: DraftPart = 'tasks',
      @when(entry.path.includes('{key}'), () => Param('key', { schema: rowKey })) key = '',
      @when(schema !== null, () => Body({ schema: schema ?? id })) body: unknown = null,
    ) {
      const seen = entry.conditional ? seenVersion(call.ifMatch) : undefined;
      const command = order({ body, part, key, seen });
      const options = entry.method === 'post' ? { request: call.command(body) } : {};
      return answerOf(accepted(await this.plans.submit(planId, command, call.actor, options)));
    }
  }
  return PlanCommandController;
};

/** Those that have more to do than to give a command, and what is read of plans beside them. */
const ownControllers: readonly Type[] = [
  PlansController,
  PlanSetupController,
  PlanLifeController,
  PlanVersionsController,
  PlanFindingsController,
  PlanAmendmentsController,
  PlanEndingsController,
  DocumentCorrectionsController,
  PlanSupervisorController,
];

const controllerOf = (name: PlanCommandName): Type =>
  ownControllers.find(({ prototype }: Type) => Object.hasOwn(prototype as object, name)) ?? routeOf(name);

/** What people do about a plan: a route for each command of the registry, in its order. */
export const planControllers: readonly Type[] = [...new Set(planCommandNames.map(controllerOf))];
