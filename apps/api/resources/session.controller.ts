import { Body, Controller, Delete, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { Calling, Public, type Call } from '#apps/api/http/call';
import { Answers, AnswersNothing } from '#apps/api/http/documentation';
import { accepted } from '#apps/api/http/refused';
import { signInLimit } from '#apps/api/http/throttling';
import { Use, type Services } from '#apps/api/services';
import { credentials, session } from '#libs/contracts/http/session';
import type { z } from 'zod';

@ApiTags('session')
@Controller('api/v1/session')
export class SessionController {
  constructor(@Use('identity') private readonly identity: Services['identity']) {}

  /** Signs in. The token is short-lived; sign in again when it has expired. */
  @Public()
  @Throttle({ default: { limit: signInLimit, ttl: 60_000 } })
  @Post()
  @Answers(201, session)
  async signIn(@Body({ schema: credentials }) { username, password }: z.infer<typeof credentials>) {
    return accepted(await this.identity.signIn(username, password));
  }

  /** Ends the session at once. */
  @Delete()
  @ApiBearerAuth()
  @AnswersNothing()
  async signOut(@Calling() { token }: Call): Promise<void> {
    await this.identity.signOut(token);
  }
}
