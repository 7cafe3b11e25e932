import { termsInWords } from '#libs/domain/messages/change-sentences';
import { vietnameseDeadline } from '#libs/domain/messages/dates';
import type { NoticeFacts, NoticeKind } from '#libs/domain/notices/notice';
import { words, type Wording } from '#libs/delivery/render/say';

type Requested = Pick<Wording, 'label' | 'ask'>;

const ask = (label: string, sentence: Wording['ask']): Requested => ({ label, ask: sentence });

const thanks = 'Rất mong nhận được sự phối hợp của quý cơ quan.';

const answer = ({ settled }: NoticeFacts): string =>
  settled ? 'Quý cơ quan đã trả lời.' : 'Trân trọng đề nghị quý cơ quan xem xét, phối hợp và trả lời.';
const takeNote = ({ settled }: NoticeFacts): string =>
  settled ? 'Quý cơ quan đã tiếp nhận.' : 'Trân trọng gửi quý cơ quan.';

const escalated: Wording['ask'] = ({ escalation }, agency) => {
  switch (escalation?.about) {
    case 'coordination':
      return `${agency} chưa gửi ý kiến phối hợp. Trân trọng đề nghị quan tâm để ý kiến được gửi sớm.`;
    case 'acceptance':
      return `Sản phẩm của ${agency} chưa được cho ý kiến. Trân trọng đề nghị quan tâm cho ý kiến.`;
    case 'decision':
      return `Đề nghị của ${agency} chưa được cho ý kiến. Trân trọng đề nghị quan tâm cho ý kiến.`;
    case 'difficulty':
      return `Khó khăn, vướng mắc (${agency}) chưa được giải quyết. Trân trọng đề nghị quan tâm cho ý kiến.`;
    case 'directive':
      return `${agency} chưa trả lời ý kiến của lãnh đạo UBND. Trân trọng đề nghị quan tâm để có trả lời.`;
    case 'deadline':
    case undefined:
      return `Nội dung đề nghị ${agency} thực hiện đã đến hạn mà chưa có kết quả. Trân trọng đề nghị quan tâm. ${thanks}`;
  }
};

/**
 * What bodies that are not under the UBND read instead (Mặt trận Tổ quốc, Hội Nông dân, ngân hàng, thuế, bảo hiểm): they
 * are requested, not ordered, assigned, criticised or hurried. Kinds that are missing here ask nobody for anything.
 */
