import type { AgencySuccessionEvent } from '#libs/domain/annex-task/agency-succession/events';
import type { AmendmentEvent } from '#libs/domain/annex-task/amendment/events';
import type { AssignmentEvent } from '#libs/domain/annex-task/assignment/events';
import type { CoordinationEvent } from '#libs/domain/annex-task/coordination/events';
import type { DeliverableEvent } from '#libs/domain/annex-task/deliverable/events';
import type { DifficultyEvent } from '#libs/domain/annex-task/difficulty/events';
import type { DirectiveEvent } from '#libs/domain/annex-task/directive/events';
import type { ExtensionEvent } from '#libs/domain/annex-task/extension/events';
import type { GroupMembersEvent } from '#libs/domain/annex-task/group-members/events';
import type { CycleEvent } from '#libs/domain/annex-task/kernel/events';
import type { OfficerEvent } from '#libs/domain/annex-task/officer/events';
import type { OfficialReminderEvent } from '#libs/domain/annex-task/official-reminder/events';
import type { PlanFactsEvent } from '#libs/domain/annex-task/plan-facts/events';
import type { ProgressEvent } from '#libs/domain/annex-task/progress/events';
import type { ReassignmentEvent } from '#libs/domain/annex-task/reassignment/events';
import type { RemindingEvent } from '#libs/domain/annex-task/reminding/events';
import type { SupersessionEvent } from '#libs/domain/annex-task/supersession/events';
import type { SuspensionEvent } from '#libs/domain/annex-task/suspension/events';

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
  | RemindingEvent
  | SupersessionEvent
  | SuspensionEvent;

/** The type names, for switches and read models. */
export type TaskEventType = TaskEvent['type'];
