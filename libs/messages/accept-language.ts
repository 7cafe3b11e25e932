import { languages, type Language } from '#libs/domain/shared/language';

const known = (tag: string): Language | undefined =>
  languages.find((language) => tag === language || tag.startsWith(`${language}-`));

/**
 * The language that somebody asked for (RFC 9110, 12.5.4); null where the header is missing or names none that is
 * spoken here.
 */
export const languageAsked = (header: string | undefined): Language | null => {
  let best: { readonly language: Language; readonly weight: number } | null = null;
  for (const range of (header ?? '').toLowerCase().split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
    const language = known(tag);
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    const weight = quality === undefined ? 1 : Number(quality);
    if (language !== undefined && weight > 0 && weight > (best?.weight ?? 0)) best = { language, weight };
  }
  return best?.language ?? null;
};
