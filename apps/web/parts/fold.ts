/** A text as it is looked for: without accents, in small letters. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[\u0111\u0110]/gu, 'd')
    .toLowerCase();

/** Whether each word that is looked for begins somewhere in one of the texts. */
export const matches = (wanted: string, texts: readonly string[]): boolean => {
  const all = folded(texts.join('\n'));
  return folded(wanted)
    .split(/\s+/u)
    .every((word) => all.includes(word));
};
