// What the rest of the house knows of it.
export { endedTasks, withoutChoice } from '#libs/domain/plan/ending/decide';
export type {
  EndedTask,
  PlanEnding,
  RefusedEnding,
  SupersedingPlan,
  TaskChoice,
} from '#libs/domain/plan/ending/endings';
