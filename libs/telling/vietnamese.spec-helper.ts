import type { TaskEvent } from '#libs/domain/annex-task/events';
import type { PlanEvent } from '#libs/domain/plan/events';
import { say } from '#libs/messages/say';
import type { TellingNames } from '#libs/telling/names';
import type { CycleLabels } from '#libs/telling/tell-assignment';
import { tellPlan } from '#libs/telling/tell-plan';
import { tellTask } from '#libs/telling/tell-task';

/** What Vietnamese readers are told of an event of a task. */
export const sentence = (event: TaskEvent, names: TellingNames, labels?: CycleLabels): string =>
  say('vi', tellTask(event, names, labels));

/** The same of a plan. */
export const planSentence = (event: PlanEvent, names: TellingNames): string =>
  say('vi', tellPlan(event, names));
