import type { DelayShare } from '#libs/domain/annex-task/standing/index';
import type { Names } from '#libs/domain/shared/names';

/** What whoever bears a time is called; null of nobody. */
export const nameOf = (
  { agencyId, userId }: Pick<DelayShare, 'agencyId' | 'userId'>,
  names: Names,
): string | null => (agencyId !== null ? names.agency(agencyId) : userId && names.user(userId));
