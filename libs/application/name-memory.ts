import type { IdempotentRequest, Committed, Ledger } from '#libs/application/ports/ledger';
import {
  nameId,
  nameMemoryDecider,
  rememberedNames,
  type RememberedName,
} from '#libs/domain/name-memory/name-memory';
import type { PlanOutline } from '#libs/domain/plan/draft/index';
import type { LearnedName } from '#libs/domain/plan/plan';
import type { Person } from '#libs/domain/shared/actor';
import { reject, type Rejection } from '#libs/domain/shared/rejection';

const stream = 'names/learned';

export interface NameMemory {
  /** The names to be proposed at the next import, newest first. */
  list(): Promise<readonly RememberedName[]>;
  /** Proposes the name no more; `NAME.NOT_FOUND`, `NAME.REASON_MISSING`, `ACTOR.NOT_PERMITTED`. */
  forget(
    name: LearnedName,
    reason: string,
    actor: Person,
    request: IdempotentRequest,
  ): Promise<Committed | Rejection>;
}

/** What reviewers of all plans settled about names, read from the plans themselves. */
export const createNameMemory = (deps: {
  readonly ledger: Ledger;
  readonly plans: { outlines(): Promise<readonly PlanOutline[]> };
}): NameMemory => {
  const { ledger, plans } = deps;
  const settled = async (): Promise<readonly RememberedName[]> =>
    (await plans.outlines()).flatMap(({ id, learned = [] }) =>
      learned.map((name) => ({ ...name, planId: id })),
    );

  const list = async (): Promise<readonly RememberedName[]> => {
    const forgotten = (await ledger.load(stream, nameMemoryDecider))?.state ?? nameMemoryDecider.initial;
    return rememberedNames(await settled(), forgotten);
  };

  return {
    list,
    async forget(name, reason, actor, request) {
      // Known at any time, so that a repeated request gets its first answer again.
      const known = (await settled()).some((one) => nameId(one) === nameId(name));
      if (!known) return reject('NAME.NOT_FOUND', { text: name.text });
      return ledger.submit({
        stream,
        decider: nameMemoryDecider,
        request,
        command: { type: 'ForgetName', name, reason },
        context: (now) => ({ now, actor }),
        meta: { userId: actor.userId, agencyId: actor.agencyId, commandId: request.commandId },
      });
    },
  };
};
