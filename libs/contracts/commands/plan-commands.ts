import type { PlanCommandEntry } from '#libs/contracts/commands/plan-command';
import { active } from '#libs/contracts/commands/plan/active';
import { documents, imported, settings } from '#libs/contracts/commands/plan/drafts';
import { findings, life } from '#libs/contracts/commands/plan/review';
import { correctedRow, rows } from '#libs/contracts/commands/plan/rows';
import { actionOf, type PlanAction } from '#libs/domain/plan/permissions';

/**
 * Every command that people give on a plan or its draft, in the order in which they are published. Routes, the words of the
 * catalogue and the pages come from it.
 */
export const planCommands = {
  ...imported,
  ...correctedRow,
  ...settings,
  ...life,
  ...documents,
  ...rows,
  ...findings,
  ...active,
};

export type PlanCommandName = keyof typeof planCommands;

/** Their names, in that order. */
export const planCommandNames = Object.keys(planCommands) as readonly PlanCommandName[];

/** What is to be known of one command, whichever it is. */
export const planEntryOf = (name: PlanCommandName): PlanCommandEntry => planCommands[name];

/** As what its permission is asked, by the domain's table. */
export const planActionOf = (name: PlanCommandName): PlanAction => actionOf(planCommands[name].type);
