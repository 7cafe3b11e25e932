import { listen, type Heard } from './event-source';

const NAME = 'dondoc.live';

/** As long as the page is shown: browsers open few connections to one place, and a page behind others needs none. */
const listenWhileShown = (tell: (heard: Heard) => void): (() => void) => {
  let stop: (() => void) | null = null;
  let wasHidden = false;
  const look = (): void => {
    if (document.visibilityState !== 'visible') {
      stop?.();
      stop = null;
      wasHidden = true;
      return;
    }
    if (stop !== null) return;
    if (wasHidden) tell({ kind: 'all' });
    stop = listen(tell);
  };
  look();
  document.addEventListener('visibilitychange', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    stop?.();
  };
};

/**
 * Hears the stream of changes with all pages of this browser: one of them listens, and tells the others. Which one, a
 * lock says, that is passed on when its page is left. Without locks (plain http) each page that is shown listens by itself.
 *
 * @param person whose stream it is: pages of another session hear nothing of it
 */
export const hearTogether = (person: string, tell: (heard: Heard) => void): (() => void) => {
  // Typed as always there, which it is not outside of secure contexts.
  const locks = navigator.locks as LockManager | undefined;
  if (locks === undefined) return listenWhileShown(tell);
  const channel = new BroadcastChannel(`${NAME}/${person}`);
  const left = new AbortController();
  let stop = (): void => undefined;
  let isUp = false;
  const tellAll = (heard: Heard): void => {
    isUp = heard.kind === 'up' || (isUp && heard.kind !== 'down' && heard.kind !== 'ended');
    tell(heard);
    channel.postMessage(heard);
  };
  channel.addEventListener('message', ({ data }: MessageEvent<Heard | 'is it up?'>) => {
    if (data !== 'is it up?') tell(data);
    else if (isUp) channel.postMessage({ kind: 'up' } satisfies Heard);
  });
  channel.postMessage('is it up?');
  const untilLeft = (): Promise<void> =>
    new Promise((resolve) => {
      if (left.signal.aborted) return resolve();
      stop = listen(tellAll);
      left.signal.addEventListener('abort', () => resolve());
    });
  // Whoever leaves while waiting for the lock ends that by the signal.
  void locks.request(`${NAME}/${person}`, { signal: left.signal }, untilLeft).catch(() => undefined);
  return () => {
    stop();
    if (isUp) channel.postMessage({ kind: 'down' } satisfies Heard);
    left.abort();
    channel.close();
  };
};
