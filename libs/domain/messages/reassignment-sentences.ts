import type { ReassignmentEvent } from '#libs/domain/annex-task/reassignment/events';
import type { Names } from '#libs/domain/messages/names';
import { because, by, lapsed } from '#libs/domain/messages/phrases';

const asked = { return: 'trả lại nhiệm vụ', adjust: 'điều chỉnh nhiệm vụ' } as const;
const roles = { lead: 'chủ trì', coordinator: 'phối hợp' } as const;

/** One plain Vietnamese sentence about who takes part. */
export const reassignmentSentence = (event: ReassignmentEvent, names: Names): string => {
  switch (event.type) {
    case 'ReturnProposed': {
      const { agencyId, proposal, kind, reason, suggestedAgencyId } = event.data;
      const to = suggestedAgencyId === null ? '' : `, đề xuất giao ${names.agency(suggestedAgencyId)}`;
      return `${names.agency(agencyId)} đề nghị ${asked[kind]} (số ${proposal})${to}${because(reason)}.`;
    }
    case 'ReturnOpinionGiven': {
      const { proposal, agencyId, opinion } = event.data;
      return `Cơ quan theo dõi có ý kiến về đề nghị số ${proposal} của ${names.agency(agencyId)}: ${opinion}.`;
    }
    case 'ReturnProposalDecided': {
      const { by: user, accepted, proposal, agencyId, answer, document } = event.data;
      const verdict = accepted ? 'đồng ý' : 'không đồng ý';
      return `${names.user(user)} ${verdict} với đề nghị số ${proposal} của ${names.agency(agencyId)}${by(document)}${because(answer)}.`;
    }
    case 'ReturnProposalLapsed': {
      const { agencyId, proposal } = event.data;
      return `Thôi xem xét đề nghị số ${proposal} của ${names.agency(agencyId)}${because(lapsed(event, names))}.`;
    }
    case 'TaskReassigned': {
      const { from, to, role, by: user, reason, document } = event.data;
      const moved =
        to === null
          ? `thôi giao ${names.agency(from)} ${roles[role]}`
          : `chuyển việc ${roles[role]} từ ${names.agency(from)} sang ${names.agency(to)}`;
      return `${names.user(user)} ${moved}${by(document)}${because(reason)}.`;
    }
  }
};
