import { own } from '#libs/domain/shared/own';
import { visible } from '#libs/domain/shared/visible';

const abbreviations: Readonly<Record<string, string>> = {
  ubnd: 'ủy ban nhân dân',
  hđnd: 'hội đồng nhân dân',
  htx: 'hợp tác xã',
  tp: 'thành phố',
};
/** "uỷ" and "ủy", "hoà" and "hòa" are the same syllable with the tone on either vowel. */
const oldTones: Readonly<Record<string, string>> = {
  oà: 'òa', oá: 'óa', oả: 'ỏa', oã: 'õa', oạ: 'ọa',
  oè: 'òe', oé: 'óe', oẻ: 'ỏe', oẽ: 'õe', oẹ: 'ọe',
  uỳ: 'ùy', uý: 'úy', uỷ: 'ủy', uỹ: 'ũy', uỵ: 'ụy',
}; // prettier-ignore

/**
 * The form in which names of units are compared: what is seen of them, NFC, lower case, one space, one kind of
 * hyphen without spaces, tone marks where the new spelling puts them, "&" as "và", and the four abbreviations every
 * plan uses written out. Nothing here guesses: two names that are equal afterwards are the same name.
 */
export const normaliseName = (text: string): string =>
  visible(text)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‐-―−]/gu, '-')
    .replace(/\s*-\s*/gu, '-')
    .replace(/\s*&\s*/gu, ' và ')
    .replace(/(?<!q)[ou][àáảãạèéẻẽẹỳýỷỹỵ](?!\p{L})/gu, (pair) => oldTones[pair] ?? pair)
    .replace(/\p{L}+/gu, (word) => own(abbreviations, word) ?? word)
    .replace(/\s*([,;:])\s*/gu, '$1 ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.,;:]+|[\s.,;:]+$/gu, '');
