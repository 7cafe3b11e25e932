import { Body, Controller, Delete, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Calling, Public, type Call } from '#apps/api/http/call';
import { Answers, AnswersNothing } from '#apps/api/http/documentation';
import { accepted } from '#apps/api/http/refused';
import { SessionCookies } from '#apps/api/http/session-cookie';
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
    private readonly cookies: SessionCookies,
  ) {}

  /**
   * Signs in. The token is short-lived; sign in again when it has expired. With `cookie` a browser keeps the session in a
   * cookie that scripts cannot read; what changes something then names the cookie `dondoc_csrf` in `X-CSRF-Token`.
   */
  @Public()
  @SignsIn()
  @Throttle({ default: { limit: signInLimit, ttl: 60_000 } })
  @Post()
  @Answers(201, session)
  async signIn(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: credentials }) { username, password, cookie }: z.infer<typeof credentials>,
  ) {
    // Nobody is signed in by another site's page, as somebody else than they think.
    if (cookie) this.cookies.requireOwnOrigin(request);
    const opened = accepted(await this.identity.signIn(username, password, request.ip));
    await this.trail.signedIn(request, opened.user.id);
    if (cookie) this.cookies.keep(request, reply, opened);
    return opened;
  }

  /** Ends the session at once. */
  @Delete()
  @ApiBearerAuth()
  @AnswersNothing()
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Calling() { token }: Call,
  ): Promise<void> {
    await this.identity.signOut(token);
    this.cookies.forget(request, reply);
  }
}
