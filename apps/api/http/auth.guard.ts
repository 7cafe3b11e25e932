import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { PUBLIC, requireKey, type SignedInRequest } from '#apps/api/http/call';
import { accepted, refuse } from '#apps/api/http/refused';
import { Use, type Services } from '#apps/api/services';

const bearer = /^Bearer ([\x21-\x7e]+)$/i;

/** Lets in who brings a valid session, and commands that can be recognised when they are repeated. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Use('identity') private readonly identity: Services['identity'],
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, places) === true) return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const token = bearer.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) return refuse('SESSION.MISSING');
    request.signedIn = accepted(await this.identity.authenticate(token));
    if (request.method === 'POST') requireKey(request);
    return true;
  }
}
