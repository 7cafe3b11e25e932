import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { SignedInRequest } from '#apps/api/http/call';
import { defaultLanguage, type Language } from '#libs/domain/shared/language';
import { languageAsked } from '#libs/messages/accept-language';

/** The language in which a request is answered: the one that it asks for, else the person's own, else Vietnamese. */
export const languageOf = (request: SignedInRequest): Language =>
  languageAsked(request.headers['accept-language']) ?? request.signedIn?.language ?? defaultLanguage;

/** The language in which the call is answered. */
export const Speaking = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  languageOf(context.switchToHttp().getRequest<SignedInRequest>()),
);
