import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { defaultLanguage, type Language } from '#libs/domain/shared/language';
import { languageAsked } from '#libs/messages/accept-language';

/** The language in which a request is answered: the one that it asks for, else Vietnamese. */
export const languageOf = (request: FastifyRequest): Language =>
  languageAsked(request.headers['accept-language']) ?? defaultLanguage;

/** The language in which the call is answered. */
export const Speaking = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  languageOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
