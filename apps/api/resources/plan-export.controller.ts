import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { NameService } from '#apps/api/views/names';
import { FollowUpRows } from '#apps/api/exports/follow-up-rows';
import { primed } from '#apps/api/exports/primed';
import { TablePlaces } from '#apps/api/exports/table-places';
import { attachmentOf } from '#apps/api/files/attachment';
import { Calling, type Call } from '#apps/api/http/call';
import { AnswersFile } from '#apps/api/http/documentation';
import { Speaking } from '#apps/api/http/language';
import { PlanReads } from '#apps/api/resources/plan-reads';
import { id } from '#libs/contracts/http/common';
import { exportQuery } from '#libs/contracts/http/exports';
import type { Language } from '#libs/domain/shared/language';
import { dateOf } from '#libs/domain/shared/time';
import { writeFollowUpDocx } from '#libs/exports/follow-up-table/write-docx';
import { writeFollowUpXlsx } from '#libs/exports/follow-up-table/write-xlsx';

const office = 'application/vnd.openxmlformats-officedocument';
const formats = {
  xlsx: { type: `${office}.spreadsheetml.sheet`, write: writeFollowUpXlsx },
  docx: { type: `${office}.wordprocessingml.document`, write: writeFollowUpDocx },
};

/** A download of which nothing was taken for so long is broken off, in milliseconds. */
const STALLED_MS = 60_000;

/** The office's follow-up table. */
@ApiTags('plans')
@ApiBearerAuth()
@Controller('api/v1/plans/:id/export')
export class PlanExportController {
  constructor(
    private readonly reads: PlanReads,
    private readonly rows: FollowUpRows,
    private readonly names: NameService,
    private readonly places: TablePlaces,
  ) {}

  /**
   * The plan's tasks that the caller may read as a table for Excel or Word, in the language asked for, narrowed by the filters of the task
   * list; with `asOf` as they were known then, with `asOfOccurred` as they had happened by then. It is written while it is
   * read. Few are written at a time: who would wait for long is refused with 503 and `Retry-After`.
   */
  @Get()
  @AnswersFile()
  async table(
    @Calling() { actor }: Call,
    @Param('id', { schema: id }) planId: string,
    @Query({ schema: exportQuery }) { format, agencyAs, ...filters }: z.infer<typeof exportQuery>,
    @Speaking() language: Language,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.reads.summary(planId, actor);
    const heirs = await this.names.heirs(agencyAs);
    const query = { ...filters, heirs, plan: planId, caller: actor };
    const plan = await this.rows.plan(query);
    const heading = await this.rows.heading(plan, filters.asOfOccurred ?? filters.asOf);
    const { type, write } = formats[format];
    const table = await this.places.begin(async () =>
      write(heading, await primed(this.rows.pages(query, plan, heading.asOf)), language),
    );
    const name = `theo-doi-${planId}-${dateOf(heading.asOf)}.${format}`;
    // Who no longer takes it must not keep others from theirs.
    reply.raw.setTimeout(STALLED_MS);
    await reply
      .header('content-type', type)
      .header('content-disposition', attachmentOf(name))
      .header('cache-control', 'no-store')
      .send(table);
  }
}
