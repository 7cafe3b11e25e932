/**
 * The text without characters that nobody sees: zero-width spaces and joiners, byte order marks, soft hyphens. They
 * come along when text is copied, and two texts that look alike are meant to be the same.
 */
export const visible = (text: string): string => text.replace(/\p{Default_Ignorable_Code_Point}/gu, '');
