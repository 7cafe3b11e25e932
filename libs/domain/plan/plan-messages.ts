type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** One sentence for people, in both languages, from a rejection's facts. */
interface Sentence {
  readonly vi: (facts: Facts) => string;
  readonly en: (facts: Facts) => string;
}

const sentence = (vi: Sentence['vi'], en: Sentence['en']): Sentence => ({ vi, en });
const say = (value: Facts[string] | undefined): string => String(value ?? '');
/** ` (nhiệm vụ 12)` where the facts name a row, else nothing. */
const row = (key: Facts[string] | undefined, word: string): string => (key ? ` (${word} ${say(key)})` : '');

/** `: UNIT.UNKNOWN`, which is what settles all of one kind at once, where the facts name it. */
const ofFinding = (code: Facts[string] | undefined): string => (code ? `: ${say(code)}` : '');

/** What a refused command about a plan says to people, by rejection code. */
export const planMessages: Readonly<Record<string, Sentence>> = {
  'PLAN.NOT_FOUND': sentence(
    () => 'Không tìm thấy kế hoạch.',
    () => 'There is no such plan.',
  ),
  'PLAN.ALREADY_IMPORTED': sentence(
    (f) => `Tệp này đã được nhập thành kế hoạch ${say(f.planId)}.`,
    (f) => `This file was imported before, as plan ${say(f.planId)}.`,
  ),
  'PLAN.DISCARDED': sentence(
    (f) => `Bản nháp ${say(f.planId)} đã bị hủy; nếu cần, hãy nhập lại tệp.`,
    (f) => `The draft ${say(f.planId)} was discarded; import its file again if it is wanted after all.`,
  ),
  'PLAN.DISCARD_REASON_MISSING': sentence(
    () => 'Nêu lý do hủy bản nháp.',
    () => 'Give the reason for discarding the draft.',
  ),
  'ACTOR.NOT_PERMITTED': sentence(
    () => 'Bạn không có quyền thực hiện việc này trên kế hoạch.',
    () => 'You may not do this to the plan.',
  ),
  'PLAN.ALREADY_ACTIVE': sentence(
    () => 'Kế hoạch đã được kích hoạt, không sửa bản nháp được nữa.',
    () => 'The plan is active already; its draft cannot be changed any more.',
  ),
  'PLAN.NOT_REVIEWED': sentence(
    () => 'Phải rà soát xong bản nháp trước khi kích hoạt.',
    () => 'The draft must be reviewed before the plan is activated.',
  ),
  'PLAN.ERROR_FINDINGS_OPEN': sentence(
    (f) =>
      `Còn ${say(f.count)} lỗi chưa xử lý; lỗi đầu tiên ở mục “${say(f.field)}”${row(f.key, 'nhiệm vụ')}${ofFinding(f.finding)}.`,
    (f) =>
      `${say(f.count)} errors are open; the first is about "${say(f.field)}"${row(f.key, 'task')}${ofFinding(f.finding)}.`,
  ),
  'PLAN.SETUP_INCOMPLETE': sentence(
    () => 'Chưa chọn đủ cơ quan theo dõi, lãnh đạo phụ trách, chính sách đôn đốc và nơi nghiệm thu.',
    () => 'Monitoring agency, supervisor, policy and who accepts must be chosen first.',
  ),
  'PLAN.SUPERVISOR_UNKNOWN': sentence(
    () => 'Không có lãnh đạo phụ trách này; hãy chọn một tài khoản có vai trò lãnh đạo phụ trách.',
    () => 'There is no such supervisor; choose an account that has this role.',
  ),
  'PLAN.SUPERVISOR_ALREADY': sentence(
    () => 'Lãnh đạo này đang phụ trách kế hoạch.',
    () => 'This leader is in charge of the plan already.',
  ),
  'PLAN.PAST_DEADLINE_UNSETTLED': sentence(
    (f) =>
      `${say(f.count)} nhiệm vụ đã quá hạn cần chọn: ghi nhận đã hoàn thành hoặc theo dõi từ hôm nay${row(f.key, 'đầu tiên là nhiệm vụ')}.`,
    (f) =>
      `${say(f.count)} tasks are past their deadline and need a choice: done, or followed from today${row(f.key, 'first task')}.`,
  ),
  'PLAN.UNTIL_MISSING': sentence(
    () => 'Kế hoạch có nhiệm vụ định kỳ nên phải đặt ngày kết thúc trong phần thiết lập.',
    () => "The plan has recurring tasks: set the plan's last day in its setup.",
  ),
  'PLAN.DEADLINE_NOT_PAST': sentence(
    (f) => `Nhiệm vụ ${say(f.key)} chưa quá hạn.`,
    (f) => `The deadline of task ${say(f.key)} has not passed.`,
  ),
  'PLAN.DONE_ON_MISSING': sentence(
    (f) => `Cho biết ngày nhiệm vụ ${say(f.key)} đã hoàn thành.`,
    (f) => `Say on which day task ${say(f.key)} was done.`,
  ),
  'PLAN.DONE_ON_IN_FUTURE': sentence(
    (f) => `Ngày hoàn thành ${say(f.doneOn)} của nhiệm vụ ${say(f.key)} ở trong tương lai.`,
    (f) => `The completion of task ${say(f.key)} on ${say(f.doneOn)} lies in the future.`,
  ),
  'PLAN.DONE_ON_BEFORE_PLAN': sentence(
    (f) =>
      `Ngày hoàn thành ${say(f.doneOn)} của nhiệm vụ ${say(f.key)} trước ngày ban hành kế hoạch (${say(f.date)}).`,
    (f) =>
      `The completion of task ${say(f.key)} on ${say(f.doneOn)} lies before the day of the plan (${say(f.date)}).`,
  ),
  'PLAN.FINDING_NOT_OPEN': sentence(
    (f) => `Phát hiện ${say(f.code)} không còn mở${row(f.key, 'nhiệm vụ')}.`,
    (f) => `The finding ${say(f.code)} is not open${row(f.key, 'task')}.`,
  ),
  'PLAN.REASON_MISSING': sentence(
    () => 'Nêu lý do chấp nhận phát hiện này.',
    () => 'Give the reason for accepting this finding.',
  ),
  'PLAN.NOTHING_TO_FOLLOW': sentence(
    () => 'Bản nháp không có nhiệm vụ nào xác định được đơn vị chủ trì.',
    () => 'The draft has no task with a known lead.',
  ),
  'DRAFT.ROW_CHANGED': sentence(
    (f) => `Dòng ${say(f.key)} đã được người khác sửa; hãy tải lại rồi sửa tiếp.`,
    (f) => `Row ${say(f.key)} was changed by someone else; load it again before you edit it.`,
  ),
  'DRAFT.ROW_NOT_FOUND': sentence(
    (f) => `Bản nháp không có dòng ${say(f.key)}.`,
    (f) => `The draft has no row ${say(f.key)}.`,
  ),
  'DRAFT.FIELD_NOT_HERE': sentence(
    (f) => `Loại dòng này không có mục “${say(f.field)}”.`,
    (f) => `Rows of this kind have no field "${say(f.field)}".`,
  ),
  'DRAFT.TITLE_EMPTY': sentence(
    (f) => `Nội dung của dòng ${say(f.key)} không được để trống.`,
    (f) => `The text of row ${say(f.key)} must not be empty.`,
  ),
  'DRAFT.UNIT_AMBIGUOUS': sentence(
    () => 'Mỗi đơn vị phải là đúng một cơ quan hoặc một nhóm cơ quan.',
    () => 'Each unit must be exactly one agency or one group.',
  ),
  'DRAFT.DATE_INVALID': sentence(
    (f) => `“${say(f.date)}” không phải là một ngày có thật.`,
    (f) => `"${say(f.date)}" is not a day that exists.`,
  ),
  'DRAFT.TIMING_UNREADABLE': sentence(
    (f) => `Không xác định được thời hạn từ “${say(f.text)}”; hãy chọn loại và ngày.`,
    (f) => `No deadline can be read from "${say(f.text)}"; choose its kind and date.`,
  ),
  'DRAFT.DUE_MISSING': sentence(
    () => 'Thời hạn loại này cần có ngày đến hạn.',
    () => 'A deadline of this kind needs its date.',
  ),
  'DRAFT.START_AFTER_DUE': sentence(
    (f) => `Ngày bắt đầu ${say(f.start)} sau ngày đến hạn ${say(f.due)}.`,
    (f) => `The start ${say(f.start)} lies after the deadline ${say(f.due)}.`,
  ),
  'DIRECTORY.AGENCY_ENDED': sentence(
    ({ id }) =>
      `Đơn vị “${id}” đã kết thúc hoạt động và không có đúng một đơn vị kế thừa. Hãy chọn đơn vị khác.`,
    (f) => `The agency "${say(f.id)}" has ended, and not exactly one stands for it. Choose another one.`,
  ),
  'DIRECTORY.UNKNOWN_AGENCY': sentence(
    (f) =>
      `Danh bạ không có cơ quan hoặc nhóm “${say(f.id ?? f.agencyId)}”.${f.candidates ? ` Có thể là: ${say(f.candidates)}.` : ''}`,
    (f) =>
      `The directory knows no agency or group "${say(f.id ?? f.agencyId)}".${f.candidates ? ` Perhaps: ${say(f.candidates)}.` : ''}`,
  ),
  'DRAFT.REASON_MISSING': sentence(
    (f) => `Nêu lý do của thay đổi ở dòng ${say(f.key)}.`,
    (f) => `Give the reason for this change of row ${say(f.key)}.`,
  ),
  'DRAFT.SPLIT_NEEDS_TWO': sentence(
    (f) => `Tách dòng ${say(f.key)} cần ít nhất hai phần, mỗi phần có nội dung.`,
    (f) => `Splitting row ${say(f.key)} needs two parts or more, each with its text.`,
  ),
  'DRAFT.MERGE_NEEDS_OTHERS': sentence(
    (f) => `Cho biết những dòng khác cần gộp vào dòng ${say(f.key)}.`,
    (f) => `Name the other rows that go into row ${say(f.key)}.`,
  ),
  'DRAFT.REPEATS_UNKNOWN': sentence(
    (f) => `Không có dòng “${say(f.repeats)}” để dòng ${say(f.key)} nhắc lại.`,
    (f) => `There is no row "${say(f.repeats)}" for row ${say(f.key)} to repeat.`,
  ),
  'DRAFT.FOLLOWED_TWICE': sentence(
    (f) => `Việc này đã được theo dõi ở dòng “${say(f.other)}”; hãy giữ một trong hai làm nội dung.`,
    (f) => `This is followed as row "${say(f.other)}" already; keep one of the two as text.`,
  ),
  'DRAFT.WAITS_FOR_UNKNOWN': sentence(
    (f) => `Chế độ báo cáo không có dòng “${say(f.waitsFor)}” mà dòng ${say(f.key)} phải chờ.`,
    (f) => `Row ${say(f.key)} would wait for the report "${say(f.waitsFor)}", which is not there.`,
  ),
  'DRAFT.WAITS_IN_CIRCLE': sentence(
    (f) => `Báo cáo ${say(f.key)} sẽ phải chờ chính nó.`,
    (f) => `Report ${say(f.key)} would have to wait for itself.`,
  ),
  'DRAFT.RANGE_INVALID': sentence(
    (f) => `Chỉ tiêu ${say(f.key)}: chỉ khoảng giá trị mới có cận trên, và cận trên không nhỏ hơn cận dưới.`,
    (f) =>
      `Target ${say(f.key)}: a range, and nothing else, has an upper value, which is not below the lower one.`,
  ),
  'DRAFT.VALUE_MISSING': sentence(
    (f) => `Cho biết giá trị của chỉ tiêu ${say(f.key)}.`,
    (f) => `Give the value of target ${say(f.key)}.`,
  ),
  'DRAFT.NUMBER_UNREADABLE': sentence(
    (f) => `“${say(f.text)}” không phải là một số.`,
    (f) => `"${say(f.text)}" is not a number.`,
  ),
  'DRAFT.WORD_UNKNOWN': sentence(
    (f) => `Mục “${say(f.field)}” không nhận giá trị “${say(f.text)}”.`,
    (f) => `The field "${say(f.field)}" does not take "${say(f.text)}".`,
  ),
  'FINDING.NO_PROPOSAL': sentence(
    (f) => `Phát hiện ${say(f.code)} không có đề xuất sửa.`,
    (f) => `The finding ${say(f.code)} proposes no correction.`,
  ),
  'FINDINGS.ROWS_REFUSED': sentence(
    (f) => `${say(f.count)} dòng không áp dụng được nên chưa dòng nào được áp dụng.`,
    (f) => `${say(f.count)} rows cannot be applied, so none was.`,
  ),
  'FINDINGS.CORRECTED_TWICE': sentence(
    (f) => `Mục “${say(f.field)}” được sửa hai lần với giá trị khác nhau${row(f.key, 'nhiệm vụ')}.`,
    (f) => `The field "${say(f.field)}" is corrected twice with different values${row(f.key, 'task')}.`,
  ),
  'FINDINGS.NOT_A_TABLE': sentence(
    () => 'Tệp không phải là bảng phát hiện (.xlsx) đã xuất từ Đôn Đốc, hoặc đã mất cột.',
    () => 'The file is no table of findings (.xlsx) as it was exported, or it lost a column.',
  ),
  'REHEARSAL.BUSY': sentence(
    () => 'Đang có kế hoạch khác được diễn tập. Hãy thử lại sau ít phút.',
    () => 'Another plan is being rehearsed. Try again in a few minutes.',
  ),
  'REHEARSAL.TOO_LONG': sentence(
    () => 'Diễn tập quá dài. Hãy chọn thời gian ngắn hơn hoặc liệt kê ít thư hơn.',
    () => 'The rehearsal is too long. Choose a shorter period, or list fewer mails.',
  ),
  'FINDINGS.TOO_MANY_ROWS': sentence(
    (f) => `Bảng phát hiện có hơn ${say(f.limit)} hàng.`,
    (f) => `The table of findings has more than ${say(f.limit)} rows.`,
  ),
  'FINDINGS.CELL_NOT_TEXT': sentence(
    (f) => `Ô “${say(f.column)}” chứa công thức hoặc liên kết; chỉ nhận giá trị đã nhập.`,
    (f) => `The cell "${say(f.column)}" holds a formula or a link; only values are taken.`,
  ),
  'FINDINGS.OTHER_PLAN': sentence(
    (f) => `Hàng này thuộc kế hoạch “${say(f.planId)}”.`,
    (f) => `This row belongs to the plan "${say(f.planId)}".`,
  ),
  'FINDINGS.VERDICT_UNKNOWN': sentence(
    (f) => `Quyết định “${say(f.verdict)}” không có trong danh sách chọn.`,
    (f) => `The decision "${say(f.verdict)}" is not among the choices.`,
  ),
  'PLAN.NO_OTHER_VERSION': sentence(
    () => 'Kế hoạch không thay thế bản nào; nêu kế hoạch cần so sánh bằng against.',
    () => 'The plan replaces no other; name the one to compare with as against.',
  ),
  'PLAN.VERSION_OF_ITSELF': sentence(
    () => 'Một kế hoạch không thể là bản sửa của chính nó.',
    () => 'A plan is no corrected version of itself.',
  ),
  'PLAN.ALREADY_APPLIED': sentence(
    (f) => `Bản sửa ${say(f.planId)} đã được áp dụng vào kế hoạch này.`,
    (f) => `The corrected version ${say(f.planId)} was applied to this plan before.`,
  ),
  'PLAN.ALREADY_MERGED': sentence(
    (f) => `Kế hoạch này là bản sửa đã được gộp vào ${say(f.into)}; hãy làm tiếp trên kế hoạch đó.`,
    (f) => `This plan was a corrected version and went into ${say(f.into)}; go on with that one.`,
  ),
  'PLAN.NOT_ACTIVE': sentence(
    () => 'Chỉ kế hoạch đã kích hoạt xong mới sửa đổi, bổ sung bằng văn bản; bản nháp thì sửa trực tiếp.',
    () => 'Only an active plan is amended by a document; a draft is corrected instead.',
  ),
  'CORRECTION.REASON_MISSING': sentence(
    () => 'Nêu lý do đính chính.',
    () => 'Give the reason for the correction.',
  ),
  'CORRECTION.NOTHING_CHANGES': sentence(
    () => 'Thông tin văn bản đã đúng như vậy, không có gì để đính chính.',
    () => 'The document says so already; nothing is to be corrected.',
  ),
  'CORRECTION.FIELD_EMPTY': sentence(
    (f) => `Mục “${say(f.field)}” không được để trống.`,
    (f) => `The field "${say(f.field)}" must not be empty.`,
  ),
  'CORRECTION.DATE_IN_FUTURE': sentence(
    (f) => `Kế hoạch đang thực hiện không thể ban hành sau hôm nay (${say(f.date)}).`,
    (f) => `A plan that is followed up cannot be of a day after today (${say(f.date)}).`,
  ),
  'CORRECTION.MOVES_DEADLINES': sentence(
    (f) =>
      `Ngày này làm thay đổi thời hạn của ${say(f.count)} nhiệm vụ${row(f.key, 'đầu tiên là nhiệm vụ')}; đính chính không đổi thời hạn, hãy sửa đổi kế hoạch bằng văn bản (plan amend) trước.`,
    (f) =>
      `This date would move the deadlines of ${say(f.count)} tasks${row(f.key, 'first task')}. A correction moves none: amend the plan by a document (plan amend) first.`,
  ),
  'CORRECTION.NUMBER_ACTIVE': sentence(
    (f) => `Kế hoạch ${say(f.planId)} đang được theo dõi với số này, cùng cơ quan ban hành và cùng năm.`,
    (f) => `The plan ${say(f.planId)} is followed up under this number, of the same authority and year.`,
  ),
  'AMENDMENT.NOT_FOUND': sentence(
    (f) => `Kế hoạch không có lần sửa đổi số ${say(f.amendment)}.`,
    (f) => `The plan has no amendment ${say(f.amendment)}.`,
  ),
  'AMENDMENT.NOTHING_CHANGES': sentence(
    () => 'Không có gì thay đổi so với kế hoạch đang thực hiện.',
    () => 'Nothing differs from the plan as it is.',
  ),
  'AMENDMENT.TASK_NOT_IN_PLAN': sentence(
    (f) => `Kế hoạch không có nhiệm vụ “${say(f.key)}” đang theo dõi.`,
    (f) => `The plan follows no task "${say(f.key)}".`,
  ),
  'AMENDMENT.DOCUMENT_MISSING': sentence(
    () => 'Cho biết số và ngày của văn bản sửa đổi.',
    () => 'Give number and date of the amending document.',
  ),
  'AMENDMENT.UNDER_WAY': sentence(
    (f) => `Lần sửa đổi số ${say(f.amendment)} đang được thực hiện; hãy chờ đến khi xong.`,
    (f) => `Amendment ${say(f.amendment)} is being carried out; wait until it is done.`,
  ),
  'AMENDMENT.SCHEDULE_FIXED': sentence(
    () => 'Loại thời hạn của nhiệm vụ không đổi được; hãy bỏ nhiệm vụ và thêm nhiệm vụ mới.',
    () => 'The kind of schedule of a task cannot change; drop the task and add another.',
  ),
  'AMENDMENT.UNIT_CANNOT_JOIN': sentence(
    () => 'Chưa thể thêm đơn vị vào nhiệm vụ đang thực hiện; chỉ chuyển từ đơn vị khác được.',
    () => 'No unit can join a running task; it can only take over from another.',
  ),
  'AMENDMENT.UNIT_ABSENT': sentence(
    () =>
      'Có đơn vị không có trong danh bạ, hoặc nhóm chưa có thành viên; đơn vị đó không được giao nhiệm vụ.',
    () => 'A unit is not in the directory, or a group has no members; nobody of it gets the task.',
  ),
  'NAME.NOT_FOUND': sentence(
    (f) => `Chưa có lần rà soát nào xác định tên “${say(f.text)}” như vậy.`,
    (f) => `No review told the name "${say(f.text)}" so.`,
  ),
  'NAME.REASON_MISSING': sentence(
    () => 'Nêu lý do không đề xuất tên này nữa.',
    () => 'Give the reason for proposing this name no more.',
  ),
};
