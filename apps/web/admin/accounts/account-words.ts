import type { Role } from '#libs/domain/shared/actor';
import type { Say } from '../../words/words';

/** Words that stand alone begin with a capital letter. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const roleWords = (say: Say, role: Role): string => capital(say(`role.${role}`));
