import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers, Conditional, Repeatable } from '#apps/api/http/documentation';
import { NamedAccounts } from '#apps/api/resources/named-accounts';
import { TaskCommands } from '#apps/api/resources/task-commands';
import { count, id, taskAnswer } from '#libs/contracts/http/common';
import { officer, signOff, signOffRefusal } from '#libs/contracts/http/oversight';

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

  /** Lets a product that an officer prepared leave the agency, where the policy asks for the head's word. */
  @Post('deliverables/:n/sign-off')
  @Repeatable()
  @Conditional()
  @Answers(201, taskAnswer)
  signOff(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Param('n', { schema: count }) deliverable: number,
    @Body({ schema: signOff }) body: z.infer<typeof signOff>,
  ) {
    return this.commands.run(call, taskId, { type: 'SignOffDeliverable', deliverable, ...body }, body);
  }

  /** Gives it back to whoever prepared it. */
  @Post('deliverables/:n/sign-off-refusal')
  @Repeatable()
  @Conditional()
  @Answers(201, taskAnswer)
  refuseSignOff(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Param('n', { schema: count }) deliverable: number,
    @Body({ schema: signOffRefusal }) body: z.infer<typeof signOffRefusal>,
  ) {
    return this.commands.run(call, taskId, { type: 'RefuseSignOff', deliverable, ...body }, body);
  }
}
