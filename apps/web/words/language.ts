import { defaultLanguage, languages, type Language } from '#libs/domain/shared/language';

const KEY = 'dondoc.language';

const isLanguage = (value: string | null): value is Language => languages.some((known) => known === value);

/** The one that was chosen here, else Vietnamese. */
export const chosenLanguage = (): Language => {
  const kept = localStorage.getItem(KEY);
  return isLanguage(kept) ? kept : defaultLanguage;
};

let spoken: Language = defaultLanguage;

/** The language of the page, for what is not a component. */
export const spokenLanguage = (): Language => spoken;

export const speak = (language: Language): void => {
  spoken = language;
  document.documentElement.lang = language;
  localStorage.setItem(KEY, language);
};
