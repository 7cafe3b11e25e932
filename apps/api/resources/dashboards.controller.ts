import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers } from '#apps/api/http/documentation';
import { accepted, refuse } from '#apps/api/http/refused';
import { PlanReads } from '#apps/api/resources/plan-reads';
import { Use, type Services } from '#apps/api/services';
import { dashboardView } from '#apps/api/views/dashboard-view';
import { NameService } from '#apps/api/views/names';
import { id } from '#libs/contracts/http/common';
import { dashboardQuery } from '#libs/contracts/http/tasks';
import { readsEverything } from '#libs/domain/permissions/readers';
import { dashboard } from '#libs/contracts/http/dashboards';

/** How a plan, or the whole province, stands or stood on any past day. */
@ApiTags('dashboards')
@ApiBearerAuth()
@Controller('api/v1')
export class DashboardsController {
  constructor(
    private readonly plans: PlanReads,
    private readonly names: NameService,
    @Use('dashboards') private readonly dashboards: Services['dashboards'],
  ) {}

  /** The four boxes of a plan's tasks by agency, section and month, their rates, trend, and who is waited for. */
  @Get('plans/:id/dashboard')
  @Answers(200, dashboard)
  async ofPlan(
    @Calling() { actor }: Call,
    @Param('id', { schema: id }) plan: string,
    @Query({ schema: dashboardQuery }) { agencyAs, ...when }: z.infer<typeof dashboardQuery>,
  ) {
    await this.plans.summary(plan, actor);
    const heirs = await this.names.heirs(agencyAs);
    const found = accepted(await this.dashboards.query({ caller: actor, plan, heirs, ...when }));
    return this.names.telling((names) => ({ planId: plan, ...dashboardView(found, names) }));
  }

  /** The same over every plan, for those who read all of the province. */
  @Get('dashboard')
  @Answers(200, dashboard)
  async ofProvince(
    @Calling() { actor }: Call,
    @Query({ schema: dashboardQuery }) { agencyAs, ...when }: z.infer<typeof dashboardQuery>,
  ) {
    if (!readsEverything(actor)) return refuse('ACTOR.NOT_PERMITTED', { command: 'dashboard.read' });
    const heirs = await this.names.heirs(agencyAs);
    const found = accepted(await this.dashboards.query({ caller: actor, heirs, ...when }));
    return this.names.telling((names) => ({ planId: null, ...dashboardView(found, names) }));
  }
}
