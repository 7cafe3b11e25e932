import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { EvidencePacks } from '#apps/api/exports/evidence-packs';
import { attachmentOf } from '#apps/api/files/attachment';
import { Calling, type Call } from '#apps/api/http/call';
import { AnswersFile } from '#apps/api/http/documentation';
import { GivenUp } from '#apps/api/http/given-up';
import { Speaking } from '#apps/api/http/language';
import { OnBehalf } from '#apps/api/http/on-behalf';
import { TaskReads } from '#apps/api/resources/task-reads';
import { id } from '#libs/contracts/http/common';
import type { Language } from '#libs/domain/shared/language';

/** What proves, without this system, what became of a task. */
@ApiTags('tasks')
@ApiBearerAuth()
@OnBehalf()
@Controller('api/v1/tasks/:id/evidence')
export class TaskEvidenceController {
  constructor(
    private readonly reads: TaskReads,
    private readonly packs: EvidencePacks,
  ) {}

  /**
   * A zip with the history to be read in the language asked for, every event as it was hashed, the files, the checkpoint that covers them
   * and a program that checks all of it.
   */
  @Get()
  @AnswersFile()
  async pack(
    @Calling() { actor }: Call,
    @Param('id', { schema: id }) taskId: string,
    @Speaking() language: Language,
    @Res() reply: FastifyReply,
    @GivenUp() givenUp: AbortSignal,
  ): Promise<void> {
    const pack = await this.packs.of(await this.reads.seen(taskId, actor), language, givenUp);
    await reply
      .header('content-type', 'application/zip')
      .header('content-disposition', attachmentOf(`bang-chung-${taskId}.zip`))
      .header('cache-control', 'no-store')
      .send(pack);
  }
}
