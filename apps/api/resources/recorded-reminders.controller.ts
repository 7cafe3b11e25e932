import { Controller, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Answers, Repeatable, TakesForm } from '#apps/api/http/documentation';
import { TaskCommands } from '#apps/api/resources/task-commands';
import { id, taskAnswer } from '#libs/contracts/http/common';
import { officialReminderForm } from '#libs/contracts/http/tasks';

/** Letters that were issued to urge agencies on (công văn đôn đốc). */
@ApiTags('tasks')
@ApiBearerAuth()
@Controller('api/v1/tasks/:id/official-reminders')
export class RecordedRemindersController {
  constructor(private readonly commands: TaskCommands) {}

  /** Records a letter by number, day and signer, with the signed paper where there is one. */
  @Post()
  @Repeatable()
  @TakesForm(officialReminderForm, 'files')
  @Answers(201, taskAnswer)
  record(@Req() request: FastifyRequest, @Param('id', { schema: id }) taskId: string) {
    const type = 'RecordOfficialReminder';
    return this.commands.runForm(
      request,
      taskId,
      officialReminderForm,
      (fields, files) => ({ type, ...fields, files }),
      type,
    );
  }
}
