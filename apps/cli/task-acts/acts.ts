import type { z } from 'zod';
import * as oversight from '#libs/contracts/http/oversight';
import * as contract from '#libs/contracts/http/tasks';
import type { TaskCommandType } from '#libs/domain/annex-task/commands';

/** What people do about a task, as it is said on the command line. */
export interface Act {
  /** After `dondoc task`. */
  readonly name: string;
  readonly command: TaskCommandType;
  readonly description: string;
  /** Below the task's address; `{n}` is what the act is about. */
  readonly path: string;
  /** What `{n}` numbers. */
  readonly about?: string;
  /** What the server takes; its fields are the options. */
  readonly body: z.ZodType;
  /** Sent as a form with files. */
  readonly files?: true;
}

const input = 'số ý kiến phối hợp';
const deliverable = 'số sản phẩm';
const extension = 'số đề nghị gia hạn';
const proposal = 'số đề nghị trả lại';
const amendment = 'số đề nghị sửa đổi';
const difficulty = 'số khó khăn';
const directed = 'số ý kiến chỉ đạo';

/** The one place that says what can be done about a task on the command line. */
export const acts: readonly Act[] = [
  {
    name: 'acknowledge',
    command: 'Acknowledge',
    path: 'acknowledgement',
    body: contract.acknowledgement,
    description: 'tiếp nhận nhiệm vụ',
  },
  {
    name: 'report-progress',
    command: 'ReportProgress',
    path: 'progress-reports',
    body: contract.progressReport,
    description: 'báo cáo tiến độ, khó khăn, đề xuất',
  },
  {
    name: 'request-coordination',
    command: 'RequestCoordination',
    path: 'coordination-requests',
    body: contract.coordinationRequest,
    description: 'đề nghị các đơn vị phối hợp cho ý kiến',
  },
  {
    name: 'submit-input',
    command: 'SubmitCoordinationInput',
    path: 'coordination-inputs',
    body: contract.coordinationInputForm,
    description: 'gửi ý kiến phối hợp, có thể kèm tệp',
    files: true,
  },
  {
    name: 'accept-input',
    command: 'AcceptCoordinationInput',
    path: 'coordination-inputs/{n}/acceptance',
    about: input,
    body: contract.acceptance,
    description: 'tiếp nhận một ý kiến phối hợp',
  },
  {
    name: 'return-input',
    command: 'ReturnCoordinationInput',
    path: 'coordination-inputs/{n}/return',
    about: input,
    body: contract.reason,
    description: 'trả lại một ý kiến phối hợp',
  },
  {
    name: 'waive',
    command: 'WaiveCoordination',
    path: 'coordination-waivers',
    body: contract.coordinationWaiver,
    description: 'bỏ qua một yêu cầu phối hợp, có lý do',
  },
  {
    name: 'submit',
    command: 'SubmitDeliverable',
    path: 'deliverables',
    body: contract.deliverableForm,
    description: 'nộp sản phẩm: tệp, hoặc số văn bản đã ban hành',
    files: true,
  },
  {
    name: 'approve',
    command: 'ApproveDeliverable',
    path: 'deliverables/{n}/approval',
    about: deliverable,
    body: contract.approval,
    description: 'duyệt sản phẩm',
  },
  {
    name: 'return',
    command: 'ReturnDeliverable',
    path: 'deliverables/{n}/return',
    about: deliverable,
    body: contract.deliverableReturn,
    description: 'trả lại sản phẩm, có thể cho thời hạn mới',
  },
  {
    name: 'withdraw',
    command: 'WithdrawDeliverable',
    path: 'deliverables/{n}/withdrawal',
    about: deliverable,
    body: contract.reason,
    description: 'rút sản phẩm đã nộp',
  },
  {
    name: 'request-extension',
    command: 'RequestExtension',
    path: 'extension-requests',
    body: contract.extensionRequest,
    description: 'đề nghị gia hạn',
  },
  {
    name: 'decide-extension',
    command: 'DecideExtension',
    path: 'extension-requests/{n}/decision',
    about: extension,
    body: contract.extensionDecision,
    description: 'quyết định đề nghị gia hạn',
  },
  {
    name: 'propose-return',
    command: 'ProposeReturn',
    path: 'return-proposals',
    body: contract.returnProposal,
    description: 'đề nghị trả lại (return) hoặc điều chỉnh (adjust) nhiệm vụ',
  },
  {
    name: 'give-opinion',
    command: 'GiveOpinion',
    path: 'return-proposals/{n}/opinion',
    about: proposal,
    body: contract.opinion,
    description: 'cho ý kiến của cơ quan theo dõi về đề nghị trả lại',
  },
  {
    name: 'decide-return',
    command: 'DecideReturnProposal',
    path: 'return-proposals/{n}/decision',
    about: proposal,
    body: contract.returnDecision,
    description: 'quyết định đề nghị trả lại, điều chỉnh',
  },
  {
    name: 'reassign',
    command: 'ReassignTask',
    path: 'reassignment',
    body: contract.reassignment,
    description: 'giao phần việc của một đơn vị cho đơn vị khác, hoặc thôi giao',
  },
  {
    name: 'name-members',
    command: 'NameGroupMembers',
    path: 'group-members',
    body: contract.groupMembers,
    description: 'chỉ định đơn vị của một nhóm mở',
  },
  {
    name: 'suspend',
    command: 'SuspendTask',
    path: 'suspension',
    body: contract.suspension,
    description: 'tạm dừng; thời hạn không tính khi tạm dừng',
  },
  {
    name: 'resume',
    command: 'ResumeTask',
    path: 'resumption',
    body: contract.resumption,
    description: 'cho nhiệm vụ tiếp tục',
  },
  {
    name: 'amend',
    command: 'AmendTask',
    path: 'amendments',
    body: contract.taskAmendment,
    description: 'điều chỉnh nhiệm vụ theo một văn bản',
  },
  {
    name: 'propose-amendment',
    command: 'ProposeAmendment',
    path: 'amendment-proposals',
    body: contract.amendmentProposal,
    description: 'đề nghị sửa đổi nhiệm vụ',
  },
  {
    name: 'decide-amendment-proposal',
    command: 'DecideAmendmentProposal',
    path: 'amendment-proposals/{n}/decision',
    about: amendment,
    body: contract.amendmentDecision,
    description: 'quyết định đề nghị sửa đổi',
  },
  {
    name: 'cancel',
    command: 'CancelTask',
    path: 'cancellation',
    body: contract.cancellation,
    description: 'cho thôi thực hiện nhiệm vụ',
  },
  {
    name: 'direct',
    command: 'IssueDirective',
    path: 'directives',
    body: oversight.directive,
    description: 'ra ý kiến chỉ đạo, kết luận, phê bình, biểu dương',
  },
  {
    name: 'record-reminder',
    command: 'RecordOfficialReminder',
    path: 'official-reminders',
    body: contract.officialReminderForm,
    description: 'ghi nhận công văn đôn đốc đã ban hành',
    files: true,
  },
  {
    name: 'acknowledge-directive',
    command: 'AcknowledgeDirective',
    path: 'directives/{n}/acknowledgement',
    about: directed,
    body: contract.acceptance,
    description: 'tiếp nhận một ý kiến chỉ đạo',
  },
  {
    name: 'answer-directive',
    command: 'AnswerDirective',
    path: 'directives/{n}/answer',
    about: directed,
    body: oversight.directiveAnswer,
    description: 'trả lời một ý kiến chỉ đạo',
  },
  {
    name: 'sign-off',
    command: 'SignOffDeliverable',
    path: 'deliverables/{n}/sign-off',
    about: deliverable,
    body: oversight.signOff,
    description: 'ký duyệt sản phẩm trước khi gửi đi',
  },
  {
    name: 'refuse-sign-off',
    command: 'RefuseSignOff',
    path: 'deliverables/{n}/sign-off-refusal',
    about: deliverable,
    body: oversight.signOffRefusal,
    description: 'chuyển lại cán bộ sản phẩm chưa ký',
  },
  {
    name: 'assign-officer',
    command: 'AssignOfficer',
    path: 'officer',
    body: oversight.officer,
    description: 'phân công cán bộ đầu mối',
  },
  {
    name: 'raise-difficulty',
    command: 'RaiseDifficulty',
    path: 'difficulties',
    body: oversight.difficulty,
    description: 'phản ánh khó khăn, vướng mắc',
  },
  {
    name: 'consolidate-difficulty',
    command: 'ConsolidateDifficulty',
    path: 'difficulties/{n}/consolidation',
    about: difficulty,
    body: oversight.difficultyConsolidation,
    description: 'tổng hợp khó khăn, trình UBND',
  },
  {
    name: 'assign-difficulty',
    command: 'AssignDifficulty',
    path: 'difficulties/{n}/assignment',
    about: difficulty,
    body: oversight.difficultyAssignment,
    description: 'giao giải quyết khó khăn',
  },
  {
    name: 'resolve-difficulty',
    command: 'ResolveDifficulty',
    path: 'difficulties/{n}/resolution',
    about: difficulty,
    body: oversight.difficultyResolution,
    description: 'báo kết quả giải quyết khó khăn',
  },
];
