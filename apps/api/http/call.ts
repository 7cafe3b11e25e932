import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { refuse } from '#apps/api/http/refused';
import type { IdempotentRequest } from '#libs/application/ports/ledger';
import type { FileRef } from '#libs/domain/annex-task/kernel/index';
import type { Person } from '#libs/domain/shared/actor';
import type { SignedIn } from '#libs/identity/identity';
import { asJson, canonical, sha256 } from '#libs/ledger/hash';

/** Routes that need no session. */
export const PUBLIC = 'dondoc:public';
export const Public = () => SetMetadata(PUBLIC, true);

/** A request after the guard has let it in. */
export interface SignedInRequest extends FastifyRequest {
  signedIn?: SignedIn;
  /** The session's, from wherever it came. */
  token?: string;
}

/** Who calls, and under which key a repeated call is recognised. */
export interface Call {
  readonly actor: Person;
  /**
   * Identifies the command and everything that was sent with it.
   *
   * @throws Refused `IDEMPOTENCY.KEY_MISSING`, `IDEMPOTENCY.KEY_INVALID`
   */
  command(fields: unknown, files?: readonly FileRef[]): IdempotentRequest;
  /**
   * The version that the caller saw, from If-Match; null where the header is missing or `*`.
   *
   * @throws Refused `PRECONDITION.WEAK`
   */
  readonly ifMatch: string | null;
  /** The session's token. */
  readonly token: string;
  readonly sessionId: string;
}

const keyForm = /^[\x21-\x7e]{8,200}$/;

const keyOf = (request: FastifyRequest): string => {
  const given = request.raw.headersDistinct['idempotency-key'] ?? [];
  const [key] = given;
  if (key === undefined || (given.length === 1 && key.trim() === ''))
    return refuse('IDEMPOTENCY.KEY_MISSING');
  return given.length === 1 && keyForm.test(key) ? key : refuse('IDEMPOTENCY.KEY_INVALID');
};

/** The account on whose behalf the request is made, from the header On-Behalf-Of; null without one. */
export const delegatorOf = ({ headers }: FastifyRequest): string | null => {
  const given = headers['on-behalf-of'];
  return typeof given === 'string' && given.trim() !== '' ? given.trim() : null;
};

/** What is edited is compared by strong tags alone (RFC 9110, 13.1.1): a weak one says that it may differ. */
const ifMatchOf = (request: FastifyRequest): string | null => {
  const header = request.headers['if-match']?.trim();
  if (header === undefined || header === '' || header === '*') return null;
  if (/(^|,)\s*W\//i.test(header)) return refuse('PRECONDITION.WEAK');
  return header.replace(/^"(.*)"$/, '$1');
};

/** The hash covers method, path, fields in canonical form, the files' own hashes, and on whose behalf it is. */
export const requestHash = (
  method: string,
  path: string,
  fields: unknown,
  files: readonly FileRef[] = [],
  onBehalfOf?: string,
): string => {
  const contents = files.map(({ name, sha256 }) => ({ name, sha256 }));
  return sha256(canonical({ method, path, fields: asJson(fields), files: contents, onBehalfOf }));
};

/** Reads the call from a request that the guard let in. */
export const callOf = (request: SignedInRequest): Call => {
  const { actor, sessionId } = request.signedIn ?? refuse('SESSION.MISSING');
  const path = request.url.split('?')[0] ?? request.url;
  return {
    actor,
    get ifMatch() {
      return ifMatchOf(request);
    },
    token: request.token ?? refuse('SESSION.MISSING'),
    sessionId,
    command: (fields, files) => ({
      principal: actor.userId,
      commandId: keyOf(request),
      requestHash: requestHash(request.method, path, fields, files, actor.onBehalfOf?.userId),
    }),
  };
};

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<SignedInRequest>();

/** The call that is being answered. */
export const Calling = createParamDecorator((_: unknown, context: ExecutionContext) =>
  callOf(requestOf(context)),
);

/** The person who calls. */
export const Caller = createParamDecorator(
  (_: unknown, context: ExecutionContext) => callOf(requestOf(context)).actor,
);

/** Refuses a POST without a usable key before anything of it is read. */
export const requireKey = (request: FastifyRequest): void => void keyOf(request);
