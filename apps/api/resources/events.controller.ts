import { Controller, Get, Headers, type OnModuleDestroy, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { AnswersEvents } from '#apps/api/http/documentation';
import { Use, type Services } from '#apps/api/services';
import { liveChange, liveEnd, liveQuery } from '#libs/contracts/http/live';

/** Tells open pages that what they show is no longer so. */
@ApiTags('events')
@ApiBearerAuth()
@Controller('api/v1/events')
export class EventsController implements OnModuleDestroy {
  constructor(@Use('live') private readonly live: Services['live']) {}

  /**
   * Server-sent events until the session ends: that a task, a plan or something that everybody reads has changed, if the
   * caller may read it or could before. Nothing of what it says now: that is read where it always is, and shows the change
   * by then. `Last-Event-ID`, or `after`, goes on from an event that was heard; where that is too long ago, `reset` says
   * that everything is to be read anew.
   */
  @Get()
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'The id of the last event that was heard',
  })
  @AnswersEvents({ change: liveChange, end: liveEnd })
  async events(
    @Calling() { token }: Call,
    @Query({ schema: liveQuery }) { after }: z.infer<typeof liveQuery>,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() { method }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    void reply
      .header('content-type', 'text/event-stream; charset=utf-8')
      // Whoever stands between has to pass on each event by itself.
      .header('cache-control', 'no-store, no-transform')
      .header('x-accel-buffering', 'no')
      // When it ends, its connection does: a process that stops would wait for it.
      .header('connection', 'close');
    // What has no body has no end either.
    await reply.send(method === 'HEAD' ? '' : await this.live.open(token, lastEventId || after));
  }

  onModuleDestroy(): void {
    // The module is also made without services, to be described.
    (this.live as Services['live'] | null)?.close();
  }
}
