import { taskAt } from '#libs/domain/annex-task/passing-time';
import { Injectable } from '@nestjs/common';
import type { Call } from '#apps/api/http/call';
import { accepted, found } from '#apps/api/http/refused';
import { DelegatedActs } from '#apps/api/resources/delegated-acts';
import { NamedAccounts } from '#apps/api/resources/named-accounts';
import { Use, type Services } from '#apps/api/services';
import { editedVersion } from '#apps/api/views/edited-part';
import { happenedIn } from '#libs/application/task-service';
import { commandOf } from '#libs/contracts/commands/task-commands';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import { saysWhen } from '#libs/domain/annex-task/late-record/index';
import type { FileRef, TaskState } from '#libs/domain/annex-task/kernel/index';
import { taskDecider } from '#libs/domain/annex-task/task-decider';
import { permitted, type PeoplesCommandType } from '#libs/domain/permissions/permissions';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';
import type { TaskAnswer } from '#libs/contracts/http/common';

/** Refuses when the part is no longer what the caller saw. */
const unchanged = (ifMatch: string | null, command: TaskCommand, agencyId: string | null) =>
  ifMatch === null
    ? undefined
    : (state: TaskState, now: Instant): Rejection | null => {
        const version =
          state.kind === 'unassigned' ? null : editedVersion(taskAt(state, now), command, agencyId);
        return version === ifMatch ? null : reject('PRECONDITION.STALE');
      };

/** A command that was ordered: which one, on which task, and about which number; 0 where it is about none. */
export interface Order {
  readonly type: PeoplesCommandType;
  readonly taskId: string;
  readonly n: number;
}

/** What came with it. */
export interface Sent {
  /** As the caller sent them, which together with the files identifies the request. */
  readonly fields: unknown;
  /** The same as the schema read them. */
  readonly body: unknown;
  readonly files: readonly FileRef[];
}

type Precondition = ReturnType<typeof unchanged>;

/** Carries out commands of people on tasks. */
@Injectable()
export class TaskCommands {
  private readonly tasks: Services['application']['tasks'];

  constructor(
    @Use('application') private readonly application: Services['application'],
    private readonly accounts: NamedAccounts,
    private readonly delegated: DelegatedActs,
  ) {
    this.tasks = application.tasks;
  }

  /** @throws Refused where the task is not there, or the caller may not give the command whatever comes with it */
  async admit({ actor }: Call, { type, taskId }: Order): Promise<void> {
    const { state } = found(await this.tasks.load(taskId), 'TASK.NOT_FOUND', { taskId });
    if (state.kind !== 'unassigned') accepted(permitted(type, actor, state) ?? {});
  }

  /** @param precondition asked before the command is decided; that of If-Match where none is given */
  async give(call: Call, order: Order, sent: Sent, precondition?: Precondition): Promise<TaskAnswer> {
    const { taskId } = order;
    const command = await this.commandOf(order, sent);
    const answer = await this.tasks.handle(taskId, command, call.actor, {
      request: call.command(sent.fields, sent.files),
      precondition: precondition ?? unchanged(call.ifMatch, command, call.actor.agencyId),
    });
    const { version, events } = accepted(
      isRejection(answer) ? await this.delegated.explain(taskId, command, call.actor, answer) : answer,
    );
    return { taskId, version, events: [...events] };
  }

  /** Why the command could not succeed as things are; null where it can. */
  async refusalOf(call: Call, order: Order, sent: Sent): Promise<Rejection | null> {
    const { taskId } = order;
    const command = await this.commandOf(order, sent);
    const state = (await this.tasks.load(taskId))?.state ?? taskDecider.initial;
    const now = await this.application.clock.now();
    const stale = unchanged(call.ifMatch, command, call.actor.agencyId)?.(state, now) ?? null;
    const context = await this.tasks.contextFor(state, call.actor, now);
    const history = saysWhen(command) ? happenedIn(await this.tasks.history(taskId)) : undefined;
    const decision =
      stale ?? taskDecider.decide(command, state, history === undefined ? context : { ...context, history });
    return isRejection(decision) ? decision : null;
  }

  private commandOf({ type, n }: Order, { body, files }: Sent): Promise<TaskCommand> {
    return commandOf(type, { body, n, files, accounts: this.accounts });
  }
}
