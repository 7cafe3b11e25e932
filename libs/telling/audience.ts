import type { Audience } from '#libs/domain/notices/notice';
import { message } from '#libs/messages/message';
import type { Word } from '#libs/messages/word';
import type { TellingNames } from '#libs/telling/names';

/** Whom a notice was for. */
export const audienceName = (to: Audience, names: TellingNames): Word => {
  switch (to.kind) {
    case 'agency':
      return message('audience.agency', {
        roles: to.roles.map((role) => message(`role.${role}`)),
        agency: names.agency(to.agencyId),
      });
    case 'role':
      return message(`role.${to.role}`);
    case 'user':
      return names.user(to.userId);
  }
};
