import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers, Repeatable } from '#apps/api/http/documentation';
import { found } from '#apps/api/http/refused';
import { ReferenceCommands } from '#apps/api/resources/reference-commands';
import { Use, type Services } from '#apps/api/services';
import { calendarStream, policyStream } from '#libs/application/reference-data';
import { id, referenceAnswer } from '#libs/contracts/http/common';
import {
  calendarOverride,
  calendarPage,
  calendarYear,
  policyDefinition,
  policyPage,
  policyView,
  yearlyHoliday,
} from '#libs/contracts/http/reference';
import { announcedThrough, knownThrough, warningOf } from '#libs/domain/calendar/coverage';
import { calendarDecider } from '#libs/domain/calendar/calendar-decider';
import type { Days } from '#libs/domain/calendar/calendar';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { policyDecider } from '#libs/domain/policy/policy-decider';
import { dateOf, type LocalDate } from '#libs/domain/shared/time';

const byDate = (days: readonly { readonly date: LocalDate; readonly reason: string }[]): Days =>
  Object.fromEntries(days.map(({ date, reason }) => [date, reason]));

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
  @Answers(200, calendarPage)
  async calendars() {
    const { clock, referenceData } = this.application;
    const [calendar, now] = await Promise.all([referenceData.newestCalendar(), clock.now()]);
    const coverage = {
      announcedThrough: announcedThrough(calendar),
      knownThrough: knownThrough(calendar),
      warning: warningOf(calendar, dateOf(now)),
    };
    return { items: [{ ...calendar, coverage }], nextCursor: null };
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

  /** The days off of a year as they were announced, all at once; they replace those known of that year. */
  @Post('calendars/years')
  @Repeatable()
  @Answers(201, referenceAnswer)
  async announce(@Calling() call: Call, @Body({ schema: calendarYear }) body: z.infer<typeof calendarYear>) {
    const { year, document } = body;
    const days = { holidays: byDate(body.holidays), workingDays: byDate(body.workingDays) };
    const command = { type: 'AnnounceCalendarYear', year, ...days, document } as const;
    return this.commands.run(call, calendarStream, calendarDecider, command, body);
  }

  /** A new day off of each year, by a law: in every year that the calendar knows, and in those that come to it. */
  @Post('calendars/yearly-holidays')
  @Repeatable()
  @Answers(201, referenceAnswer)
  async addYearlyHoliday(
    @Calling() call: Call,
    @Body({ schema: yearlyHoliday }) body: z.infer<typeof yearlyHoliday>,
  ) {
    const command = { type: 'AddYearlyHoliday', ...body } as const;
    return this.commands.run(call, calendarStream, calendarDecider, command, body);
  }

  @Get('policies')
  @Answers(200, policyPage)
  async policies() {
    const streams = await this.ledger.listStreams('policy', null, 500);
    const items = await Promise.all(
      streams.map(({ stream }) => this.application.referenceData.policy(stream.slice('policy/'.length))),
    );
    return { items: items.filter((policy) => policy !== null), nextCursor: null };
  }

  @Get('policies/:id')
  @Answers(200, policyView)
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
