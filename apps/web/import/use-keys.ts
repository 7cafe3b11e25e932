import { useEffect } from 'react';

const isTyped = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input:not([type="checkbox"]), textarea, select') !== null;

/** Acts that a single key gives, unless somebody is typing. */
export const useKeys = (acts: Readonly<Record<string, (() => void) | undefined>>): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = acts[event.key];
      if (act === undefined || isTyped(event.target) || event.ctrlKey || event.metaKey || event.altKey)
        return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
};
