import type { MessageCatalogue } from '#libs/domain/messages/message';
import type { Rejection } from '#libs/domain/shared/rejection';

const file = (facts: Rejection['facts']): string => String(facts['fileName'] ?? '');

const measures: Readonly<Record<string, readonly [string, string]>> = {
  'inflated-bytes': ['byte sau khi giải nén', 'bytes unpacked'],
  parts: ['tệp con', 'files inside'],
  pages: ['trang', 'pages'],
  cells: ['ô', 'cells'],
  'cell-characters': ['ký tự trong một ô', 'characters in one cell'],
  seconds: ['giây để đọc', 'seconds of reading'],
  megabytes: ['MB bộ nhớ để đọc', 'MB of memory'],
};
/** What the file has too much of, with the limit. */
const excess = (f: Rejection['facts']): readonly [string, string] => {
  const [vi, en] = measures[String(f['what'])] ?? ['?', '?'];
  const limit = String(f['limit'] ?? '?');
  return [`hơn ${limit} ${vi}`, `more than ${limit} ${en}`];
};

/** Why a file was not read as a plan, and what to do about it. */
export const importMessages: MessageCatalogue = {
  'IMPORT.EMPTY': (f) => ({
    vi: `Tệp “${file(f)}” không có nội dung. Hãy chọn đúng tệp kế hoạch.`,
    en: `The file "${file(f)}" is empty. Choose the plan's file.`,
  }),
  'IMPORT.ENCODING': (f) => ({
    vi: `Không đọc được chữ trong tệp “${file(f)}”. Hãy lưu lại tệp ở bảng mã UTF-8.`,
    en: `The text of "${file(f)}" cannot be read. Save the file as UTF-8 and try again.`,
  }),
  'IMPORT.UNSUPPORTED': (f) => ({
    vi: `Không đọc được loại tệp của “${file(f)}”. Hãy lưu kế hoạch thành .docx, .xlsx, .pdf hoặc .txt.`,
    en: `Files like "${file(f)}" cannot be read. Save the plan as .docx, .xlsx, .pdf or .txt.`,
  }),
  'IMPORT.OLD_FORMAT': (f) => ({
    vi: `Tệp “${file(f)}” ở định dạng cũ (.doc, .xls, .rtf). Hãy lưu lại thành .docx hoặc .xlsx.`,
    en: `The file "${file(f)}" has an old format (.doc, .xls, .rtf). Save it as .docx or .xlsx.`,
  }),
  'IMPORT.SCANNED': (f) => ({
    vi: `Tệp “${file(f)}” là bản chụp, không có lớp chữ. Hãy dùng bản Word, hoặc nhận dạng chữ (OCR) trước.`,
    en: `The file "${file(f)}" is a scan without text. Use the Word file, or run text recognition first.`,
  }),
  'IMPORT.ENCRYPTED': (f) => ({
    vi: `Tệp “${file(f)}” được đặt mật khẩu. Hãy bỏ mật khẩu rồi nhập lại.`,
    en: `The file "${file(f)}" is protected by a password. Remove the password and try again.`,
  }),
  'IMPORT.MACROS': (f) => ({
    vi: `Tệp “${file(f)}” có chứa macro. Hãy lưu thành .docx hoặc .xlsx không có macro.`,
    en: `The file "${file(f)}" contains macros. Save it as .docx or .xlsx, without macros.`,
  }),
  'IMPORT.EXTERNAL_CONTENT': (f) => ({
    vi: `Tệp “${file(f)}” lấy nội dung từ nơi khác. Hãy dán nội dung đó vào tệp và bỏ liên kết.`,
    en: `The file "${file(f)}" takes content from elsewhere. Paste it into the file and break the link.`,
  }),
  'IMPORT.UNSAFE_XML': (f) => ({
    vi: `Tệp “${file(f)}” có khai báo XML không an toàn. Hãy mở bằng Word hoặc Excel rồi lưu lại.`,
    en: `The file "${file(f)}" declares unsafe XML. Open it in Word or Excel and save it again.`,
  }),
  'IMPORT.BROKEN': (f) => ({
    vi: `Tệp “${file(f)}” bị hỏng. Hãy mở tệp, lưu lại rồi nhập lại.`,
    en: `The file "${file(f)}" is broken. Open it, save it again and try once more.`,
  }),
  'IMPORT.TOO_COMPLEX': (f) => ({
    vi: `Tệp “${file(f)}” quá phức tạp (${excess(f)[0]}). Hãy bỏ các phần không thuộc kế hoạch.`,
    en: `The file "${file(f)}" is too complex (${excess(f)[1]}). Remove what is not part of the plan.`,
  }),
  'IMPORT.BUSY': () => ({
    vi: 'Đang có nhiều tệp chờ đọc. Hãy gửi lại sau ít phút.',
    en: 'Many files wait to be read. Send it again in a few minutes.',
  }),
  'IMPORT.TOO_LARGE': (f) => ({
    vi: `Tệp kế hoạch vượt quá ${String(f['limit'] ?? '?')} byte. Hãy bỏ các phần không thuộc kế hoạch.`,
    en: `The plan file is larger than ${String(f['limit'] ?? '?')} bytes. Remove what is not part of the plan.`,
  }),
  'IMPORT.NOT_A_PLAN': (f) => ({
    vi: `Không thấy kế hoạch trong tệp “${file(f)}”. Hãy kiểm tra lại tệp.`,
    en: `No plan was found in "${file(f)}". Check that it is the right file.`,
  }),
  'IMPORT.FINDINGS_TABLE': (f) => ({
    vi: `Tệp “${file(f)}” là bảng phát hiện của kế hoạch ${String(f['planId'] ?? '?')}, không phải kế hoạch. Hãy áp dụng bảng này vào kế hoạch đó (dondoc plan findings ${String(f['planId'] ?? 'MÃ')} --in TỆP).`,
    en: `The file "${file(f)}" is the table of findings of plan ${String(f['planId'] ?? '?')}, not a plan. Give it back to that plan (dondoc plan findings ${String(f['planId'] ?? 'ID')} --in FILE).`,
  }),
  'IMPORT.NO_TASK_COLUMN': () => ({
    vi: 'Bảng phụ lục không có cột nhiệm vụ. Hãy bổ sung dòng tiêu đề của bảng.',
    en: "The annex's table has no column of tasks. Give the table its header row.",
  }),
};
