import { beginsUnit } from '#libs/plan-import/meaning/split-units';

/** Lower-case words with which a duty goes on after the unit's name; names write the same words in capitals. */
const verbs = [
  'chủ trì|phối hợp|tham mưu|tổng hợp|báo cáo|xây dựng|hoàn thiện|hoàn thành|tiến hành|triển khai|tổ chức(?! (?:chính trị|xã hội|đoàn thể|tín dụng|kinh tế|hội))',
  'thực hiện|rà soát|hướng dẫn|chỉ đạo|theo dõi|đôn đốc|kiểm tra|giám sát|thẩm định|thẩm tra|trình|gửi|lập|ban hành',
  'khẩn trương|trực tiếp|chủ động|tích cực|tiếp tục|tăng cường|tăng|đẩy mạnh|nâng cao|phát huy|quan tâm|kịp thời|thường xuyên|quyết liệt',
  'căn cứ|trên cơ sở|theo chức năng|trong phạm vi|trong quá trình|hàng năm|hằng năm|định kỳ|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|phải|cần|là(?= (?:đơn vị|cơ quan|đầu mối|lãnh đạo|thành viên))',
  'nghiên cứu|đề xuất|bố trí|cân đối|ưu tiên|lồng ghép|dự trù|chuẩn bị|tuyên truyền|vận động|phổ biến|quán triệt|công bố|công khai|đăng tải|cập nhật|thống kê',
  'cung cấp|hỗ trợ|tạo điều kiện|huy động|xác định|xử lý|giải quyết|bảo đảm|đảm bảo|mở|cử|đưa|lựa chọn|đánh giá|phân công|quản lý|khai thác|vận hành|sử dụng|điều chỉnh|sửa đổi|quyết định|phê duyệt',
  'để|nhằm|trong việc|về việc|được giao|thành lập|khuyến khích|thúc đẩy|đào tạo|bồi dưỡng|tập huấn|đăng ký|kết nối|giới thiệu|biên soạn|in ấn|phát động|duy trì|củng cố|kiện toàn|đầu tư|lắp đặt|trồng|khởi công|giao|đề nghị|yêu cầu|phân bổ|thanh tra|xem xét|nắm|tập trung|bám sát|liên hệ|tháo gỡ|soạn thảo|soạn|chuyển đổi|số hóa|khảo sát|điều tra|sơ kết|tổng kết',
].join('|');
const verb = new RegExp(`(?<=[\\s,;)])(?:${verbs})(?![\\p{L}])`, 'gu');
const beginsVerb = new RegExp(`^(?:${verbs})(?![\\p{L}])`, 'iu');
/** In front of the verb the name still goes on: "Ban Quản lý dự án đầu tư xây dựng", "Quỹ hỗ trợ phát triển". */
const nameGoesOn = /(?:[Qq]uỹ|đầu tư|phòng,? chống)$/u;
/** A lone kind of body is not yet a name: "Trường đào tạo cán bộ". */
const bareKind = /^(?:trường|ban|viện|trung tâm|quỹ|hội|đội|tổ|phòng|các|cơ quan|đơn vị)$/iu;
const persons =
  /(?:(?:các\s+)?đồng chí\s+)|(?:(?:giám đốc|thủ trưởng|chủ tịch|người đứng đầu|trưởng ban|lãnh đạo)(?:\s*,\s*|\s+(?:của\s+)?))+(?=\p{L})/giu;
const orders = /^(?:đề nghị|yêu cầu|giao|phân công|giao cho)\s*:?\s+/iu;
const manyOf = /^(?:các|một số)\s+sở(?:,?\s*(?:ban,?\s*)?ngành)?(?:,\s*(?:cơ quan, )?đơn vị)?$/iu;
/** Characters that a list of units may have. */
const longestList = 900;

/** Offset at which the names of units end and something is to be done; -1 when nothing is. Parentheses are skipped. */
export function verbAt(text: string): number {
  const head = text.slice(0, longestList);
  const depth: number[] = [];
  let open = 0;
  for (const letter of head) {
    if (letter === ')') open = Math.max(0, open - 1);
    for (let i = 0; i < letter.length; i += 1) depth.push(open);
    if (letter === '(') open += 1;
  }
  for (const match of head.matchAll(verb)) {
    const name = head.slice(0, match.index).trim();
    if (depth[match.index] === 0 && !nameGoesOn.test(name) && !bareKind.test(name)) return match.index;
  }
  return -1;
}

