import type { MessageKey } from '#libs/messages/message';
import type { Session } from '../session/session';
import { ListIcon, TickIcon } from './icons';

/** A page that everybody can go to from wherever they are. */
export interface Place {
  readonly to: '/work' | '/tasks';
  readonly name: MessageKey & `web.nav.${string}`;
  readonly Icon: () => React.JSX.Element;
}

const work: Place = { to: '/work', name: 'web.nav.work', Icon: TickIcon };
const tasks: Place = { to: '/tasks', name: 'web.nav.tasks', Icon: ListIcon };

/** Where the person can go, what they need first in front; on a phone the first four are at hand, the others behind "more". */
export const placesOf = (_session: Session | null): readonly Place[] => [work, tasks];

/** The page that answers the person's question without a click. */
export const homeOf = (session: Session | null): Place['to'] => placesOf(session)[0]?.to ?? '/work';
