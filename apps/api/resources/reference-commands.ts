import { Injectable } from '@nestjs/common';
import type { Call } from '#apps/api/http/call';
import { accepted } from '#apps/api/http/refused';
import { Use, type Services } from '#apps/api/services';
import type { Person } from '#libs/domain/shared/actor';
import type { Decider } from '#libs/domain/shared/decider';
import type { Instant } from '#libs/domain/shared/time';

/** Carries out commands on what plans and tasks look up: directory, calendar, policies. */
@Injectable()
export class ReferenceCommands {
  constructor(@Use('application') private readonly application: Services['application']) {}

  /** @param body what the caller sent, which identifies the request */
  async run<C, S, E>(
    call: Call,
    stream: string,
    decider: Decider<C, S, E, { now: Instant; actor: Person }>,
    command: C,
    body: unknown,
  ) {
    const { actor } = call;
    const request = call.command(body);
    const answer = await this.application.ledger.submit({
      ...{ stream, decider, command, request },
      context: (now) => ({ now, actor }),
      meta: { userId: actor.userId, agencyId: actor.agencyId, commandId: request.commandId },
    });
    const { version, events } = accepted(answer);
    return { version, events };
  }
}
