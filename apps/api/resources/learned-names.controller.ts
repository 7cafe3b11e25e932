import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers, Repeatable } from '#apps/api/http/documentation';
import { accepted } from '#apps/api/http/refused';
import { Use, type Services } from '#apps/api/services';
import { referenceAnswer } from '#libs/contracts/http/common';
import { forgottenName } from '#libs/contracts/http/plans';
import { refuseResourceAction } from '#libs/domain/permissions/resource-permissions';
import { learnedNamePage } from '#libs/contracts/http/learned-names';

/** What reviewers settled about names, and what the next import therefore proposes. */
@ApiTags('directory')
@ApiBearerAuth()
@Controller('api/v1/learned-names')
export class LearnedNamesController {
  constructor(@Use('application') private readonly application: Services['application']) {}

  @Get()
  @Answers(200, learnedNamePage)
  async list(@Calling() { actor }: Call) {
    accepted(refuseResourceAction('names.read', actor) ?? {});
    return { items: await this.application.names.list(), nextCursor: null };
  }

  /** Proposes a name no more, until a review settles it anew. */
  @Post('removals')
  @Repeatable()
  @Answers(201, referenceAnswer)
  async forget(@Calling() call: Call, @Body({ schema: forgottenName }) body: z.infer<typeof forgottenName>) {
    accepted(refuseResourceAction('names.forget', call.actor) ?? {});
    const { reason, ...name } = body;
    const request = call.command(body);
    const answer = await this.application.names.forget(name, reason, call.actor, request);
    const { version, events } = accepted(answer);
    return { version, events };
  }
}
