import { Injectable, type ExecutionContext } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerOptions } from '@nestjs/throttler';
import type { SignedInRequest } from '#apps/api/http/call';
import { refuse } from '#apps/api/http/refused';
import { isSignIn, usernameOf } from '#apps/api/http/sign-in-request';

/** Attempts within a minute with one name from one address. Guessing is the cheaper the more often it may be tried. */
export const signInLimit = 20;

/** Attempts within a minute from one address, whatever the names: a whole office signs in from behind one. */
export const signInAddressLimit = 300;

const requestIn = (context: ExecutionContext) => context.switchToHttp().getRequest<SignedInRequest>();

/**
 * Requests within a minute, and beside them what one address may try to sign in: a list of many names is tried
 * with one password each just as well.
 *
 * @param limit requests of one account
 */
export const throttlers = (limit: number): ThrottlerOptions[] => [
  { name: 'default', limit, ttl: 60_000 },
  {
    name: 'address',
    limit: signInAddressLimit,
    ttl: 60_000,
    skipIf: (context) => !isSignIn(requestIn(context)),
    getTracker: ({ ip }) => Promise.resolve(String(ip)),
  },
];

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
    return refuse(isSignIn(requestIn(context)) ? 'SESSION.TOO_MANY_ATTEMPTS' : 'REQUEST.TOO_MANY');
  }
}
