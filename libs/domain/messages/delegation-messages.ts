import { vietnameseDeadline, vietnameseTime } from '#libs/domain/messages/dates';
import type { MessageCatalogue } from '#libs/domain/messages/message';
import type { Rejection } from '#libs/domain/shared/rejection';

const say = (vi: string, en: string) => () => ({ vi, en });
const fact = (facts: Rejection['facts'], name: string): string => String(facts[name] ?? '?');

/** Why authority was not delegated, or not used on somebody's behalf. */
export const delegationMessages: MessageCatalogue = {
  'DELEGATION.NOT_FOUND': say('Không có ủy quyền này.', 'There is no such delegation.'),
  'DELEGATION.DELEGATE_UNKNOWN': say(
    'Không có tài khoản của người được ủy quyền.',
    'There is no account of the person to be given authority.',
  ),
  'DELEGATION.DELEGATE_DISABLED': say(
    'Tài khoản của người được ủy quyền đã bị khóa.',
    'The account of the person to be given authority is disabled.',
  ),
  'DELEGATION.DELEGATE_MAY_NOT_ACT': say(
    'Người quản trị và kiểm soát hệ thống không được xử lý nhiệm vụ, nên không nhận ủy quyền.',
    'Administrators and auditors never act on tasks, so nothing is delegated to them.',
  ),
  'DELEGATION.TO_ONESELF': say('Không tự ủy quyền cho chính mình.', 'Nobody delegates to themselves.'),
  'DELEGATION.ACT_UNKNOWN': (facts) => ({
    vi: `Không có việc hoặc nhóm việc “${fact(facts, 'act')}”.`,
    en: `There is no act or group of acts "${fact(facts, 'act')}".`,
  }),
  'DELEGATION.NOT_YOURS': (facts) => ({
    vi: `Bạn không có thẩm quyền về “${fact(facts, 'act')}” nên không thể ủy quyền việc này.`,
    en: `"${fact(facts, 'act')}" is not yours to do, so it is not yours to delegate.`,
  }),
  'DELEGATION.SUBDELEGATION': (facts) => ({
    vi: `Việc “${fact(facts, 'act')}” bạn làm theo ủy quyền; người được ủy quyền không ủy quyền lại.`,
    en: `You do "${fact(facts, 'act')}" on somebody's behalf; what was delegated is not delegated further.`,
  }),
  'DELEGATION.PERIOD_EMPTY': say(
    'Thời điểm kết thúc ủy quyền phải sau thời điểm bắt đầu.',
    'A delegation must end after it begins.',
  ),
  'DELEGATION.IN_PAST': say(
    'Thời gian ủy quyền đã qua; không ủy quyền cho thời gian trước đây.',
    'The period lies in the past; authority is not delegated backwards.',
  ),
  'DELEGATION.CYCLE': say(
    'Trong thời gian này người nhận đã ủy quyền, trực tiếp hoặc qua người khác, cho bạn; ủy quyền không đi vòng.',
    'In this period that person has delegated to you, directly or through others; delegations form no cycle.',
  ),
  'DELEGATION.NONE': say('Người này không ủy quyền cho bạn.', 'That person has delegated nothing to you.'),
  'DELEGATION.NOT_BEGUN': (facts) => ({
    vi: `Ủy quyền có hiệu lực từ ${vietnameseTime(fact(facts, 'from'))}.`,
    en: `The delegation begins at ${fact(facts, 'from')}.`,
  }),
  'DELEGATION.ENDED': (facts) => ({
    vi: `Ủy quyền đã hết hiệu lực (${vietnameseDeadline(fact(facts, 'until'))}).`,
    en: `The delegation ended at ${fact(facts, 'until')}.`,
  }),
  'DELEGATION.REVOKED': (facts) => ({
    vi: `Ủy quyền đã bị chấm dứt lúc ${vietnameseTime(fact(facts, 'at'))}.`,
    en: `The delegation was revoked at ${fact(facts, 'at')}.`,
  }),
  'DELEGATION.ALREADY_REVOKED': say('Ủy quyền này đã bị chấm dứt.', 'This delegation was revoked already.'),
  'DELEGATION.ALREADY_ENDED': say('Ủy quyền này đã hết thời hạn.', 'This delegation has ended already.'),
  'DELEGATION.DELEGATOR_DISABLED': say(
    'Tài khoản của người ủy quyền đã bị khóa, nên không làm thay được nữa.',
    'The account of who delegated is disabled, so nothing can be done on their behalf.',
  ),
  'DELEGATION.ACT_NOT_COVERED': (facts) => ({
    vi: `Ủy quyền không gồm việc này (${fact(facts, 'command')}).`,
    en: `The delegation does not cover this act (${fact(facts, 'command')}).`,
  }),
  'DELEGATION.OWN_UNIT': say(
    'Đơn vị của chính bạn có phần trong việc này; người được ủy quyền không quyết định cho đơn vị mình.',
    'Your own agency has a part in this; a delegate does not decide about their own agency.',
  ),
  'DELEGATION.NOT_NAMED': (facts) => ({
    vi: `Bạn chỉ làm được việc này thay ${fact(facts, 'name')}: gửi lại kèm On-Behalf-Of: ${fact(facts, 'onBehalfOf')}.`,
    en: `You may do this on behalf of ${fact(facts, 'name')} only: send it again with On-Behalf-Of: ${fact(facts, 'onBehalfOf')}.`,
  }),
  'DELEGATION.NOT_HERE': say(
    'Chỉ xử lý nhiệm vụ mới làm thay người khác được.',
    'Only tasks are acted on on behalf of somebody else.',
  ),
};
