import { accountMessages } from '#libs/domain/accounts/account-messages';
import { directoryMessages } from '#libs/domain/directory/directory-messages';
import { documentMessages } from '#libs/domain/messages/document-messages';
import { groupMessages } from '#libs/domain/messages/group-messages';
import { delegationMessages } from '#libs/domain/messages/delegation-messages';
import { importMessages } from '#libs/domain/messages/import-messages';
import { messageFor, type Bilingual, type MessageCatalogue } from '#libs/domain/messages/message';
import { officialReminderMessages } from '#libs/domain/messages/official-reminder-messages';
import { successionMessages } from '#libs/domain/messages/succession-messages';
import { taskMessages } from '#libs/domain/messages/task-messages';
import { endingMessages } from '#libs/domain/plan/ending/ending-messages';
import { planMessages } from '#libs/domain/plan/plan-messages';
import type { Rejection } from '#libs/domain/shared/rejection';

const say = (value: Rejection['facts'][string] | undefined): string => String(value ?? '');

/** What the edge itself refuses; refusals of the domain have their messages there. */
const edgeMessages: MessageCatalogue = {
  'REQUEST.INVALID': () => ({
    vi: 'Yêu cầu có trường không hợp lệ.',
    en: 'The request has fields that are not valid.',
  }),
  'REQUEST.MALFORMED': () => ({ vi: 'Không đọc được yêu cầu.', en: 'The request cannot be read.' }),
  'REQUEST.MEDIA_TYPE': () => ({
    vi: 'Loại nội dung này không được nhận ở đây.',
    en: 'This content type is not accepted here.',
  }),
  'REQUEST.TOO_LARGE': () => ({ vi: 'Yêu cầu quá lớn.', en: 'The request is too large.' }),
  'REQUEST.GIVEN_UP': () => ({
    vi: 'Người gửi đã ngắt kết nối trước khi có trả lời.',
    en: 'The caller left before there was an answer.',
  }),
  'AMENDMENT.PREVIEW_BUSY': () => ({
    vi: 'Đang có các bản xem trước sửa đổi khác được lập; hãy thử lại sau ít giây.',
    en: 'Other amendments are being previewed; try again in a few seconds.',
  }),
  'AMENDMENT.PREVIEW_TOO_LONG': (f) => ({
    vi: `Sửa đổi quá lớn để xem trước (quá ${say(f['limit'])} ${f['what'] === 'seconds' ? 'giây' : 'MB'}); hãy chia thành nhiều sửa đổi.`,
    en: `The amendment is too large for a preview (more than ${say(f['limit'])} ${f['what'] === 'seconds' ? 'seconds' : 'MB'}); divide it.`,
  }),
  'EVIDENCE.BUSY': () => ({
    vi: 'Đang có các bộ bằng chứng khác được lập; hãy thử lại sau ít giây.',
    en: 'Other evidence packs are being made; try again in a few seconds.',
  }),
  'EVIDENCE.TOO_LONG': (f) => ({
    vi: `Lịch sử của nhiệm vụ quá dài để lập bộ bằng chứng qua mạng (quá ${say(f['limit'])} ${f['what'] === 'seconds' ? 'giây' : 'MB'}); hãy xem lịch sử và kiểm tra sổ cái.`,
    en: `The history of the task is too long for a pack (more than ${say(f['limit'])} ${f['what'] === 'seconds' ? 'seconds' : 'MB'}); read its history, and verify the ledger.`,
  }),
  'VERIFICATION.BUSY': () => ({
    vi: 'Đang có lần kiểm tra sổ cái khác; hãy thử lại sau ít phút.',
    en: 'The ledger is being verified for somebody else; try again in a few minutes.',
  }),
  'VERIFICATION.TOO_LONG': (f) => ({
    vi: `Sổ cái quá lớn để kiểm tra qua mạng (quá ${say(f['limit'])} ${f['what'] === 'seconds' ? 'giây' : 'MB'}); hãy chạy “dondoc ledger verify” trên máy chủ.`,
    en: `The ledger is too large to be verified over the network (more than ${say(f['limit'])} ${f['what'] === 'seconds' ? 'seconds' : 'MB'}); run "dondoc ledger verify" on the server.`,
  }),
  'ROUTE.NOT_FOUND': () => ({ vi: 'Không có địa chỉ này.', en: 'There is no such address.' }),
  'SERVER.ERROR': (f) => ({
    vi: `Có lỗi ngoài dự kiến; mã tra cứu ${say(f['errorId'])}.`,
    en: `Something unexpected went wrong; its reference is ${say(f['errorId'])}.`,
  }),
  'LEDGER.UNAVAILABLE': () => ({
    vi: 'Cơ sở dữ liệu tạm thời không truy cập được; hãy thử lại sau ít giây.',
    en: 'The database cannot be reached for now; try again in a few seconds.',
  }),
  'EXPORT.UNAVAILABLE': () => ({
    vi: 'Đang có các bảng khác được kết xuất; hãy thử lại sau ít giây.',
    en: 'Other tables are being exported; try again in a few seconds.',
  }),
  'TEMPORAL.UNAVAILABLE': () => ({
    vi: 'Bộ máy tiến trình tạm thời không truy cập được.',
    en: 'Temporal cannot be reached for now.',
  }),
  'SESSION.MISSING': () => ({
    vi: 'Hãy đăng nhập trước.',
    en: 'Sign in first.',
  }),
  'SESSION.TOO_MANY_ATTEMPTS': () => ({
    vi: 'Đăng nhập quá nhiều lần; hãy đợi rồi thử lại.',
    en: 'Too many attempts to sign in; wait and try again.',
  }),
  'SESSION.BAD_CREDENTIALS': () => ({
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    en: 'The user name or the password is wrong.',
  }),
  'SESSION.DISABLED': () => ({
    vi: 'Tài khoản đã bị khóa; hãy liên hệ quản trị hệ thống.',
    en: 'The account is disabled; ask the administrator.',
  }),
  'SESSION.INVALID': () => ({
    vi: 'Phiên không hợp lệ; hãy đăng nhập lại.',
    en: 'The session is not valid; sign in again.',
  }),
  'SESSION.EXPIRED': () => ({
    vi: 'Phiên đã hết hạn; hãy đăng nhập lại.',
    en: 'The session has expired; sign in again.',
  }),
  'SESSION.REVOKED': () => ({
    vi: 'Phiên đã kết thúc; hãy đăng nhập lại.',
    en: 'The session was ended; sign in again.',
  }),
  'REQUEST.TOO_MANY': () => ({
    vi: 'Quá nhiều yêu cầu trong một phút; hãy chờ rồi thử lại.',
    en: 'Too many requests within a minute; wait and try again.',
  }),
  'ASOF.NOT_YET': (f) => ({
    vi: `Thời điểm này chưa chốt được; hiện tra cứu được đến ${say(f['watermark'])}.`,
    en: `This moment is not settled yet; answers reach up to ${say(f['watermark'])}.`,
  }),
  'CURSOR.INVALID': () => ({
    vi: 'Con trỏ trang không dùng được; hãy tải lại danh sách từ đầu.',
    en: 'The cursor cannot be used; load the list from its beginning.',
  }),
  'DIRECTORY.NAME_TAKEN': (f) => ({
    vi: `Tên đã thuộc về ${say(f['by'])}; hãy dùng tên khác.`,
    en: `The name belongs to ${say(f['by'])}; use another one.`,
  }),
  'DIRECTORY.ID_TAKEN': (f) => ({
    vi: `Mã “${say(f['id'])}” đã là của ${say(f['name'])}; hãy dùng mã khác, hoặc sửa mục đang có.`,
    en: `The id "${say(f['id'])}" is that of ${say(f['name'])}; use another one, or correct the entry.`,
  }),
  'DIRECTORY.NOT_FOUND': (f) => ({
    vi: `Danh mục không có “${say(f['id'])}”.`,
    en: `The directory has no "${say(f['id'])}".`,
  }),
  'DIRECTORY.PARENT_LOOP': (f) => ({
    vi: `“${say(f['id'])}” không thể là cấp trên của chính mình.`,
    en: `"${say(f['id'])}" cannot be above itself.`,
  }),
  'DIRECTORY.PERIOD_EMPTY': () => ({
    vi: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
    en: 'The last day must not be before the first one.',
  }),
  'DIRECTORY.SUCCESSION_LOOP': (f) => ({
    vi: `Công việc của “${say(f.to)}” đã chuyển về “${say(f.from)}”; không thể chuyển ngược lại.`,
    en: `The work of "${say(f.to)}" has already gone to "${say(f.from)}"; it cannot come back.`,
  }),
  'COMMAND.TEXT_NOT_STORABLE': () => ({
    vi: 'Nội dung có ký tự không lưu được; hãy bỏ các ký tự điều khiển.',
    en: 'The text holds characters that cannot be stored; remove control characters.',
  }),
  'LEDGER.NOT_SIGNED': (f) => ({
    vi: `Sổ cái tự mâu thuẫn ở ${say(f['stream'])} nên không ký; hãy chạy dondoc ledger verify.`,
    en: `The ledger contradicts itself at ${say(f['stream'])} and is not signed; run dondoc ledger verify.`,
  }),
  'CHECKPOINT.NO_KEY': () => ({
    vi: 'Chưa cấu hình khóa ký điểm kiểm tra (DONDOC_CHECKPOINT_KEY_FILE).',
    en: 'No key to sign checkpoints is configured (DONDOC_CHECKPOINT_KEY_FILE).',
  }),
  'IDEMPOTENCY.KEY_MISSING': () => ({
    vi: 'Thiếu tiêu đề Idempotency-Key.',
    en: 'The header Idempotency-Key is missing.',
  }),
  'IDEMPOTENCY.KEY_INVALID': () => ({
    vi: 'Idempotency-Key phải là một giá trị dài 8 đến 200 ký tự.',
    en: 'Idempotency-Key must be given once, with 8 to 200 visible characters.',
  }),
  'PRECONDITION.STALE': () => ({
    vi: 'Nội dung đã được người khác thay đổi; hãy tải lại rồi làm tiếp.',
    en: 'Someone changed it meanwhile; load it again before you go on.',
  }),
  'PRECONDITION.WEAK': () => ({
    vi: 'If-Match phải là một thẻ mạnh như máy chủ đã đưa, không có W/ phía trước.',
    en: 'If-Match must be a strong tag as the server gave it, without W/ before it.',
  }),
  'PRECONDITION.MISSING': () => ({
    vi: 'Thiếu tiêu đề If-Match: cho biết bạn đang sửa phiên bản nào.',
    en: 'The header If-Match is missing: say which version you are changing.',
  }),
  'REMINDER.NOTHING_OVERDUE': (f) => ({
    vi: `${say(f['name'])} không có nhiệm vụ nào quá hạn trong kế hoạch này.`,
    en: `${say(f['name'])} is late with nothing of this plan.`,
  }),
  'FILE.NOT_FOUND': () => ({ vi: 'Không tìm thấy tệp.', en: 'There is no such file.' }),
  'FILE.MISSING': () => ({ vi: 'Chưa đính kèm tệp nào.', en: 'No file is attached.' }),
  'FILE.EMPTY': (f) => ({
    vi: `Tệp “${say(f['name'])}” rỗng.`,
    en: `The file "${say(f['name'])}" is empty.`,
  }),
  'FILE.TOO_MANY': () => ({ vi: 'Đính kèm quá nhiều tệp.', en: 'Too many files are attached.' }),
  'FILE.TOO_LARGE': (f) => ({
    vi: `Tệp vượt quá ${say(f['limit'])} byte.`,
    en: `The file is larger than ${say(f['limit'])} bytes.`,
  }),
  'STORAGE.FULL': () => ({
    vi: 'Máy chủ hết chỗ lưu tệp, nên tệp chưa được nhận. Hãy báo quản trị hệ thống; những gì đã lưu vẫn đọc được.',
    en: 'The server has no room left for files, so this one was not taken. Tell its administrator; what is stored can be read.',
  }),
  'FILE.NAME_INVALID': () => ({
    vi: 'Tên tệp không hợp lệ: không được chứa đường dẫn hay ký tự điều khiển.',
    en: 'The file name is not valid: it must hold no path and no control characters.',
  }),
  'MAILBOX.NOT_FOUND': () => ({
    vi: 'Hộp thư trình diễn không có ở đây.',
    en: 'There is no demonstration mailbox here.',
  }),
};

const planCatalogue: MessageCatalogue = Object.fromEntries(
  Object.entries(planMessages).map(([code, { vi, en }]) => [
    code,
    (facts: Rejection['facts']): Bilingual => ({ vi: vi(facts), en: en(facts) }),
  ]),
);

/** Every catalogue; the edge's own sentences come last, so that the domain speaks for itself. */
const catalogues = [
  accountMessages,
  directoryMessages,
  documentMessages,
  officialReminderMessages,
  taskMessages,
  groupMessages,
  delegationMessages,
  successionMessages,
  planCatalogue,
  endingMessages,
  importMessages,
  edgeMessages,
];

/** What a refusal says to people. */
export const messageOf = (rejection: Rejection): Bilingual => messageFor(catalogues, rejection);

/** The codes that have a sentence of their own. */
export const knownCodes: readonly string[] = catalogues.flatMap((catalogue) => Object.keys(catalogue));
