import type { AgencySuccessionCommand } from '#libs/domain/annex-task/agency-succession/commands';
import type { AmendmentCommand } from '#libs/domain/annex-task/amendment/commands';
import type { AssignmentCommand } from '#libs/domain/annex-task/assignment/commands';
import type { CoordinationCommand } from '#libs/domain/annex-task/coordination/commands';
import type { DeliverableCommand } from '#libs/domain/annex-task/deliverable/commands';
import type { DifficultyCommand } from '#libs/domain/annex-task/difficulty/commands';
import type { DirectiveCommand } from '#libs/domain/annex-task/directive/commands';
import type { ExtensionCommand } from '#libs/domain/annex-task/extension/commands';
import type { GroupMembersCommand } from '#libs/domain/annex-task/group-members/commands';
import type { OfficerCommand } from '#libs/domain/annex-task/officer/commands';
import type { OfficialReminderCommand } from '#libs/domain/annex-task/official-reminder/commands';
import type { PlanFactsCommand } from '#libs/domain/annex-task/plan-facts/commands';
import type { ProgressCommand } from '#libs/domain/annex-task/progress/commands';
import type { ReassignmentCommand } from '#libs/domain/annex-task/reassignment/commands';
import type { ReminderPauseCommand } from '#libs/domain/annex-task/reminder-pause/commands';
import type { SupersessionCommand } from '#libs/domain/annex-task/supersession/commands';
import type { SuspensionCommand } from '#libs/domain/annex-task/suspension/commands';

/** What people and processes ask of a task; each capability says its own. */
export type TaskCommand =
  /** Opens due cycles and takes every due step; decided again at the moment it runs. */
  | { type: 'TakeDueSteps' }
  | AssignmentCommand
  | ProgressCommand
  | DeliverableCommand
  | CoordinationCommand
  | ExtensionCommand
  | ReassignmentCommand
  | GroupMembersCommand
  | AgencySuccessionCommand
  | PlanFactsCommand
  | SuspensionCommand
  | ReminderPauseCommand
  | AmendmentCommand
  | SupersessionCommand
  | OfficialReminderCommand
  | DirectiveCommand
  | DifficultyCommand
  | OfficerCommand;

export type TaskCommandType = TaskCommand['type'];
