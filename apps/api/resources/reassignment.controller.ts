import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers, Conditional, Repeatable } from '#apps/api/http/documentation';
import { TaskCommands } from '#apps/api/resources/task-commands';
import { count, id, taskAnswer } from '#libs/contracts/http/common';
import {
  groupMembers,
  opinion,
  reassignment,
  returnDecision,
  returnProposal,
} from '#libs/contracts/http/tasks';

/** Who takes part in a task: a unit proposes, the monitoring agency gives its opinion, the supervisor decides. */
@ApiTags('tasks')
@ApiBearerAuth()
@Controller('api/v1/tasks/:id')
export class ReassignmentController {
  constructor(private readonly commands: TaskCommands) {}

  /** The head of a unit says that the task is not theirs, or not as it stands; nothing moves yet. */
  @Post('return-proposals')
  @Repeatable()
  @Conditional()
  @Answers(201, taskAnswer)
  propose(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Body({ schema: returnProposal }) body: z.infer<typeof returnProposal>,
  ) {
    return this.commands.run(call, taskId, { type: 'ProposeReturn', ...body }, body);
  }

  @Post('return-proposals/:n/opinion')
  @Repeatable()
  @Answers(201, taskAnswer)
  giveOpinion(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Param('n', { schema: count }) proposal: number,
    @Body({ schema: opinion }) body: z.infer<typeof opinion>,
  ) {
    return this.commands.run(call, taskId, { type: 'GiveOpinion', proposal, ...body }, body);
  }

  /** An accepted return moves the task to the agency named, or lets the unit go. */
  @Post('return-proposals/:n/decision')
  @Repeatable()
  @Answers(201, taskAnswer)
  decide(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Param('n', { schema: count }) proposal: number,
    @Body({ schema: returnDecision }) body: z.infer<typeof returnDecision>,
  ) {
    return this.commands.run(call, taskId, { type: 'DecideReturnProposal', proposal, ...body }, body);
  }

  /** Moves what one agency still owes to another one. */
  @Post('reassignment')
  @Repeatable()
  @Answers(201, taskAnswer)
  reassign(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Body({ schema: reassignment }) body: z.infer<typeof reassignment>,
  ) {
    return this.commands.run(call, taskId, { type: 'ReassignTask', ...body }, body);
  }

  /**
   * Says who of an open group ("các đơn vị có liên quan") takes part, or to whom the condition of a group applies, which
   * may be nobody; until then the group owes nothing.
   */
  @Post('group-members')
  @Repeatable()
  @Answers(201, taskAnswer)
  nameMembers(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Body({ schema: groupMembers }) body: z.infer<typeof groupMembers>,
  ) {
    const { agencyIds = [], ...rest } = body;
    return this.commands.run(call, taskId, { type: 'NameGroupMembers', ...rest, agencyIds }, body);
  }
}
