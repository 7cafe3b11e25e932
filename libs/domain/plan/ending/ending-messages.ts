import type { MessageCatalogue } from '#libs/domain/messages/message';

/** Why a plan could not be closed or superseded, and what to do about it. */
export const endingMessages: MessageCatalogue = {
  'PLAN.CLOSED': ({ byPlanId }) =>
    byPlanId
      ? {
          vi: `Kế hoạch đã được thay thế bằng kế hoạch ${String(byPlanId)}; hãy làm tiếp trên kế hoạch đó.`,
          en: `The plan was superseded by ${String(byPlanId)}; go on with that one.`,
        }
      : {
          vi: 'Kế hoạch đã kết thúc, không nhận thêm nội dung.',
          en: 'The plan is closed and takes nothing more.',
        },
  'PLAN.NOT_ENDED': () => ({ vi: 'Kế hoạch chưa kết thúc.', en: 'The plan has not ended.' }),
  'PLAN.CHOICE_MISSING': ({ count, keys }) => ({
    vi: `Còn ${String(count)} nhiệm vụ chưa hoàn thành chưa được chọn cách xử lý: ${String(keys)}.`,
    en: `Nobody said what becomes of ${String(count)} unfinished tasks: ${String(keys)}.`,
  }),
  'PLAN.CHOICE_NOT_NEEDED': ({ key }) => ({
    vi: `Nhiệm vụ ${String(key)} không có trong kế hoạch hoặc đã kết thúc; bỏ lựa chọn này.`,
    en: `Task ${String(key)} is not in the plan, or is finished; leave this choice out.`,
  }),
  'PLAN.CHOICE_TWICE': ({ key }) => ({
    vi: `Nhiệm vụ ${String(key)} có hai lựa chọn; hãy giữ một.`,
    en: `There are two choices for task ${String(key)}; keep one.`,
  }),
  'PLAN.CARRIED_NOWHERE': ({ key }) => ({
    vi: `Kết thúc kế hoạch thì không chuyển tiếp được nhiệm vụ ${String(key)}; hãy thay thế bằng kế hoạch khác.`,
    en: `A plan that is closed carries task ${String(key)} nowhere; supersede it by another plan.`,
  }),
  'SUPERSESSION.PLAN_NOT_ACTIVE': ({ planId }) => ({
    vi: `Kế hoạch thay thế ${String(planId)} chưa được kích hoạt hoặc đã kết thúc.`,
    en: `The plan ${String(planId)} is not active, so it supersedes none.`,
  }),
  'SUPERSESSION.LOOP': () => ({
    vi: 'Kế hoạch, nhiệm vụ không thể thay thế chính nó, kể cả qua kế hoạch khác.',
    en: 'No plan or task supersedes itself, not by way of others either.',
  }),
  'SUPERSESSION.TASK_NOT_IN_PLAN': ({ key, planId }) => ({
    vi: `Kế hoạch ${String(planId)} không có nhiệm vụ “${String(key)}” để chuyển sang.`,
    en: `The plan ${String(planId)} follows no task "${String(key)}".`,
  }),
};
