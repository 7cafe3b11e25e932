import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers, Repeatable } from '#apps/api/http/documentation';
import { TaskCommands } from '#apps/api/resources/task-commands';
import { count, id, taskAnswer } from '#libs/contracts/http/common';
import { directive, directiveAnswer, nothing } from '#libs/contracts/http/oversight';

/** What the supervisor says to those who take part, and what they say to it. */
@ApiTags('tasks')
@ApiBearerAuth()
@Controller('api/v1/tasks/:id/directives')
export class DirectivesController {
  constructor(private readonly commands: TaskCommands) {}

  /** Directs, concludes an inspection, criticises or commends; without `to` all that take part. */
  @Post()
  @Repeatable()
  @Answers(201, taskAnswer)
  issue(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Body({ schema: directive }) body: z.infer<typeof directive>,
  ) {
    return this.commands.run(call, taskId, { type: 'IssueDirective', ...body }, body);
  }

  /** The caller's agency has taken note of it. */
  @Post(':n/acknowledgement')
  @Repeatable()
  @Answers(201, taskAnswer)
  acknowledge(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Param('n', { schema: count }) n: number,
    @Body({ schema: nothing }) body: z.infer<typeof nothing>,
  ) {
    return this.commands.run(call, taskId, { type: 'AcknowledgeDirective', directive: n }, body);
  }

  /** What the caller's agency did about it. */
  @Post(':n/answer')
  @Repeatable()
  @Answers(201, taskAnswer)
  answer(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Param('n', { schema: count }) n: number,
    @Body({ schema: directiveAnswer }) body: z.infer<typeof directiveAnswer>,
  ) {
    return this.commands.run(call, taskId, { type: 'AnswerDirective', directive: n, ...body }, body);
  }
}
