import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { startApiStage, type ApiStage } from '../support/api-stage';
import { assigned, formOf, leadAgency } from '../support/assigned-task';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(120_000);

const UPLOAD_LIMIT_BYTES = 1_000_000;
/** More than what lies on its way, in the buffers between a client and who reads the form. */
const large = 'x'.repeat(4_000_000);

interface Answered {
  readonly status: number | undefined;
  readonly code: string | undefined;
  /** The client's end of the connection by which it came. */
  readonly port: number | undefined;
}

describe('an upload that is refused while it is still arriving', () => {
  const lead = `${leadAgency}.officer`;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let stage: ApiStage;
  let token = '';

  /** As browsers and proxies do: the next request goes by the connection of the one before. */
  const send = async (method: string, path: string, form?: FormData): Promise<Answered> => {
    const whole = form && new Response(form);
    const headers = {
      authorization: `Bearer ${token}`,
      ...(whole && { 'content-type': whole.headers.get('content-type') ?? '' }),
      ...(whole && { 'idempotency-key': randomUUID() }),
    };
    const body = whole && Buffer.from(await whole.arrayBuffer());
    return new Promise((resolve, reject) => {
      const sent = request(
        `${stage.url}/api/v1${path}`,
        { method, agent, headers, timeout: 10_000 },
        (answer) => {
          const port = answer.socket.localPort;
          let text = '';
          answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
          answer.on('end', () => {
            const { code } = JSON.parse(text) as { code?: string };
            resolve({ status: answer.statusCode, code, port });
          });
        },
      );
      sent.on('timeout', () => sent.destroy(new Error(`${method} ${path} is never answered`)));
      sent.on('error', reject);
      sent.end(body);
    });
  };

  beforeAll(async () => {
    stage = await startApiStage(new ManualClock('2026-03-02T02:00:00.000Z'), {
      UPLOAD_LIMIT_BYTES: `${UPLOAD_LIMIT_BYTES}`,
    });
    await assigned(stage.services, 'open');
    const session = await stage.services.identity.signIn(lead, stage.password);
    token = 'token' in session ? session.token : '';
  });
  afterAll(async () => {
    agent?.destroy();
    await stage?.stop();
  });

  it.each([
    ['by its size', 'a.txt', 413, 'FILE.TOO_LARGE'],
    ['by its name', 'a\u202etxt.exe', 422, 'FILE.NAME_INVALID'],
  ])('%s leaves its connection to the next request', async (_, name, status, code) => {
    const form = formOf({ summary: 'x' }, { [name]: large });
    const refused = await send('POST', '/tasks/open/deliverables', form);
    expect(refused).toMatchObject({ status, code });
    expect(await send('GET', '/tasks/open')).toEqual({ status: 200, code: undefined, port: refused.port });
    expect(await send('GET', '/tasks/open/history')).toMatchObject({ status: 200, port: refused.port });
  });
});
