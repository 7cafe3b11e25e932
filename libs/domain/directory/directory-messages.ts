import type { MessageCatalogue } from '#libs/domain/messages/message';
import type { Rejection } from '#libs/domain/shared/rejection';

const text = (value: Rejection['facts'][string] | undefined): string => String(value ?? '');

/** What still hangs on an agency, in a sentence. */
const hanging = (f: Rejection['facts']): string => {
  const parts = [
    f['tasks'] && `tham gia ${text(f['tasks'])} nhiệm vụ đang mở`,
    f['accepts'] && `nghiệm thu ${text(f['accepts'])} nhiệm vụ`,
    f['difficulties'] && `phải giải quyết ${text(f['difficulties'])} khó khăn, vướng mắc`,
    f['plans'] && `theo dõi kế hoạch ${text(f['plans'])}`,
    f['accounts'] && `có tài khoản ${text(f['accounts'])}`,
    f['groups'] && `thuộc nhóm ${text(f['groups'])}`,
    f['below'] && `có đơn vị trực thuộc ${text(f['below'])}`,
  ].filter(Boolean);
  return `Đơn vị ${text(f['agencyId'])} đang ${parts.join('; ')}.`;
};

/** What people read when something about agencies, groups or their sheet is refused. */
export const directoryMessages: MessageCatalogue = {
  'DIRECTORY.STILL_NEEDED': (f) => ({
    vi: `${hanging(f)} Đơn vị nào tiếp nhận? Sáp nhập, chia tách, giải thể thì ghi nhận theo văn bản (succession add); nếu không, chuyển giao trước, hoặc nêu lý do (despite).`,
    en: `Something still hangs on ${text(f['agencyId'])}: ${text(f['tasks'])} tasks, accepting ${text(f['accepts'])}, ${text(f['difficulties'])} difficulties, plans ${text(f['plans']) || 'none'}, accounts ${text(f['accounts']) || 'none'}, groups ${text(f['groups']) || 'none'}, agencies below ${text(f['below']) || 'none'}. Who takes over? Record the succession by its document (succession add), hand over first, or give a reason (despite).`,
  }),
  'DIRECTORY_SHEET.NOT_A_SHEET': () => ({
    vi: 'Tệp không phải là bảng danh mục: hãy dùng bảng Excel đã xuất (dondoc directory export), giữ tên trang và dòng tiêu đề.',
    en: 'The file is no sheet of the directory: use the Excel file that was exported (dondoc directory export) with its sheet names and headings.',
  }),
  'DIRECTORY_SHEET.TOO_MANY_ROWS': (f) => ({
    vi: `Bảng có quá ${text(f['limit'])} dòng; hãy chia thành nhiều tệp.`,
    en: `The sheet has more than ${text(f['limit'])} rows; divide it.`,
  }),
  'DIRECTORY_SHEET.TOO_MANY_ENDS': (f) => ({
    vi: `Một bảng chỉ kết thúc hay khóa được ${text(f['limit'])} mục; hãy chia thành nhiều tệp.`,
    en: `One sheet ends or disables ${text(f['limit'])} entries at most; divide it.`,
  }),
  'DIRECTORY_SHEET.CELL_NOT_TEXT': (f) => ({
    vi: `Ô ở cột “${text(f['column'])}” là công thức hay liên kết; hãy ghi giá trị.`,
    en: `The cell in column "${text(f['column'])}" is a formula or a link; write the value.`,
  }),
  'DIRECTORY_SHEET.CELL_INVALID': (f) => ({
    vi: `Cột “${text(f['column'])}” không nhận “${text(f['value'])}”${f['expected'] ? `; hãy ghi ${text(f['expected'])}` : ''}.`,
    en: `The column "${text(f['column'])}" does not take "${text(f['value'])}"${f['expected'] ? `; write ${text(f['expected'])}` : ''}.`,
  }),
  'DIRECTORY_SHEET.CELL_EMPTY': (f) => ({
    vi: `Phải ghi cột “${text(f['column'])}”.`,
    en: `The column "${text(f['column'])}" must be filled in.`,
  }),
  'DIRECTORY_SHEET.ROW_TWICE': (f) => ({
    vi: `“${text(f['key'])}” đã có ở dòng ${text(f['row'])}.`,
    en: `"${text(f['key'])}" stands in row ${text(f['row'])} already.`,
  }),
  'DIRECTORY_SHEET.MEMBER_TWICE': (f) => ({
    vi: `Thời gian của ${text(f['agencyId'])} trong nhóm trùng với thời gian đã có từ ${text(f['from']) || 'đầu'}; hãy sửa dòng đó.`,
    en: `${text(f['agencyId'])} belongs to the group at that time already, from ${text(f['from']) || 'the beginning'}; correct that row.`,
  }),
  'DIRECTORY_SHEET.ROWS_REFUSED': (f) => ({
    vi: `Chưa áp dụng gì: ${text(f['count'])} dòng không nhận được.`,
    en: `Nothing was done: ${text(f['count'])} rows are refused.`,
  }),
  'DIRECTORY_SHEET.ACCOUNTS_LEFT': (f) => ({
    vi: `Đã ghi ${text(f['agencies'])} đơn vị, ${text(f['groups'])} nhóm; ${text(f['accounts'])} tài khoản chưa đổi (${text(f['code'])}). Hãy xem trước lại bảng này rồi áp dụng phần còn lại.`,
    en: `${text(f['agencies'])} agencies and ${text(f['groups'])} groups were recorded; ${text(f['accounts'])} accounts were not changed (${text(f['code'])}). Preview the sheet again, then apply what is left.`,
  }),
};
