import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers, Conditional, Repeatable, TakesForm } from '#apps/api/http/documentation';
import { TaskCommands } from '#apps/api/resources/task-commands';
import { count, id, taskAnswer } from '#libs/contracts/http/common';
import { approval, deliverableForm, deliverableReturn, reason } from '#libs/contracts/http/tasks';

/** The product: handed in by a lead, accepted or returned by whoever accepts it. */
@ApiTags('tasks')
@ApiBearerAuth()
@Controller('api/v1/tasks/:id/deliverables')
export class DeliverablesController {
  constructor(private readonly commands: TaskCommands) {}

  @Post()
  @Repeatable()
  @Conditional()
  @TakesForm(deliverableForm, 'files')
  @Answers(201, taskAnswer)
  submit(@Req() request: FastifyRequest, @Param('id', { schema: id }) taskId: string) {
    const type = 'SubmitDeliverable';
    return this.commands.runForm(
      request,
      taskId,
      deliverableForm,
      (fields, files) => ({ type, ...fields, files }),
      type,
    );
  }

  @Post(':n/approval')
  @Repeatable()
  @Conditional()
  @Answers(201, taskAnswer)
  approve(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Param('n', { schema: count }) deliverable: number,
    @Body({ schema: approval }) body: z.infer<typeof approval>,
  ) {
    return this.commands.run(call, taskId, { type: 'ApproveDeliverable', deliverable, ...body }, body);
  }

  /** Sends the product back with a reason; the supervisor may set a later deadline. */
  @Post(':n/return')
  @Repeatable()
  @Conditional()
  @Answers(201, taskAnswer)
  return(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Param('n', { schema: count }) deliverable: number,
    @Body({ schema: deliverableReturn }) body: z.infer<typeof deliverableReturn>,
  ) {
    return this.commands.run(call, taskId, { type: 'ReturnDeliverable', deliverable, ...body }, body);
  }

  @Post(':n/withdrawal')
  @Repeatable()
  @Conditional()
  @Answers(201, taskAnswer)
  withdraw(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Param('n', { schema: count }) deliverable: number,
    @Body({ schema: reason }) body: z.infer<typeof reason>,
  ) {
    return this.commands.run(call, taskId, { type: 'WithdrawDeliverable', deliverable, ...body }, body);
  }
}
