import type { CommandEntries, CommandEntry, Given, Matter } from '#libs/contracts/commands/command';
import { changes } from '#libs/contracts/commands/task/changes';
import { coordination } from '#libs/contracts/commands/task/coordination';
import { deliverables } from '#libs/contracts/commands/task/deliverables';
import { difficulties } from '#libs/contracts/commands/task/difficulties';
import { directives } from '#libs/contracts/commands/task/directives';
import { extensions } from '#libs/contracts/commands/task/extensions';
import { insideUnit } from '#libs/contracts/commands/task/inside-unit';
import { participation } from '#libs/contracts/commands/task/participation';
import { reassignment } from '#libs/contracts/commands/task/reassignment';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { Notice } from '#libs/domain/notices/notice';
import {
  taskPermissions,
  type Capacity,
  type PeoplesCommandType,
} from '#libs/domain/permissions/permissions';

/**
 * Every command that people give on a task, in the order in which they are listed: a command of the domain that is
 * missing here does not compile. Routes, acts of the command line, the asked acts of mails and the pages come from it.
 */
export const taskCommands: CommandEntries = {
  ...participation,
  ...coordination,
  ...deliverables,
  ...extensions,
  ...reassignment,
  ...changes,
  ...directives,
  ...insideUnit,
  ...difficulties,
};

/** Their types, in that order. */
export const taskCommandTypes = Object.keys(taskCommands) as readonly PeoplesCommandType[];

/** In which capacity it is given, by the domain's table. */
export const capacityOf = (type: PeoplesCommandType): Capacity => taskPermissions[type];

/**
 * The address to which a command is sent, below `/api/v1`.
 *
 * @param n the number of what it is about, where its address asks for one
 */
export const addressOf = (type: PeoplesCommandType, taskId: string, n: number | null = null): string =>
  `/tasks/${encodeURIComponent(taskId)}/${taskCommands[type].path.replace('{n}', String(n ?? ''))}`;

/** The command that a request gives, of a body that the schema of its entry has read. */
export const commandOf = async (type: PeoplesCommandType, given: Given<unknown>): Promise<TaskCommand> => {
  const contents = await taskCommands[type].contents(given);
  // Each entry's contents are those of its own type, which a union of all types cannot say.
  return { type, ...contents } as TaskCommand;
};

/** What a reminder of a decision is about, of the matters that are decided. */
const decidedMatter = ({ amendmentProposal, extension }: Notice['facts']): Matter => {
  if (amendmentProposal !== undefined) return 'amendment';
  return extension === undefined ? 'proposal' : 'extension';
};

/** The commands of which one is waited for; empty for what is only told. */
export const askedCommands = ({
  kind,
  facts,
}: Pick<Notice, 'kind' | 'facts'>): readonly PeoplesCommandType[] =>
  taskCommandTypes.filter((type) => {
    const { askedBy = [], about }: CommandEntry = taskCommands[type];
    return askedBy.includes(kind) && (kind !== 'remind-decision' || about === decidedMatter(facts));
  });
