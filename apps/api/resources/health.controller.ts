import { Controller, Get, HttpCode, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SkipThrottle } from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import { Public } from '#apps/api/http/call';
import { Use, type Services } from '#apps/api/services';

/** For whoever watches the process; outside the versioned routes. */
@ApiExcludeController()
@Public()
@SkipThrottle()
@Controller('health')
export class HealthController {
  constructor(@Use('dataSource') private readonly dataSource: Services['dataSource']) {}

  @Get('live')
  @HttpCode(200)
  live() {
    return { status: 'ok' };
  }

  /** Ready while the database answers. Temporal is not asked: submissions work without it. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const database = await this.dataSource.query('select 1').then(
      () => 'ok',
      () => 'down',
    );
    void reply.status(database === 'ok' ? 200 : 503);
    return { status: database === 'ok' ? 'ok' : 'unavailable', database };
  }
}
