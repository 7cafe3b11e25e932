import { randomUUID } from 'node:crypto';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { ThrottlerException } from '@nestjs/throttler';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AuditTrail } from '#apps/api/http/audit';
import { languageOf } from '#apps/api/http/language';
import { Refused } from '#apps/api/http/refused';
import { statusOf } from '#apps/api/http/status';
import { Use, type Services } from '#apps/api/services';
import type { Problem } from '#libs/contracts/http/common';
import { languages } from '#libs/domain/shared/language';
import type { RefusalCode } from '#libs/domain/shared/refusal-code';
import { reject } from '#libs/domain/shared/rejection';
import { isUnavailable } from '#libs/ledger/ledger-unavailable';
import { UnknownEvent } from '#libs/ledger/reading';
import { refusalInEveryLanguage } from '#libs/telling/refusal';

const codesOfStatus: Readonly<Record<number, RefusalCode>> = {
  400: 'REQUEST.MALFORMED',
  404: 'ROUTE.NOT_FOUND',
  413: 'REQUEST.TOO_LARGE',
  // The router's: no address has a part this long.
  414: 'ROUTE.NOT_FOUND',
  415: 'REQUEST.MEDIA_TYPE',
};

/** After a 503; what was away may be back. */
export const RETRY_SECONDS = 2;

const logger = new Logger('Problem');

const statusIn = (error: unknown): unknown =>
  error instanceof HttpException
    ? error.getStatus()
    : ((error as { statusCode?: unknown } | null)?.statusCode ?? 500);

const refusalOf = (error: unknown): Refused => {
  if (error instanceof Refused) return error;
  // Reads outside the ledger find the database gone as well.
  if (isUnavailable(error)) return new Refused(reject('LEDGER.UNAVAILABLE'));
  // A newer program wrote it, to which the same request may come a moment later.
  if (error instanceof UnknownEvent) return new Refused(reject(error.code, error.facts));
  if (error instanceof ThrottlerException) return new Refused(reject('REQUEST.TOO_MANY'));
  const status = statusIn(error);
  const code = typeof status === 'number' ? codesOfStatus[status] : undefined;
  if (code !== undefined) return new Refused(reject(code));
  if (typeof status === 'number' && status < 500) return new Refused(reject('REQUEST.MALFORMED'));
  const errorId = randomUUID();
  logger.error(`${errorId} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return new Refused(reject('SERVER.ERROR', { errorId }));
};

/** What a refusal says in the language of the request, and what it says in the others. */
const saidTo = (request: FastifyRequest, { rejection }: Refused) => {
  const language = languageOf(request);
  const said = refusalInEveryLanguage(rejection);
  const others = languages.filter((other) => other !== language);
  return {
    title: said[language],
    detail: said[language],
    language,
    translations: Object.fromEntries(others.map((other) => [other, said[other]])),
  };
};

/** Answers with the problem that an error stands for, unless an answer has begun; what was refused is written down first. */
export const sendProblem = async (
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  trail: AuditTrail,
): Promise<void> => {
  if (reply.sent) return;
  const refused = refusalOf(error);
  const { code, facts } = refused.rejection;
  const status = statusOf(code);
  await trail.refused(request, code, status);
  const said = saidTo(request, refused);
  const problem: Problem = {
    type: `urn:dondoc:problem:${code}`,
    ...said,
    status,
    code,
    instance: request.url.split('?')[0] ?? request.url,
    facts: { ...facts },
    ...(refused.fields.length > 0 && { fields: [...refused.fields] }),
  };
  if (status === 401) void reply.header('www-authenticate', 'Bearer');
  if (status === 503) void reply.header('retry-after', String(RETRY_SECONDS));
  void reply.header('content-language', said.language).header('vary', 'Accept-Language');
  void reply.status(status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
};

/** Turns refusals, what the framework refuses, and what nobody expected into problem+json (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Use('auditTrail') private readonly trail: Services['auditTrail']) {}

  catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    return sendProblem(error, request, reply, this.trail);
  }
}
