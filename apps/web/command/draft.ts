import { useEffect, useState } from 'react';
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

/** What somebody types, kept in this browser until it was accepted: per person, task and act. */
export const useDraft = (name: string): Draft => {
  const key = keyOf(name);
  const [kept, setKept] = useState(() => read(key));
  /** Null until something was typed. */
  const [values, setValues] = useState<Values | null>(kept?.values ?? null);
  useEffect(() => {
    if (values === null || values === kept?.values) return undefined;
    const timer = setTimeout(() => {
      const next = { at: nowInstant(), values };
      localStorage.setItem(key, JSON.stringify(next));
      setKept(next);
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [key, kept, values]);
  return {
    values: values ?? {},
    keptAt: kept?.at ?? null,
    set: (path, value) => setValues((before) => ({ ...before, [path]: value })),
    forget: () => {
      localStorage.removeItem(key);
      setKept(null);
      setValues(null);
    },
  };
};
