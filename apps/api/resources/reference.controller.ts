import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers, Repeatable } from '#apps/api/http/documentation';
import { found } from '#apps/api/http/refused';
import { ReferenceCommands } from '#apps/api/resources/reference-commands';
import { Use, type Services } from '#apps/api/services';
import { calendarStream, policyStream } from '#libs/application/reference-data';
import { anyObject, id, listOf, referenceAnswer } from '#libs/contracts/http/common';
import { calendarOverride, policyDefinition } from '#libs/contracts/http/reference';
import { calendarDecider } from '#libs/domain/calendar/calendar-decider';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { policyDecider } from '#libs/domain/policy/policy-decider';

/** The working calendar and the versions of the policies. */
@ApiTags('reference')
@ApiBearerAuth()
@Controller('api/v1')
export class ReferenceController {
  private readonly ledger: Services['application']['ledger'];

  constructor(
    private readonly commands: ReferenceCommands,
    @Use('application') private readonly application: Services['application'],
  ) {
    this.ledger = application.ledger;
  }

  @Get('calendars')
  @Answers(200, listOf(anyObject))
  async calendars() {
    return { items: [await this.application.referenceData.calendar()], nextCursor: null };
  }

  /** Makes a day a holiday or a working day; deadlines computed from now on follow it. */
  @Post('calendars')
  @Repeatable()
  @Answers(201, referenceAnswer)
  async override(
    @Calling() call: Call,
    @Body({ schema: calendarOverride }) body: z.infer<typeof calendarOverride>,
  ) {
    return this.commands.run(
      call,
      calendarStream,
      calendarDecider,
      { type: 'OverrideCalendar', ...body },
      body,
    );
  }

  @Get('policies')
  @Answers(200, listOf(anyObject))
  async policies() {
    const streams = await this.ledger.listStreams('policy', null, 500);
    const items = await Promise.all(
      streams.map(({ stream }) => this.application.referenceData.policy(stream.slice('policy/'.length))),
    );
    return { items: items.filter((policy) => policy !== null), nextCursor: null };
  }

  @Get('policies/:id')
  @Answers(200, anyObject)
  async policy(@Param('id', { schema: id }) policyId: string) {
    return found(await this.application.referenceData.policy(policyId), 'POLICY.NOT_FOUND', { policyId });
  }

  /** Defines a new version of a policy; what is left out is as in the defaults. A version never changes. */
  @Post('policies')
  @Repeatable()
  @Answers(201, referenceAnswer)
  async define(
    @Calling() call: Call,
    @Body({ schema: policyDefinition }) body: z.infer<typeof policyDefinition>,
  ) {
    const policy = { ...defaultPolicy, ...body };
    return this.commands.run(
      call,
      policyStream(body.id),
      policyDecider,
      { type: 'DefinePolicy', policy },
      body,
    );
  }
}
