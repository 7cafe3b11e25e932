import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import type { Language } from '#libs/domain/shared/language';
import { message, type MessageKey } from '#libs/messages/message';
import type { MessageArguments } from '#libs/messages/message-arguments';
import { say } from '#libs/messages/say';
import { speak, spokenLanguage } from './language';
import { loadTexts } from './loaded-catalogue';

type FactsOf<Key extends MessageKey> = keyof MessageArguments[Key] extends never
  ? readonly []
  : readonly [facts: MessageArguments[Key]];

/** Says a message in the language of the page. */
export type Say = <Key extends MessageKey>(key: Key, ...facts: FactsOf<Key>) => string;

interface Words {
  readonly language: Language;
  readonly say: Say;
  readonly change: (language: Language) => Promise<void>;
}

const WordsContext = createContext<Words | null>(null);

/** What pages say, and in which language. */
export function WordsProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(spokenLanguage);
  const change = useCallback(async (next: Language): Promise<void> => {
    await loadTexts(next);
    speak(next);
    setLanguage(next);
  }, []);
  const words = useMemo<Words>(
    () => ({ language, change, say: (key, ...facts) => say(language, message(key, ...facts)) }),
    [language, change],
  );
  return <WordsContext value={words}>{children}</WordsContext>;
}

export const useWords = (): Words => {
  const words = use(WordsContext);
  if (words === null) throw new Error('outside of WordsProvider');
  return words;
};
