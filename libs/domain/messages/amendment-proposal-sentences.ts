import type { AmendmentProposalEvent } from '#libs/domain/annex-task/amendment/events';
import { termsInWords } from '#libs/domain/messages/change-sentences';
import type { Names } from '#libs/domain/messages/names';
import { because, by } from '#libs/domain/messages/phrases';

/** One plain Vietnamese sentence about a proposal to amend a task. */
export const amendmentProposalSentence = ({ type, data }: AmendmentProposalEvent, names: Names): string => {
  const { proposal, agencyId, by: user } = data;
  switch (type) {
    case 'AmendmentProposed':
      return `${names.agency(agencyId)} đề nghị sửa đổi nhiệm vụ (số ${proposal}), ${termsInWords(data.after, names)}${because(data.reason)}.`;
    case 'AmendmentProposalDecided': {
      const { accepted, answer, document } = data;
      const verdict = accepted ? 'đồng ý' : 'không đồng ý';
      return `${names.user(user)} ${verdict} với đề nghị sửa đổi nhiệm vụ (số ${proposal}) của ${names.agency(agencyId)}${by(document)}${because(answer)}.`;
    }
  }
};
