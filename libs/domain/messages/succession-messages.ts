import { vietnameseDate, vietnameseDay } from '#libs/domain/messages/dates';
import { fact, say, type MessageCatalogue } from '#libs/domain/messages/message';
import { dateOf } from '#libs/domain/shared/time';

/** Why the end of an agency was refused, and what to do about it. */
export const successionMessages: MessageCatalogue = {
  'SUCCESSION.NOT_FOUND': (f) => ({
    vi: `Chưa ghi nhận việc sắp xếp, kế thừa của đơn vị ${fact(f, 'succession')}.`,
    en: `No succession of ${fact(f, 'succession')} is recorded.`,
  }),
  'SUCCESSION.EXISTS': (f) => ({
    vi: `Việc kế thừa của đơn vị ${fact(f, 'succession')} đã được ghi nhận; hãy sửa bản đã ghi.`,
    en: `The succession of ${fact(f, 'succession')} is recorded already; amend that one.`,
  }),
  'SUCCESSION.CONFIRMED': say(
    'Việc kế thừa đã được xác nhận; không chọn lại đơn vị tiếp nhận được nữa.',
    'The succession is confirmed; successors can no longer be chosen.',
  ),
  'SUCCESSION.BEGUN': (f) => ({
    vi: `Việc kế thừa của đơn vị ${fact(f, 'succession')} đã bắt đầu từ ngày ${vietnameseDay(fact(f, 'on'))}, không sửa hay rút lại được nữa.`,
    en: `The succession of ${fact(f, 'succession')} has begun on ${fact(f, 'on')}; it cannot be amended or withdrawn any more.`,
  }),
  'SUCCESSION.CARRIED_OUT': (f) => ({
    vi: `Việc kế thừa của đơn vị ${fact(f, 'succession')} đã thực hiện xong, không sửa được nữa. Hãy chuyển từng nhiệm vụ nếu cần.`,
    en: `The succession of ${fact(f, 'succession')} is carried out and cannot be amended. Reassign tasks one by one.`,
  }),
  'SUCCESSION.WITHDRAWN': (f) => ({
    vi: `Việc kế thừa của đơn vị ${fact(f, 'succession')} đã được rút lại. Hãy ghi nhận lại nếu có văn bản mới.`,
    en: `The succession of ${fact(f, 'succession')} is withdrawn. Record it anew where a new document says so.`,
  }),
  'SUCCESSION.DOCUMENT_MISSING': say(
    'Việc kế thừa đã được xác nhận: muốn rút lại phải nêu số và ngày của văn bản.',
    'The succession is confirmed: to withdraw it, name number and date of the document.',
  ),
  'SUCCESSION.WRONG_SUCCESSORS': (f) => ({
    vi: 'Số đơn vị kế thừa không khớp: sáp nhập, đổi tên có một đơn vị; chia tách có từ hai đơn vị khác nhau; giải thể không có.',
    en: `A ${fact(f, 'kind')} cannot have ${fact(f, 'count')} successors: a merger or renaming has one, a split at least two different ones, a dissolution none.`,
  }),
  'SUCCESSION.GENERAL_MISSING': (f) => ({
    vi: `Giải thể đơn vị ${fact(f, 'from')} phải nêu đơn vị nhận việc phát sinh sau này dưới tên cũ.`,
    en: `The dissolution of ${fact(f, 'from')} must name who answers for what comes up under its name later.`,
  }),
  'SUCCESSION.GENERAL_NOT_A_SUCCESSOR': (f) => ({
    vi: `Đơn vị ${fact(f, 'agencyId')} tiếp nhận việc phát sinh phải là một trong các đơn vị kế thừa.`,
    en: `${fact(f, 'agencyId')}, which answers for later matters, must be one of the successors.`,
  }),
  'SUCCESSION.DOCUMENT_IN_FUTURE': say(
    'Ngày của văn bản nằm trong tương lai.',
    'The document is dated in the future.',
  ),
  'SUCCESSION.ACCOUNT_ELSEWHERE': (f) => ({
    vi: `Tài khoản ${fact(f, 'userId')} chỉ chuyển được sang đơn vị kế thừa.`,
    en: `The account ${fact(f, 'userId')} can only go to a successor.`,
  }),
  'SUCCESSION.ALREADY_DISSOLVED': (f) => ({
    vi: `Đơn vị ${fact(f, 'agencyId')} đã kết thúc hoạt động từ trước.`,
    en: `${fact(f, 'agencyId')} has ended before.`,
  }),
  'SUCCESSION.SUCCESSOR_NOT_IN_FORCE': (f) => ({
    vi: `Đơn vị ${fact(f, 'agencyId')} chưa hoặc không còn hoạt động vào ngày ${vietnameseDay(fact(f, 'on'))}.`,
    en: `${fact(f, 'agencyId')} is not in force on ${fact(f, 'on')}.`,
  }),
  'SUCCESSION.GROUP_EMPTY': (f) => ({
    vi: `Nhóm ${fact(f, 'groupId')} sẽ không còn thành viên. Hãy nêu đơn vị thay thế trong nhóm, hoặc ghi nhận nhóm kế thừa trước.`,
    en: `The group ${fact(f, 'groupId')} would be left without members. Name who takes the place, or record which group replaces it.`,
  }),
  'SUCCESSION.PAST_ACTS': (f) => ({
    vi: `Ngày hiệu lực ${vietnameseDay(fact(f, 'on'))} trái với việc đã ghi nhận: đơn vị ${fact(f, 'agencyId')} còn thực hiện nhiệm vụ ${fact(f, 'taskId')} ngày ${vietnameseDate(dateOf(fact(f, 'at')))}.`,
    en: `The day ${fact(f, 'on')} contradicts what is recorded: ${fact(f, 'agencyId')} acted on ${fact(f, 'taskId')} at ${fact(f, 'at')}.`,
  }),
  'SUCCESSION.CHOICE_MISSING': (f) => ({
    vi: `Còn ${fact(f, 'count')} phần việc chưa chọn đơn vị tiếp nhận (${fact(f, 'tasks')}).`,
    en: `${fact(f, 'count')} parts have no successor yet (${fact(f, 'tasks')}).`,
  }),
  'SUCCESSION.NOTHING_TO_CHOOSE': (f) => ({
    vi: `Nhiệm vụ ${fact(f, 'taskId')} không có phần việc nào cần chọn đơn vị tiếp nhận.`,
    en: `Nothing has to be chosen for ${fact(f, 'taskId')}.`,
  }),
  'SUCCESSION.NOBODY_LEFT': (f) => ({
    vi: `Nhiệm vụ ${fact(f, 'taskId')} không còn ai đảm nhận phần này; hãy chọn một đơn vị.`,
    en: `Nobody would be left for this part of ${fact(f, 'taskId')}; choose an agency.`,
  }),
  'SUCCESSION.CANNOT_TAKE_OVER': (f) => ({
    vi: `Đơn vị ${fact(f, 'agencyId')} không thể tiếp nhận phần này của nhiệm vụ ${fact(f, 'taskId')}.`,
    en: `${fact(f, 'agencyId')} cannot take over this part of ${fact(f, 'taskId')}.`,
  }),
};