export interface Subject {
  /** The units as named, without the persons that head them. */
  readonly owner: string;
  readonly duty: string;
}

const trimmed = (words: string): string =>
  words
    .replace(persons, '')
    .replace(/[\s,;:–-]+$/u, '')
    .trim();

function cut(text: string): Subject | null {
  const colon = text.slice(0, longestList).search(/:/u);
  const act = verbAt(text);
  const listed = colon >= 0 && manyOf.test(text.slice(0, colon).trim());
  const after = colon < 0 ? '' : text.slice(colon + 1).trim();
  if (listed && act > colon && !beginsVerb.test(after))
    return { owner: trimmed(text.slice(0, act)), duty: text.slice(act) };
  if (colon >= 0 && (act < 0 || colon < act)) return { owner: trimmed(text.slice(0, colon)), duty: after };
  return act < 0 ? null : { owner: trimmed(text.slice(0, act)), duty: text.slice(act) };
}

const opening =
  /^(?:căn cứ|trên cơ sở|theo|hàng năm|hằng năm|định kỳ|trong quá trình|ngoài ra|đồng thời|để|nhằm|đối với|khi|sau khi|trước ngày|chậm nhất|từ)(?=[\s,])/iu;

/** The unit behind an opening clause ("Căn cứ …, các sở … xây dựng") or behind "giao" ("…, giao Sở X lập"). */
function inside(text: string): Subject | null {
  const given = /(?<=[\s,;])giao\s+(?=\p{Lu}|các\s)/gu;
  for (const match of text.matchAll(given)) {
    const rest = text.slice(match.index + match[0].length);
    const found = beginsUnit(rest) ? cut(rest) : null;
    if (found !== null) return found;
  }
  // "Chế độ báo cáo: Các sở … rà soát …" has a heading in front.
  const headed = /^[^:;,.]{3,60}:\s+/u.exec(text)?.[0] ?? '';
  const behind = text.slice(headed.length);
  if (headed !== '' && beginsUnit(behind) && verbAt(behind) > 0) return cut(behind);
  // "Hàng năm Sở X rà soát …"
  const often = /^(?:định kỳ )?(?:h[àằ]ng|mỗi) (?:năm|quý|tháng|tuần),?\s+/iu.exec(text)?.[0] ?? '';
  const thereafter = text.slice(often.length);
  if (often !== '' && beginsUnit(thereafter) && verbAt(thereafter) > 0) return cut(thereafter);
  if (!opening.test(text)) return null;
  for (const match of text.slice(0, longestList).matchAll(/[,;]\s+/gu)) {
    const rest = text.slice(match.index + match[0].length);
    // Whoever comes after "phối hợp với" is not whom the sentence is about.
    if (beginsVerb.test(rest) && !/^(?:hàng năm|hằng năm|định kỳ)/iu.test(rest)) return null;
    if (!/^(?:\p{Lu}|các\s)/u.test(rest) || !beginsUnit(rest)) continue;
    const found = cut(rest);
    if (found !== null && verbAt(rest) >= 0) return found;
  }
  return null;
}

/** The units that a sentence is about and what they are to do; null when it names none. */
export function splitSubject(text: string): Subject | null {
  const sentence = text.replace(orders, '');
  const named = sentence.replace(persons, '');
  return (beginsUnit(named) ? cut(sentence) : null) ?? inside(text);
}

/** A line that is nothing but the name of units: "a) Sở Tài chính", with or without a colon. */
export function namesOnly(text: string): string | null {
  const words = text
    .replace(orders, '')
    .replace(/\s*:\s*$/u, '')
    .trim();
  // "Các Sở: Tài chính, Y tế" is a list of names, "Sở Tài chính: chủ trì …" is not.
  const listed = /^(?:các\s+)?(?:sở[^:]{0,40}|ubnd các [^:]{0,30}):\s*\p{Lu}/iu.test(words);
  const plain = words.length <= 300 && !/[.!?]$/u.test(words) && (listed || !words.includes(':'));
  if (!plain || verbAt(words) >= 0) return null;
  return beginsUnit(words.replace(persons, '')) ? trimmed(words) : null;
}

/** The unit that an item names at its end: "… (Sở Xây dựng chủ trì)", or null. */
export function leadNamedAtEnd(text: string): string | null {
  const named = /\(([^()]{3,200}?)(?:\s+chủ trì)?\)[\s;.]*$/u.exec(text)?.[1] ?? '';
  return beginsUnit(named) && verbAt(named) < 0 ? named : null;
}
