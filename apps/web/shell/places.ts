import type { MessageKey } from '#libs/messages/message';
import type { Session } from '../session/session';
import { BoardIcon, FolderIcon, KeyIcon, KnotIcon, ListIcon, StampIcon, TickIcon } from './icons';

/** A page that everybody can go to from wherever they are. */
export interface Place {
  readonly to: '/work' | '/tasks' | '/approvals' | '/plans' | '/admin' | '/committee' | '/difficulties';
  readonly name: MessageKey & `web.nav.${string}`;
  readonly Icon: () => React.JSX.Element;
}

const work: Place = { to: '/work', name: 'web.nav.work', Icon: TickIcon };
const approvals: Place = { to: '/approvals', name: 'web.nav.approvals', Icon: StampIcon };
const tasks: Place = { to: '/tasks', name: 'web.nav.tasks', Icon: ListIcon };
const plans: Place = { to: '/plans', name: 'web.nav.plans', Icon: FolderIcon };
const committee: Place = { to: '/committee', name: 'web.nav.committee', Icon: BoardIcon };
const difficulties: Place = { to: '/difficulties', name: 'web.nav.difficulties', Icon: KnotIcon };
const admin: Place = { to: '/admin', name: 'web.nav.admin', Icon: KeyIcon };

const has = (session: Session | null, ...roles: readonly string[]): boolean =>
  session?.user.roles.some((role) => roles.includes(role)) ?? false;

/** Who decides about what others hand in: a supervisor comes for nothing else. */
const decides = ['supervisor', 'chair'] as const;
/** Who signs off for a unit, or accepts what is addressed to one. */
const signs = ['head', 'monitor', 'standing'] as const;
/** Whose work it is to keep the product; what they may do there, the API says. */
const keeps = ['admin', 'auditor'] as const;

/** Whose question is how the whole stands. */
const asksOfAll = (session: Session | null): boolean => has(session, 'committee');
/** Who reads everything besides. */
const readsAll = (session: Session | null): boolean =>
  has(session, 'office', 'supervisor', 'chair', 'standing', 'auditor');

/** What somebody who works on tasks needs first. */
const ownWork = (session: Session | null): readonly Place[] => {
  if (has(session, ...decides)) return [approvals, work];
  if (has(session, ...signs)) return [work, approvals];
  return has(session, 'officer', 'office') ? [work] : [];
};

/** Where the person can go, what they need first in front; on a phone the first four are at hand, the others behind "more". */
export const placesOf = (session: Session | null): readonly Place[] => {
  const own = ownWork(session);
  const keeping = has(session, ...keeps) ? [admin] : [];
  const overview = asksOfAll(session) || readsAll(session) ? [committee] : [];
  // Of who only reads, or keeps the product, nothing is expected in a task unless somebody delegates it.
  if (own.length === 0 && !asksOfAll(session))
    return [...keeping, ...overview, tasks, plans, difficulties, work];
  return asksOfAll(session)
    ? [...overview, ...(own.length > 0 ? own : [work]), tasks, plans, difficulties, ...keeping]
    : [...own, tasks, plans, ...overview, difficulties, ...keeping];
};

/** The page that answers the person's question without a click. */
export const homeOf = (session: Session | null): Place['to'] => placesOf(session)[0]?.to ?? '/work';
