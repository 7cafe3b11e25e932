import type { z } from 'zod';
import type { PlanCommand, PlanCommandOf } from '#libs/domain/plan/commands';
import type { DraftPart } from '#libs/domain/plan/draft/index';
import type { PeoplesPlanCommandType } from '#libs/domain/plan/permissions';

/** Something that can be sent, or nothing. */
export type PlanBody = z.ZodType | null;

type Sent<Body extends PlanBody> = Body extends z.ZodType ? z.output<Body> : null;

/** What a request brings. */
export interface PlanGiven<Body> {
  /** As the schema has read it, with ids in the places of names. */
  readonly body: Body;
  /** What `{part}` and `{key}` are in the address; `tasks` and empty where it has none. */
  readonly part: DraftPart;
  readonly key: string;
  /** The version of the row, or of the document, that the caller saw. */
  readonly seen: number | undefined;
}

/** All that is to be known of a command that people give on a plan, apart from what it does. */
export interface PlanCommandEntry<
  T extends PeoplesPlanCommandType = PeoplesPlanCommandType,
  Body extends PlanBody = PlanBody,
> {
  /** The command of the domain; its capacity and its refusals hang on it. */
  readonly type: T;
  readonly method: 'post' | 'put' | 'patch';
  /** Below `/plans`; `{id}` is the plan, `{part}` and `{key}` are the row that it is about. */
  readonly path: string;
  /** What is sent; null for a command that its address says all about, and for a file alone. */
  readonly body: Body;
  /** A file is sent: alone, or in the place of the body. */
  readonly file?: 'alone' | 'or-body';
  /** May be made conditional on the version of the row, or of the document, that the caller saw. */
  readonly conditional?: true;
  /** With `preview=true` nothing happens: the answer says what would. */
  readonly previewed?: true;
  /** The operation in the published document; the methods of generated clients are called by it. */
  readonly operationId: string;
  /** After `dondoc plan`. */
  readonly cli: string;
  /**
   * How the request becomes the command, where that is all that is to be done. What has more to do (a file to read,
   * somebody to look up, a preview) has a method of a controller under its name.
   */
  readonly order?: (given: PlanGiven<unknown>) => PlanCommand;
}

interface Described<T extends PeoplesPlanCommandType, Body extends PlanBody> extends Omit<
  PlanCommandEntry<T, Body>,
  'order'
> {
  readonly order?: (given: PlanGiven<Sent<Body>>) => PlanCommandOf<T>;
}

/** One entry; `order` is held to the schema of the body and to the command. */
export const planEntry = <T extends PeoplesPlanCommandType, Body extends PlanBody>({
  order,
  ...described
}: Described<T, Body>): PlanCommandEntry<T, Body> =>
  order === undefined ? described : { ...described, order: (given) => order(given as PlanGiven<Sent<Body>>) };
