import type { TaskCommandType } from '#libs/domain/annex-task/commands';
import { couldGive, taskPermissions, type Capacity } from '#libs/domain/permissions/permissions';
import type { Person } from '#libs/domain/shared/actor';

/**
 * Acts that are usually delegated together, by the capacity in which they are given: a command that comes later
 * belongs to the group of its capacity.
 */
export const actGroups: Readonly<Record<string, readonly Capacity[]>> = {
  all: [
    ...(['participant', 'participant-head', 'lead', 'lead-head', 'coordinator'] as const),
    ...(['acceptor', 'monitor', 'names-members', 'proposes-amendment', 'reminds-officially'] as const),
    ...(['resolver', 'directs', 'supervisor'] as const),
  ],
  /** Approving and returning products. */
  acceptance: ['acceptor'],
  /** Deciding changes of a task. */
  decisions: ['supervisor', 'directs'],
  /** What the monitoring agency says. */
  monitoring: ['monitor', 'reminds-officially'],
  /** Speaking for an agency that takes part. */
  participation: [
    'participant',
    'participant-head',
    'lead',
    'lead-head',
    'coordinator',
    'names-members',
    'proposes-amendment',
    'resolver',
  ],
};

const commands = Object.keys(taskPermissions) as TaskCommandType[];

/** The commands of people that an act stands for: a group's, or the one of this name; none for an unknown act. */
export const commandsOf = (act: string): readonly TaskCommandType[] => {
  const capacities = Object.hasOwn(actGroups, act) ? actGroups[act] : undefined;
  return commands.filter((command) => {
    const capacity = taskPermissions[command];
    return capacity !== 'process' && (capacities ? capacities.includes(capacity) : command === act);
  });
};

/** Whether one of the acts stands for the command. */
export const covers = (acts: readonly string[], command: TaskCommandType): boolean =>
  acts.some((act) => commandsOf(act).includes(command));

/** Whether the person could do some of what the act stands for. */
export const couldDo = (act: string, person: Pick<Person, 'roles' | 'field'>): boolean =>
  commandsOf(act).some((command) => couldGive(command, person));
