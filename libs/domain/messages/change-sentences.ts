import type { AmendedTerms } from '#libs/domain/annex-task/amendment/state';
import type { WhoAccepts } from '#libs/domain/annex-task/kernel/state';
import { addressedAgency } from '#libs/domain/annex-task/kernel/who-accepts';
import { deadlineOf } from '#libs/domain/annex-task/kernel/cycles';
import type { ChangeEvent } from '#libs/domain/annex-task/change-events';
import { vietnameseDay, vietnameseDeadline } from '#libs/domain/messages/dates';
import { because, by, lapsed } from '#libs/domain/messages/phrases';
import type { Names } from '#libs/domain/messages/names';

/** Who accepts, in words; an agency by its name where names are at hand. */
export const acceptorName = (accepts: WhoAccepts, names?: Pick<Names, 'agency'>): string => {
  const addressed = addressedAgency(accepts);
  if (addressed !== null) return names?.agency(addressed) ?? 'cơ quan nhận sản phẩm';
  return accepts === 'supervisor' ? 'lãnh đạo UBND phụ trách' : 'cơ quan theo dõi';
};

/** What an amendment says anew, in words. */
export const termsInWords = (
  { title, product, due, until, accepts }: AmendedTerms,
  names?: Pick<Names, 'agency'>,
): string =>
  [
    ...(title === undefined ? [] : [`nội dung "${title}"`]),
    ...(product === undefined ? [] : [`sản phẩm "${product ?? ''}"`]),
    ...(due === undefined ? [] : [`thời hạn ${vietnameseDeadline(deadlineOf(due))}`]),
    ...(until === undefined ? [] : [`thực hiện đến hết ${vietnameseDay(until)}`]),
    ...(accepts === undefined ? [] : [`sản phẩm do ${acceptorName(accepts, names)} duyệt`]),
  ].join('; ');

/** That what was asked of other units moves with the deadline. */
export const along = (requests: readonly unknown[]): string =>
  requests.length === 0 ? '' : `, kèm thời hạn của ${requests.length} yêu cầu phối hợp`;

/** One plain Vietnamese sentence about a change of a task's terms. */
export const changeSentence = (event: ChangeEvent, names: Names): string => {
  switch (event.type) {
    case 'ExtensionRequested': {
      const { agencyId, extension, proposedDue, reason } = event.data;
      return `${names.agency(agencyId)} đề nghị gia hạn (số ${extension}) đến ${vietnameseDeadline(proposedDue)}${because(reason)}.`;
    }
    case 'ExtensionGranted': {
      const { agencyId, extension, due, by: user, answer, document, coordination } = event.data;
      return `${names.user(user)} đồng ý gia hạn (số ${extension}) cho ${names.agency(agencyId)} đến ${vietnameseDeadline(due)}${along(coordination)}${by(document)}${because(answer)}.`;
    }
    case 'ExtensionRefused': {
      const { agencyId, extension, by: user, answer, document } = event.data;
      return `${names.user(user)} không đồng ý gia hạn (số ${extension}) cho ${names.agency(agencyId)}${by(document)}${because(answer)}.`;
    }
    case 'ExtensionLapsed': {
      const { agencyId, extension } = event.data;
      return `Thôi xem xét đề nghị gia hạn số ${extension} của ${names.agency(agencyId)}${because(lapsed(event, names))}.`;
    }
    case 'TaskSuspended': {
      const { by: user, reason, until, document } = event.data;
      const end = until === null ? '' : ` đến ${vietnameseDeadline(until)}`;
      return `${names.user(user)} tạm dừng nhiệm vụ${end}${by(document)}${because(reason)}.`;
    }
    case 'TaskResumed': {
      const moved = event.data.deadlines.filter(({ due }) => due !== null).length;
      const later = moved === 0 ? '' : `; thời hạn của ${moved} đơn vị được lùi theo thời gian tạm dừng`;
      return event.data.by === null
        ? `Hết thời gian tạm dừng, nhiệm vụ tiếp tục${later}.`
        : `${names.user(event.data.by)} cho nhiệm vụ tiếp tục${because(event.data.reason)}${later}.`;
    }
    case 'TaskAmended': {
      const { by: user, document, after, requests = [] } = event.data;
      return `${names.user(user)} điều chỉnh nhiệm vụ${by(document)}: ${termsInWords(after, names)}${along(requests)}.`;
    }
    case 'TaskSuperseded': {
      const { by: user, reason, document, successor } = event.data;
      return `${names.user(user)} chuyển nhiệm vụ sang kế hoạch ${successor.planId} (nhiệm vụ ${successor.taskId})${by(document)}${because(reason)}.`;
    }
    case 'PredecessorLinked': {
      const { planId, taskId } = event.data.predecessor;
      return `Tiếp tục nhiệm vụ ${taskId} của kế hoạch ${planId}.`;
    }
    case 'TaskCancelled': {
      const { by: user, reason, document, cause } = event.data;
      if (cause === 'suspended-throughout')
        return `Thôi thực hiện nhiệm vụ: không còn kỳ nào sau thời gian tạm dừng${by(document)}${because(reason)}.`;
      return `${names.user(user)} cho thôi thực hiện nhiệm vụ${by(document)}${because(reason)}.`;
    }
  }
};
