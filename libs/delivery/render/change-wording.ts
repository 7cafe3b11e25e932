import { say, words } from '#libs/delivery/render/say';
import { vietnameseDeadline } from '#libs/domain/messages/dates';

/** What is said about changes of a task's terms. */
export const changeWordings = {
  'extension-requested': say(
    'Đề nghị gia hạn',
    5,
    (facts, agency) =>
      `${agency} đề nghị gia hạn đến ${vietnameseDeadline(facts.proposedDue ?? null)}${words(facts)}. Đề nghị xem xét, quyết định.`,
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
  'coordination-moved': say(
    'Lùi hạn phối hợp',
    3,
    (_, agency) => `${agency} được gia hạn; thời hạn gửi ý kiến phối hợp của đơn vị được lùi theo.`,
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
