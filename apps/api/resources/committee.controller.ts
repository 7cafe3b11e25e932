import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers } from '#apps/api/http/documentation';
import { accepted, refuse } from '#apps/api/http/refused';
import { PlanReads } from '#apps/api/resources/plan-reads';
import { Use, type Services } from '#apps/api/services';
import { boardTaskView, boardView } from '#apps/api/views/committee-view';
import { NameService } from '#apps/api/views/names';
import type { BoardFigure, BoardQuery, BoardTask } from '#libs/application/ports/committee-boards';
import {
  boardQuery,
  boardTasks,
  committeeBoard,
  figureQuery,
  type FigureParameters,
} from '#libs/contracts/http/committee';
import { agenciesInField } from '#libs/domain/directory/field';
import { readsEverything } from '#libs/domain/permissions/readers';
import { awaitedAs } from '#libs/domain/annex-task/standing/index';
import type { Person } from '#libs/domain/shared/actor';
import { dateOf } from '#libs/domain/shared/time';

/** The figure that the parameters name, whose schema has seen to it that they do. */
const figureOf = (given: FigureParameters): BoardFigure => {
  const {
    figure,
    status = 'open-overdue',
    month = '',
    late,
    kind = null,
    who,
    change = 'new',
    since = '',
  } = given;
  switch (figure) {
    case 'status':
      return { of: 'status', status };
    case 'due':
      return { of: 'due' };
    case 'month':
      return { of: 'month', month, late: late === 'true' };
    case 'wait':
      return { of: 'wait', kind, ...awaitedAs(who) };
    case 'change':
      return { of: 'change', change, since };
  }
};

type Scope = Pick<FigureParameters, 'plan' | 'agency' | 'field' | 'asOf'>;

/** What a steering committee looks at: who is late, since when, because of whom, now and on any past day. */
@ApiTags('dashboards')
@ApiBearerAuth()
@Controller('api/v1/committee')
export class CommitteeController {
  constructor(
    private readonly plans: PlanReads,
    private readonly names: NameService,
    @Use('boards') private readonly boards: Services['boards'],
    @Use('taskRails') private readonly rails: Services['taskRails'],
    @Use('application') private readonly application: Services['application'],
  ) {}

  /**
   * The four boxes, of what was due in the last twelve months what is late, how long who has been waited for in overdue
   * tasks, the first of these, and what changed since an instant. Of one plan for whoever may read it; of all for those who
   * read all of the province.
   */
  @Get()
  @Answers(200, committeeBoard)
  async board(
    @Calling() { actor }: Call,
    @Query({ schema: boardQuery }) { since, ...scope }: z.infer<typeof boardQuery>,
  ) {
    const q = await this.scoped(scope, actor);
    const [board, changes] = await Promise.all([
      this.boards.board(q),
      since === undefined ? null : this.boards.changes(q, since),
    ]);
    const seen = { board: accepted(board), changes: changes && accepted(changes) };
    const drawn = await this.drawn(seen.board.late, q);
    return this.names.telling((names) => ({
      planId: scope.plan ?? null,
      ...boardView({ ...seen, drawn }, names),
    }));
  }

  /** The tasks that a figure of the board counts, the first to be due first, with how many there are. */
  @Get('tasks')
  @Answers(200, boardTasks)
  async tasks(@Calling() { actor }: Call, @Query({ schema: figureQuery }) given: FigureParameters) {
    const { cursor, limit, plan, agency, field, asOf } = given;
    const q = await this.scoped({ plan, agency, field, asOf }, actor);
    const found = accepted(await this.boards.tasks({ ...q, figure: figureOf(given), cursor, limit }));
    const drawn = await this.drawn(found.items, q);
    return this.names.telling((names) => ({
      ...found,
      items: found.items.map((task) => boardTaskView(task, drawn, names)),
    }));
  }

  private drawn(tasks: readonly BoardTask[], { asOf }: BoardQuery) {
    const ids = tasks.map(({ id }) => id);
    return this.rails.named(ids, { asOf });
  }

  private async scoped({ plan, agency, field, asOf }: Scope, actor: Person): Promise<BoardQuery> {
    if (plan !== undefined) await this.plans.summary(plan, actor);
    else if (!readsEverything(actor)) return refuse('ACTOR.NOT_PERMITTED', { command: 'dashboard.read' });
    const agencies = await this.agenciesOf({ agency, field, asOf }, actor);
    return { caller: actor, plan, agencies, asOf };
  }

  /** Those of a field that an agency is asked about with are this agency, or none. */
  private async agenciesOf(
    { agency, field, asOf }: Scope,
    actor: Person,
  ): Promise<readonly string[] | undefined> {
    if (field === undefined) return agency === undefined ? undefined : [agency];
    const { referenceData, clock } = this.application;
    const day = dateOf(asOf ?? (await clock.now()));
    const named = field === 'mine' ? (actor.field ?? []) : [field];
    const inField = [...agenciesInField(await referenceData.directory(), named, day)];
    return agency === undefined ? inField : inField.filter((each) => each === agency);
  }
}
