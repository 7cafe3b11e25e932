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
