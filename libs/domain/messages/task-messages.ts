import { vietnameseDay } from '#libs/domain/messages/dates';
import { amendmentProposalMessages } from '#libs/domain/messages/amendment-proposal-messages';
import { vietnameseDeadline } from '#libs/domain/messages/dates';
import { fact, say, type MessageCatalogue } from '#libs/domain/messages/message';
import { oversightMessages } from '#libs/domain/messages/oversight-messages';
import type { Rejection } from '#libs/domain/shared/rejection';

const deadline = (facts: Rejection['facts']): string => vietnameseDeadline(fact(facts, 'deadline'));

/** Why a command on a task, its calendar or its policy was refused, and what to do about it. */
export const taskMessages: MessageCatalogue = {
  ...oversightMessages,
  ...amendmentProposalMessages,
  'TASK.NOT_FOUND': say(
    'Không có nhiệm vụ này. Hãy kiểm tra lại mã nhiệm vụ.',
    'There is no such task. Check its id.',
  ),
  'TASK.ALREADY_ASSIGNED': say('Nhiệm vụ đã được giao; không giao lần hai.', 'The task is assigned already.'),
  'TASK.NO_LEAD': say(
    'Nhiệm vụ chưa có đơn vị chủ trì. Hãy chọn đơn vị chủ trì trong bản dự thảo.',
    'The task has no lead. Choose one in the draft.',
  ),
  'TASK.DUPLICATE_ASSIGNEE': say(
    'Một đơn vị được nêu hai lần trong nhiệm vụ. Hãy giữ lại một vai trò.',
    'An agency is named twice. Keep one of its roles.',
  ),
  'TASK.SCHEDULE_EMPTY': say(
    'Lịch của nhiệm vụ kết thúc trước khi bắt đầu. Hãy sửa thời gian thực hiện.',
    'The schedule ends before it begins. Correct the timing.',
  ),
  'TASK.CLOSED': say(
    'Nhiệm vụ đã kết thúc, không nhận thêm nội dung.',
    'The task is closed and accepts nothing more.',
  ),
  'TASK.FOREIGN': say(
    'Đơn vị của bạn không tham gia phần việc này. Hãy liên hệ cơ quan theo dõi nếu đây là nhầm lẫn.',
    'Your agency takes no part in this. Ask the monitoring agency if that is a mistake.',
  ),
  'TASK.COORDINATION_OPEN': (facts) => ({
    vi: `Yêu cầu phối hợp số ${fact(facts, 'request')} chưa kết thúc. Đơn vị chủ trì cần tiếp nhận ý kiến hoặc bỏ qua có lý do trước khi duyệt.`,
    en: `Coordination request ${fact(facts, 'request')} is still open. The lead must accept its input or waive it with a reason first.`,
  }),
  'ACTOR.NOT_PERMITTED': say('Vai trò của bạn không được thực hiện việc này.', 'Your role may not do this.'),
  'CYCLE.AMBIGUOUS': (facts) => ({
    vi: `Nhiệm vụ có nhiều kỳ đang mở (${fact(facts, 'periods')}). Hãy nêu rõ kỳ.`,
    en: `Several cycles are open (${fact(facts, 'periods')}). Name the cycle.`,
  }),
  'CYCLE.NOT_FOUND': say('Không có kỳ này.', 'There is no such cycle.'),
  'CYCLE.CLOSED': say('Kỳ này đã hoàn thành.', 'This cycle is completed.'),
  'CYCLE.NONE_OPEN': say(
    'Hiện không có kỳ nào đang mở. Kỳ kế tiếp mở vào đầu thời kỳ của nó.',
    'No cycle is open now. The next one opens at the start of its period.',
  ),
  'ASSIGNMENT.ALREADY_ACKNOWLEDGED': say(
    'Đơn vị đã tiếp nhận nhiệm vụ này.',
    'Your agency has acknowledged this task.',
  ),
  'COORDINATION.NOT_FOUND': say('Không có yêu cầu phối hợp này.', 'There is no such coordination request.'),
  'COORDINATION.NOBODY_ASKED': say('Hãy chọn ít nhất một đơn vị phối hợp.', 'Name at least one unit to ask.'),
  'COORDINATION.AFTER_DEADLINE': (facts) => ({
    vi: `Yêu cầu phối hợp không được có thời hạn sau thời hạn của nhiệm vụ (${deadline(facts)}).`,
    en: `A coordination request may not be due after its task (${fact(facts, 'deadline')}).`,
  }),
  'COORDINATION.WITH_ITSELF': say(
    'Không đơn vị nào tự phối hợp với chính mình.',
    'No unit coordinates with itself.',
  ),
  'COORDINATION.NOT_A_COORDINATOR': (facts) => ({
    vi: `Đơn vị ${fact(facts, 'agencyId')} không phải đơn vị phối hợp của nhiệm vụ.`,
    en: `${fact(facts, 'agencyId')} is not a coordinating unit of this task.`,
  }),
  'COORDINATION.ALREADY_REQUESTED': (facts) => ({
    vi: `Đã có yêu cầu phối hợp đang mở với đơn vị ${fact(facts, 'agencyId')}.`,
    en: `A request to ${fact(facts, 'agencyId')} is open already.`,
  }),
  'COORDINATION.NOTHING_ASKED': say(
    'Chưa có yêu cầu phối hợp nào chờ đơn vị bạn trả lời.',
    'No request waits for your answer.',
  ),
  'COORDINATION.AMBIGUOUS': (facts) => ({
    vi: `Có nhiều yêu cầu đang chờ (${fact(facts, 'requests')}). Hãy nêu số yêu cầu.`,
    en: `Several requests wait (${fact(facts, 'requests')}). Name the request.`,
  }),
  'COORDINATION.CLOSED': say('Yêu cầu phối hợp này đã kết thúc.', 'This coordination request is closed.'),
  'COORDINATION.NOT_YOURS': say(
    'Chỉ đơn vị đã yêu cầu mới quyết định về ý kiến phối hợp.',
    'Only the lead that asked decides about the input.',
  ),
  'COORDINATION.WAIVER_NOT_ALLOWED': say(
    'Quy chế theo dõi của kế hoạch không cho bỏ qua phối hợp.',
    'The policy of this plan does not allow waivers.',
  ),
  'INPUT.NOT_FOUND': say('Không có ý kiến phối hợp này.', 'There is no such input.'),
  'INPUT.ALREADY_SUBMITTED': say(
    'Ý kiến trước đang chờ đơn vị chủ trì xem xét.',
    'Your last input still waits for the lead.',
  ),
  'INPUT.ALREADY_DECIDED': say('Ý kiến này đã được xử lý.', 'This input has been decided.'),
  'PROGRESS.PERCENT_OUT_OF_RANGE': say(
    'Mức độ hoàn thành phải từ 0 đến 100.',
    'The percentage must lie between 0 and 100.',
  ),
  'DELIVERABLE.NOT_FOUND': say('Không có sản phẩm này.', 'There is no such deliverable.'),
  'DELIVERABLE.ALREADY_SUBMITTED': say(
    'Sản phẩm trước đang chờ duyệt. Hãy rút lại nếu muốn nộp bản khác.',
    'A deliverable awaits acceptance. Withdraw it to submit another.',
  ),
  'DELIVERABLE.ALREADY_APPROVED': say('Sản phẩm đã được duyệt.', 'The deliverable has been approved.'),
  'DELIVERABLE.ALREADY_RETURNED': say(
    'Sản phẩm này đã bị trả lại; hãy chờ bản nộp mới.',
    'This deliverable was returned; wait for the next one.',
  ),
  'DELIVERABLE.WITHDRAWN': say('Sản phẩm này đã được rút lại.', 'This deliverable was withdrawn.'),
  'DELIVERABLE.NO_CONTENT': say(
    'Hãy kèm ít nhất một tệp, hoặc số hiệu văn bản đã ban hành.',
    'Attach a file, or give the number of the issued document.',
  ),
  'DELIVERABLE.OWN_SUBMISSION': say(
    'Không ai tự duyệt hoặc trả lại sản phẩm của chính mình hay đơn vị mình.',
    'Nobody decides about their own submission or that of their agency.',
  ),
  'DEADLINE.IN_PAST': (facts) => ({
    vi: `Thời hạn mới (${deadline(facts)}) đã qua. Hãy chọn ngày trong tương lai.`,
    en: `The new deadline (${fact(facts, 'deadline')}) has passed. Choose a future date.`,
  }),
  'DEADLINE.NOT_LATER': (facts) => ({
    vi: `Thời hạn mới phải sau thời hạn hiện tại (${deadline(facts)}).`,
    en: `The new deadline must be later than the present one (${fact(facts, 'deadline')}).`,
  }),
  'DEADLINE.NOT_AUTHORISED': say(
    'Cơ quan theo dõi không quyết định thời hạn mới; hãy đề xuất lãnh đạo UBND phụ trách.',
    'The monitoring agency does not set deadlines; propose it to the supervisor.',
  ),
  'DEADLINE.PAST_UNSETTLED': say(
    'Thời hạn đã qua khi kích hoạt. Hãy chọn ghi nhận đã hoàn thành hoặc theo dõi từ hôm nay.',
    'The deadline had passed at activation. Record the task as done or follow it up from today.',
  ),
  'EXTENSION.NOT_FOUND': say('Không có đề nghị gia hạn này.', 'There is no such request for an extension.'),
  'EXTENSION.NO_DEADLINE': say(
    'Nhiệm vụ không có thời hạn nên không cần gia hạn.',
    'The task has no deadline that could be extended.',
  ),
  'EXTENSION.PENDING': (facts) => ({
    vi: `Đề nghị gia hạn số ${fact(facts, 'extension')} đang chờ quyết định.`,
    en: `Request ${fact(facts, 'extension')} still waits for a decision.`,
  }),
  'EXTENSION.LIMIT': (facts) => ({
    vi: `Quy chế theo dõi chỉ cho gia hạn ${fact(facts, 'max')} lần; đã dùng hết.`,
    en: `The policy allows ${fact(facts, 'max')} extensions; all were granted.`,
  }),
  'EXTENSION.TOO_LONG': (facts) => ({
    vi: `Quy chế theo dõi chỉ cho gia hạn đến ${deadline(facts)}.`,
    en: `The policy allows an extension until ${fact(facts, 'deadline')} at most.`,
  }),
  'EXTENSION.AFTER_DEADLINE': (facts) => ({
    vi: `Thời hạn (${deadline(facts)}) đã qua; chỉ được đề nghị gia hạn trước khi hết hạn.`,
    en: `The deadline (${fact(facts, 'deadline')}) has passed; an extension is asked for before it.`,
  }),
  'EXTENSION.DECIDED': say('Đề nghị gia hạn này đã được quyết định.', 'This request has been decided.'),
  'EXTENSION.OWN_REQUEST': say(
    'Không ai quyết định đề nghị gia hạn của chính mình hay đơn vị mình.',
    'Nobody decides about their own request or that of their agency.',
  ),
  'EXTENSION.ANSWER_MISSING': say('Hãy nêu lý do không đồng ý gia hạn.', 'Say why the extension is refused.'),
  'RETURN_PROPOSAL.NOT_FOUND': say('Không có đề nghị trả lại, điều chỉnh này.', 'There is no such proposal.'),
  'RETURN_PROPOSAL.PENDING': (facts) => ({
    vi: `Đề nghị số ${fact(facts, 'proposal')} đang chờ quyết định.`,
    en: `Proposal ${fact(facts, 'proposal')} still waits for a decision.`,
  }),
  'RETURN_PROPOSAL.TOO_LATE': (facts) => ({
    vi: `Chỉ đề nghị trả lại hoặc điều chỉnh được đến ${deadline(facts)}; sau đó hãy báo cáo khó khăn hoặc đề nghị gia hạn.`,
    en: `A return may be proposed until ${fact(facts, 'deadline')}; report difficulties or ask for an extension.`,
  }),
  'RETURN_PROPOSAL.DECIDED': say('Đề nghị này đã được quyết định.', 'This proposal has been decided.'),
  'RETURN_PROPOSAL.OWN': say(
    'Không ai quyết định đề nghị của đơn vị mình.',
    'Nobody decides about a proposal of their own agency.',
  ),
  'RETURN_PROPOSAL.ANSWER_MISSING': say('Hãy nêu lý do không đồng ý.', 'Say why the proposal is refused.'),
  'DECISION.OWN_AGENCY': say(
    'Đơn vị của người quyết định được lợi từ quyết định này. Hãy nêu số và ngày của văn bản đã quyết định.',
    'The agency of whoever decides would gain by it. Name number and date of the document that decided it.',
  ),
  'REASSIGNMENT.TAKES_NO_PART': (facts) => ({
    vi: `Đơn vị ${fact(facts, 'agencyId')} không tham gia nhiệm vụ.`,
    en: `${fact(facts, 'agencyId')} takes no part in the task.`,
  }),
  'REASSIGNMENT.TAKES_PART_ALREADY': (facts) => ({
    vi: `Đơn vị ${fact(facts, 'agencyId')} đã tham gia nhiệm vụ.`,
    en: `${fact(facts, 'agencyId')} takes part in the task already.`,
  }),
  'REASSIGNMENT.AGENCY_NOT_IN_FORCE': (facts) => ({
    vi: `Đơn vị ${fact(facts, 'agencyId')} hiện không còn hoặc chưa hoạt động.`,
    en: `${fact(facts, 'agencyId')} is not in force today.`,
  }),
  'REASSIGNMENT.DELIVERABLE_WAITS': (facts) => ({
    vi: `Sản phẩm số ${fact(facts, 'deliverable')} đang chờ duyệt. Hãy duyệt hoặc trả lại trước khi chuyển đơn vị.`,
    en: `Deliverable ${fact(facts, 'deliverable')} awaits acceptance. Decide about it before the task moves.`,
  }),
  'TASK.SUSPENDED': say(
    'Nhiệm vụ đang tạm dừng. Việc này chờ đến khi nhiệm vụ tiếp tục.',
    'The task is suspended. This waits until it is resumed.',
  ),
  'TASK.NOT_SUSPENDED': say('Nhiệm vụ không tạm dừng.', 'The task is not suspended.'),
  'AMENDMENT.TITLE_EMPTY': say('Nội dung nhiệm vụ không được để trống.', 'A task needs a title.'),
  'AMENDMENT.NO_SINGLE_DEADLINE': say(
    'Nhiệm vụ định kỳ hoặc thường xuyên không có một thời hạn để sửa; hãy sửa thời gian kết thúc.',
    'A recurring or continuous task has no single deadline; amend its last day instead.',
  ),
  'AMENDMENT.NOT_RECURRING': say(
    'Chỉ nhiệm vụ định kỳ mới có ngày kết thúc các kỳ.',
    'Only a recurring task has a last day of its cycles.',
  ),
  'AMENDMENT.NOTHING_LEFT': say(
    'Ngày kết thúc này trước kỳ đầu tiên nên nhiệm vụ không còn kỳ nào. Nếu thôi thực hiện, hãy hủy nhiệm vụ.',
    'No period would be left of the task. Cancel it if it is not to be done.',
  ),
  'AMENDMENT.DOCUMENT_IN_FUTURE': say(
    'Ngày của văn bản điều chỉnh nằm trong tương lai.',
    'The amending document is dated in the future.',
  ),
  'DOCUMENT.CLASSIFIED': say(
    'Không nhận tài liệu mật trên hệ thống này. Hãy gửi theo đường văn bản mật.',
    'Classified documents are not accepted here. Send them by the channel for secrets.',
  ),
  'POLICY.EXISTS': say(
    'Mã chính sách đã có. Chính sách không sửa; hãy đặt mã mới.',
    'This policy id exists. Policies are never edited; use a new id.',
  ),
  'POLICY.NOT_FOUND': say('Không có chính sách này.', 'There is no such policy.'),
  'POLICY.CONTRADICTION': (facts) => ({
    vi: `Chính sách tự mâu thuẫn ở mục "${fact(facts, 'field')}". Hãy sửa mục đó.`,
    en: `The policy contradicts itself in "${fact(facts, 'field')}". Correct that field.`,
  }),
  'CALENDAR.NO_WORKING_DAY': say(
    'Lịch phải có ít nhất một ngày làm việc trong tuần.',
    'A calendar needs at least one working weekday.',
  ),
  'CALENDAR.OTHER_YEAR': (facts) => ({
    vi: `Ngày ${vietnameseDay(fact(facts, 'date'))} không thuộc năm ${fact(facts, 'year')}. Hãy nhập riêng từng năm.`,
    en: `${fact(facts, 'date')} is not in ${fact(facts, 'year')}. Enter each year by itself.`,
  }),
  'CALENDAR.DAY_TWICE': (facts) => ({
    vi: `Ngày ${vietnameseDay(fact(facts, 'date'))} vừa là ngày nghỉ vừa là ngày làm việc. Hãy chọn một.`,
    en: `${fact(facts, 'date')} is both a day off and worked. Choose one.`,
  }),
  'CALENDAR.NO_HOLIDAY': (facts) => ({
    vi: `Năm ${fact(facts, 'year')} chưa có ngày nghỉ nào. Hãy nhập đủ các ngày nghỉ của năm.`,
    en: `${fact(facts, 'year')} has no day off. Enter all of the year's.`,
  }),
  'CALENDAR.YEAR_BEFORE_MISSING': (facts) => ({
    vi: `Chưa nhập ngày nghỉ được công bố của năm ${fact(facts, 'year')}. Hãy nhập năm đó trước.`,
    en: `The announced days off of ${fact(facts, 'year')} are missing. Enter that year first.`,
  }),
  'CALENDAR.YEARLY_KNOWN': (facts) => ({
    vi: `Ngày nghỉ hằng năm ${fact(facts, 'monthDay').split('-').reverse().join('/')} đã có.`,
    en: `The yearly day off ${fact(facts, 'monthDay')} is there already.`,
  }),
  'STREAM.VERSION_CONFLICT': say(
    'Dữ liệu đã thay đổi từ khi bạn xem. Hãy tải lại rồi thử lại.',
    'This changed since you saw it. Reload and try again.',
  ),
  'COMMAND.ID_REUSED': say(
    'Khóa Idempotency-Key này đã dùng cho nội dung khác. Hãy dùng khóa mới.',
    'This Idempotency-Key was used with other content. Use a new one.',
  ),
};
