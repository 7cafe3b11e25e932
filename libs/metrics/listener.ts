import { createServer, type ServerResponse } from 'node:http';
import { collectDefaultMetrics, type Registry } from 'prom-client';

/** What `/health/ready` says; it is sent with 503 unless ready. */
export interface Readiness {
  readonly isReady: boolean;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface ListenerOptions {
  readonly port: number;
  readonly host: string;
  readonly registry: Registry;
  /** Adds `/health/live` and `/health/ready`. */
  readonly readiness?: () => Promise<Readiness>;
}

const send = (response: ServerResponse, status: number, type: string, body: string): void => {
  response.writeHead(status, { 'content-type': type });
  response.end(body);
};
const sendJson = (response: ServerResponse, status: number, body: object): void =>
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(body));

/**
 * Answers `GET /metrics` for Prometheus on a port of its own, so that the public one need not hide it; answers
 * how to close it.
 */
export async function listenForScrapes(options: ListenerOptions): Promise<() => Promise<void>> {
  const { registry, readiness, port, host } = options;
  collectDefaultMetrics({ register: registry });
  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    if (path === '/metrics') send(response, 200, registry.contentType, await registry.metrics());
    else if (readiness && path === '/health/live') sendJson(response, 200, { status: 'ok' });
    else if (readiness && path === '/health/ready') {
      const { isReady, facts } = await readiness();
      sendJson(response, isReady ? 200 : 503, { status: isReady ? 'ok' : 'unavailable', ...facts });
    } else sendJson(response, 404, { status: 'not found' });
  };
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    answer(path, response).catch(() => sendJson(response, 500, { status: 'failed' }));
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, done);
  });
  return () =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
}
