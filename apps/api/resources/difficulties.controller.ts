import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers, Repeatable } from '#apps/api/http/documentation';
import { accepted } from '#apps/api/http/refused';
import { NamedReferences } from '#apps/api/resources/named-references';
import { NamedAccounts } from '#apps/api/resources/named-accounts';
import { TaskCommands } from '#apps/api/resources/task-commands';
import { Use, type Services } from '#apps/api/services';
import { NameService } from '#apps/api/views/names';
import { difficultyView } from '#apps/api/views/oversight-view';
import { anyObject, count, id, listOf, taskAnswer } from '#libs/contracts/http/common';
import {
  difficulty,
  difficultyAssignment,
  difficultyConsolidation,
  difficultyFilters,
  difficultyResolution,
} from '#libs/contracts/http/oversight';

/** What keeps a unit from doing its part: from its report over the UBND's decision to its solution. */
@ApiTags('tasks')
@ApiBearerAuth()
@Controller('api/v1')
export class DifficultiesController {
  constructor(
    private readonly commands: TaskCommands,
    private readonly accounts: NamedAccounts,
    private readonly references: NamedReferences,
    private readonly nameService: NameService,
    @Use('difficulties') private readonly register: Services['difficulties'],
  ) {}

  /** The register: difficulties of the tasks that the caller may read, the oldest first. */
  @Get('difficulties')
  @Answers(200, listOf(anyObject))
  async list(
    @Calling() { actor: caller }: Call,
    @Query({ schema: difficultyFilters }) query: z.infer<typeof difficultyFilters>,
  ) {
    const { items, nextCursor } = accepted(await this.register.query({ caller, ...query }));
    const names = await this.nameService.names();
    return { items: items.map((item) => difficultyView(item, names)), nextCursor };
  }

  /** A unit that takes part says what it cannot solve; it enters the monitoring agency's register. */
  @Post('tasks/:id/difficulties')
  @Repeatable()
  @Answers(201, taskAnswer)
  raise(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Body({ schema: difficulty }) body: z.infer<typeof difficulty>,
  ) {
    return this.commands.run(call, taskId, { type: 'RaiseDifficulty', ...body }, body);
  }

  /** The monitoring agency puts it before the UBND. */
  @Post('tasks/:id/difficulties/:n/consolidation')
  @Repeatable()
  @Answers(201, taskAnswer)
  consolidate(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Param('n', { schema: count }) n: number,
    @Body({ schema: difficultyConsolidation }) body: z.infer<typeof difficultyConsolidation>,
  ) {
    return this.commands.run(call, taskId, { type: 'ConsolidateDifficulty', difficulty: n, ...body }, body);
  }

  /** The supervisor gives it to an agency, or to one person, with a date. */
  @Post('tasks/:id/difficulties/:n/assignment')
  @Repeatable()
  @Answers(201, taskAnswer)
  async assign(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Param('n', { schema: count }) n: number,
    @Body({ schema: difficultyAssignment }) body: z.infer<typeof difficultyAssignment>,
  ) {
    const { agencyId, userId, ...rest } = body;
    const resolver =
      userId === undefined
        ? { agencyId: await this.references.agency(agencyId ?? '') }
        : { account: await this.accounts.of(userId) };
    return this.commands.run(
      call,
      taskId,
      { type: 'AssignDifficulty', difficulty: n, resolver, ...rest },
      body,
    );
  }

  /** Whoever has it says how it was solved, which the unit that raised it is told. */
  @Post('tasks/:id/difficulties/:n/resolution')
  @Repeatable()
  @Answers(201, taskAnswer)
  resolve(
    @Calling() call: Call,
    @Param('id', { schema: id }) taskId: string,
    @Param('n', { schema: count }) n: number,
    @Body({ schema: difficultyResolution }) body: z.infer<typeof difficultyResolution>,
  ) {
    return this.commands.run(call, taskId, { type: 'ResolveDifficulty', difficulty: n, ...body }, body);
  }
}
