import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { receiveForm, type FormLimits } from '#apps/api/files/receive-form';
import { callOf, type Call } from '#apps/api/http/call';
import { accepted, found } from '#apps/api/http/refused';
import { validated } from '#apps/api/http/validation';
import { DelegatedActs } from '#apps/api/resources/delegated-acts';
import { NamedReferences } from '#apps/api/resources/named-references';
import { Use, type Services } from '#apps/api/services';
import { etagOf } from '#apps/api/views/etag';
import { happenedIn } from '#libs/application/task-service';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import { taskAt } from '#libs/domain/annex-task/suspension/decide';
import { saysWhen } from '#libs/domain/annex-task/late-record/late-record';
import type { AssignedTask, FileRef, TaskState } from '#libs/domain/annex-task/kernel/state';
import { taskDecider } from '#libs/domain/annex-task/task-decider';
import { permitted } from '#libs/domain/permissions/permissions';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';
import type { TaskAnswer } from '#libs/contracts/http/common';

/** The part that an If-Match of this command is about: a deliverable, or the caller's own participation. */
const editedPart = (task: AssignedTask, command: TaskCommand, agencyId: string | null): unknown => {
  const participants = Object.values(task.participants);
  if ('deliverable' in command)
    return participants.flatMap((p) => p.deliverables).find((d) => d.n === command.deliverable);
  const cycle = 'cycle' in command ? command.cycle : undefined;
  return participants
    .filter((p) => p.agencyId === agencyId && (cycle === undefined || p.cycle === cycle))
    .sort((a, b) => b.cycle - a.cycle)[0];
};

/** Refuses when the part is no longer what the caller saw. */
const unchanged = (ifMatch: string | null, command: TaskCommand, agencyId: string | null) =>
  ifMatch === null
    ? undefined
    : (state: TaskState, now: Instant): Rejection | null => {
        const part =
          state.kind === 'unassigned' ? undefined : editedPart(taskAt(state, now), command, agencyId);
        return part !== undefined && etagOf(part) === ifMatch ? null : reject('PRECONDITION.STALE');
      };

/** Carries out commands of people on tasks. */
@Injectable()
export class TaskCommands {
  constructor(
    private readonly references: NamedReferences,
    @Use('application') private readonly application: Services['application'],
    @Use('files') private readonly files: Services['files'],
    @Use('config') private readonly config: Services['config'],
    private readonly delegated: DelegatedActs,
  ) {}

  /** @param fields what the caller sent, which together with the files identifies the request */
  async run(
    call: Call,
    taskId: string,
    command: TaskCommand,
    fields: unknown,
    files: readonly FileRef[] = [],
    precondition = unchanged(call.ifMatch, command, call.actor.agencyId),
  ): Promise<TaskAnswer> {
    const answer = await this.application.tasks.handle(taskId, command, call.actor, {
      request: call.command(fields, files),
      precondition,
    });
    const { version, events } = accepted(
      isRejection(answer) ? await this.delegated.explain(taskId, command, call.actor, answer) : answer,
    );
    return { taskId, version, events: [...events] };
  }

  /**
   * The same for a form with files. Who may not give the command is refused before any file is received, and files are
   * kept only for a command that can succeed.
   */
  async runForm<T extends z.ZodType>(
    request: FastifyRequest,
    taskId: string,
    schema: T,
    toCommand: (fields: z.output<T>, files: readonly FileRef[]) => TaskCommand,
    type: TaskCommand['type'],
  ): Promise<TaskAnswer> {
    const call = callOf(request);
    const task = found(await this.application.tasks.load(taskId), 'TASK.NOT_FOUND', { taskId });
    if (task.state.kind !== 'unassigned') accepted(permitted(type, call.actor, task.state) ?? {});
    const limits: FormLimits = { fileBytes: this.config.UPLOAD_LIMIT_BYTES, files: 20 };
    if (!request.isMultipart()) {
      // What needs no file may come as JSON as well.
      const fields: unknown = request.body ?? {};
      return this.run(call, taskId, toCommand(await this.read(schema, fields), []), fields);
    }
    const form = await receiveForm(request, this.files, limits);
    try {
      const command = toCommand(await this.read(schema, form.fields), form.files);
      const refusal = await this.refusalOf(call, taskId, command);
      if (refusal === null) await form.keep();
      // Refused though it could succeed by now: its files are not there. What was carried out before is answered again.
      const refused = refusal === null ? undefined : () => refusal;
      return await this.run(call, taskId, command, form.fields, form.files, refused);
    } finally {
      await form.discard();
    }
  }

  private async read<T extends z.ZodType>(schema: T, fields: unknown): Promise<z.output<T>> {
    return (await this.references.in(schema, validated(schema, fields))) as z.output<T>;
  }

  /** Why the command could not succeed as things are; null where it can. */
  private async refusalOf(call: Call, taskId: string, command: TaskCommand): Promise<Rejection | null> {
    const { tasks, clock } = this.application;
    const state = (await tasks.load(taskId))?.state ?? taskDecider.initial;
    const now = await clock.now();
    const stale = unchanged(call.ifMatch, command, call.actor.agencyId)?.(state, now) ?? null;
    const context = await tasks.contextFor(state, call.actor, now);
    const history = saysWhen(command) ? happenedIn(await tasks.history(taskId)) : undefined;
    const decision =
      stale ?? taskDecider.decide(command, state, history === undefined ? context : { ...context, history });
    return isRejection(decision) ? decision : null;
  }
}
