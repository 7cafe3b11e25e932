import { fact, say, type MessageCatalogue } from '#libs/domain/messages/message';

/** Why a proposal to amend a task, or the decision about it, was refused. */
export const amendmentProposalMessages: MessageCatalogue = {
  'AMENDMENT_PROPOSAL.NOT_FOUND': say(
    'Không có đề nghị sửa đổi nhiệm vụ này.',
    'There is no such proposal to amend the task.',
  ),
  'AMENDMENT_PROPOSAL.PENDING': (facts) => ({
    vi: `Đề nghị sửa đổi số ${fact(facts, 'proposal')} của đơn vị đang chờ quyết định.`,
    en: `Proposal ${fact(facts, 'proposal')} of your agency still waits for a decision.`,
  }),
  'AMENDMENT_PROPOSAL.CHANGES_NOTHING': say(
    'Nội dung nêu ra giống nội dung hiện tại của nhiệm vụ. Hãy nêu nội dung cần sửa đổi.',
    'These are the terms that the task has already. Name what is to change.',
  ),
  'AMENDMENT_PROPOSAL.DECIDED': say(
    'Đề nghị sửa đổi này đã được quyết định.',
    'This proposal to amend the task has been decided.',
  ),
  'AMENDMENT_PROPOSAL.OWN': say(
    'Không ai quyết định đề nghị sửa đổi của chính mình hay đơn vị mình.',
    'Nobody decides about their own proposal or that of their agency.',
  ),
  'AMENDMENT_PROPOSAL.ANSWER_MISSING': say(
    'Hãy nêu lý do không đồng ý sửa đổi.',
    'Say why the amendment is refused.',
  ),
  'AMENDMENT_PROPOSAL.DOCUMENT_MISSING': say(
    'Hãy nêu số và ngày của văn bản quyết định sửa đổi.',
    'Give number and date of the document that decides the amendment.',
  ),
};
