import { Injectable } from '@nestjs/common';
import type { Call } from '#apps/api/http/call';
import { accepted } from '#apps/api/http/refused';
import { Use, type Services } from '#apps/api/services';
import type { Submission } from '#libs/application/ports/ledger';
import type { Person } from '#libs/domain/shared/actor';
import type { Decider } from '#libs/domain/shared/decider';
import type { Instant } from '#libs/domain/shared/time';

/** Carries out commands on what plans and tasks look up: directory, calendar, policies. */
@Injectable()
export class ReferenceCommands {
  constructor(@Use('application') private readonly application: Services['application']) {}

  /** @param body what the caller sent, which identifies the request */
  run<C, S, E>(
    call: Call,
    stream: string,
    decider: Decider<C, S, E, { now: Instant; actor: Person }>,
    command: C,
    body: unknown,
  ) {
    return this.submit(call, { stream, decider, command, request: call.command(body) });
  }

  /** A correction says what is to be; given again it changes nothing, and needs no key. */
  correct<C, S, E>(
    call: Call,
    stream: string,
    decider: Decider<C, S, E, { now: Instant; actor: Person }>,
    command: C,
  ) {
    return this.submit(call, { stream, decider, command });
  }

  private async submit<C, S, E>(
    { actor }: Call,
    given: Pick<
      Submission<C, S, E, { now: Instant; actor: Person }>,
      'stream' | 'decider' | 'command' | 'request'
    >,
  ) {
    const answer = await this.application.ledger.submit({
      ...given,
      context: (now) => ({ now, actor }),
      meta: {
        userId: actor.userId,
        agencyId: actor.agencyId,
        commandId: given.request?.commandId ?? null,
      },
    });
    const { version, events } = accepted(answer);
    return { version, events };
  }
}
