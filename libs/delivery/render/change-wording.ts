import { say, words } from '#libs/delivery/render/say';
import { termsInWords } from '#libs/domain/messages/change-sentences';
import { vietnameseDay, vietnameseDeadline } from '#libs/domain/messages/dates';

/** What is said about changes of a task's terms. */
export const changeWordings = {
  'extension-requested': say(
    'Đề nghị gia hạn',
    5,
    (facts, agency) =>
      `${agency} đề nghị gia hạn đến ${vietnameseDeadline(facts.proposedDue ?? null)}${words(facts)}. Đề nghị xem xét, quyết định.`,
  ),
  'extension-in-hand': say(
    'Có đề nghị gia hạn',
    3,
    (facts, agency) =>
      `${agency} đề nghị gia hạn đến ${vietnameseDeadline(facts.proposedDue ?? null)}${words(facts)}. Lãnh đạo UBND phụ trách đang xem xét.`,
  ),
  'extension-granted': say(
    'Đồng ý gia hạn',
    3,
    (facts) => `Đề nghị gia hạn của đơn vị được đồng ý${words(facts)}. Đề nghị thực hiện theo thời hạn mới.`,
  ),
  'extension-refused': say(
    'Không đồng ý gia hạn',
    7,
    (facts) =>
      `Đề nghị gia hạn của đơn vị không được đồng ý${words(facts)}. Đề nghị thực hiện theo thời hạn đã giao.`,
  ),
  'extension-lapsed': say(
    'Thôi xem xét đề nghị gia hạn',
    5,
    (_, agency) =>
      `Đề nghị gia hạn của ${agency} không còn được xem xét vì phần việc đã chuyển đi hoặc đã hoàn thành. Đơn vị đang thực hiện nếu cần thêm thời gian thì đề nghị lại.`,
  ),
  'coordination-moved': say(
    'Lùi hạn phối hợp',
    3,
    (_, agency) => `${agency} được gia hạn; thời hạn gửi ý kiến phối hợp của đơn vị được lùi theo.`,
  ),
  'amendment-in-hand': say(
    'Có đề nghị sửa đổi nhiệm vụ',
    3,
    (facts, agency) =>
      `${agency} đề nghị sửa đổi nhiệm vụ, ${termsInWords(facts.proposedTerms ?? {})}${words(facts)}. Lãnh đạo UBND phụ trách đang xem xét.`,
  ),
  'amendment-proposed': say(
    'Đề nghị sửa đổi nhiệm vụ',
    5,
    (facts, agency) =>
      `${agency} đề nghị sửa đổi nhiệm vụ, ${termsInWords(facts.proposedTerms ?? {})}${words(facts)}. Đề nghị xem xét, quyết định.`,
  ),
  'amendment-proposal-decided': say(
    'Quyết định về đề nghị sửa đổi',
    5,
    (facts) => `Đề nghị sửa đổi nhiệm vụ của đơn vị đã được quyết định${words(facts)}.`,
  ),
  'return-proposed': say(
    'Đề nghị trả lại, điều chỉnh',
    5,
    (facts, agency) =>
      `${agency} đề nghị trả lại hoặc điều chỉnh nhiệm vụ${words(facts)}. Đề nghị cho ý kiến, quyết định.`,
  ),
  'return-decided': say(
    'Quyết định về đề nghị',
    5,
    (facts) => `Đề nghị trả lại, điều chỉnh nhiệm vụ của đơn vị đã được quyết định${words(facts)}.`,
  ),
  'return-lapsed': say(
    'Thôi xem xét đề nghị',
    3,
    () =>
      'Đề nghị trả lại, điều chỉnh nhiệm vụ của đơn vị không còn được xem xét vì phần việc đã chuyển đi hoặc đã hoàn thành.',
  ),
  'task-reassigned': say(
    'Thay đổi đơn vị thực hiện',
    3,
    (facts, agency) => `Đơn vị thực hiện nhiệm vụ có thay đổi (${agency})${words(facts)}.`,
  ),
  'supervisor-named': say(
    'Phụ trách nhiệm vụ',
    3,
    (facts) => `Ông/Bà phụ trách nhiệm vụ này từ nay${words(facts)}.`,
  ),
  unreached: say(
    'Không có người nhận',
    8,
    () => 'Đề nghị chỉ định người thay, hoặc cấp, mở tài khoản, để việc này có người nhận.',
  ),
  'task-released': say(
    'Thôi giao nhiệm vụ',
    3,
    (facts) => `Đơn vị thôi thực hiện nhiệm vụ${words(facts)}. Hồ sơ đã làm vẫn xem được.`,
  ),
  'group-left': say(
    'Thôi giao việc mới',
    3,
    () =>
      'Đơn vị không còn thuộc nhóm được giao nhiệm vụ nên không có việc mới từ kỳ này. Việc của các kỳ trước, nếu còn, vẫn phải hoàn thành.',
  ),
  'may-concern': say(
    'Có thể liên quan',
    3,
    (facts) =>
      `Nhiệm vụ giao cho nhóm đơn vị kèm điều kiện${words(facts)}. Đơn vị có thể thuộc diện này; hiện chưa được giao, sẽ có thông báo khi được chỉ định.`,
  ),
  'condition-to-settle': say(
    'Xác định đơn vị thuộc điều kiện',
    5,
    (facts) =>
      `Nhiệm vụ giao cho nhóm đơn vị kèm điều kiện${words(facts)}. Đề nghị xác định điều kiện áp dụng cho đơn vị nào.`,
  ),
  'task-suspended': say(
    'Tạm dừng nhiệm vụ',
    4,
    (facts) => `Nhiệm vụ được tạm dừng${words(facts)}. Thời hạn không tính trong thời gian này.`,
  ),
  'task-resumed': say(
    'Tiếp tục nhiệm vụ',
    5,
    (facts) => `Nhiệm vụ được tiếp tục${words(facts)}. Đề nghị thực hiện theo thời hạn mới.`,
  ),
  'reminders-paused': say(
    'Tạm dừng nhắc',
    4,
    (facts) =>
      `Lãnh đạo đã tạm dừng nhắc đến ngày ${facts.pausedUntil ? vietnameseDay(facts.pausedUntil) : ''}${words(facts)}. Thời hạn vẫn giữ nguyên.`,
  ),
  'task-amended': say(
    'Điều chỉnh nhiệm vụ',
    5,
    (facts) =>
      `Nhiệm vụ được điều chỉnh theo văn bản số ${facts.words ?? ''}. Đề nghị thực hiện theo nội dung mới.`,
  ),
  'task-cancelled': say(
    'Thôi thực hiện nhiệm vụ',
    4,
    (facts) => `Nhiệm vụ không phải thực hiện nữa${words(facts)}.`,
  ),
};