export const requestWordings: Readonly<Partial<Record<NoticeKind, Requested>>> = {
  'assigned-lead': ask('Đề nghị thực hiện', ({ settled }) =>
    settled
      ? `UBND đề nghị quý cơ quan chủ trì thực hiện; quý cơ quan đã tiếp nhận. ${thanks}`
      : `UBND đề nghị quý cơ quan chủ trì thực hiện. Trân trọng đề nghị tiếp nhận. ${thanks}`,
  ),
  'assigned-coordinator': ask('Đề nghị phối hợp', ({ settled }) =>
    settled
      ? `UBND đề nghị quý cơ quan phối hợp thực hiện; quý cơ quan đã tiếp nhận. ${thanks}`
      : `UBND đề nghị quý cơ quan phối hợp thực hiện. Trân trọng đề nghị tiếp nhận. ${thanks}`,
  ),
  'coordination-requested': ask(
    'Đề nghị phối hợp',
    (facts, agency) => `${agency} trân trọng đề nghị quý cơ quan gửi ý kiến phối hợp${words(facts)}.`,
  ),
  'coordination-returned': ask(
    'Đề nghị bổ sung ý kiến phối hợp',
    (facts) => `Trân trọng đề nghị quý cơ quan bổ sung ý kiến phối hợp${words(facts)}.`,
  ),
  'coordination-missed': ask(
    'Đề nghị gửi ý kiến phối hợp',
    () =>
      `Đã đến hạn mà chưa nhận được ý kiến phối hợp của quý cơ quan. Trân trọng đề nghị gửi sớm. ${thanks}`,
  ),
  'coordination-late': ask(
    'Chưa có ý kiến phối hợp',
    (_, agency) =>
      `${agency} chưa gửi ý kiến phối hợp khi đến hạn. Đề nghị quý cơ quan trao đổi thêm, hoặc bỏ qua và nêu lý do.`,
  ),
  'remind-open-coordination': ask(
    'Đề nghị kết thúc lấy ý kiến phối hợp',
    () =>
      `Sản phẩm của quý cơ quan chưa duyệt được vì việc lấy ý kiến phối hợp chưa kết thúc. Trân trọng đề nghị tiếp thu ý kiến đã nhận, hoặc bỏ qua và nêu lý do. ${thanks}`,
  ),
  'deliverable-returned': ask(
    'Đề nghị bổ sung sản phẩm',
    (facts) => `Trân trọng đề nghị quý cơ quan bổ sung, hoàn thiện sản phẩm${words(facts)} và gửi lại.`,
  ),
  'extension-granted': ask(
    'Đồng ý gia hạn',
    (facts) =>
      `Đề nghị gia hạn của quý cơ quan được đồng ý${words(facts)}. Trân trọng đề nghị thực hiện theo thời hạn mới.`,
  ),
  'extension-refused': ask(
    'Ý kiến về đề nghị gia hạn',
    (facts) =>
      `Đề nghị gia hạn của quý cơ quan chưa được đồng ý${words(facts)}. Trân trọng đề nghị quan tâm thực hiện theo thời hạn đã thống nhất.`,
  ),
  'task-reassigned': ask(
    'Thay đổi cơ quan thực hiện',
    (facts, agency) => `Cơ quan, đơn vị thực hiện có thay đổi (${agency})${words(facts)}.`,
  ),
  'task-released': ask(
    'Thôi đề nghị thực hiện',
    (facts) => `UBND thôi đề nghị quý cơ quan thực hiện${words(facts)}. Hồ sơ đã làm vẫn xem được.`,
  ),
  'group-left': ask(
    'Thôi đề nghị việc mới',
    () =>
      'Quý cơ quan không còn thuộc nhóm được đề nghị thực hiện nên không có việc mới từ kỳ này. Việc của các kỳ trước, nếu còn, trân trọng đề nghị hoàn thành.',
  ),
  'may-concern': ask(
    'Có thể liên quan',
    (facts) =>
      `Việc được đề nghị với nhóm cơ quan, đơn vị kèm điều kiện${words(facts)}. Quý cơ quan có thể thuộc diện này; sẽ có thông báo khi được đề nghị thực hiện.`,
  ),
  'task-resumed': ask(
    'Tiếp tục thực hiện',
    (facts) => `Việc thực hiện được tiếp tục${words(facts)}. Trân trọng đề nghị phối hợp theo thời hạn mới.`,
  ),
  'task-amended': ask(
    'Điều chỉnh nội dung đề nghị',
    (facts) =>
      `Nội dung được điều chỉnh theo văn bản số ${facts.words ?? ''}. Trân trọng đề nghị quý cơ quan phối hợp theo nội dung mới.`,
  ),
  'amendment-proposed': ask(
    'Đề nghị sửa đổi nội dung',
    (facts, agency) =>
      `${agency} đề nghị sửa đổi nhiệm vụ, ${termsInWords(facts.proposedTerms ?? {})}${words(facts)}. Trân trọng đề nghị xem xét.`,
  ),
  'extension-requested': ask(
    'Đề nghị gia hạn',
    (facts, agency) =>
      `${agency} đề nghị gia hạn đến ${vietnameseDeadline(facts.proposedDue ?? null)}${words(facts)}. Trân trọng đề nghị xem xét.`,
  ),
  'directive-issued': ask(
    'Ý kiến của lãnh đạo UBND',
    (facts) => `Lãnh đạo UBND đề nghị${words(facts)}. ${answer(facts)}`,
  ),
  'conclusion-issued': ask(
    'Kết luận làm việc',
    (facts) => `Lãnh đạo UBND thông báo kết luận${words(facts)}. ${answer(facts)}`,
  ),
  'criticism-issued': ask(
    'Ý kiến của lãnh đạo UBND',
    (facts) => `Lãnh đạo UBND có ý kiến về việc phối hợp${words(facts)}. ${takeNote(facts)}`,
  ),
  'commendation-issued': ask(
    'Cảm ơn, biểu dương',
    (facts) => `Lãnh đạo UBND cảm ơn, biểu dương quý cơ quan${words(facts)}. ${takeNote(facts)}`,
  ),
  'directive-answered': ask(
    'Trả lời ý kiến của lãnh đạo UBND',
    (facts, agency) => `${agency} đã trả lời ý kiến của lãnh đạo UBND${words(facts)}.`,
  ),
  'remind-directive': ask(
    'Đề nghị trả lời ý kiến',
    () => `Ý kiến của lãnh đạo UBND đang chờ quý cơ quan tiếp nhận, trả lời. ${thanks}`,
  ),
  'officer-assigned': ask(
    'Cán bộ đầu mối',
    () => 'Đồng chí được cơ quan cử làm cán bộ đầu mối. Trân trọng đề nghị theo dõi, phối hợp thực hiện.',
  ),
  'difficulty-assigned': ask(
    'Đề nghị giải quyết khó khăn',
    (facts, agency) =>
      `Trân trọng đề nghị quý cơ quan quan tâm giải quyết khó khăn, vướng mắc của ${agency}${words(facts)}.`,
  ),
  'difficulty-in-hand': ask(
    'Khó khăn đang được giải quyết',
    (_, agency) => `Khó khăn do quý cơ quan phản ánh đã được chuyển ${agency} giải quyết.`,
  ),
  'difficulty-consolidated': ask(
    'Tổng hợp khó khăn',
    (facts, agency) =>
      `Khó khăn của ${agency} được tổng hợp, trình UBND${words(facts)}. Trân trọng đề nghị quan tâm cho ý kiến.`,
  ),
  'remind-difficulty': ask(
    'Đề nghị giải quyết khó khăn',
    (_, agency) => `Khó khăn, vướng mắc (${agency}) đang chờ quý cơ quan giải quyết. ${thanks}`,
  ),
  'official-reminder-recorded': ask(
    'Công văn đề nghị',
    (facts) =>
      `UBND có công văn gửi quý cơ quan${words(facts)}. Trân trọng đề nghị quan tâm, phối hợp và thông tin kết quả.`,
  ),
  'official-reminder-corrected': ask(
    'Đính chính công văn',
    (facts) =>
      `Xin đính chính thông báo về công văn gửi quý cơ quan${words(facts)}. Mong quý cơ quan thông cảm.`,
  ),
  'remind-acknowledgement': ask(
    'Đề nghị tiếp nhận',
    () => `Trân trọng đề nghị quý cơ quan tiếp nhận nội dung được đề nghị. ${thanks}`,
  ),
  'remind-deadline': ask(
    'Đề nghị thực hiện',
    () => `Trân trọng đề nghị quý cơ quan quan tâm hoàn thành và gửi sản phẩm đúng hạn. ${thanks}`,
  ),
  'remind-overdue': ask(
    'Đề nghị gửi kết quả',
    () =>
      `Đã đến hạn mà chưa nhận được sản phẩm. Trân trọng đề nghị quý cơ quan gửi kết quả hoặc cho biết khó khăn. ${thanks}`,
  ),
  'remind-interim': ask(
    'Đề nghị thông tin tiến độ',
    () => 'Trân trọng đề nghị quý cơ quan thông tin tiến độ giữa kỳ.',
  ),
  'remind-coordination': ask(
    'Đề nghị gửi ý kiến phối hợp',
    () => 'Trân trọng đề nghị quý cơ quan gửi ý kiến phối hợp đúng hạn.',
  ),
  'deadline-missed': ask(
    'Đã đến hạn',
    () =>
      `Đã đến hạn mà chưa nhận được sản phẩm. Trân trọng đề nghị quý cơ quan gửi kết quả hoặc cho biết khó khăn. ${thanks}`,
  ),
  escalated: ask('Nội dung chưa có kết quả', escalated),
};
