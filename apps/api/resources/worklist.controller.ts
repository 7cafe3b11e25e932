import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers } from '#apps/api/http/documentation';
import { accepted } from '#apps/api/http/refused';
import { OnBehalf } from '#apps/api/http/on-behalf';
import { Use, type Services } from '#apps/api/services';
import { nameOf } from '#apps/api/views/bearer-names';
import { drawnView } from '#apps/api/views/drawn-view';
import { NameService } from '#apps/api/views/names';
import type { ExpectedAct } from '#libs/application/ports/worklist';
import { offerOf } from '#libs/contracts/commands/offers';
import { page } from '#libs/contracts/http/common';
import { worklistPage } from '#libs/contracts/http/task-lists';
import { rails } from '#libs/contracts/http/tasks';
import type { Names } from '#libs/domain/shared/names';

const pageOfList = z.object({ rails, ...page });

const actView = ({ asked, ...action }: ExpectedAct, taskId: string, names: Names) => ({
  ...offerOf(action, taskId),
  asked: asked && { ...asked, name: nameOf(asked, names) },
  ...(action.onBehalfOf !== undefined && { actsFor: names.user(action.onBehalfOf) }),
});

/** What the caller is expected to do. */
@ApiTags('worklist')
@ApiBearerAuth()
@OnBehalf()
@Controller('api/v1/worklist')
export class WorklistController {
  constructor(
    @Use('worklist') private readonly list: Services['worklist'],
    @Use('delegations') private readonly delegations: Services['delegations'],
    private readonly names: NameService,
  ) {}

  /**
   * Open tasks in which something is expected of the caller, the most urgent first; also what is expected of those on
   * whose behalf the caller may act, which is marked with theirs. What the caller has just done shows at once.
   */
  @Get()
  @Answers(200, worklistPage)
  async worklist(
    @Calling() { actor }: Call,
    @Query({ schema: pageOfList }) { cursor, limit, rails: wanted }: z.infer<typeof pageOfList>,
  ) {
    const mandates = await this.delegations.mandatesOf(actor);
    const isDrawn = wanted === 'true';
    const { items, nextCursor } = accepted(
      await this.list.query({ caller: actor, mandates, cursor, limit, isDrawn }),
    );
    return this.names.telling((names) => ({
      items: items.map(({ expected, drawn, ...item }) => ({
        ...item,
        expected: expected.map((act) => actView(act, item.id, names)),
        ...drawnView(drawn, names),
      })),
      nextCursor,
    }));
  }
}
