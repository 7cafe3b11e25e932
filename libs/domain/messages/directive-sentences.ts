import type { DirectiveKind } from '#libs/domain/annex-task/directive/state';
import type { DirectiveEvent } from '#libs/domain/annex-task/directive/events';
import { vietnameseDeadline } from '#libs/domain/messages/dates';
import type { Names } from '#libs/domain/messages/names';
import { because, by } from '#libs/domain/messages/phrases';

const named = 3;
const kinds: Readonly<Record<DirectiveKind, string>> = {
  direction: 'có ý kiến chỉ đạo',
  'inspection-conclusion': 'kết luận kiểm tra',
  criticism: 'phê bình',
  commendation: 'biểu dương',
};

/** One plain Vietnamese sentence about what was directed and said to it. */
export const directiveSentence = (event: DirectiveEvent, names: Names): string => {
  switch (event.type) {
    case 'DirectiveIssued': {
      const { directive, kind, by: user, to, text, due, document } = event.data;
      const more = to.length > named ? ` và ${to.length - named} đơn vị khác` : '';
      const whom = to.slice(0, named).map(names.agency).join(', ') + more;
      const until = due === null ? '' : `, trả lời trước khi ${vietnameseDeadline(due)}`;
      return `${names.user(user)} ${kinds[kind]} (số ${directive}) đối với ${whom}${until}${by(document)}${because(text)}.`;
    }
    case 'DirectiveAcknowledged': {
      const { directive, agencyId, by: user } = event.data;
      return `${names.agency(agencyId)} đã tiếp nhận ý kiến số ${directive} (${names.user(user)}).`;
    }
    case 'DirectiveAnswered': {
      const { directive, agencyId, answer } = event.data;
      return `${names.agency(agencyId)} trả lời ý kiến số ${directive}${because(answer)}.`;
    }
  }
};
