import { languages, type Language } from '#libs/domain/shared/language';
import type { MessageKey } from '#libs/messages/message';

type Texts = Record<string, string>;

/** What is said in the languages that were loaded so far; stands in for the catalogue of the house (vite.config.mjs). */
export const catalogue: Readonly<Record<Language, Texts>> = { vi: {}, en: {} };

export const isMessageKey = (key: string): key is MessageKey =>
  languages.some((language) => Object.hasOwn(catalogue[language], key));

/** Of the house's texts those that pages say; what the API says comes from there. */
const sources: Readonly<Record<Language, () => Promise<readonly { readonly default: Texts }[]>>> = {
  vi: () =>
    Promise.all([
      import('../../../libs/messages/vi/web.json'),
      import('../../../libs/messages/vi/commands.json'),
      import('../../../libs/messages/vi/words.json'),
    ]),
  en: () =>
    Promise.all([
      import('../../../libs/messages/en/web.json'),
      import('../../../libs/messages/en/commands.json'),
      import('../../../libs/messages/en/words.json'),
    ]),
};

/** Loads the texts of a language; they stay loaded. */
export const loadTexts = async (language: Language): Promise<void> => {
  for (const { default: texts } of await sources[language]()) Object.assign(catalogue[language], texts);
};
