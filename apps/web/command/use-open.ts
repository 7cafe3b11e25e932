import { useState } from 'react';
import type { Offer, Task } from '../api/queries';
import { draftName, keptDraft } from './draft';

/** What the form of an act is, whatever else the offer says. */
const isSame = (one: Offer, other: Offer): boolean =>
  one.type === other.type &&
  one.cycle === other.cycle &&
  one.n === other.n &&
  one.groupId === other.groupId &&
  one.onBehalfOf === other.onBehalfOf;

export interface Open {
  readonly open: Offer | undefined;
  /** Somebody was typing for it when it stopped being possible; null otherwise. */
  readonly lost: Offer | null;
  /** What was typed for the lost one is not needed any more. */
  readonly letGo: () => void;
}

/**
 * The form that is open: the one that is wanted, but while somebody types, the one in which they do, whatever others
 * change meanwhile.
 *
 * @param asked the act that the address names, which opens it whatever else is typed
 */
export const useOpen = (
  task: Pick<Task, 'id'>,
  offers: readonly Offer[],
  wanted: Offer | undefined,
  asked: string | undefined,
): Open => {
  const [held, setHeld] = useState<{ readonly offer: Offer | undefined; readonly asked: string | undefined }>(
    {
      offer: wanted,
      asked,
    },
  );
  const { offer } = held;
  const isTyped = offer !== undefined && keptDraft(draftName(task.id, offer)) !== null;
  const still = offer && offers.find((one) => isSame(one, offer));
  const isOther = offer === undefined || wanted === undefined ? offer !== wanted : !isSame(offer, wanted);
  if (held.asked !== asked || (isOther && !isTyped)) setHeld({ offer: wanted, asked });
  const stays = isTyped && held.asked === asked;
  return {
    open: stays && still !== undefined ? still : wanted,
    lost: stays && still === undefined ? offer : null,
    letGo: () => setHeld({ offer: wanted, asked }),
  };
};
