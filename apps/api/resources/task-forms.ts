import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { receiveForm, type FormLimits, type ReceivedForm } from '#apps/api/files/receive-form';
import { withUploads, type FormWithUploads } from '#apps/api/files/with-uploads';
import { callOf } from '#apps/api/http/call';
import { validated } from '#apps/api/http/validation';
import { NamedReferences } from '#apps/api/resources/named-references';
import { TaskCommands, type Order } from '#apps/api/resources/task-commands';
import { Use, type Services } from '#apps/api/services';
import { taskCommands } from '#libs/contracts/commands/task-commands';
import type { TaskAnswer } from '#libs/contracts/http/common';

const namesUploads = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && Object.hasOwn(body, 'uploads');

const nothing = (): Promise<void> => Promise.resolve();

/** What came without any file of its own. */
const withoutFiles = (fields: ReceivedForm['fields']): ReceivedForm => ({
  fields,
  files: [],
  keep: nothing,
  discard: nothing,
});

/** Receives the commands on tasks that bring files. */
@Injectable()
export class TaskForms {
  constructor(
    private readonly commands: TaskCommands,
    private readonly references: NamedReferences,
    @Use('files') private readonly files: Services['files'],
    @Use('uploads') private readonly uploads: Services['uploads'],
    @Use('config') private readonly config: Services['config'],
  ) {}

  /**
   * Who may not give the command is refused before any file is received, and files are kept only for a command that can
   * succeed. What needs no file may come as JSON as well.
   */
  async give(request: FastifyRequest, order: Order): Promise<TaskAnswer> {
    const call = callOf(request);
    await this.commands.admit(call, order);
    const { body: schema } = taskCommands[order.type];
    if (!request.isMultipart() && !namesUploads(request.body)) {
      const fields: unknown = request.body ?? {};
      return this.commands.give(call, order, { fields, body: await this.read(schema, fields), files: [] });
    }
    const form = await this.received(request, call.actor.userId);
    try {
      const { fields, files } = form;
      const sent = { fields, files, body: await this.read(schema, fields) };
      const refusal = await this.commands.refusalOf(call, order, sent);
      if (refusal === null) await form.keep();
      // Refused though it could succeed by now: its files are not there. What was carried out before is answered again.
      const refused = refusal === null ? undefined : () => refusal;
      const answer = await this.commands.give(call, order, sent, refused);
      await this.uploads.taken(call.actor.userId, form.uploads);
      return answer;
    } finally {
      await form.discard();
    }
  }

  private async received(request: FastifyRequest, userId: string): Promise<FormWithUploads> {
    const limits: FormLimits = { fileBytes: this.config.UPLOAD_LIMIT_BYTES, files: 20 };
    const { uploads, files: store } = this;
    const form = request.isMultipart()
      ? await receiveForm(request, store, limits)
      : withoutFiles(request.body as ReceivedForm['fields']);
    return withUploads(form, { uploads, userId, store }, limits);
  }

  private async read(schema: z.ZodType, fields: unknown): Promise<unknown> {
    return this.references.in(schema, validated(schema, fields));
  }
}
