import { message } from '#libs/messages/message';
import type { Word } from '#libs/messages/word';

/** Resolves ids to names; an unknown id comes back as it is. */
export interface TellingNames {
  readonly agency: (id: string) => Word;
  readonly user: (id: string) => Word;
}

/** Both names of an act on somebody's behalf. */
export const withAuthority = (actor: Word, delegator: Word): Word =>
  message('phrase.with-authority', { actor, delegator });

/** Names for telling what somebody did: whoever used another one's authority is told with whose it was. */
export const namesWithAuthority = <N extends TellingNames>(
  names: N,
  {
    userId,
    onBehalfOf,
  }: { readonly userId: string | null; readonly onBehalfOf?: { readonly userId: string } },
): N | TellingNames =>
  onBehalfOf
    ? {
        agency: names.agency,
        user: (id) =>
          id === userId ? withAuthority(names.user(id), names.user(onBehalfOf.userId)) : names.user(id),
      }
    : names;
