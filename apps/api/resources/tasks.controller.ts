import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Speaking } from '#apps/api/http/language';
import { Answers, AnswersFile } from '#apps/api/http/documentation';
import { accepted, found } from '#apps/api/http/refused';
import { OnBehalf } from '#apps/api/http/on-behalf';
import { attachmentOf } from '#apps/api/files/attachment';
import { TaskReads } from '#apps/api/resources/task-reads';
import { pageOfHistory } from '#apps/api/views/history-page';
import { drawnView } from '#apps/api/views/drawn-view';
import { listedTaskView } from '#apps/api/views/listed-task-view';
import { NameService } from '#apps/api/views/names';
import { Use, type Services } from '#apps/api/services';
import { count, id } from '#libs/contracts/http/common';
import { asOf, taskFilters } from '#libs/contracts/http/tasks';
import type { FileRef } from '#libs/domain/annex-task/kernel/index';
import { historyFilters, historyPage } from '#libs/contracts/http/history';
import { taskView } from '#libs/contracts/http/task';
import { taskPage } from '#libs/contracts/http/task-lists';
import type { Language } from '#libs/domain/shared/language';

/** Reading tasks: now, as of a past instant, and their histories. */
@ApiTags('tasks')
@ApiBearerAuth()
@OnBehalf()
@Controller('api/v1/tasks')
export class TasksController {
  constructor(
    private readonly reads: TaskReads,
    private readonly names: NameService,
    @Use('taskLists') private readonly lists: Services['taskLists'],
    @Use('taskRails') private readonly rails: Services['taskRails'],
    @Use('files') private readonly files: Services['files'],
  ) {}

  /** The tasks the caller may read, the most urgent first; a change shows here within a second. */
  @Get()
  @Answers(200, taskPage)
  async list(
    @Calling() { actor }: Call,
    @Query({ schema: taskFilters }) { agencyAs, rails, ...filters }: z.infer<typeof taskFilters>,
  ) {
    const heirs = await this.names.heirs(agencyAs);
    const { items, nextCursor } = accepted(await this.lists.query({ ...filters, heirs, caller: actor }));
    const ids = items.map(({ id: taskId }) => taskId);
    const drawn = rails === 'true' ? await this.rails.named(ids, filters) : null;
    return this.names.telling((names) => ({
      items: items.map((item) => ({
        ...listedTaskView(item, names),
        ...drawnView(drawn?.get(item.id), names),
      })),
      nextCursor,
    }));
  }

  /** One task as it stands, or as of an instant: as it was known (`asOf`), or as it had happened. */
  @Get(':id')
  @Answers(200, taskView)
  async get(
    @Calling() { actor }: Call,
    @Param('id', { schema: id }) taskId: string,
    @Query({ schema: asOf }) when: z.infer<typeof asOf>,
    @Speaking() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const past = when.asOf !== undefined || when.asOfOccurred !== undefined;
    const view = past
      ? await this.reads.viewAsOf(taskId, actor, when, language)
      : await this.reads.view(taskId, actor, language);
    void reply.header('etag', `"${view.version}"`);
    return view;
  }

  /**
   * Every event in order, each with a plain sentence in the language asked for, and the message and facts that it is made
   * of; with `predecessors=true` also those of the tasks of
   * earlier plans that this one goes on with, before its own. With `folded=true` what the process did about many units on
   * one day is one item that has them as `members`. With `limit` page by page, `order=newest` the newest first; with `topic`
   * only what is about that, with `asOf` what was known by an instant, with `after` only what happened
   * after a version.
   */
  @Get(':id/history')
  @Answers(200, historyPage)
  async history(
    @Calling() { actor }: Call,
    @Speaking() language: Language,
    @Param('id', { schema: id }) taskId: string,
    @Query({ schema: historyFilters }) filters: z.infer<typeof historyFilters>,
  ) {
    const { predecessors, folded } = filters;
    const telling = { language, folded: folded === 'true' };
    const items =
      predecessors === 'true'
        ? await this.reads.wholeHistory(taskId, actor, telling)
        : await this.reads.history(taskId, actor, telling);
    return accepted(pageOfHistory(items, filters));
  }

  /** A file of a deliverable, always as an attachment. */
  @Get(':id/deliverables/:n/files/:m')
  @AnswersFile()
  async file(
    @Calling() { actor }: Call,
    @Param('id', { schema: id }) taskId: string,
    @Param('n', { schema: count }) n: number,
    @Param('m', { schema: count }) m: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { state, hiddenProducts } = await this.reads.shown(taskId, actor);
    const deliverables = Object.values(state.participants).flatMap((p) => p.deliverables);
    const seen = deliverables.filter((d) => !hiddenProducts.has(d.n));
    await this.send(seen.find((d) => d.n === n)?.files[m - 1], reply);
  }

  /** A file of a coordinating unit's input. */
  @Get(':id/coordination-inputs/:n/files/:m')
  @AnswersFile()
  async inputFile(
    @Calling() { actor }: Call,
    @Param('id', { schema: id }) taskId: string,
    @Param('n', { schema: count }) n: number,
    @Param('m', { schema: count }) m: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { state } = await this.reads.shown(taskId, actor);
    const requests = Object.values(state.participants).flatMap((p) => p.requests);
    const input = requests.flatMap(({ inputs }) => inputs).find((i) => i.n === n);
    await this.send(input?.files[m - 1], reply);
  }

  /** A file of an official reminder. */
  @Get(':id/official-reminders/:n/files/:m')
  @AnswersFile()
  async reminderFile(
    @Calling() { actor }: Call,
    @Param('id', { schema: id }) taskId: string,
    @Param('n', { schema: count }) n: number,
    @Param('m', { schema: count }) m: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { state } = await this.reads.shown(taskId, actor);
    const letter = state.officialReminders?.find((one) => one.n === n);
    await this.send(letter?.files[m - 1], reply);
  }

  private async send(file: FileRef | undefined, reply: FastifyReply): Promise<void> {
    const { name, mediaType, size, sha256 } = found(file, 'FILE.NOT_FOUND');
    const content = found(await this.files.open(sha256), 'FILE.NOT_FOUND');
    await reply
      .header('content-disposition', attachmentOf(name))
      .header('content-type', mediaType)
      .header('content-length', size)
      .header('etag', `"${sha256}"`)
      .header('cache-control', 'private, no-cache')
      // Whatever it is, it can do nothing wherever a browser would show it.
      .header('content-security-policy', "default-src 'none'; sandbox")
      .send(Readable.from(content));
  }
}
