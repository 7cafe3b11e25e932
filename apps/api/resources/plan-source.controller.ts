import { Readable } from 'node:stream';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { attachmentOf } from '#apps/api/files/attachment';
import { Originals } from '#apps/api/files/originals';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers, AnswersFile } from '#apps/api/http/documentation';
import { found } from '#apps/api/http/refused';
import { PlanReads } from '#apps/api/resources/plan-reads';
import { id } from '#libs/contracts/http/common';
import { planSource } from '#libs/contracts/http/plan-source';
import { useOfBlocks } from '#libs/plan-import/source/use-of-blocks';

/** The file that a draft was read from. */
@ApiTags('plans')
@ApiBearerAuth()
@Controller('api/v1/plans/:id/draft')
export class PlanSourceController {
  constructor(
    private readonly reads: PlanReads,
    private readonly originals: Originals,
  ) {}

  /** The file as it was read, block by block, each with the rows of the draft that came from it. */
  @Get('source')
  @Answers(200, planSource)
  async source(@Calling() { actor }: Call, @Param('id', { schema: id }) planId: string) {
    const { plan } = await this.reads.wholeDraft(planId, actor);
    const { fileName, sha256 } = await this.reads.readFrom(plan);
    const blocks = await this.originals.blocks(sha256, fileName);
    return {
      planId,
      fileName,
      kept: blocks !== null,
      blocks: blocks === null ? [] : useOfBlocks(blocks, plan.draft),
    };
  }

  /** The file itself. */
  @Get('original')
  @AnswersFile()
  async original(
    @Calling() { actor }: Call,
    @Param('id', { schema: id }) planId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { plan } = await this.reads.wholeDraft(planId, actor);
    const { fileName, sha256 } = await this.reads.readFrom(plan);
    const content = found(await this.originals.open(sha256), 'FILE.NOT_FOUND');
    await reply
      .header('content-disposition', attachmentOf(fileName))
      .header('content-type', 'application/octet-stream')
      .send(Readable.from(content));
  }
}
