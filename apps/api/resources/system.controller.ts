import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers } from '#apps/api/http/documentation';
import { accepted } from '#apps/api/http/refused';
import { Use, type Services } from '#apps/api/services';
import { SystemReads } from '#apps/api/views/system-reads';
import { systemState } from '#libs/contracts/http/system';
import { warningOf } from '#libs/domain/calendar/coverage';
import { refuseResourceAction } from '#libs/domain/permissions/resource-permissions';
import { dateOf } from '#libs/domain/shared/time';

/** How the product is, for those who keep it and have no access to its machine. */
@ApiTags('system')
@ApiBearerAuth()
@Controller('api/v1/system')
export class SystemController {
  constructor(
    private readonly reads: SystemReads,
    @Use('application') private readonly application: Services['application'],
  ) {}

  @Get()
  @Answers(200, systemState)
  async state(@Calling() { actor }: Call) {
    accepted(refuseResourceAction('system.read', actor) ?? {});
    const { clock, referenceData } = this.application;
    const [now, calendar, seen] = await Promise.all([
      clock.now(),
      referenceData.calendar(),
      this.reads.look(),
    ]);
    return { at: now, ...seen, calendar: warningOf(calendar, dateOf(now)) };
  }
}
