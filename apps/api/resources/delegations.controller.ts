import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers, Repeatable } from '#apps/api/http/documentation';
import { JudgesOnBehalf } from '#apps/api/http/on-behalf';
import { accepted } from '#apps/api/http/refused';
import { NamedReferences } from '#apps/api/resources/named-references';
import { Use, type Services } from '#apps/api/services';
import { delegationView } from '#apps/api/views/delegation-view';
import { NameService } from '#apps/api/views/names';
import { id } from '#libs/contracts/http/common';
import {
  delegableActs,
  delegation,
  delegationAnswer,
  delegationPage,
  revocation,
} from '#libs/contracts/http/delegations';
import { actGroups, ownCommandsOf } from '#libs/domain/delegation/acts';
import type { DelegationCommand } from '#libs/domain/delegation/delegation';
import { refuseResourceAction } from '#libs/domain/permissions/resource-permissions';
import { sha256 } from '#libs/ledger/hash';

/** Authority that people give to others for a while (ủy quyền). */
@ApiTags('delegations')
@ApiBearerAuth()
@Controller('api/v1/delegations')
export class DelegationsController {
  constructor(
    private readonly names: NameService,
    private readonly references: NamedReferences,
    @Use('delegations') private readonly delegations: Services['delegations'],
    @Use('clock') private readonly clock: Services['clock'],
  ) {}

  /** What the caller gave and was given, the newest first; all of them for administrators and auditors. */
  @Get()
  @JudgesOnBehalf()
  @Answers(200, delegationPage)
  async list(@Calling() { actor }: Call) {
    const all = refuseResourceAction('delegations.read', actor) === null;
    const [known, now] = await Promise.all([this.delegations.list(), this.clock.now()]);
    const shown = known
      .filter((d) => all || [d.delegatorId, d.delegateId].includes(actor.userId))
      .sort((a, b) => (a.delegatedAt < b.delegatedAt ? 1 : -1));
    return this.names.telling((names) => ({
      items: shown.map((one) => delegationView(one, names, now)),
      nextCursor: null,
    }));
  }

  /** What the caller may let others do; nothing where they have no authority of their own. */
  @Get('acts')
  @Answers(200, delegableActs)
  acts(@Calling() { actor }: Call) {
    const all = actGroups.map((act) => ({ act, commands: ownCommandsOf(act, actor) }));
    return { items: all.filter(({ commands }) => commands.length > 0), nextCursor: null };
  }

  /**
   * The caller lets somebody act for them. That one names the caller in the header On-Behalf-Of, and both are
   * recorded. The id follows from the request's key, so that a repetition finds it.
   */
  @Post()
  @JudgesOnBehalf()
  @Repeatable()
  @Answers(201, delegationAnswer)
  async delegate(@Calling() call: Call, @Body({ schema: delegation }) body: z.infer<typeof delegation>) {
    const { principal, commandId } = call.command(body);
    const delegationId = `uq-${sha256(`${principal} ${commandId}`).slice(0, 16)}`;
    const delegateId = await this.references.user(body.delegateId);
    return this.run(call, { type: 'DelegateAuthority', id: delegationId, ...body, delegateId }, body);
  }

  /** Ends it before its time: by who gave it, by who was given it, or by an administrator. */
  @Post(':id/revocation')
  @Repeatable()
  @Answers(201, delegationAnswer)
  async revoke(
    @Calling() call: Call,
    @Param('id', { schema: id }) delegationId: string,
    @Body({ schema: revocation }) body: z.infer<typeof revocation>,
  ) {
    return this.run(call, { type: 'RevokeDelegation', id: delegationId, ...body }, body);
  }

  private async run(call: Call, command: DelegationCommand, body: unknown) {
    const answer = await this.delegations.handle(command, call.actor, call.command(body));
    const { version, events } = accepted(answer);
    return { id: command.id, version, events };
  }
}
