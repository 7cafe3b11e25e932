import { plain } from './unit-search';

/** Whether each word that is looked for stands somewhere in one of the texts; accents and capitals are ignored. */
export const matches = (wanted: string, texts: readonly string[]): boolean => {
  const all = plain(texts.join('\n'));
  return plain(wanted)
    .split(/\s+/u)
    .every((word) => all.includes(word));
};
