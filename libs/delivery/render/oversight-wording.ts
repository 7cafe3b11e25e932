import { say, words } from '#libs/delivery/render/say';
import type { NoticeFacts } from '#libs/domain/notices/notice';

/** What is asked of whoever is addressed; or that a colleague has done it. */
const answer = ({ settled }: NoticeFacts): string =>
  settled ? 'Đơn vị đã trả lời.' : 'Đề nghị tiếp nhận, thực hiện và trả lời.';
const takeNote = ({ settled }: NoticeFacts): string =>
  settled ? 'Đơn vị đã tiếp nhận.' : 'Đề nghị tiếp nhận.';

/** What is said about directives and difficulties. */
export const oversightWordings = {
  'calendar-ends': say(
    'Lịch nghỉ sắp hết',
    4,
    ({ calendarYear: year = 0 }) =>
      `Ngày nghỉ được công bố mới nhập đến hết năm ${year - 1}. Từ 01/01/${year} hệ thống chỉ biết ngày nghỉ theo luật, chưa biết ngày nghỉ bù, hoán đổi; thời hạn tính theo ngày làm việc có thể lệch. Đề nghị nhập ngày nghỉ năm ${year} ngay khi có thông báo (quản trị: dondoc calendar announce ${year}).`,
  ),
  'directive-issued': say(
    'Ý kiến chỉ đạo',
    8,
    (facts) => `Lãnh đạo UBND có ý kiến chỉ đạo${words(facts)}. ${answer(facts)}`,
  ),
  'conclusion-issued': say(
    'Kết luận kiểm tra',
    8,
    (facts) => `Kết luận kiểm tra${words(facts)}. ${answer(facts)}`,
  ),
  'criticism-issued': say(
    'Phê bình',
    6,
    (facts) => `Lãnh đạo UBND phê bình đơn vị${words(facts)}. ${takeNote(facts)}`,
  ),
  'commendation-issued': say(
    'Biểu dương',
    2,
    (facts) => `Lãnh đạo UBND biểu dương đơn vị${words(facts)}. ${takeNote(facts)}`,
  ),
  'directive-answered': say(
    'Trả lời ý kiến chỉ đạo',
    -1,
    (facts, agency) => `${agency} đã trả lời ý kiến chỉ đạo${words(facts)}.`,
  ),
  'deliverable-prepared': say(
    'Trình ký',
    6,
    (facts) => `Sản phẩm chờ thủ trưởng đơn vị ký${words(facts)}. Đề nghị ký duyệt hoặc chuyển lại cán bộ.`,
  ),
  'sign-off-refused': say(
    'Chưa ký duyệt',
    6,
    (facts) => `Thủ trưởng đơn vị chuyển lại sản phẩm${words(facts)}. Đề nghị hoàn thiện, trình lại.`,
  ),
  'remind-open-coordination': say(
    'Nhắc kết thúc lấy ý kiến phối hợp',
    7,
    () =>
      'Sản phẩm đã nộp chưa duyệt được vì việc lấy ý kiến phối hợp chưa kết thúc. Đề nghị tiếp thu ý kiến đã nhận, hoặc bỏ qua và nêu lý do.',
  ),
  'remind-sign-off': say(
    'Nhắc ký duyệt',
    7,
    () => 'Sản phẩm đang chờ thủ trưởng đơn vị ký. Đề nghị ký duyệt hoặc chuyển lại cán bộ.',
  ),
  'officer-assigned': say(
    'Phân công cán bộ đầu mối',
    5,
    () => 'Đồng chí được phân công làm cán bộ đầu mối của đơn vị. Đề nghị theo dõi, tổ chức thực hiện.',
  ),
  'difficulty-raised': say(
    'Khó khăn, vướng mắc',
    6,
    (facts, agency) =>
      `${agency} phản ánh khó khăn, vướng mắc${words(facts)}. Đề nghị giải quyết hoặc tổng hợp, trình UBND.`,
  ),
  'difficulty-consolidated': say(
    'Trình giải quyết khó khăn',
    6,
    (facts, agency) =>
      `Khó khăn của ${agency} được tổng hợp, trình UBND${words(facts)}. Đề nghị giao giải quyết.`,
  ),
  'difficulty-assigned': say(
    'Giao giải quyết khó khăn',
    6,
    (facts, agency) => `Được giao giải quyết khó khăn, vướng mắc của ${agency}${words(facts)}.`,
  ),
  'difficulty-in-hand': say(
    'Khó khăn được giao giải quyết',
    -1,
    (_, agency) => `Khó khăn do đơn vị phản ánh được giao ${agency} giải quyết.`,
  ),
  'difficulty-resolved': say(
    'Khó khăn được giải quyết',
    2,
    (facts, agency) => `${agency} đã giải quyết khó khăn, vướng mắc${words(facts)}.`,
  ),
  'remind-difficulty': say(
    'Nhắc giải quyết khó khăn',
    7,
    (_, agency) => `Khó khăn, vướng mắc (${agency}) đang chờ giải quyết. Đề nghị xử lý.`,
  ),
  'official-reminder-recorded': say(
    'Công văn đôn đốc',
    8,
    (facts) => `Đơn vị có công văn đôn đốc${words(facts)}. Đề nghị thực hiện và báo cáo theo công văn.`,
  ),
  'official-reminder-corrected': say(
    'Đính chính công văn đôn đốc',
    3,
    (facts) => `Đính chính thông báo về công văn đôn đốc${words(facts)}.`,
  ),
  'remind-directive': say(
    'Nhắc ý kiến chỉ đạo',
    8,
    () => 'Đơn vị chưa tiếp nhận hoặc chưa trả lời ý kiến chỉ đạo. Đề nghị thực hiện.',
  ),
};
