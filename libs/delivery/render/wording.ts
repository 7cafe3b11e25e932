import { changeWordings } from '#libs/delivery/render/change-wording';
import { oversightWordings } from '#libs/delivery/render/oversight-wording';
import { say, words, type Wording } from '#libs/delivery/render/say';
import type { NoticeKind } from '#libs/domain/notices/notice';

export type { Wording } from '#libs/delivery/render/say';

const escalated: Wording['ask'] = ({ escalation }, agency) => {
  const level = `Báo cáo cấp ${escalation?.level ?? '?'}`;
  switch (escalation?.about) {
    case 'coordination':
      return `${level}: ${agency} chậm gửi ý kiến phối hợp. Đề nghị chỉ đạo gửi ngay.`;
    case 'acceptance':
      return `${level}: sản phẩm của ${agency} chậm được duyệt. Đề nghị cho ý kiến.`;
    case 'decision':
      return `${level}: đề nghị của ${agency} chậm được quyết định. Đề nghị cho ý kiến.`;
    case 'difficulty':
      return `${level}: khó khăn, vướng mắc chậm được giải quyết (${agency}). Đề nghị cho ý kiến.`;
    case 'directive':
      return `${level}: ${agency} chậm trả lời ý kiến chỉ đạo. Đề nghị chỉ đạo trả lời ngay.`;
    case 'deadline':
    case undefined:
      return `${level}: ${agency} chậm hoàn thành nhiệm vụ. Đề nghị chỉ đạo, đôn đốc.`;
  }
};

/** What each kind of notice says. */
export const wordings: Readonly<Record<NoticeKind, Wording>> = {
  'assigned-lead': say('Giao việc', 5, ({ settled }) =>
    settled
      ? 'Đơn vị được giao chủ trì và đã tiếp nhận. Đề nghị tổ chức thực hiện.'
      : 'Đơn vị được giao chủ trì. Đề nghị tiếp nhận và tổ chức thực hiện.',
  ),
  'assigned-coordinator': say('Giao phối hợp', 4, ({ settled }) =>
    settled
      ? 'Đơn vị được giao phối hợp và đã tiếp nhận. Đề nghị phối hợp khi đơn vị chủ trì đề nghị.'
      : 'Đơn vị được giao phối hợp. Đề nghị tiếp nhận và phối hợp khi đơn vị chủ trì đề nghị.',
  ),
  'coordination-requested': say(
    'Đề nghị phối hợp',
    5,
    (facts, agency) => `${agency} đề nghị đơn vị gửi ý kiến phối hợp${words(facts)}.`,
  ),
  'coordination-submitted': say(
    'Có ý kiến phối hợp',
    3,
    (facts, agency) =>
      `${agency} đã gửi ý kiến phối hợp${words(facts)}. Đề nghị xem xét, tiếp nhận hoặc trả lại.`,
  ),
  'coordination-accepted': say(
    'Đã tiếp nhận ý kiến phối hợp',
    -1,
    () => 'Ý kiến phối hợp của đơn vị đã được tiếp nhận.',
  ),
  'coordination-returned': say(
    'Trả lại ý kiến phối hợp',
    6,
    (facts) => `Ý kiến phối hợp của đơn vị bị trả lại${words(facts)}. Đề nghị hoàn thiện và gửi lại.`,
  ),
  'coordination-waived': say(
    'Thôi đề nghị phối hợp',
    -1,
    (facts) => `Đơn vị chủ trì thôi đề nghị phối hợp${words(facts)}. Đơn vị không cần gửi ý kiến nữa.`,
  ),
  'coordination-missed': say(
    'Quá hạn phối hợp',
    8,
    () => 'Đơn vị chưa gửi ý kiến phối hợp khi hết hạn. Đề nghị gửi ngay.',
  ),
  'coordination-late': say(
    'Đơn vị phối hợp chậm',
    4,
    (_, agency) =>
      `${agency} chưa gửi ý kiến phối hợp khi hết hạn. Đề nghị đôn đốc, hoặc bỏ qua và nêu lý do.`,
  ),
  'deliverable-submitted': say(
    'Chờ duyệt',
    3,
    (facts, agency) => `${agency} đã nộp sản phẩm${words(facts)}. Đề nghị xem xét, duyệt hoặc trả lại.`,
  ),
  'deliverable-returned': say(
    'Trả lại sản phẩm',
    7,
    (facts) => `Sản phẩm của đơn vị bị trả lại${words(facts)}. Đề nghị hoàn thiện và nộp lại.`,
  ),
  'deliverable-approved': say('Đã duyệt sản phẩm', -1, () => 'Sản phẩm của đơn vị đã được duyệt.'),
  ...changeWordings,
  ...oversightWordings,
  'remind-acknowledgement': say(
    'Nhắc tiếp nhận',
    4,
    () => 'Đơn vị chưa tiếp nhận nhiệm vụ. Đề nghị tiếp nhận.',
  ),
  'remind-deadline': say('Nhắc việc', 6, () => 'Đề nghị hoàn thành và nộp sản phẩm đúng hạn.'),
  'remind-overdue': say(
    'Nhắc việc quá hạn',
    9,
    () => 'Nhiệm vụ đã quá hạn mà chưa có sản phẩm. Đề nghị nộp ngay hoặc báo cáo khó khăn.',
  ),
  'remind-interim': say('Nhắc báo cáo giữa kỳ', 5, () => 'Đề nghị báo cáo tiến độ giữa kỳ.'),
  'remind-coordination': say('Nhắc phối hợp', 6, () => 'Đề nghị gửi ý kiến phối hợp đúng hạn.'),
  'remind-acceptance': say(
    'Nhắc duyệt',
    7,
    (_, agency) => `Sản phẩm của ${agency} đang chờ duyệt. Đề nghị duyệt hoặc trả lại.`,
  ),
  'remind-decision': say(
    'Nhắc quyết định',
    7,
    (_, agency) => `Đề nghị của ${agency} đang chờ quyết định. Đề nghị đồng ý hoặc từ chối.`,
  ),
  'deadline-missed': say(
    'Quá hạn',
    9,
    () => 'Nhiệm vụ đã quá hạn. Đề nghị nộp sản phẩm ngay hoặc báo cáo khó khăn.',
  ),
  escalated: say('Báo cáo việc chậm', 10, escalated),
};
