import type { MessageCatalogue } from '#libs/domain/messages/message';

/** Why members of an open group could not be named, and what to do about it. */
export const groupMessages: MessageCatalogue = {
  'GROUP.NOT_IN_TASK': ({ groupId }) => ({
    vi: `Nhiệm vụ không giao cho nhóm đơn vị chưa xác định nào có mã ${String(groupId)}.`,
    en: `The task names no open group ${String(groupId)}.`,
  }),
  'GROUP.NOBODY_NAMED': () => ({
    vi: 'Hãy nêu ít nhất một đơn vị.',
    en: 'Name at least one unit.',
  }),
  'GROUP.NOT_A_MEMBER': ({ groupId, agencyId }) => ({
    vi: `Đơn vị ${String(agencyId)} không thuộc nhóm ${String(groupId)} mà điều kiện nói đến.`,
    en: `${String(agencyId)} is no member of the group ${String(groupId)} that the condition is about.`,
  }),
  'GROUP.NOT_NOBODY': ({ groupId }) => ({
    vi: `Chỉ nhóm kèm điều kiện mà chưa chỉ định đơn vị nào mới xác định được là không áp dụng cho đơn vị nào (${String(groupId)}).`,
    en: `Only a condition for which nobody was named yet can apply to nobody (${String(groupId)}).`,
  }),
  'GROUP.MEMBER_IS_ITSELF': () => ({
    vi: 'Không đơn vị nào tự phối hợp với chính mình.',
    en: 'No unit coordinates with itself.',
  }),
  'GROUP.TAKES_PART_ALREADY': ({ agencyId }) => ({
    vi: `Đơn vị ${String(agencyId)} đã tham gia nhiệm vụ.`,
    en: `${String(agencyId)} takes part in the task already.`,
  }),
  'GROUP.MEMBER_NOT_IN_FORCE': ({ agencyId }) => ({
    vi: `Đơn vị ${String(agencyId)} hiện không còn hoặc chưa hoạt động.`,
    en: `${String(agencyId)} is not in force today.`,
  }),
};
