import type { DraftCommand } from '#libs/domain/plan/draft/commands';
import type { FindingsCommand } from '#libs/domain/plan/findings/commands';
import type { VersionCommand } from '#libs/domain/plan/versions/commands';
import type { PlanAmendmentCommand } from '#libs/domain/plan/amendment/commands';
import type { SupervisionCommand } from '#libs/domain/plan/supervision/commands';
import type { EndingCommand } from '#libs/domain/plan/ending/commands';
import type { ActivationCommand } from '#libs/domain/plan/activation/commands';

/** What people and processes ask of a plan; each capability says its own. */
export type PlanCommand =
  | DraftCommand
  | FindingsCommand
  | VersionCommand
  | PlanAmendmentCommand
  | SupervisionCommand
  | EndingCommand
  | ActivationCommand;

/** The commands of one type. */
export type PlanCommandOf<T extends PlanCommand['type']> = Extract<PlanCommand, { type: T }>;
