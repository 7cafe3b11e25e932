import type { EventForms } from '#libs/domain/shared/event-forms';
import {
  agencySuccessionEventForms,
  type AgencySuccessionEvent,
} from '#libs/domain/annex-task/agency-succession/events';
import { amendmentEventForms, type AmendmentEvent } from '#libs/domain/annex-task/amendment/events';
import { assignmentEventForms, type AssignmentEvent } from '#libs/domain/annex-task/assignment/events';
import { coordinationEventForms, type CoordinationEvent } from '#libs/domain/annex-task/coordination/events';
import { deliverableEventForms, type DeliverableEvent } from '#libs/domain/annex-task/deliverable/events';
import { difficultyEventForms, type DifficultyEvent } from '#libs/domain/annex-task/difficulty/events';
import { directiveEventForms, type DirectiveEvent } from '#libs/domain/annex-task/directive/events';
import { extensionEventForms, type ExtensionEvent } from '#libs/domain/annex-task/extension/events';
import { groupMembersEventForms, type GroupMembersEvent } from '#libs/domain/annex-task/group-members/events';
import { cycleEventForms, type CycleEvent } from '#libs/domain/annex-task/kernel/events';
import { officerEventForms, type OfficerEvent } from '#libs/domain/annex-task/officer/events';
import {
  officialReminderEventForms,
  type OfficialReminderEvent,
} from '#libs/domain/annex-task/official-reminder/events';
import { planFactsEventForms, type PlanFactsEvent } from '#libs/domain/annex-task/plan-facts/events';
import { progressEventForms, type ProgressEvent } from '#libs/domain/annex-task/progress/events';
import { reassignmentEventForms, type ReassignmentEvent } from '#libs/domain/annex-task/reassignment/events';
import {
  reminderPauseEventForms,
  type ReminderPauseEvent,
} from '#libs/domain/annex-task/reminder-pause/events';
import { remindingEventForms, type RemindingEvent } from '#libs/domain/annex-task/reminding/events';
import { supersessionEventForms, type SupersessionEvent } from '#libs/domain/annex-task/supersession/events';
import { suspensionEventForms, type SuspensionEvent } from '#libs/domain/annex-task/suspension/events';

/** Everything that happens to a task; each capability says what its events tell. */
export type TaskEvent =
  | AgencySuccessionEvent
  | AmendmentEvent
  | AssignmentEvent
  | CoordinationEvent
  | DeliverableEvent
  | DifficultyEvent
  | DirectiveEvent
  | ExtensionEvent
  | GroupMembersEvent
  | CycleEvent
  | OfficerEvent
  | OfficialReminderEvent
  | PlanFactsEvent
  | ProgressEvent
  | ReassignmentEvent
  | ReminderPauseEvent
  | RemindingEvent
  | SupersessionEvent
  | SuspensionEvent;

/** The type names, for switches and read models. */
export type TaskEventType = TaskEvent['type'];

export const taskEventForms: EventForms<TaskEvent> = {
  ...agencySuccessionEventForms,
  ...amendmentEventForms,
  ...assignmentEventForms,
  ...coordinationEventForms,
  ...deliverableEventForms,
  ...difficultyEventForms,
  ...directiveEventForms,
  ...extensionEventForms,
  ...groupMembersEventForms,
  ...cycleEventForms,
  ...officerEventForms,
  ...officialReminderEventForms,
  ...planFactsEventForms,
  ...progressEventForms,
  ...reassignmentEventForms,
  ...reminderPauseEventForms,
  ...remindingEventForms,
  ...supersessionEventForms,
  ...suspensionEventForms,
};
