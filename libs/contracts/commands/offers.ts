import type { CommandEntry, Matter } from '#libs/contracts/commands/command';
import { fieldsOf } from '#libs/contracts/commands/fields';
import { addressOf, taskCommands, taskCommandTypes } from '#libs/contracts/commands/task-commands';
import { wordKeysOf } from '#libs/contracts/commands/word-keys';
import type { AvailableAction } from '#libs/domain/annex-task/offers/index';
import type { PeoplesCommandType } from '#libs/domain/permissions/permissions';
import type { MessageKey } from '#libs/messages/message';

/** What an offer decides of the body; the rest is for whoever takes it. */
export interface GivenFields {
  readonly cycle?: number;
  readonly request?: number;
  readonly groupId?: string;
}

/** All that a page needs to draw a command that somebody may give now: its button, and its form. */
export interface Offer extends AvailableAction {
  /** The key of what it is called; the others of its words stand beside it. */
  readonly label: MessageKey;
  /** To where it is sent, below `/api/v1`. */
  readonly path: string;
  /** What the number in the address is of; null where it has none. */
  readonly about: Matter | null;
  /** Sent as a form with files. */
  readonly files: boolean;
  readonly given: GivenFields;
}

const fieldNames: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  taskCommandTypes.map((type) => [type, new Set(fieldsOf(taskCommands[type].body).map(({ path }) => path))]),
);

const givenBy = ({ type, cycle, n, groupId }: AvailableAction, about: Matter | null): GivenFields => {
  const has = (field: string): boolean => fieldNames.get(type)?.has(field) ?? false;
  return {
    ...(has('cycle') && { cycle }),
    // A number that does not stand in the address is that of the request.
    ...(has('request') && about === null && n !== null && { request: n }),
    ...(has('groupId') && groupId !== undefined && { groupId }),
  };
};

/**
 * An action that somebody may take on a task, with what its entry in the registry says of it.
 *
 * @throws Error for what no person does; nobody is offered that
 */
export const offerOf = (action: AvailableAction, taskId: string): Offer => {
  if (!fieldNames.has(action.type)) throw new Error(`nobody is offered ${action.type}`);
  const type = action.type as PeoplesCommandType;
  const entry: CommandEntry = taskCommands[type];
  const about = entry.about ?? null;
  return {
    ...action,
    label: wordKeysOf(type).label,
    path: addressOf(type, taskId, about === null ? null : action.n),
    about,
    files: entry.files === true,
    given: givenBy(action, about),
  };
};
