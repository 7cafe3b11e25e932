import { message } from '#libs/messages/message';
import { LIMIT_MS, wordsOf, type Check } from './check';

const MINUTE_MS = 60_000;
const NOTICEABLE_MS = 5_000;

const ask = (url: string): Promise<Response> =>
  fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(LIMIT_MS) });

/** The API says that it is ready. */
export const serverCheck: Check = async ({ url }) => {
  const name = message('doctor.name.server');
  try {
    const { ok, status } = await ask(url);
    if (ok) return { name, verdict: 'ok', detail: url, remedy: null };
    const remedy = message('doctor.server-remedy');
    return { name, verdict: 'failed', detail: `${url}: HTTP ${status}`, remedy };
  } catch (error) {
    const remedy = message('doctor.set-it', { variable: 'DONDOC_URL' });
    return { name, verdict: 'skipped', detail: `${url}: ${wordsOf(error)}`, remedy };
  }
};

/** How far this machine's clock is from the server's, judged by the time in between the question and the answer. */
export const clockCheck: Check = async ({ url }) => {
  const name = message('doctor.name.clock');
  const asked = Date.now();
  try {
    const said = Date.parse((await ask(url)).headers.get('date') ?? '');
    if (Number.isNaN(said)) throw new Error('no header Date');
    // The header counts whole seconds.
    const skew = Math.abs((asked + Date.now()) / 2 - said - 500);
    const detail = message('doctor.clock-skew', { seconds: Math.round(skew / 1000) });
    if (skew <= NOTICEABLE_MS) return { name, verdict: 'ok', detail, remedy: null };
    const remedy = message('doctor.clock-remedy');
    return { name, verdict: skew > MINUTE_MS ? 'failed' : 'warning', detail, remedy };
  } catch {
    return { name, verdict: 'skipped', detail: message('doctor.clock-unread'), remedy: null };
  }
};
