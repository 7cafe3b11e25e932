import { Controller, Get, HttpCode, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SkipThrottle } from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import { Public } from '#apps/api/http/call';
import { RETRY_SECONDS } from '#apps/api/http/problem.filter';
import { Use, type Services } from '#apps/api/services';

/** For whoever watches the process; outside the versioned routes. */
@ApiExcludeController()
@Public()
@SkipThrottle()
@Controller('health')
export class HealthController {
  constructor(
    @Use('openWriters') private readonly openWriters: Services['openWriters'],
    @Use('config') private readonly config: Services['config'],
  ) {}

  @Get('live')
  @HttpCode(200)
  live() {
    return { status: 'ok' };
  }

  /**
   * Ready while the database answers. Temporal is not asked: submissions work without it. A write transaction
   * that stays open is told, and no reason to take requests elsewhere: only what follows the feed waits for it.
   */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    try {
      const { seconds } = await this.openWriters.look();
      const feed = seconds > this.config.FEED_STALL_SECONDS ? 'stalled' : 'ok';
      return { status: 'ok', database: 'ok', feed, oldestWriteSeconds: Math.floor(seconds) };
    } catch {
      void reply.status(503).header('retry-after', String(RETRY_SECONDS));
      return { status: 'unavailable', database: 'down' };
    }
  }
}
