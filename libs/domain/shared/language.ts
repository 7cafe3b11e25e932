/** The languages in which people are spoken to; Vietnamese is read first. */
export const languages = ['vi', 'en'] as const;

export type Language = (typeof languages)[number];

export const defaultLanguage: Language = 'vi';

/** The same in every language. */
export type InEveryLanguage = Readonly<Record<Language, string>>;
