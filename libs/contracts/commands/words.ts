import type { Matter } from '#libs/contracts/commands/command';
import type { PeoplesCommandType } from '#libs/domain/permissions/permissions';
import { own } from '#libs/domain/shared/own';

/** What a command is called where it is offered or was given, and what it does, for those who look for it. */
export interface CommandWords {
  readonly label: string;
  readonly description: string;
}

/** The keys under which a catalogue of messages has the words of a command. */
export const wordKeysOf = <T extends PeoplesCommandType>(type: T) => ({
  label: `command.${type}.label` as const,
  description: `command.${type}.description` as const,
});

/** The Vietnamese words of every command. */
export const commandWords: Readonly<Record<PeoplesCommandType, CommandWords>> = {
  Acknowledge: { label: 'tiếp nhận', description: 'tiếp nhận nhiệm vụ' },
  ReportProgress: { label: 'báo cáo tiến độ', description: 'báo cáo tiến độ, khó khăn, đề xuất' },
  RequestCoordination: {
    label: 'lấy ý kiến phối hợp',
    description: 'đề nghị các đơn vị phối hợp cho ý kiến',
  },
  SubmitCoordinationInput: {
    label: 'gửi ý kiến phối hợp cho yêu cầu',
    description: 'gửi ý kiến phối hợp, có thể kèm tệp',
  },
  AcceptCoordinationInput: {
    label: 'tiếp nhận ý kiến phối hợp',
    description: 'tiếp nhận một ý kiến phối hợp',
  },
  ReturnCoordinationInput: { label: 'trả lại ý kiến phối hợp', description: 'trả lại một ý kiến phối hợp' },
  WaiveCoordination: {
    label: 'bỏ qua yêu cầu phối hợp',
    description: 'bỏ qua một yêu cầu phối hợp, có lý do',
  },
  SubmitDeliverable: { label: 'nộp sản phẩm', description: 'nộp sản phẩm: tệp, hoặc số văn bản đã ban hành' },
  ApproveDeliverable: { label: 'duyệt sản phẩm', description: 'duyệt sản phẩm' },
  ReturnDeliverable: { label: 'trả lại sản phẩm', description: 'trả lại sản phẩm, có thể cho thời hạn mới' },
  WithdrawDeliverable: { label: 'rút sản phẩm', description: 'rút sản phẩm đã nộp' },
  RequestExtension: { label: 'đề nghị gia hạn', description: 'đề nghị gia hạn' },
  DecideExtension: { label: 'quyết định đề nghị gia hạn', description: 'quyết định đề nghị gia hạn' },
  ProposeReturn: {
    label: 'đề nghị trả lại, điều chỉnh',
    description: 'đề nghị trả lại (return) hoặc điều chỉnh (adjust) nhiệm vụ',
  },
  GiveOpinion: {
    label: 'cho ý kiến về đề nghị trả lại',
    description: 'cho ý kiến của cơ quan theo dõi về đề nghị trả lại',
  },
  DecideReturnProposal: {
    label: 'quyết định đề nghị trả lại',
    description: 'quyết định đề nghị trả lại, điều chỉnh',
  },
  ReassignTask: {
    label: 'giao cho đơn vị khác',
    description: 'giao phần việc của một đơn vị cho đơn vị khác, hoặc thôi giao',
  },
  NameGroupMembers: { label: 'chỉ định đơn vị phối hợp', description: 'chỉ định đơn vị của một nhóm mở' },
  SuspendTask: { label: 'tạm dừng', description: 'tạm dừng; thời hạn không tính khi tạm dừng' },
  ResumeTask: { label: 'cho tiếp tục', description: 'cho nhiệm vụ tiếp tục' },
  PauseReminders: { label: 'tạm dừng nhắc', description: 'tạm dừng nhắc việc đến hết một ngày, có lý do' },
  AmendTask: { label: 'điều chỉnh theo văn bản', description: 'điều chỉnh nhiệm vụ theo một văn bản' },
  ProposeAmendment: { label: 'đề nghị sửa đổi nhiệm vụ', description: 'đề nghị sửa đổi nhiệm vụ' },
  DecideAmendmentProposal: { label: 'quyết định đề nghị sửa đổi', description: 'quyết định đề nghị sửa đổi' },
  CancelTask: { label: 'cho thôi thực hiện', description: 'cho thôi thực hiện nhiệm vụ' },
  IssueDirective: {
    label: 'ra ý kiến chỉ đạo',
    description: 'ra ý kiến chỉ đạo, kết luận, phê bình, biểu dương',
  },
  RecordOfficialReminder: {
    label: 'ghi nhận công văn đôn đốc',
    description: 'ghi nhận công văn đôn đốc đã ban hành',
  },
  AcknowledgeDirective: { label: 'tiếp nhận ý kiến chỉ đạo', description: 'tiếp nhận một ý kiến chỉ đạo' },
  AnswerDirective: { label: 'trả lời ý kiến chỉ đạo', description: 'trả lời một ý kiến chỉ đạo' },
  SignOffDeliverable: { label: 'ký duyệt sản phẩm', description: 'ký duyệt sản phẩm trước khi gửi đi' },
  RefuseSignOff: { label: 'chuyển lại cán bộ sản phẩm', description: 'chuyển lại cán bộ sản phẩm chưa ký' },
  AssignOfficer: { label: 'phân công cán bộ đầu mối', description: 'phân công cán bộ đầu mối' },
  RaiseDifficulty: { label: 'phản ánh khó khăn', description: 'phản ánh khó khăn, vướng mắc' },
  ConsolidateDifficulty: { label: 'tổng hợp, trình khó khăn', description: 'tổng hợp khó khăn, trình UBND' },
  AssignDifficulty: { label: 'giao giải quyết khó khăn', description: 'giao giải quyết khó khăn' },
  ResolveDifficulty: { label: 'giải quyết khó khăn', description: 'báo kết quả giải quyết khó khăn' },
};

/** What a command is called; its type where a newer server knows more of them. */
export const labelOf = (type: string): string => own(commandWords, type)?.label ?? type;

/** What the number of each matter is called. */
export const matterWords: Readonly<Record<Matter, string>> = {
  input: 'số ý kiến phối hợp',
  deliverable: 'số sản phẩm',
  extension: 'số đề nghị gia hạn',
  proposal: 'số đề nghị trả lại',
  amendment: 'số đề nghị sửa đổi',
  difficulty: 'số khó khăn',
  directive: 'số ý kiến chỉ đạo',
};
