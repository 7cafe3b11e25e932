import { Body, Controller, Delete, Get, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { PART_TYPE } from '#apps/api/files/part-parser';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers, AnswersNothing, Repeatable, TakesPart } from '#apps/api/http/documentation';
import { refuse } from '#apps/api/http/refused';
import { Use, type Services } from '#apps/api/services';
import { id } from '#libs/contracts/http/common';
import { upload, uploadBegun, uploadPart } from '#libs/contracts/http/uploads';

/** Files that come in parts, so that a lost connection costs one part alone; a command takes them by their ids. */
@ApiTags('uploads')
@ApiBearerAuth()
@Controller('api/v1/uploads')
export class UploadsController {
  constructor(@Use('uploads') private readonly uploads: Services['uploads']) {}

  /** Announces a file; what would be refused once it is here is refused now. It is forgotten after a day. */
  @Post()
  @Repeatable()
  @Answers(201, upload)
  begin(
    @Calling() { actor: { userId } }: Call,
    @Body({ schema: uploadBegun }) given: z.infer<typeof uploadBegun>,
  ) {
    return this.uploads.begin(userId, given);
  }

  /** How much of it has arrived. */
  @Get(':id')
  @Answers(200, upload)
  state(@Calling() { actor: { userId } }: Call, @Param('id', { schema: id }) uploadId: string) {
    return this.uploads.state(userId, uploadId);
  }

  /** Adds a part that begins at an offset; what arrives of it before a connection is lost stays. */
  @Patch(':id')
  @TakesPart(PART_TYPE)
  @Answers(200, upload)
  add(
    @Calling() { actor: { userId } }: Call,
    @Param('id', { schema: id }) uploadId: string,
    @Query({ schema: uploadPart }) { offset }: z.infer<typeof uploadPart>,
    @Req() request: FastifyRequest,
  ) {
    if (!String(request.headers['content-type']).startsWith(PART_TYPE))
      return refuse('REQUEST.MEDIA_TYPE', { expected: PART_TYPE });
    return this.uploads.add(userId, uploadId, {
      offset,
      content: request.raw.iterator({ destroyOnReturn: false }),
    });
  }

  @Delete(':id')
  @AnswersNothing()
  async forget(
    @Calling() { actor: { userId } }: Call,
    @Param('id', { schema: id }) uploadId: string,
  ): Promise<void> {
    await this.uploads.forget(userId, uploadId);
  }
}
