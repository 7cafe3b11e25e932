import type { Socket } from 'node:net';
import multipart from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import helmet from 'helmet';
import type { LoggerService, LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { leavePartsAlone } from '#apps/api/files/part-parser';
import { addHttpMetrics } from '#apps/api/metrics/http-metrics';
import { ApiModule } from '#apps/api/api.module';
import { CheckedAnswers } from '#apps/api/http/checked-answers';
import { endUnusedConnections } from '#apps/api/http/unused-connections';
import { sendProblem } from '#apps/api/http/problem.filter';
import { validationPipe } from '#apps/api/http/validation';
import { NamedReferences } from '#apps/api/resources/named-references';
import { publishOpenApi } from '#apps/api/openapi';
import type { Services } from '#apps/api/services';
import { readBuiltPages } from '#apps/api/web/built-pages';
import { servePages } from '#apps/api/web/serve-pages';

/** Bytes of a JSON body; files come as forms and have limits of their own. */
const jsonLimit = 1024 * 1024;

/** Characters of one parameter in an address. */
const longestParameter = 200;

/** Sets the protecting headers. Made once: making it anew was a twentieth of what an answer costs the API. */
const protect = helmet({
  contentSecurityPolicy: {
    // The pages of the API's documentation set their own styles inline.
    directives: { 'style-src': ["'self'", "'unsafe-inline'"], 'upgrade-insecure-requests': null },
  },
});

/**
 * Lets what is still to come of a request go by, once it is answered. Node does so where nobody began to read; a form that
 * was refused half-way would hold its connection, and every request that comes by it later would wait without an end.
 */
const discardRest = ({ raw }: FastifyRequest): void => {
  if (raw.readableEnded) return;
  raw.unpipe();
  raw.resume();
};

/** The server, ready to listen. */
export async function createApp(
  services: Services,
  logger: LoggerService | LogLevel[] = ['error', 'warn'],
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: jsonLimit,
    trustProxy: 'loopback',
    // The schema of an id says how long one is; the router refuses only what is longer still.
    routerOptions: { maxParamLength: longestParameter },
    // What the router refuses reaches neither hooks nor guards nor filters.
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
      protect(request.raw, reply.raw, () => void sendProblem(error, request, reply, services.auditTrail)),
  });
  addHttpMetrics(adapter.getInstance(), services.metrics);
  endUnusedConnections(adapter.getInstance());
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.on(services), adapter, {
    logger,
    abortOnError: false,
  });
  // A socket knows for good from where it came once it was asked; after a reset nobody else does.
  adapter.getHttpServer().on('connection', (socket: Socket) => void socket.remoteAddress);
  const parseJson = adapter.getInstance().getDefaultJsonParser('error', 'error');
  // Many clients name the type of a body that they do not send; whether one is needed, the schema says.
  app.useBodyParser('application/json', { bodyLimit: jsonLimit }, (request, body: Buffer, done) => {
    if (body.length === 0) done(null, undefined);
    else void parseJson(request as FastifyRequest, body.toString(), done);
  });
  adapter.getInstance().addHook('onRequest', (request, reply, done) => {
    protect(request.raw, reply.raw, (error) => done(error as Error | undefined));
  });
  const pages = readBuiltPages();
  if (pages) servePages(adapter.getInstance(), pages);
  adapter.getInstance().addHook('onResponse', (request, _, done) => {
    discardRest(request);
    done();
  });
  await app.register(multipart);
  leavePartsAlone(adapter.getInstance());
  const references = app.get(NamedReferences);
  app.useGlobalPipes(validationPipe((schema, value) => references.in(schema, value)));
  if (services.config.DONDOC_CHECK_ANSWERS === '1') app.useGlobalInterceptors(new CheckedAnswers());
  publishOpenApi(app);
  return app;
}
