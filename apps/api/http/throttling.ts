import { Injectable, type ExecutionContext } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import type { SignedInRequest } from '#apps/api/http/call';
import { refuse } from '#apps/api/http/refused';

/** Requests within a minute. Guessing passwords is the cheaper the more often it may be tried. */
export const signInLimit = 20;

const usernameOf = ({ body }: FastifyRequest): string => {
  const name = typeof body === 'object' && body !== null && 'username' in body ? body.username : '';
  return typeof name === 'string' ? name.trim().toLowerCase().slice(0, 200) : '';
};

/**
 * Counts by account where there is one, so that an office behind one address is not shut out together; at
 * sign-in by address and the name that is tried.
 */
@Injectable()
export class AccountThrottlerGuard extends ThrottlerGuard {
  protected override getTracker(request: Record<string, unknown>): Promise<string> {
    const known = request as unknown as SignedInRequest;
    const userId = known.signedIn?.actor.userId;
    return Promise.resolve(userId === undefined ? `${known.ip} ${usernameOf(known)}` : `user ${userId}`);
  }

  protected override throwThrottlingException(context: ExecutionContext): Promise<void> {
    const { url } = context.switchToHttp().getRequest<FastifyRequest>();
    return refuse(/\/session$/.test(url) ? 'SESSION.TOO_MANY_ATTEMPTS' : 'REQUEST.TOO_MANY');
  }
}
