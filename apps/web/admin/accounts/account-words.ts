import type { Say } from '../../words/words';
import type { Role } from '../search';

/** Words that stand alone begin with a capital letter. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const roleWords = (say: Say, role: Role): string => capital(say(`role.${role}`));
