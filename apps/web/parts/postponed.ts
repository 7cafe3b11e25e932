import { ApiFailure } from '#libs/api-client/failure';
import { sendOrder, type Order } from '../api/orders';
import { currentSession } from '../session/session';

/** A command that waits a few seconds, in which it can be taken back. */
export interface Postponed {
  readonly order: Order & { readonly body: Readonly<Record<string, unknown>> };
  /** What is done, and to what, as people read it. */
  readonly act: string;
  readonly title: string;
  /** The address of the page on which it can be done again. */
  readonly address: string;
  /** The keyboard goes to the way back. */
  readonly takesFocus?: true;
  /** When it is sent, in milliseconds. */
  readonly due: number;
}

export type Outcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'taken-back' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** So long people have to think better of it. */
export const PATIENCE_MS = 5000;

/** Another page of this browser may have it still; only what nobody sent long after its time is sent from here. */
const ORPHANED_MS = 10_000;

const prefix = () => `dondoc.postponed/${currentSession()?.user.id ?? ''}/`;

/** What was not done after all, until somebody has seen it. */
export interface Undone {
  readonly one: Postponed;
  readonly error: unknown;
}

const SIGNED_OUT = 401;

let waiting: readonly Postponed[] = [];
let failed: readonly Undone[] = [];
const watchers = new Set<() => void>();
const ends = new Map<string, (outcome: Outcome) => void>();
const timers = new Map<string, ReturnType<typeof setTimeout>>();

const tell = (): void => {
  for (const watcher of watchers) watcher();
};

const show = (next: readonly Postponed[]): void => {
  waiting = next;
  tell();
};

/** Somebody has seen that it was not done. */
export const dismiss = (key: string): void => {
  failed = failed.filter(({ one }) => one.order.key !== key);
  tell();
};

/** What waits, the last first; for `useSyncExternalStore`. */
export const postponed = {
  now: (): readonly Postponed[] => waiting,
  failed: (): readonly Undone[] => failed,
  watch: (watcher: () => void): (() => void) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },
};

const keyOf = ({ order }: Postponed): string => order.key;

/** Out of the list, before anything else is done about it: nothing is sent twice. */
const take = (key: string): Postponed | undefined => {
  const found = waiting.find((one) => keyOf(one) === key);
  clearTimeout(timers.get(key));
  timers.delete(key);
  if (found) show(waiting.filter((one) => one !== found));
  return found;
};

const end = (key: string, outcome: Outcome): void => {
  ends.get(key)?.(outcome);
  ends.delete(key);
};

/** Sends it now, and forgets it once the API has said yes or no; without an answer it stays to be sent again. */
const sendNow = async (one: Postponed, keepalive: boolean): Promise<void> => {
  const key = keyOf(one);
  try {
    await sendOrder(one.order, keepalive);
    localStorage.removeItem(prefix() + key);
    end(key, { kind: 'sent' });
  } catch (error) {
    const { failure } = error instanceof ApiFailure ? error : { failure: null };
    const isAnswered = failure?.kind === 'refused' && failure.status !== SIGNED_OUT;
    // Whoever sees the form decides what becomes of it; where nobody does, it stays.
    if (isAnswered || ends.has(key)) localStorage.removeItem(prefix() + key);
    failed = [{ one, error }, ...failed];
    tell();
    end(key, { kind: 'failed', error });
  }
};

/** Lets a command wait, and sends it then; what came of it is answered. */
export const postpone = (given: Omit<Postponed, 'due'>): Promise<Outcome> => {
  const one: Postponed = { ...given, due: Date.now() + PATIENCE_MS };
  const key = keyOf(one);
  localStorage.setItem(prefix() + key, JSON.stringify(one));
  const outcome = new Promise<Outcome>((resolve) => ends.set(key, resolve));
  show([one, ...waiting]);
  const send = () => {
    if (take(key)) void sendNow(one, false);
  };
  timers.set(key, setTimeout(send, PATIENCE_MS));
  return outcome;
};

/** It is not sent after all. */
export const takeBack = (key: string): void => {
  if (!take(key)) return;
  localStorage.removeItem(prefix() + key);
  end(key, { kind: 'taken-back' });
};

/** All that waits is sent at once, as the page may not be there any more when its time comes. */
const sendAll = (): void => {
  for (const one of waiting) {
    take(keyOf(one));
    void sendNow(one, true);
  }
};

/** What a page that is gone left unsent: under the key that it had, by which it is not done twice. */
const sendOrphans = (): void => {
  for (const name of Object.keys(localStorage).filter((each) => each.startsWith(prefix()))) {
    const one = JSON.parse(localStorage.getItem(name) ?? 'null') as Postponed | null;
    if (one !== null && Date.now() > one.due + ORPHANED_MS) void sendNow(one, false);
  }
};

/** Keeps watch over what waits, as long as somebody is signed in. */
export const guardPostponed = (): (() => void) => {
  const whenHidden = () => document.visibilityState === 'hidden' && sendAll();
  addEventListener('pagehide', sendAll);
  document.addEventListener('visibilitychange', whenHidden);
  const timer = setInterval(sendOrphans, ORPHANED_MS);
  sendOrphans();
  return () => {
    removeEventListener('pagehide', sendAll);
    document.removeEventListener('visibilitychange', whenHidden);
    clearInterval(timer);
  };
};
