import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { FastifyRequest } from 'fastify';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers, Repeatable } from '#apps/api/http/documentation';
import { accepted } from '#apps/api/http/refused';
import { refusalInEveryLanguage } from '#libs/telling/refusal';
import { statusOf } from '#apps/api/http/status';
import { OnBehalf } from '#apps/api/http/on-behalf';
import { OpenTasks } from '#apps/api/resources/open-tasks';
import { Use, type Services } from '#apps/api/services';
import type { TaskListItem } from '#libs/application/ports/task-lists';
import { addressOf } from '#libs/contracts/commands/task-commands';
import { anyObject, listOf } from '#libs/contracts/http/common';
import { acknowledgements } from '#libs/contracts/http/tasks';
import { actionsWithMandates } from '#libs/domain/annex-task/offers/available-actions';
import { expectedActions } from '#libs/domain/annex-task/offers/expected-actions';
import type { Person } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import { claimRequest } from '#libs/ledger/requests';

/** What the caller is expected to do. */
@ApiTags('worklist')
@ApiBearerAuth()
@OnBehalf()
@Controller('api/v1')
export class WorklistController {
  private readonly tasks: Services['application']['tasks'];

  constructor(
    @Use('application') private readonly application: Services['application'],
    private readonly openTasks: OpenTasks,
    @Use('delegations') private readonly delegations: Services['delegations'],
    @Use('auditTrail') private readonly trail: Services['auditTrail'],
    @Use('dataSource') private readonly dataSource: Services['dataSource'],
  ) {
    this.tasks = application.tasks;
  }

  /**
   * Every open task in which something is expected of the caller, the most urgent first; also what is expected of
   * those on whose behalf the caller may act, which is marked with theirs.
   */
  @Get('worklist')
  @Answers(200, listOf(anyObject))
  async worklist(@Calling() { actor }: Call) {
    const mandates = await this.delegations.mandatesOf(actor);
    const items: (TaskListItem & { expected: object[] })[] = [];
    for (const item of await this.openTasks.of([actor, ...mandates])) {
      const expected = await this.expectedOf(item.id, actor, mandates);
      if (expected.length > 0) items.push({ ...item, expected });
    }
    return { items, nextCursor: null };
  }

  /** Acknowledges many tasks; each succeeds or is refused for itself. */
  @Post('acknowledgements')
  @Repeatable()
  @Answers(201, listOf(anyObject))
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

  private async expectedOf(taskId: string, actor: Person, mandates: readonly Person[]) {
    const loaded = await this.tasks.load(taskId);
    if (!loaded) return [];
    const context = await this.tasks.contextFor(loaded.state, actor, await this.application.clock.now());
    return expectedActions(actionsWithMandates(loaded.state, context, mandates));
  }
}
