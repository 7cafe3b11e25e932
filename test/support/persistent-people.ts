import { randomUUID } from 'node:crypto';
import { waitUntil } from '#infra/embedded/wait';
import type { Acknowledged } from './oracle';
import { keptTokens } from './tokens';

/** What a call was answered in the end. */
export interface Answer {
  readonly status: number;
  /** Parsed JSON; null where there is none. */
  readonly body: any;
  /** The key of a POST. */
  readonly key: string | null;
  /** How often it was sent. */
  readonly attempts: number;
}

export interface CallOptions {
  /** JSON, or a form. */
  readonly body?: object | undefined;
  /** Of a POST; a fresh one otherwise. */
  readonly key?: string | undefined;
  /** The tag of what was seen. */
  readonly ifMatch?: string | undefined;
}

/** People at several APIs who repeat under the same key what was not answered, or answered with a 5xx. */
export interface PersistentPeople {
  call(as: string, method: string, path: string, options?: CallOptions): Promise<Answer>;
  /** Ends the session; the next call signs in again. */
  signOut(as: string): Promise<Answer>;
  /** Answers of repeated attempts. */
  repeated(): number;
}

const GIVE_UP_MS = 90_000;

const answerOf = async (response: Response): Promise<Pick<Answer, 'status' | 'body'>> => {
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
};

/**
 * @param urls of APIs that share accounts and sessions; each attempt goes to the next one
 * @param password of every account
 */
export function persistentPeople(urls: readonly string[], password: string): PersistentPeople {
  let [turn, repeated] = [0, 0];

  const persist = async (path: string, init: RequestInit): Promise<Omit<Answer, 'key'>> => {
    let found: Omit<Answer, 'key'> | null = null;
    let attempts = 0;
    let last: unknown;
    await waitUntil(async () => {
      attempts += 1;
      const url = urls[(turn += 1) % urls.length] ?? '';
      try {
        const answer = await answerOf(await fetch(`${url}/api/v1${path}`, init));
        last = answer;
        if (answer.status < 500) found = { ...answer, attempts };
      } catch (error) {
        last = error;
      }
      return found !== null;
    }, GIVE_UP_MS);
    if (found === null) throw new Error(`${path} was never answered: ${JSON.stringify(last)}`);
    if (attempts > 1) repeated += 1;
    return found;
  };

  const tokens = keptTokens(persist, '/session', password);

  const call: PersistentPeople['call'] = async (as, method, path, { body, key: given, ifMatch } = {}) => {
    const key = method === 'POST' ? (given ?? randomUUID()) : null;
    const isForm = body instanceof FormData;
    const answer = await persist(path, {
      method,
      headers: {
        authorization: `Bearer ${await tokens.of(as)}`,
        ...(key !== null && { 'idempotency-key': key }),
        ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
        ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    });
    return { ...answer, key };
  };

  return {
    call,
    async signOut(as) {
      const answer = await call(as, 'DELETE', '/session');
      tokens.forget(as);
      // A session that an unanswered attempt has ended is ended.
      return answer.body?.code === 'SESSION.REVOKED' ? { ...answer, status: 204, body: null } : answer;
    },
    repeated: () => repeated,
  };
}

/** What an accepted answer acknowledged about a stream. */
export const acknowledgedBy = (stream: string, { key, body }: Answer): Acknowledged => ({
  stream,
  commandId: key,
  answer: body as Acknowledged['answer'],
});
