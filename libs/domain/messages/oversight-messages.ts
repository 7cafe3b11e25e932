import { fact, say, type MessageCatalogue } from '#libs/domain/messages/message';

/** Why a command about what is directed, reported upward or done inside an agency was refused. */
export const oversightMessages: MessageCatalogue = {
  'DELIVERABLE.NOT_SIGNED_OFF': say(
    'Thủ trưởng đơn vị chưa ký nên sản phẩm chưa được nộp.',
    'The head of the agency has not signed it off, so it was not handed in.',
  ),
  'DELIVERABLE.NOT_AWAITING_SIGN_OFF': say(
    'Sản phẩm này không chờ thủ trưởng đơn vị ký.',
    'This deliverable does not wait for the head of the agency.',
  ),
  'OFFICER.NOT_OF_AGENCY': say(
    'Cán bộ đầu mối phải có tài khoản đang hoạt động, là chuyên viên hoặc thủ trưởng của chính đơn vị.',
    'The officer must be an active officer or head of your own agency.',
  ),
  'OFFICER.ALREADY_ASSIGNED': say(
    'Cán bộ đầu mối của đơn vị đã như vậy.',
    'This is how the officer of your agency is assigned already.',
  ),
  'DIFFICULTY.NOT_FOUND': say('Không có khó khăn, vướng mắc này.', 'There is no such difficulty.'),
  'DIFFICULTY.NOT_OWNER': say(
    'Khó khăn này đang do người khác giải quyết.',
    'It is for somebody else to solve this difficulty.',
  ),
  'DIFFICULTY.ALREADY_RESOLVED': say('Khó khăn này đã được giải quyết.', 'This difficulty has been solved.'),
  'DIFFICULTY.ALREADY_CONSOLIDATED': say(
    'Khó khăn này đã được tổng hợp, trình UBND.',
    'This difficulty has been put before the UBND.',
  ),
  'DIFFICULTY.RESOLVER_UNKNOWN': say(
    'Người được giao giải quyết phải có tài khoản đang hoạt động và thuộc một đơn vị.',
    'Whoever is to solve it needs an active account and an agency.',
  ),
  'DIFFICULTY.RESOLVER_NOT_IN_FORCE': (facts) => ({
    vi: `Đơn vị ${fact(facts, 'agencyId')} hiện không còn hoặc chưa hoạt động nên không giao giải quyết được.`,
    en: `${fact(facts, 'agencyId')} is not in force today and cannot be asked to solve it.`,
  }),
  'DIRECTIVE.NOT_FOUND': say('Không có ý kiến chỉ đạo này.', 'There is no such directive.'),
  'DIRECTIVE.NOT_ADDRESSED': say(
    'Ý kiến này không gửi đơn vị của bạn.',
    'This directive is not addressed to your agency.',
  ),
  'DIRECTIVE.NOT_A_PARTICIPANT': (facts) => ({
    vi: `Đơn vị ${fact(facts, 'agencyId')} không tham gia nhiệm vụ nên không nhận được ý kiến chỉ đạo.`,
    en: `${fact(facts, 'agencyId')} takes no part in the task and cannot be addressed.`,
  }),
  'DIRECTIVE.NOT_IN_FIELD': (facts) => ({
    vi: `Đơn vị ${fact(facts, 'agencyId')} không thuộc lĩnh vực bạn được phân công phụ trách.`,
    en: `${fact(facts, 'agencyId')} is not in the field that you are in charge of.`,
  }),
  'DIRECTIVE.NOBODY_IN_FIELD': say(
    'Không đơn vị nào của nhiệm vụ này thuộc lĩnh vực bạn được phân công phụ trách.',
    'Nobody who takes part in this task is in the field that you are in charge of.',
  ),
  'DIRECTIVE.NOBODY_ADDRESSED': say(
    'Hãy nêu ít nhất một đơn vị nhận ý kiến, hoặc để trống để gửi mọi đơn vị.',
    'Name at least one agency, or none to address all of them.',
  ),
  'DIRECTIVE.NO_ANSWER_WANTED': say(
    'Phê bình và biểu dương chỉ cần tiếp nhận, không đặt hạn và không trả lời.',
    'Praise and criticism are only acknowledged: they have no deadline and no answer.',
  ),
  'DIRECTIVE.ALREADY_ACKNOWLEDGED': say(
    'Đơn vị đã tiếp nhận ý kiến này.',
    'Your agency has acknowledged this directive.',
  ),
  'DIRECTIVE.ALREADY_ANSWERED': say(
    'Đơn vị đã trả lời ý kiến này.',
    'Your agency has answered this directive.',
  ),
};
