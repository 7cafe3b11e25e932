import type { MessageCatalogue } from '#libs/domain/messages/message';
import type { Rejection } from '#libs/domain/shared/rejection';

const say = (value: Rejection['facts'][string] | undefined): string => String(value ?? '');
const roleNames: Readonly<Record<string, string>> = {
  officer: 'chuyên viên (officer)',
  head: 'thủ trưởng (head)',
};

/** What people read when something about an account is refused. */
export const accountMessages: MessageCatalogue = {
  'USER.NAME_TAKEN': (f) => ({
    vi: `Tên đăng nhập “${say(f['username'])}” đã có người dùng; hãy chọn tên khác.`,
    en: `The user name "${say(f['username'])}" is taken; choose another one.`,
  }),
  'USER.NOT_FOUND': () => ({ vi: 'Không có tài khoản này.', en: 'There is no such account.' }),
  'USER.OWN_ACCOUNT': () => ({
    vi: 'Không tự khóa hay tự thôi quyền quản trị của mình được; hãy nhờ quản trị viên khác.',
    en: 'You cannot disable your own account or give up its administration; ask another administrator.',
  }),
  'USER.LAST_ADMINISTRATOR': () => ({
    vi: 'Đây là quản trị viên cuối cùng; hãy có quản trị viên khác trước.',
    en: 'This is the last administrator; let there be another one first.',
  }),
  'USER.NOT_OF_COMMITTEE': () => ({
    vi: 'Chỉ thành viên Ban Chỉ đạo (vai trò committee) được phân công phụ trách lĩnh vực.',
    en: 'Only a member of a steering committee (role committee) is put in charge of a field.',
  }),
  'USER.AGENCY_MISSING': (f) => ({
    vi: `Vai trò ${roleNames[say(f['role'])] ?? say(f['role'])} phải thuộc một đơn vị; hãy cho biết đơn vị.`,
    en: `The role ${say(f['role'])} belongs to an agency; say which.`,
  }),
  'USER.WRONG_PASSWORD': () => ({
    vi: 'Mật khẩu hiện tại không đúng.',
    en: 'The present password is wrong.',
  }),
  'USER.SAME_PASSWORD': () => ({
    vi: 'Mật khẩu mới phải khác mật khẩu hiện tại.',
    en: 'The new password must differ from the present one.',
  }),
  'SESSION.NOT_FOUND': () => ({ vi: 'Không có phiên này.', en: 'There is no such session.' }),
};
