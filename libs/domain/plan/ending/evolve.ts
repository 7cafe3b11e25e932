import type { Plan } from '#libs/domain/plan/plan';
import type { Instant } from '#libs/domain/shared/time';
import type { EndingEvent } from '#libs/domain/plan/ending/events';

/** The part of the fold that is about the end of a plan, and about what another plan's end brings it. */
export const evolveEnding = (plan: Plan, event: EndingEvent, at: Instant): Plan => {
  switch (event.type) {
    case 'PlanClosed': {
      const ending = { at, ...event.data, byPlanId: null, finishedAt: null, refused: [] };
      return { ...plan, kind: 'closed', ending };
    }
    case 'PlanSuperseded': {
      const ending = { at, ...event.data, finishedAt: null, refused: [] };
      return { ...plan, kind: 'superseded', ending };
    }
    case 'PlanEndingCarriedOut': {
      const { refused } = event.data;
      return plan.ending ? { ...plan, ending: { ...plan.ending, refused, finishedAt: at } } : plan;
    }
    case 'PlanTaskTakenOver': {
      const { key, taskId, row, from } = event.data;
      return {
        ...plan,
        draft: { ...plan.draft, tasks: [...plan.draft.tasks, row] },
        tasks: [...plan.tasks, { key, taskId }],
        takenOver: [...(plan.takenOver ?? []), { key, taskId, from }],
      };
    }
  }
};
