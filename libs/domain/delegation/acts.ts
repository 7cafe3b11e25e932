import type { TaskCommandType } from '#libs/domain/annex-task/commands';
import {
  couldGive,
  taskPermissions,
  type Capacity,
  type PeoplesCommandType,
} from '#libs/domain/permissions/permissions';
import type { Person } from '#libs/domain/shared/actor';

/** Acts that are usually delegated together. */
export type ActGroup = 'acceptance' | 'decisions' | 'monitoring' | 'participation';

/** Stands for every act there is. */
const ALL = 'all';

/** The group of an act, by the capacity in which it is given: a command that comes later belongs to that of its capacity. */
const groupOf: Readonly<Record<Exclude<Capacity, 'process'>, ActGroup>> = {
  // Approving and returning products.
  acceptor: 'acceptance',
  // Deciding changes of a task.
  supervisor: 'decisions',
  directs: 'decisions',
  // What the monitoring agency says.
  monitor: 'monitoring',
  'reminds-officially': 'monitoring',
  // Speaking for an agency that takes part.
  participant: 'participation',
  'participant-head': 'participation',
  lead: 'participation',
  'lead-head': 'participation',
  coordinator: 'participation',
  'names-members': 'participation',
  'proposes-amendment': 'participation',
  resolver: 'participation',
};

/** What may be delegated as one: all of it, and the groups. */
export const actGroups: readonly (ActGroup | typeof ALL)[] = [
  ALL,
  'acceptance',
  'decisions',
  'monitoring',
  'participation',
];

/** The group with which a command of people is delegated. */
export const actGroupOf = (command: PeoplesCommandType): ActGroup => groupOf[taskPermissions[command]];

const isPeoples = (command: TaskCommandType): command is PeoplesCommandType =>
  taskPermissions[command] !== 'process';

/** The commands that people give. */
export const peoplesCommands: readonly PeoplesCommandType[] = (
  Object.keys(taskPermissions) as TaskCommandType[]
).filter(isPeoples);

/** The commands of people that an act stands for: a group's, or the one of this name; none for an unknown act. */
export const commandsOf = (act: string): readonly PeoplesCommandType[] =>
  act === ALL
    ? peoplesCommands
    : peoplesCommands.filter((command) => command === act || actGroupOf(command) === act);

/** Whether one of the acts stands for the command. */
export const covers = (acts: readonly string[], command: TaskCommandType): boolean =>
  isPeoples(command) && acts.some((act) => commandsOf(act).includes(command));

/** Whether the person could do some of what the act stands for. */
export const couldDo = (act: string, person: Pick<Person, 'roles' | 'field'>): boolean =>
  commandsOf(act).some((command) => couldGive(command, person));

/** The commands of an act that the person could give, which is what they can let others do. */
export const ownCommandsOf = (
  act: string,
  person: Pick<Person, 'roles' | 'field'>,
): readonly PeoplesCommandType[] => commandsOf(act).filter((command) => couldGive(command, person));
