import { Body, Controller, Delete, Get, Param, Patch, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import type { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers, AnswersNothing } from '#apps/api/http/documentation';
import { accepted, found } from '#apps/api/http/refused';
import { signInLimit } from '#apps/api/http/throttling';
import { Use, type Services } from '#apps/api/services';
import { id } from '#libs/contracts/http/common';
import { account, ownAccount, ownChanges, passwordChange, sessionPage } from '#libs/contracts/http/users';
import { permittedActions } from '#libs/domain/permissions/resource-permissions';

/** What people see and put right of their own account. */
@ApiTags('me')
@ApiBearerAuth()
@Controller('api/v1/me')
export class MeController {
  constructor(@Use('identity') private readonly identity: Services['identity']) {}

  @Get()
  @Answers(200, ownAccount)
  async own(@Calling() { actor }: Call) {
    const { userId } = actor;
    const known = found(await this.identity.account(userId), 'USER.NOT_FOUND', { userId });
    return { ...known, may: permittedActions(actor) };
  }

  /** Corrects one's own name or address; agency and roles are the administrator's. */
  @Patch()
  @Answers(200, account)
  async change(
    @Calling() { actor: { userId } }: Call,
    @Body({ schema: ownChanges }) changes: z.infer<typeof ownChanges>,
  ) {
    return accepted(await this.identity.change(userId, changes, { by: userId }));
  }

  /** Sets a new password, which ends one's other sessions. */
  @Put('password')
  @Throttle({ default: { limit: signInLimit, ttl: 60_000 } })
  @AnswersNothing()
  async password(
    @Calling() { actor: { userId }, sessionId }: Call,
    @Body({ schema: passwordChange }) { current, password }: z.infer<typeof passwordChange>,
  ): Promise<void> {
    accepted((await this.identity.changePassword({ userId, sessionId }, current, password)) ?? {});
  }

  /** One's sessions that are open, newest first. */
  @Get('sessions')
  @Answers(200, sessionPage)
  async sessions(@Calling() { actor: { userId }, sessionId }: Call) {
    const open = await this.identity.sessions(userId);
    const items = open.map((one) => ({ ...one, current: one.id === sessionId }));
    return { items, nextCursor: null };
  }

  /** Ends all of one's sessions but the one that asks. */
  @Delete('sessions')
  @AnswersNothing()
  async endOthers(@Calling() { actor: { userId }, sessionId }: Call): Promise<void> {
    await this.identity.endOtherSessions(userId, sessionId);
  }

  @Delete('sessions/:id')
  @AnswersNothing()
  async end(
    @Calling() { actor: { userId } }: Call,
    @Param('id', { schema: id }) sessionId: string,
  ): Promise<void> {
    accepted((await this.identity.endSession(userId, sessionId)) ?? {});
  }
}
