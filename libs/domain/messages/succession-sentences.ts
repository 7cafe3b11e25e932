import type { AgencySuccessionEvent } from '#libs/domain/annex-task/agency-succession/events';
import type { Names } from '#libs/domain/messages/names';
import { by } from '#libs/domain/messages/phrases';

const roles = { lead: 'chủ trì', coordinator: 'phối hợp' } as const;

/** One plain Vietnamese sentence about an agency that gave way to another one. */
export const successionSentence = (event: AgencySuccessionEvent, names: Names): string => {
  const { from, document } = event.data;
  switch (event.type) {
    case 'ParticipantSucceeded': {
      const { to, role } = event.data;
      return to === null
        ? `${names.agency(from)} kết thúc hoạt động, thôi ${roles[role]}${by(document)}.`
        : `${names.agency(to)} kế thừa phần việc ${roles[role]} của ${names.agency(from)}${by(document)}.`;
    }
    case 'MonitoringSucceeded':
      return `${names.agency(event.data.to)} theo dõi nhiệm vụ thay ${names.agency(from)}${by(document)}.`;
    case 'AcceptanceSucceeded':
      return `${names.agency(event.data.to)} duyệt sản phẩm thay ${names.agency(from)}${by(document)}.`;
    case 'ResolverSucceeded': {
      const { difficulty: n, resolver } = event.data;
      const whom = resolver.userId === null ? '' : `${names.user(resolver.userId)}, `;
      return `${whom}${names.agency(resolver.agencyId)} giải quyết khó khăn số ${n} thay ${names.agency(from)}${by(document)}.`;
    }
  }
};
