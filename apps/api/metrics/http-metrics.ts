import type { FastifyInstance } from 'fastify';
import { Histogram, type Registry } from 'prom-client';

/** Times every answer by its route, never by its address: ids would make a series each. */
export const addHttpMetrics = (server: FastifyInstance, registry: Registry): void => {
  const seconds = new Histogram({
    name: 'dondoc_http_request_seconds',
    help: 'Answers of the API by method, route and status, with the time that they took',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  server.addHook('onResponse', (request, reply, done) => {
    // How long a page was open says nothing of how fast an answer is.
    if (String(reply.getHeader('content-type')).startsWith('text/event-stream')) return done();
    const route = request.routeOptions.url ?? 'none';
    seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000);
    done();
  });
};
