import type { InEveryLanguage } from '#libs/domain/shared/language';
import { spokenLanguage } from '../language';

/** Parts rounded to tenths that add up to the rounded whole: those that lost most by rounding get what is missing. */
export const tenthsAddingUp = (parts: readonly number[], whole: number): readonly number[] => {
  const down = parts.map((part) => Math.floor(part * 10));
  const missing = Math.round(whole * 10) - down.reduce((sum, part) => sum + part, 0);
  const byLoss = parts
    .map((part, index) => ({ index, loss: part * 10 - Math.floor(part * 10) }))
    .sort((a, b) => b.loss - a.loss)
    .slice(0, Math.max(0, missing));
  const more = new Set(byLoss.map(({ index }) => index));
  return down.map((part, index) => (part + (more.has(index) ? 1 : 0)) / 10);
};

/** `3,5`, and in English `3.5`. */
export const decimalWord = (value: number): InEveryLanguage => {
  const en = value.toFixed(1);
  return { vi: en.replace('.', ','), en };
};

/** The same in the language of the command line. */
export const decimal = (value: number): string => decimalWord(value)[spokenLanguage()];
