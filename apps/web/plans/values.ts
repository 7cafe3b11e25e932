import { fieldKeysOf } from '#libs/contracts/commands/word-keys';
import type { Language } from '#libs/domain/shared/language';
import { timeIn } from '#libs/messages/dates';
import { say as sayKey } from '#libs/messages/say';

/** What a field of a row or a document is called. */
export const fieldWords = (language: Language, field: string): string => {
  const keys = fieldKeysOf('AddDraftRow', field);
  return keys === null ? field : sayKey(language, { key: keys.label, facts: {} });
};

const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(value);

/** In whatever form a field has its value: text, a day, units, a time limit, or several of them. */
export const valueWords = (language: Language, value: unknown): string => {
  if (value === undefined || value === null || value === '') return '–';
  if (typeof value === 'string') return isDay(value) ? timeIn(language, 'day', value) : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map((each) => valueWords(language, each)).join('; ') || '–';
  const { text, due } = value as { readonly text?: unknown; readonly due?: unknown };
  const told = [text, due].filter((each) => typeof each === 'string' && each !== '');
  return told.map((each) => valueWords(language, each)).join(' · ') || '–';
};
