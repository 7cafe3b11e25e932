import { own } from '#libs/domain/shared/own';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
};

const decode = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return own(entities, name.toLowerCase()) ?? whole;
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
};

/** Removes what recognition software leaves in text: HTML tags and entities, Markdown emphasis, spare spaces. */
export const cleanText = (raw: string): string =>
  raw
    .replace(/<\/?[a-z][a-z0-9]{0,15}(?:\s[^<>]{0,300})?\/?>/giu, ' ')
    .replace(/&(#?[a-z0-9]{1,8});/giu, decode)
    .replace(/\*{1,3}/gu, '')
    .replace(/^\s*#{1,6}\s+/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
