import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers, Conditional, Repeatable } from '#apps/api/http/documentation';
import { TaskCommands } from '#apps/api/resources/task-commands';
import { id, taskAnswer } from '#libs/contracts/http/common';
import { acknowledgement, progressReport } from '#libs/contracts/http/tasks';

/** What participants say about a task. */
@ApiTags('tasks')
@ApiBearerAuth()
@Controller('api/v1/tasks/:id')
export class TaskCommandsController {
  constructor(private readonly commands: TaskCommands) {}

  /** The caller's agency has taken note of the task. */
  @Post('acknowledgement')
  @Repeatable()
  @Conditional()
  @Answers(201, taskAnswer)
  acknowledge(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Body({ schema: acknowledgement }) body: z.infer<typeof acknowledgement>,
  ) {
    return this.commands.run(call, taskId, { type: 'Acknowledge', ...body }, body);
  }

  @Post('progress-reports')
  @Repeatable()
  @Conditional()
  @Answers(201, taskAnswer)
  reportProgress(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Body({ schema: progressReport }) body: z.infer<typeof progressReport>,
  ) {
    return this.commands.run(call, taskId, { type: 'ReportProgress', ...body }, body);
  }
}
