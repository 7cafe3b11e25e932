import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { delegatorOf, PUBLIC, requireKey, type SignedInRequest } from '#apps/api/http/call';
import { ON_BEHALF } from '#apps/api/http/on-behalf';
import { accepted, refuse } from '#apps/api/http/refused';
import { SessionCookies } from '#apps/api/http/session-cookie';
import { Use, type Services } from '#apps/api/services';

const bearer = /^Bearer ([\x21-\x7e]+)$/i;

/** Lets in who brings a valid session, and commands that can be recognised when they are repeated. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Use('identity') private readonly identity: Services['identity'],
    @Use('delegations') private readonly delegations: Services['delegations'],
    @Use('application') private readonly application: Services['application'],
    private readonly cookies: SessionCookies,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.isMarked(context, PUBLIC)) return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const token = this.tokenOf(request);
    const signedIn = accepted(await this.identity.authenticate(token));
    request.token = token;
    // Counted, and refused, as the person who asks, whoever they ask for.
    request.signedIn = { ...signedIn, actor: await this.application.asHeir(signedIn.actor) };
    if (request.method === 'POST') requireKey(request);
    const delegator = delegatorOf(request);
    if (delegator === null) return true;
    if (!this.isMarked(context, ON_BEHALF)) return refuse('DELEGATION.NOT_HERE');
    const actor = accepted(await this.delegations.actingFor(signedIn.actor, delegator));
    request.signedIn = { ...signedIn, actor };
    return true;
  }

  /** Of the header, which only a program sets; else of the browser's cookie, if one of our pages sent it. */
  private tokenOf(request: SignedInRequest): string {
    const named = bearer.exec(request.headers.authorization ?? '')?.[1];
    if (named !== undefined) return named;
    const kept = this.cookies.tokenOf(request) ?? refuse('SESSION.MISSING');
    this.cookies.requireOwnPage(request, kept);
    return kept;
  }

  /** Whether the route, or its controller, was marked so. */
  private isMarked(context: ExecutionContext, mark: string): boolean {
    const places = [context.getHandler(), context.getClass()];
    return this.reflector.getAllAndOverride<boolean | undefined>(mark, places) === true;
  }
}
