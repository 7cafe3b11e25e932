import { fact, say, type MessageCatalogue } from '#libs/domain/messages/message';

/** Why a letter that urges agencies on was not recorded. */
export const officialReminderMessages: MessageCatalogue = {
  'OFFICIAL_REMINDER.DATE_IN_FUTURE': (facts) => ({
    vi: `Ngày văn bản (${fact(facts, 'date')}) chưa đến; chỉ ghi nhận công văn đã ban hành.`,
    en: `The letter is dated ${fact(facts, 'date')}, which has not come; record letters that were issued.`,
  }),
  'OFFICIAL_REMINDER.ALREADY_RECORDED': (facts) => ({
    vi: `Công văn số ${fact(facts, 'number')} đã được ghi nhận cho nhiệm vụ này (lần ${fact(facts, 'reminder')}).`,
    en: `The letter ${fact(facts, 'number')} is recorded for this task already (number ${fact(facts, 'reminder')}).`,
  }),
  'OFFICIAL_REMINDER.NOT_FOUND': (facts) => ({
    vi: `Nhiệm vụ không có công văn đôn đốc số thứ tự ${fact(facts, 'reminder')} để đính chính.`,
    en: `The task has no official reminder number ${fact(facts, 'reminder')} to correct.`,
  }),
  'OFFICIAL_REMINDER.ALREADY_CORRECTED': (facts) => ({
    vi: `Ghi nhận số ${fact(facts, 'reminder')} đã được đính chính bằng ghi nhận số ${fact(facts, 'by')}. Hãy đính chính ghi nhận đó.`,
    en: `Record ${fact(facts, 'reminder')} was corrected by record ${fact(facts, 'by')}. Correct that one.`,
  }),
  'OFFICIAL_REMINDER.CORRECTS_NOTHING': (facts) => ({
    vi: `Nội dung trùng với ghi nhận số ${fact(facts, 'reminder')}, không có gì để đính chính.`,
    en: `This is what record ${fact(facts, 'reminder')} says; there is nothing to correct.`,
  }),
  'OFFICIAL_REMINDER.NOT_A_PARTICIPANT': (facts) => ({
    vi: `Đơn vị ${fact(facts, 'agencyId')} không tham gia nhiệm vụ nên không thuộc nơi nhận đôn đốc.`,
    en: `${fact(facts, 'agencyId')} takes no part in the task and cannot be urged on.`,
  }),
  'OFFICIAL_REMINDER.RECEIVERS_MISSING': say(
    'Nhiệm vụ có nhiều đơn vị chủ trì. Hãy nêu các đơn vị nhận ghi trên công văn.',
    'The task has several leads. Name the receivers that the letter names.',
  ),
  'OFFICIAL_REMINDER.NOBODY_ADDRESSED': say(
    'Hãy nêu ít nhất một đơn vị nhận.',
    'Name at least one receiver.',
  ),
};
