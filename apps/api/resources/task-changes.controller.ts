import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers, Conditional, Repeatable } from '#apps/api/http/documentation';
import { TaskCommands } from '#apps/api/resources/task-commands';
import { count, id, taskAnswer } from '#libs/contracts/http/common';
import {
  amendmentDecision,
  amendmentProposal,
  cancellation,
  extensionDecision,
  extensionRequest,
  resumption,
  suspension,
  taskAmendment,
} from '#libs/contracts/http/tasks';

/** What changes the terms of a task: asked for by those who do or follow it, decided by the supervisor. */
@ApiTags('tasks')
@ApiBearerAuth()
@Controller('api/v1/tasks/:id')
export class TaskChangesController {
  constructor(private readonly commands: TaskCommands) {}

  /** The head of a lead asks for a later deadline. */
  @Post('extension-requests')
  @Repeatable()
  @Conditional()
  @Answers(201, taskAnswer)
  requestExtension(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Body({ schema: extensionRequest }) body: z.infer<typeof extensionRequest>,
  ) {
    return this.commands.run(call, taskId, { type: 'RequestExtension', ...body }, body);
  }

  /** The supervisor grants it, perhaps to another date, or refuses it and says why. */
  @Post('extension-requests/:n/decision')
  @Repeatable()
  @Answers(201, taskAnswer)
  decideExtension(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Param('n', { schema: count }) extension: number,
    @Body({ schema: extensionDecision }) body: z.infer<typeof extensionDecision>,
  ) {
    return this.commands.run(call, taskId, { type: 'DecideExtension', extension, ...body }, body);
  }

  /** Stops the task's clock until a day, or until it is resumed. */
  @Post('suspension')
  @Repeatable()
  @Answers(201, taskAnswer)
  suspend(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Body({ schema: suspension }) body: z.infer<typeof suspension>,
  ) {
    return this.commands.run(call, taskId, { type: 'SuspendTask', ...body }, body);
  }

  /** Lets the clock go on; deadlines move by the time for which it stood. */
  @Post('resumption')
  @Repeatable()
  @Answers(201, taskAnswer)
  resume(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Body({ schema: resumption }) body: z.infer<typeof resumption>,
  ) {
    return this.commands.run(call, taskId, { type: 'ResumeTask', ...body }, body);
  }

  /** Changes the task by a document that names what is new. */
  @Post('amendments')
  @Repeatable()
  @Answers(201, taskAnswer)
  amend(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Body({ schema: taskAmendment }) body: z.infer<typeof taskAmendment>,
  ) {
    return this.commands.run(call, taskId, { type: 'AmendTask', ...body }, body);
  }

  /** The head of a unit, or the monitoring agency, says what the task's terms should be; nothing changes yet. */
  @Post('amendment-proposals')
  @Repeatable()
  @Answers(201, taskAnswer)
  proposeAmendment(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Body({ schema: amendmentProposal }) body: z.infer<typeof amendmentProposal>,
  ) {
    return this.commands.run(call, taskId, { type: 'ProposeAmendment', ...body }, body);
  }

  /** The supervisor amends the task by a document, perhaps to other terms, or refuses and says why. */
  @Post('amendment-proposals/:n/decision')
  @Repeatable()
  @Answers(201, taskAnswer)
  decideAmendmentProposal(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Param('n', { schema: count }) proposal: number,
    @Body({ schema: amendmentDecision }) body: z.infer<typeof amendmentDecision>,
  ) {
    return this.commands.run(call, taskId, { type: 'DecideAmendmentProposal', proposal, ...body }, body);
  }

  /** The task is not to be done any more. */
  @Post('cancellation')
  @Repeatable()
  @Answers(201, taskAnswer)
  cancel(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Body({ schema: cancellation }) body: z.infer<typeof cancellation>,
  ) {
    return this.commands.run(call, taskId, { type: 'CancelTask', ...body }, body);
  }
}
