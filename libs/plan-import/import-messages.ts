import type { Bilingual, MessageCatalogue } from '#libs/domain/messages/message';
import type { Rejection } from '#libs/domain/shared/rejection';

type Facts = Rejection['facts'];
const say = (facts: Facts, name: string): string => String(facts[name] ?? '');
const megabytes = (facts: Facts, name: string): string => (Number(facts[name]) / 2 ** 20).toFixed(1);
const sentence =
  (vi: (facts: Facts) => string, en: (facts: Facts) => string) =>
  (facts: Facts): Bilingual => ({ vi: vi(facts), en: en(facts) });

/** Why a file was not read as a plan, and what to do about it. */
export const importMessages: MessageCatalogue = {
  'IMPORT.EMPTY': sentence(
    (f) => `Tệp “${say(f, 'fileName')}” không có nội dung.`,
    (f) => `The file "${say(f, 'fileName')}" is empty.`,
  ),
  'IMPORT.TOO_LARGE': sentence(
    (f) =>
      `Tệp “${say(f, 'fileName')}” có ${megabytes(f, 'bytes')} MB, vượt giới hạn ${megabytes(f, 'limit')} MB.`,
    (f) =>
      `The file "${say(f, 'fileName')}" has ${megabytes(f, 'bytes')} MB; at most ${megabytes(f, 'limit')} MB are read.`,
  ),
  'IMPORT.UNSUPPORTED': sentence(
    (f) =>
      `Chưa đọc được định dạng ${say(f, 'format')} của tệp “${say(f, 'fileName')}”; hãy lưu dạng văn bản (.txt, UTF-8).`,
    (f) =>
      `Files of the format ${say(f, 'format')} ("${say(f, 'fileName')}") are not read; save it as UTF-8 text.`,
  ),
  'IMPORT.ENCODING': sentence(
    (f) => `Tệp “${say(f, 'fileName')}” không phải văn bản ${say(f, 'expected')}; hãy lưu lại dạng UTF-8.`,
    (f) => `The file "${say(f, 'fileName')}" is no ${say(f, 'expected')} text; save it as UTF-8.`,
  ),
  'IMPORT.NO_TASK_COLUMN': sentence(
    (f) =>
      `Bảng ở dòng ${say(f, 'line')} của tệp “${say(f, 'fileName')}” không có cột nhiệm vụ: ${say(f, 'heading')}.`,
    (f) =>
      `The table at line ${say(f, 'line')} of "${say(f, 'fileName')}" has no task column: ${say(f, 'heading')}.`,
  ),
  'IMPORT.NOT_A_PLAN': sentence(
    (f) =>
      `Tệp “${say(f, 'fileName')}” không giống một kế hoạch: không có phụ lục nhiệm vụ hay tiêu đề kế hoạch.`,
    (f) =>
      `The file "${say(f, 'fileName')}" does not look like a plan: it has neither an annex of tasks nor a plan's heading.`,
  ),
};
