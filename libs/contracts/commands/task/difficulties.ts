import { entry, type CommandEntries } from '#libs/contracts/commands/command';
import {
  difficulty as raised,
  difficultyAssignment,
  difficultyConsolidation,
  difficultyResolution,
} from '#libs/contracts/http/oversight';

/** What keeps a unit from doing its part: from its report over the UBND's decision to its solution. */
export const difficulties = {
  /** A unit that takes part says what it cannot solve; it enters the monitoring agency's register. */
  RaiseDifficulty: entry({
    path: 'difficulties',
    body: raised,
    operationId: 'DifficultiesController_raise',
    cli: 'raise-difficulty',
    askedBy: ['official-reminder-recorded'],
    contents: ({ body }) => body,
  }),
  /** The monitoring agency puts it before the UBND. */
  ConsolidateDifficulty: entry({
    path: 'difficulties/{n}/consolidation',
    about: 'difficulty',
    body: difficultyConsolidation,
    operationId: 'DifficultiesController_consolidate',
    cli: 'consolidate-difficulty',
    // It is passed on, decided about or solved by whoever has it.
    askedBy: ['difficulty-raised', 'remind-difficulty'],
    contents: ({ body, n: difficulty }) => ({ difficulty, ...body }),
  }),
  /** The supervisor gives it to an agency, or to one person, with a date. */
  AssignDifficulty: entry({
    path: 'difficulties/{n}/assignment',
    about: 'difficulty',
    body: difficultyAssignment,
    operationId: 'DifficultiesController_assign',
    cli: 'assign-difficulty',
    askedBy: ['difficulty-consolidated', 'remind-difficulty'],
    // The body names one of the two.
    contents: async ({ body: { agencyId = '', userId, ...rest }, n: difficulty, accounts }) => ({
      difficulty,
      resolver: userId === undefined ? { agencyId } : { account: await accounts.of(userId) },
      ...rest,
    }),
  }),
  /** Whoever has it says how it was solved, which the unit that raised it is told. */
  ResolveDifficulty: entry({
    path: 'difficulties/{n}/resolution',
    about: 'difficulty',
    body: difficultyResolution,
    operationId: 'DifficultiesController_resolve',
    cli: 'resolve-difficulty',
    askedBy: ['difficulty-assigned', 'remind-difficulty'],
    contents: ({ body, n: difficulty }) => ({ difficulty, ...body }),
  }),
} satisfies Partial<CommandEntries>;
