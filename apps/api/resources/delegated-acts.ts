import { Injectable } from '@nestjs/common';
import { Use, type Services } from '#apps/api/services';
import { NameService } from '#apps/api/views/names';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import { refuseDelegate } from '#libs/domain/delegation/refuse-delegate';
import { permitted } from '#libs/domain/permissions/permissions';
import { authorityOf, type Person } from '#libs/domain/shared/actor';
import { reject, type Rejection } from '#libs/domain/shared/rejection';

/** What a delegation could have changed about. */
const forWantOfAuthority = ['ACTOR.NOT_PERMITTED', 'TASK.FOREIGN'];

/** Says on whose behalf somebody could do what they may not do for themselves. */
@Injectable()
export class DelegatedActs {
  constructor(
    @Use('application') private readonly application: Services['application'],
    @Use('delegations') private readonly delegations: Services['delegations'],
    private readonly nameService: NameService,
  ) {}

  /** `DELEGATION.NOT_NAMED` where somebody's authority would do; else the refusal as it was. Never guesses. */
  async explain(taskId: string, command: TaskCommand, actor: Person, refusal: Rejection): Promise<Rejection> {
    if (actor.onBehalfOf !== undefined || !forWantOfAuthority.includes(refusal.code)) return refusal;
    const mandates = await this.delegations.mandatesOf(actor);
    const state = mandates.length === 0 ? undefined : (await this.application.tasks.load(taskId))?.state;
    if (state === undefined || state.kind === 'unassigned') return refusal;
    const now = await this.application.clock.now();
    const able = mandates.find(
      (one) =>
        permitted(command.type, one, state) === null &&
        refuseDelegate(command, state, { actor: one, now }) === null,
    );
    if (!able) return refusal;
    const onBehalfOf = authorityOf(able);
    const name = await this.nameService.telling(({ user }) => user(onBehalfOf));
    return reject('DELEGATION.NOT_NAMED', { onBehalfOf, name });
  }
}
