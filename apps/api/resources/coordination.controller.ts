import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers, Conditional, Repeatable, TakesForm } from '#apps/api/http/documentation';
import { TaskCommands } from '#apps/api/resources/task-commands';
import { count, id, taskAnswer } from '#libs/contracts/http/common';
import {
  acceptance,
  coordinationInputForm,
  coordinationRequest,
  coordinationWaiver,
  reason,
} from '#libs/contracts/http/tasks';

/** What a lead asks of its coordinating units, and what they send. */
@ApiTags('tasks')
@ApiBearerAuth()
@Controller('api/v1/tasks/:id')
export class CoordinationController {
  constructor(private readonly commands: TaskCommands) {}

  @Post('coordination-requests')
  @Repeatable()
  @Conditional()
  @Answers(201, taskAnswer)
  ask(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Body({ schema: coordinationRequest }) body: z.infer<typeof coordinationRequest>,
  ) {
    return this.commands.run(call, taskId, { type: 'RequestCoordination', ...body }, body);
  }

  /** A coordinating unit's input, with or without files. */
  @Post('coordination-inputs')
  @Repeatable()
  @Conditional()
  @TakesForm(coordinationInputForm, 'files')
  @Answers(201, taskAnswer)
  submit(@Req() request: FastifyRequest, @Param('id', { schema: id }) taskId: string) {
    const type = 'SubmitCoordinationInput';
    return this.commands.runForm(
      request,
      taskId,
      coordinationInputForm,
      (fields, files) => ({ type, ...fields, files }),
      type,
    );
  }

  @Post('coordination-inputs/:n/acceptance')
  @Repeatable()
  @Answers(201, taskAnswer)
  accept(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Param('n', { schema: count }) input: number,
    @Body({ schema: acceptance }) body: z.infer<typeof acceptance>,
  ) {
    return this.commands.run(call, taskId, { type: 'AcceptCoordinationInput', input, ...body }, body);
  }

  @Post('coordination-inputs/:n/return')
  @Repeatable()
  @Answers(201, taskAnswer)
  return(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Param('n', { schema: count }) input: number,
    @Body({ schema: reason }) body: z.infer<typeof reason>,
  ) {
    return this.commands.run(call, taskId, { type: 'ReturnCoordinationInput', input, ...body }, body);
  }

  /** Goes on without the unit's input, with a reason. */
  @Post('coordination-waivers')
  @Repeatable()
  @Answers(201, taskAnswer)
  waive(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Body({ schema: coordinationWaiver }) body: z.infer<typeof coordinationWaiver>,
  ) {
    return this.commands.run(call, taskId, { type: 'WaiveCoordination', ...body }, body);
  }
}
