import { Body, Controller, Param, Post, Req, type Type } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { callOf } from '#apps/api/http/call';
import { Answers, Conditional, Repeatable, TakesForm } from '#apps/api/http/documentation';
import { OnBehalf } from '#apps/api/http/on-behalf';
import { TaskCommands } from '#apps/api/resources/task-commands';
import { TaskForms } from '#apps/api/resources/task-forms';
import { when } from '#apps/api/resources/when';
import type { CommandEntry } from '#libs/contracts/commands/command';
import { taskCommands, taskCommandTypes } from '#libs/contracts/commands/task-commands';
import { count, id, taskAnswer } from '#libs/contracts/http/common';
import type { PeoplesCommandType } from '#libs/domain/permissions/permissions';

/** The route of one command, as its entry describes it. */
const routeOf = (type: PeoplesCommandType): Type => {
  const entry: CommandEntry = taskCommands[type];
  const isNumbered = entry.about !== undefined;
  const isForm = entry.files === true;

  @ApiTags('tasks')
  @ApiBearerAuth()
  @OnBehalf()
  @Controller('api/v1/tasks/:id')
  class TaskCommandController {
    constructor(
      private readonly commands: TaskCommands,
      private readonly forms: TaskForms,
    ) {}

    @Post(entry.path.replace('{n}', ':n'))
    @Repeatable()
    @when(entry.conditional === true, Conditional)
    @when(isForm, () => TakesForm(entry.body, 'files'))
    @Answers(201, taskAnswer)
    [type](
      @Req() request: FastifyRequest,
      @Param('id', { schema: id }) taskId: string,
      @when(isNumbered, () => Param('n', { schema: count })) n = 0,
      @when(!isForm, () => Body({ schema: entry.body })) body?: unknown,
    ) {
      const order = { type, taskId, n };
      return isForm
        ? this.forms.give(request, order)
        : this.commands.give(callOf(request), order, { fields: body, body, files: [] });
    }
  }
  return TaskCommandController;
};

/** What people do about a task: a route for each command of the registry. */
export const taskCommandControllers: readonly Type[] = taskCommandTypes.map(routeOf);
