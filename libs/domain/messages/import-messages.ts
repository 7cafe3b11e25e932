import type { MessageCatalogue } from '#libs/domain/messages/message';
import type { Rejection } from '#libs/domain/shared/rejection';

const file = (facts: Rejection['facts']): string => String(facts['fileName'] ?? '');

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
    vi: `Chưa đọc được loại tệp của “${file(f)}”. Hãy xuất kế hoạch thành văn bản thuần (.txt).`,
    en: `Files like "${file(f)}" cannot be read. Export the plan as plain text (.txt).`,
  }),
  'IMPORT.TOO_LARGE': (f) => ({
    vi: `Tệp kế hoạch vượt quá ${String(f['limit'] ?? '?')} byte. Hãy bỏ các phần không thuộc kế hoạch.`,
    en: `The plan file is larger than ${String(f['limit'] ?? '?')} bytes. Remove what is not part of the plan.`,
  }),
  'IMPORT.NOT_A_PLAN': (f) => ({
    vi: `Không thấy kế hoạch trong tệp “${file(f)}”. Hãy kiểm tra lại tệp.`,
    en: `No plan was found in "${file(f)}". Check that it is the right file.`,
  }),
  'IMPORT.NO_TASK_COLUMN': () => ({
    vi: 'Bảng phụ lục không có cột nhiệm vụ. Hãy bổ sung dòng tiêu đề của bảng.',
    en: "The annex's table has no column of tasks. Give the table its header row.",
  }),
};
