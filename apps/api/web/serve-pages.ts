import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { BuiltFile, BuiltPages } from '#apps/api/web/built-pages';

/** Addresses that are never pages, whatever asks for them. */
const elsewhere = /^\/(?:api|health|metrics|assets)(?:\/|$)/u;

/** Where the build left a place for the nonce of an answer. */
const NONCE = /__CSP_NONCE__/gu;

const A_YEAR = 365 * 24 * 60 * 60;
const AN_HOUR = 60 * 60;

/** Nothing but our own files, and of styles those that bear the nonce: what a library sets at run time. */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * The frame for files that people hand in: it has no origin, so that whatever a file may do to it reaches neither the session
 * nor the API; it takes what the page gives it, and our own scripts that draw that.
 */
const framePolicy = [
  'sandbox allow-scripts',
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src blob: data:',
  'font-src data: blob:',
  "frame-ancestors 'self'",
].join('; ');

/** The address of that frame. */
const FRAME = '/preview';

const sensors = 'camera=(), geolocation=(), microphone=(), payment=(), usb=()';

const isPage = (path: string, { headers }: FastifyRequest): boolean =>
  !elsewhere.test(path) && (headers.accept ?? '').includes('text/html');

const sendFile = (request: FastifyRequest, reply: FastifyReply, file: BuiltFile): FastifyReply => {
  const kept = file.isHashed ? `public, max-age=${A_YEAR}, immutable` : `public, max-age=${AN_HOUR}`;
  void reply.header('cache-control', kept).header('etag', file.etag).header('vary', 'Accept-Encoding');
  // The frame for files has no origin, and is to read our scripts all the same; there is nothing secret in them.
  if (file.isHashed) void reply.header('access-control-allow-origin', '*');
  if (request.headers['if-none-match'] === file.etag) return reply.status(304).send();
  void reply.type(file.type);
  const taken = String(request.headers['accept-encoding'] ?? '');
  for (const encoding of ['br', 'gzip'] as const) {
    const body = file.compressed[encoding];
    if (body && new RegExp(`\\b${encoding}\\b`, 'u').test(taken))
      return reply.header('content-encoding', encoding).send(body);
  }
  return reply.send(file.body);
};

const sendFrame = (reply: FastifyReply, preview: string): FastifyReply =>
  reply
    .header('cache-control', 'no-store')
    .header('content-security-policy', framePolicy)
    .header('permissions-policy', sensors)
    .type('text/html; charset=utf-8')
    .send(preview);

const sendPage = (reply: FastifyReply, page: string): FastifyReply => {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .header('cache-control', 'no-store')
    .header('content-security-policy', policy(nonce))
    .header('permissions-policy', sensors)
    .type('text/html; charset=utf-8')
    .send(page.replace(NONCE, nonce));
};

/** Answers what no route of the API does: files of the web application, and its page at every address of a page. */
export const servePages = (server: FastifyInstance, { files, page, preview }: BuiltPages): void => {
  server.addHook('onRequest', async (request, reply) => {
    if (!request.is404 || (request.method !== 'GET' && request.method !== 'HEAD')) return undefined;
    const path = request.url.split('?')[0] ?? request.url;
    const file = files.get(path);
    if (file) return sendFile(request, reply, file);
    if (path === FRAME) return sendFrame(reply, preview);
    return isPage(path, request) ? sendPage(reply, page) : undefined;
  });
};
