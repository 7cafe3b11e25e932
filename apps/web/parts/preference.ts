import { useCallback, useSyncExternalStore } from 'react';
import { currentSession } from '../session/session';

const changed = 'dondoc:preference';

const keyOf = (name: string): string => `dondoc.preference/${currentSession()?.user.id ?? ''}/${name}`;

const watch = (tell: () => void) => {
  addEventListener(changed, tell);
  addEventListener('storage', tell);
  return () => {
    removeEventListener(changed, tell);
    removeEventListener('storage', tell);
  };
};

/**
 * What somebody has set for themselves, as text; kept in this browser, apart for each who signs in here.
 *
 * @returns what is set, null where nothing is, and how to set it
 */
export const usePreference = (name: string): readonly [string | null, (value: string) => void] => {
  const key = keyOf(name);
  const value = useSyncExternalStore(watch, () => localStorage.getItem(key));
  const set = useCallback(
    (next: string) => {
      localStorage.setItem(key, next);
      dispatchEvent(new Event(changed));
    },
    [key],
  );
  return [value, set];
};
