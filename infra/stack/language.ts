import type { Config } from '#libs/config/config';
import { defaultLanguage, type Language } from '#libs/domain/shared/language';

/** What `npm start` speaks: what it was told to, else Vietnamese with the English beside it. */
export const languageOf = ({ DONDOC_LANG }: Config): Language => DONDOC_LANG ?? defaultLanguage;
