import { Body, Controller, Delete, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import { Calling, Public, type Call } from '#apps/api/http/call';
import { Answers, AnswersNothing } from '#apps/api/http/documentation';
import { accepted } from '#apps/api/http/refused';
import { SignsIn } from '#apps/api/http/sign-in-request';
import { signInLimit } from '#apps/api/http/throttling';
import { Use, type Services } from '#apps/api/services';
import { credentials, session } from '#libs/contracts/http/session';
import type { z } from 'zod';

@ApiTags('session')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    @Use('identity') private readonly identity: Services['identity'],
    @Use('auditTrail') private readonly trail: Services['auditTrail'],
  ) {}

  /** Signs in. The token is short-lived; sign in again when it has expired. */
  @Public()
  @SignsIn()
  @Throttle({ default: { limit: signInLimit, ttl: 60_000 } })
  @Post()
  @Answers(201, session)
  async signIn(
    @Req() request: FastifyRequest,
    @Body({ schema: credentials }) { username, password }: z.infer<typeof credentials>,
  ) {
    const opened = accepted(await this.identity.signIn(username, password, request.ip));
    await this.trail.signedIn(request, opened.user.id);
    return opened;
  }

  /** Ends the session at once. */
  @Delete()
  @ApiBearerAuth()
  @AnswersNothing()
  async signOut(@Calling() { token }: Call): Promise<void> {
    await this.identity.signOut(token);
  }
}
