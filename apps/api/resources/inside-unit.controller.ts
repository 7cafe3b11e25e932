import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers, Repeatable } from '#apps/api/http/documentation';
import { NamedAccounts } from '#apps/api/resources/named-accounts';
import { TaskCommands } from '#apps/api/resources/task-commands';
import { id, taskAnswer } from '#libs/contracts/http/common';
import { officer } from '#libs/contracts/http/oversight';

/** What the head of a unit arranges inside it. */
@ApiTags('tasks')
@ApiBearerAuth()
@Controller('api/v1/tasks/:id')
export class InsideUnitController {
  constructor(
    private readonly commands: TaskCommands,
    private readonly accounts: NamedAccounts,
  ) {}

  /** Names who handles the task in the caller's agency; null: nobody any more. */
  @Post('officer')
  @Repeatable()
  @Answers(201, taskAnswer)
  async assignOfficer(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Body({ schema: officer }) body: z.infer<typeof officer>,
  ) {
    const named = body.userId === null ? null : await this.accounts.of(body.userId);
    return this.commands.run(call, taskId, { type: 'AssignOfficer', officer: named }, body);
  }
}
