import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { FastifyRequest } from 'fastify';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers, Repeatable } from '#apps/api/http/documentation';
import { accepted } from '#apps/api/http/refused';
import { refusalInEveryLanguage } from '#libs/telling/refusal';
import { statusOf } from '#apps/api/http/status';
import { OnBehalf } from '#apps/api/http/on-behalf';
import { Use, type Services } from '#apps/api/services';
import { offerOf } from '#libs/contracts/commands/offers';
import { addressOf } from '#libs/contracts/commands/task-commands';
import { page } from '#libs/contracts/http/common';
import { acknowledgements } from '#libs/contracts/http/tasks';
import { isRejection } from '#libs/domain/shared/rejection';
import { claimRequest } from '#libs/ledger/requests';
import { acknowledged, worklistPage } from '#libs/contracts/http/task-lists';

const pageOfList = z.object(page);

/** What the caller is expected to do. */
@ApiTags('worklist')
@ApiBearerAuth()
@OnBehalf()
@Controller('api/v1')
export class WorklistController {
  private readonly tasks: Services['application']['tasks'];

  constructor(
    @Use('application') application: Services['application'],
    @Use('worklist') private readonly list: Services['worklist'],
    @Use('delegations') private readonly delegations: Services['delegations'],
    @Use('auditTrail') private readonly trail: Services['auditTrail'],
    @Use('dataSource') private readonly dataSource: Services['dataSource'],
  ) {
    this.tasks = application.tasks;
  }

  /**
   * Open tasks in which something is expected of the caller, the most urgent first; also what is expected of those on
   * whose behalf the caller may act, which is marked with theirs. What the caller has just done shows at once.
   */
  @Get('worklist')
  @Answers(200, worklistPage)
  async worklist(
    @Calling() { actor }: Call,
    @Query({ schema: pageOfList }) { cursor, limit }: z.infer<typeof pageOfList>,
  ) {
    const mandates = await this.delegations.mandatesOf(actor);
    const { items, nextCursor } = accepted(await this.list.query({ caller: actor, mandates, cursor, limit }));
    const offered = items.map(({ expected, ...item }) => ({
      ...item,
      expected: expected.map((action) => offerOf(action, item.id)),
    }));
    return { items: offered, nextCursor };
  }

  /** Acknowledges many tasks; each succeeds or is refused for itself. */
  @Post('acknowledgements')
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
