import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Calling, Public, type Call } from '#apps/api/http/call';
import { Answers } from '#apps/api/http/documentation';
import { accepted } from '#apps/api/http/refused';
import { FirstRun } from '#apps/api/views/first-run';
import { firstRun, setupSteps } from '#libs/contracts/http/setup';
import { refuseResourceAction } from '#libs/domain/permissions/resource-permissions';

/** The first run: whether it is still to come, and how far it is. What it does, other routes do (docs/adr/0030). */
@ApiTags('setup')
@Controller('api/v1/setup')
export class SetupController {
  constructor(private readonly setup: FirstRun) {}

  @Public()
  @Get()
  @Answers(200, firstRun)
  async firstRun() {
    return { isFirstRun: await this.setup.isToCome() };
  }

  @Get('steps')
  @ApiBearerAuth()
  @Answers(200, setupSteps)
  async steps(@Calling() { actor }: Call) {
    accepted(refuseResourceAction('setup.read', actor) ?? {});
    return this.setup.steps();
  }
}
