import type { LiveChange } from './change';

/** What the pages of a browser hear, from the one of them that listens. */
export type Heard =
  | { readonly kind: 'up' }
  | { readonly kind: 'down' }
  | { readonly kind: 'ended' }
  | { readonly kind: 'all' }
  | { readonly kind: 'change'; readonly change: LiveChange };

/** A stream that the API refused is tried again after this time; one that broke off, browsers open by themselves. */
const AGAIN_MS = 30_000;

/**
 * Listens to the stream of changes until it is told to stop.
 *
 * @param tell what happens; `ended` once the session has ended, after which nothing more comes
 */
export const listen = (tell: (heard: Heard) => void): (() => void) => {
  let [source, timer]: [EventSource | null, ReturnType<typeof setTimeout> | undefined] = [null, undefined];
  let wasUp = false;
  const open = (): void => {
    source = new EventSource('/api/v1/events');
    let isNew = true;
    source.addEventListener('ready', () => {
      // One that browsers open again goes on where it broke off; before another one, nobody told what happened.
      if (isNew && wasUp) tell({ kind: 'all' });
      isNew = false;
      wasUp = true;
      tell({ kind: 'up' });
    });
    source.addEventListener('reset', () => tell({ kind: 'all' }));
    source.addEventListener('change', ({ data }: MessageEvent<string>) =>
      tell({ kind: 'change', change: JSON.parse(data) as LiveChange }),
    );
    source.addEventListener('end', () => {
      source?.close();
      tell({ kind: 'ended' });
    });
    source.addEventListener('error', () => {
      tell({ kind: 'down' });
      if (source?.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, AGAIN_MS);
    });
  };
  open();
  return () => {
    source?.close();
    clearTimeout(timer);
  };
};
