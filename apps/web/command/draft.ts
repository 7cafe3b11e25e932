import { useEffect, useRef, useState } from 'react';
import { nowInstant } from '../parts/days';
import { currentSession } from '../session/session';
import type { Offer } from '../api/queries';
import type { Values } from './form-fields';

interface Kept {
  readonly at: string;
  readonly values: Values;
}

const read = (key: string): Kept | null => {
  const text = localStorage.getItem(key);
  return text === null ? null : (JSON.parse(text) as Kept);
};

const write = (key: string, values: Values): Kept => {
  const kept = { at: nowInstant(), values };
  localStorage.setItem(key, JSON.stringify(kept));
  return kept;
};

/** Nobody notices what is written down between two words. */
const TYPING_MS = 400;

export interface Draft {
  readonly values: Values;
  /** When it was kept last; null where nothing is. */
  readonly keptAt: string | null;
  readonly set: (path: string, value: Values[string]) => void;
  readonly forget: () => void;
}

/** Under which name what is typed for an act is kept. */
export const draftName = (
  taskId: string,
  { type, cycle, n, groupId }: Pick<Offer, 'type' | 'cycle' | 'n' | 'groupId'>,
): string => [taskId, type, cycle, n, groupId].join('/');

const keyOf = (name: string): string => `dondoc.draft/${currentSession()?.user.id ?? ''}/${name}`;

/** What was typed for an act and not sent; null where nothing was. */
export const keptDraft = (name: string): Values | null => read(keyOf(name))?.values ?? null;

export const forgetDraft = (name: string): void => localStorage.removeItem(keyOf(name));

/** Keeps what was typed last although the page is left before it is written down. */
const useLastWords = (keep: () => void): void => {
  const last = useRef(keep);
  useEffect(() => {
    last.current = keep;
  });
  useEffect(() => {
    const leave = () => last.current();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
};

/** What somebody types, kept in this browser until it was accepted: per person, task and act. */
export const useDraft = (name: string): Draft => {
  const key = keyOf(name);
  const [kept, setKept] = useState(() => read(key));
  /** Null until something was typed. */
  const [values, setValues] = useState<Values | null>(kept?.values ?? null);
  const isForgotten = useRef(false);
  const isNew = values !== null && values !== kept?.values;
  useEffect(() => {
    if (!isNew) return undefined;
    const timer = setTimeout(() => setKept(write(key, values)), TYPING_MS);
    return () => clearTimeout(timer);
  }, [key, isNew, values]);
  useLastWords(() => {
    if (isNew && !isForgotten.current) write(key, values);
  });
  return {
    values: values ?? {},
    keptAt: kept?.at ?? null,
    set: (path, value) => {
      isForgotten.current = false;
      setValues((before) => ({ ...before, [path]: value }));
    },
    forget: () => {
      isForgotten.current = true;
      localStorage.removeItem(key);
      setKept(null);
      setValues(null);
    },
  };
};
