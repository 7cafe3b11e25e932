import { languages, type Language } from '#libs/domain/shared/language';
import type { MessageKey } from '#libs/messages/message';

/** As the build has read it (infra/scripts/read-texts.mjs): plain text, or its elements. */
type ReadText = string | readonly object[];
type Texts = Record<string, ReadText>;
type Loader = () => Promise<{ readonly default: Texts }>;

/** Plain text as the formatter takes what was read. */
const LITERAL = 0;
const elementsOf = (text: ReadText): readonly object[] =>
  typeof text === 'string' ? [{ type: LITERAL, value: text }] : text;

/** What is said in the languages that were loaded so far; stands in for the catalogue of the house (vite.config.mjs). */
export const catalogue: Readonly<Record<Language, Texts>> = { vi: {}, en: {} };

export const isMessageKey = (key: string): key is MessageKey =>
  languages.some((language) => Object.hasOwn(catalogue[language], key));

/** Of the house's texts those that pages say, file by file; what the API says comes from there. */
const files: Readonly<Record<string, Loader>> = import.meta.glob<{ readonly default: Texts }>([
  '../../../libs/messages/*/{web,commands,words,refusals}.json',
  '../../../libs/messages/*/web-*.json',
]);

const loaderOf = (language: Language, file: string): Loader => {
  const loader = files[`../../../libs/messages/${language}/${file}.json`];
  if (loader === undefined) throw new Error(`no texts are called ${file}`);
  return loader;
};

/** What pages that were opened so far need: those that every page does, and those of areas. */
const needed = new Set(['web', 'commands', 'words']);
const loaded = new Set<string>();

/** Loads the texts of a language that are needed; they stay loaded. */
export const loadTexts = async (language: Language): Promise<void> => {
  const missing = [...needed].filter((file) => !loaded.has(`${language}/${file}`));
  await Promise.all(
    missing.map(async (file) => {
      const { default: texts } = await loaderOf(language, file)();
      for (const [key, text] of Object.entries(texts)) catalogue[language][key] = elementsOf(text);
      loaded.add(`${language}/${file}`);
    }),
  );
};

/** From now on the texts of an area are needed, in whatever language is spoken. */
export const needTexts = (area: string): void => void needed.add(area);
