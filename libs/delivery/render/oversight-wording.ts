import { say, words } from '#libs/delivery/render/say';

/** What is said about directives. */
export const oversightWordings = {
  'directive-issued': say(
    'Ý kiến chỉ đạo',
    8,
    (facts) => `Lãnh đạo UBND có ý kiến chỉ đạo${words(facts)}. Đề nghị tiếp nhận, thực hiện và trả lời.`,
  ),
  'conclusion-issued': say(
    'Kết luận kiểm tra',
    8,
    (facts) => `Kết luận kiểm tra${words(facts)}. Đề nghị tiếp nhận, thực hiện và trả lời.`,
  ),
  'criticism-issued': say(
    'Phê bình',
    6,
    (facts) => `Lãnh đạo UBND phê bình đơn vị${words(facts)}. Đề nghị tiếp nhận.`,
  ),
  'commendation-issued': say(
    'Biểu dương',
    2,
    (facts) => `Lãnh đạo UBND biểu dương đơn vị${words(facts)}. Đề nghị tiếp nhận.`,
  ),
  'directive-answered': say(
    'Trả lời ý kiến chỉ đạo',
    -1,
    (facts, agency) => `${agency} đã trả lời ý kiến chỉ đạo${words(facts)}.`,
  ),
  'remind-directive': say(
    'Nhắc ý kiến chỉ đạo',
    8,
    () => 'Đơn vị chưa tiếp nhận hoặc chưa trả lời ý kiến chỉ đạo. Đề nghị thực hiện.',
  ),
};
