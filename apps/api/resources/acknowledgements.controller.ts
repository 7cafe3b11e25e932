import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { FastifyRequest } from 'fastify';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers, Repeatable } from '#apps/api/http/documentation';
import { accepted } from '#apps/api/http/refused';
import { refusalInEveryLanguage } from '#libs/telling/refusal';
import { statusOf } from '#apps/api/http/status';
import { OnBehalf } from '#apps/api/http/on-behalf';
import { Use, type Services } from '#apps/api/services';
import { addressOf } from '#libs/contracts/commands/task-commands';
import { acknowledgements } from '#libs/contracts/http/tasks';
import { isRejection } from '#libs/domain/shared/rejection';
import { claimRequest } from '#libs/ledger/requests';
import { acknowledged } from '#libs/contracts/http/task-lists';

/** Many tasks acknowledged at once. */
@ApiTags('worklist')
@ApiBearerAuth()
@OnBehalf()
@Controller('api/v1/acknowledgements')
export class AcknowledgementsController {
  private readonly tasks: Services['application']['tasks'];

  constructor(
    @Use('application') application: Services['application'],
    @Use('auditTrail') private readonly trail: Services['auditTrail'],
    @Use('dataSource') private readonly dataSource: Services['dataSource'],
  ) {
    this.tasks = application.tasks;
  }

  /** Acknowledges many tasks; each succeeds or is refused for itself. */
  @Post()
  // Clients were generated under this name.
  @ApiOperation({ operationId: 'WorklistController_acknowledge' })
  @Repeatable()
  @Answers(201, acknowledged)
  async acknowledge(
    @Req() incoming: FastifyRequest,
    @Calling() call: Call,
    @Body({ schema: acknowledgements }) body: z.infer<typeof acknowledgements>,
  ) {
    const request = call.command(body);
    accepted((await claimRequest(this.dataSource, request)) ?? {});
    const items = [];
    for (const { taskId, cycle } of body.tasks) {
      const own = { ...request, commandId: `${request.commandId}/${taskId}/${cycle ?? ''}` };
      const answer = await this.tasks.handle(taskId, { type: 'Acknowledge', cycle }, call.actor, {
        request: own,
      });
      if (isRejection(answer)) {
        const target = `/api/v1${addressOf('Acknowledge', taskId)}`;
        await this.trail.partRefused(incoming, target, answer.code, statusOf(answer.code));
      }
      items.push(
        isRejection(answer)
          ? { taskId, code: answer.code, detail: refusalInEveryLanguage(answer) }
          : { taskId, version: answer.version, events: answer.events },
      );
    }
    return { items, nextCursor: null };
  }
}
