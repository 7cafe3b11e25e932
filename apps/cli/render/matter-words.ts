import type { DirectiveKind } from '#libs/domain/annex-task/directive/index';
import type { ReturnProposal } from '#libs/domain/annex-task/reassignment/index';
import type { Extension } from '#libs/domain/annex-task/extension/index';
import type { outcomeOf } from '#libs/domain/annex-task/amendment/index';
import type {
  CoordinationInput,
  CoordinationRequest,
  Deliverable,
} from '#libs/domain/annex-task/kernel/index';

export const deliverableStatuses: Readonly<Record<Deliverable['status'], string>> = {
  'awaiting-sign-off': 'chờ thủ trưởng đơn vị ký',
  'sent-back': 'thủ trưởng đơn vị chuyển lại',
  'awaiting-acceptance': 'chờ duyệt',
  returned: 'bị trả lại',
  approved: 'đã duyệt',
  withdrawn: 'đã rút',
};

export const requestStatuses: Readonly<Record<CoordinationRequest['status'], string>> = {
  open: 'chờ ý kiến',
  closed: 'đã có ý kiến',
  waived: 'bỏ qua',
};

export const inputStatuses: Readonly<Record<CoordinationInput['status'], string>> = {
  submitted: 'chờ tiếp nhận',
  accepted: 'đã tiếp nhận',
  returned: 'bị trả lại',
};

export const directiveKinds: Readonly<Record<DirectiveKind, string>> = {
  direction: 'ý kiến chỉ đạo',
  'inspection-conclusion': 'kết luận kiểm tra',
  criticism: 'phê bình',
  commendation: 'biểu dương',
};

export const extensionStatuses: Readonly<Record<Extension['status'], string>> = {
  requested: 'chờ quyết định',
  granted: 'được gia hạn',
  refused: 'không được gia hạn',
  lapsed: 'thôi xem xét',
};

export const proposalKinds: Readonly<Record<ReturnProposal['kind'], string>> = {
  return: 'trả lại',
  adjust: 'điều chỉnh',
};

export const proposalStatuses: Readonly<Record<ReturnProposal['status'], string>> = {
  proposed: 'chờ quyết định',
  accepted: 'đồng ý',
  refused: 'không đồng ý',
  lapsed: 'thôi xem xét',
};

export const amendmentProposalStatuses: Readonly<Record<ReturnType<typeof outcomeOf>, string>> = {
  ...proposalStatuses,
  lapsed: 'hết hiệu lực do nhiệm vụ kết thúc',
};
