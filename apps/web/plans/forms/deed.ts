import { wordKeysOf } from '#libs/contracts/commands/word-keys';
import type { PlanCommandName } from '#libs/contracts/commands/plan-commands';
import type { Route } from '#libs/api-client/routes';
import { sayLoosely } from '#libs/messages/say';
import { api } from '../../api/client';
import { useWords } from '../../words/words';
import type { Plan, PlanOffer } from '../queries';

/** What every form of a command on a plan is given. */
export interface DeedGiven {
  readonly plan: Plan;
  readonly offer: PlanOffer;
  readonly onDone: () => void;
}

interface Order {
  readonly plan: Plan;
  readonly offer: PlanOffer;
  readonly body: object;
  readonly key: string;
  readonly ifMatch?: string;
}

/** Sends the body to where the offer says. Which body belongs to which address, the registry says. */
export const give = async ({ plan, offer, body, key, ifMatch }: Order): Promise<void> => {
  const address = offer.path as Route;
  const call = { path: { id: plan.id }, body, key, ...(ifMatch !== undefined && { ifMatch }) };
  switch (offer.method) {
    case 'post':
      return void (await api.post(address as '/plans/{id}/removal', call as never));
    case 'put':
      return void (await api.put(address as '/plans/{id}/setup', call as never));
    case 'patch':
      return void (await api.patch(address as '/plans/{id}/draft/document', call));
  }
};

/** How a command is called, and what happens once it was given. */
export const useDeedWords = (offer: PlanOffer) => {
  const { language } = useWords();
  const keys = wordKeysOf(offer.name as PlanCommandName);
  const verb = sayLoosely(language, keys.button, {});
  return { verb, title: verb, afterwards: sayLoosely(language, keys.afterwards, {}) };
};
