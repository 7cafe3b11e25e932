import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { parseCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '#apps/api/http/refused';
import { Use, type Services } from '#apps/api/services';

/** Holds the session of a browser, out of reach of its scripts. */
const SESSION = 'dondoc_session';
/** What the pages send back in a header; another site's pages can neither read it nor set the header. */
const CSRF = 'dondoc_csrf';
export const CSRF_HEADER = 'x-csrf-token';

const reads = ['GET', 'HEAD', 'OPTIONS'];

const originOf = (url: string | undefined): string | null => (url === undefined ? null : new URL(url).origin);

const same = (given: string, wanted: string): boolean => {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
};

/**
 * Sessions of browsers, which keep the token in a cookie (docs/adr/0025). What arrives with a cookie was not
 * necessarily sent by a page of ours, so that whatever changes something has to prove it.
 */
@Injectable()
export class SessionCookies {
  private readonly publicOrigin: string | null;
  private readonly key: string;

  constructor(@Use('config') config: Services['config'] | null) {
    this.publicOrigin = originOf(config?.PUBLIC_URL);
    this.key = config?.DONDOC_TOKEN_KEY ?? '';
  }

  /** The token in the cookie; undefined without one. */
  tokenOf(request: FastifyRequest): string | undefined {
    return parseCookie(request.headers.cookie ?? '')[SESSION] || undefined;
  }

  /**
   * Refuses what may have come from another site.
   *
   * @throws Refused `SESSION.CROSS_SITE`, `SESSION.CSRF_TOKEN`
   */
  requireOwnPage(request: FastifyRequest, token: string): void {
    if (reads.includes(request.method)) return;
    this.requireOwnOrigin(request);
    const given = request.headers[CSRF_HEADER];
    if (typeof given !== 'string' || !same(given, this.csrfOf(token))) refuse('SESSION.CSRF_TOKEN');
  }

  /** Browsers name the origin of whatever changes something; without one it was not sent by a page. */
  requireOwnOrigin(request: FastifyRequest): void {
    const { origin } = request.headers;
    const own = `${request.protocol}://${request.host}`;
    if (origin === undefined || (origin !== own && origin !== this.publicOrigin))
      refuse('SESSION.CROSS_SITE');
  }

  /** Keeps the session in the browser until it expires. */
  keep(request: FastifyRequest, reply: FastifyReply, session: { token: string; expiresAt: string }): void {
    const { token, expiresAt } = session;
    this.set(request, reply, { token, csrf: this.csrfOf(token), until: new Date(expiresAt) });
  }

  /** Makes the browser forget it. */
  forget(request: FastifyRequest, reply: FastifyReply): void {
    if (this.tokenOf(request) !== undefined)
      this.set(request, reply, { token: '', csrf: '', until: new Date(0) });
  }

  private set(
    request: FastifyRequest,
    reply: FastifyReply,
    { token, csrf, until }: { readonly token: string; readonly csrf: string; readonly until: Date },
  ): void {
    const isSecure = request.protocol === 'https' || this.publicOrigin?.startsWith('https:') === true;
    const kept = `Path=/; SameSite=Strict; Expires=${until.toUTCString()}${isSecure ? '; Secure' : ''}`;
    void reply.header('set-cookie', [`${SESSION}=${token}; HttpOnly; ${kept}`, `${CSRF}=${csrf}; ${kept}`]);
  }

  private csrfOf(token: string): string {
    return createHmac('sha256', this.key).update(`csrf ${token}`).digest('base64url');
  }
}
