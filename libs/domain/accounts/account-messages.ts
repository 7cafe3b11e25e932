import type { MessageCatalogue } from '#libs/domain/messages/message';
import type { Rejection } from '#libs/domain/shared/rejection';

const say = (value: Rejection['facts'][string] | undefined): string => String(value ?? '');
const roleNames: Readonly<Record<string, string>> = {
  officer: 'chuyên viên (officer)',
  head: 'thủ trưởng (head)',
};

/** What still hangs on an account, in a sentence. */
const hanging = (f: Rejection['facts']): string => {
  const parts = [
    f['plans'] && `phụ trách kế hoạch ${say(f['plans'])}`,
    f['difficulties'] && `phải giải quyết ${say(f['difficulties'])} khó khăn, vướng mắc`,
    f['tasks'] && `làm đầu mối ${say(f['tasks'])} nhiệm vụ`,
    f['delegations'] && `có ${say(f['delegations'])} ủy quyền còn hiệu lực`,
    f['alone'] && `là người duy nhất giữ vai trò ${say(f['alone'])}`,
  ].filter(Boolean);
  return `Tài khoản đang ${parts.join('; ')}.`;
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
  'USER.STILL_NEEDED': (f) => ({
    vi: `${hanging(f)} Ai thay? Lãnh đạo phụ trách kế hoạch do Văn phòng UBND hoặc lãnh đạo khác chỉ định theo văn bản (plan supervisor); việc khác giao lại cho người khác trước. Phải làm ngay thì nêu lý do (despite); khi đó thư không có người nhận sẽ gửi Văn phòng UBND.`,
    en: `Something still hangs on this account: plans ${say(f['plans']) || 'none'}, ${say(f['difficulties'])} difficulties, ${say(f['tasks'])} tasks, ${say(f['delegations'])} delegations, the only ${say(f['alone']) || 'holder of nothing'}. Who takes over? Let the office or another leader name a supervisor by a document first, or give a reason (despite).`,
  }),
  'USER.NOT_OF_COMMITTEE': () => ({
    vi: 'Chỉ thành viên Ban Chỉ đạo (vai trò committee) được phân công phụ trách lĩnh vực.',
    en: 'Only a member of a steering committee (role committee) is put in charge of a field.',
  }),
  'USER.AGENCY_MISSING': (f) => ({
    vi: `Vai trò ${roleNames[say(f['role'])] ?? say(f['role'])} phải thuộc một đơn vị; hãy cho biết đơn vị.`,
    en: `The role ${say(f['role'])} belongs to an agency; say which.`,
  }),
  'USER.NAME_AMBIGUOUS': (f) => ({
    vi: `Có nhiều người tên “${say(f['name'])}”: ${say(f['candidates'])}. Hãy cho biết mã.`,
    en: `Several people are called "${say(f['name'])}": ${say(f['candidates'])}. Give the id.`,
  }),
  'USER.NAME_UNKNOWN': (f) => ({
    vi: `Không có ai tên “${say(f['name'])}”.${f['candidates'] ? ` Có thể là: ${say(f['candidates'])}.` : ''}`,
    en: `Nobody is called "${say(f['name'])}".${f['candidates'] ? ` Perhaps: ${say(f['candidates'])}.` : ''}`,
  }),
  'DIRECTORY.NAME_AMBIGUOUS': (f) => ({
    vi: `“${say(f['name'])}” có thể là: ${say(f['candidates'])}. Hãy cho biết mã.`,
    en: `"${say(f['name'])}" may be: ${say(f['candidates'])}. Give the id.`,
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
