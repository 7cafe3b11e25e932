import type { z } from 'zod';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { FileRef } from '#libs/domain/annex-task/kernel/index';
import type { NoticeKind } from '#libs/domain/notices/notice';
import type { PeoplesCommandType } from '#libs/domain/permissions/permissions';
import type { NamedAccount } from '#libs/domain/shared/actor';

/** What the `{n}` of an address numbers. */
export type Matter =
  'input' | 'deliverable' | 'extension' | 'proposal' | 'amendment' | 'difficulty' | 'directive';

/** Finds the account that a body names by id. */
export interface Accounts {
  of(userId: string): Promise<NamedAccount>;
}

/** What a request brings. */
export interface Given<Body> {
  /** As the schema has read it, with ids in the places of names. */
  readonly body: Body;
  /** What `{n}` is in the address; 0 where it has none. */
  readonly n: number;
  /** Those that came with the form; none where the command takes none. */
  readonly files: readonly FileRef[];
  readonly accounts: Accounts;
}

/** All of a command but its type. */
type Contents<T extends PeoplesCommandType> = Omit<Extract<TaskCommand, { type: T }>, 'type'>;

interface Route<Schema extends z.ZodType> {
  /** Below the task's address; `{n}` is the number of what it is about. */
  readonly path: string;
  /** What `{n}` numbers; absent exactly where the path has none. */
  readonly about?: Matter;
  /** What is sent; its fields are the options of the command line and the fields of a form. */
  readonly body: Schema;
  /** Sent as a form with files. */
  readonly files?: true;
  /** The document says that it may be made conditional on the version of the part that the caller saw. */
  readonly conditional?: true;
  /** The operation in the published document; the methods of generated clients are called by it. */
  readonly operationId: string;
  /** After `dondoc task`. */
  readonly cli: string;
  /** The notices by which it is waited for. */
  readonly askedBy?: readonly NoticeKind[];
}

/** What is said about one command, where the schema of its body is known. */
interface Described<T extends PeoplesCommandType, Schema extends z.ZodType> extends Route<Schema> {
  /** How the request becomes the command. */
  readonly contents: (given: Given<z.output<Schema>>) => Contents<T> | Promise<Contents<T>>;
}

/** Everything that is to be known of a command that people give on a task, apart from what it does. */
export interface CommandEntry<T extends PeoplesCommandType = PeoplesCommandType> extends Route<z.ZodType> {
  /** Of a body that the schema of this entry has read. */
  contents(given: Given<unknown>): Contents<T> | Promise<Contents<T>>;
}

/** An entry for each of some commands. */
export type CommandEntries = { readonly [T in PeoplesCommandType]: CommandEntry<T> };

/** One entry; `contents` is held to the schema of the body and to the command. */
export const entry = <T extends PeoplesCommandType, Schema extends z.ZodType>(
  described: Described<T, Schema>,
): CommandEntry<T> => ({
  ...described,
  contents: (given) => described.contents(given as Given<z.output<Schema>>),
});
