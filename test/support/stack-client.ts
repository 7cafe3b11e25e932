import { randomUUID } from 'node:crypto';
import { keptTokens } from './tokens';
import { eventually } from './worker-stage';
import type { Stack } from '#infra/stack/start-stack';

/** Long enough for anything on a busy machine: what takes longer is never answered. */
const ANSWER_MS = 30_000;

export interface StackAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON, of the shape that each test expects of it; text where it is none; null where there is nothing. */
  readonly body: any;
}

/** Whoever calls the API of a whole stack, as one of the demonstration's accounts or as nobody. */
export interface StackClient {
  /** A POST gets a fresh key each time. */
  send(as: string | null, method: string, path: string, body?: unknown): Promise<StackAnswer>;
  /** What was asked for, done. */
  done(as: string, method: string, path: string, body?: unknown): Promise<any>;
  /** The mails of an account in the demonstration's mailbox: subject and text. */
  mailsTo(username: string): Promise<string[]>;
  /** Waits for a mail with all of the words. */
  isMailed(username: string, ...words: string[]): Promise<void>;
}

const bodyOf = (text: string, type: string | null): unknown =>
  text === '' ? null : type?.includes('json') ? JSON.parse(text) : text;

export const stackClient = ({ url, password }: Pick<Stack, 'url' | 'password'>): StackClient => {
  const ask = async (path: string, init: RequestInit): Promise<StackAnswer> => {
    const response = await fetch(`${url}/api/v1${path}`, { ...init, signal: AbortSignal.timeout(ANSWER_MS) });
    const { status, headers } = response;
    return { status, headers, body: bodyOf(await response.text(), headers.get('content-type')) };
  };
  const tokens = keptTokens(ask, '/session', password);
  const send: StackClient['send'] = async (as, method, path, body) => {
    const isForm = body instanceof FormData;
    return ask(path, {
      method,
      headers: {
        ...(as !== null && { authorization: `Bearer ${await tokens.of(as)}` }),
        ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
        ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    });
  };
  const done: StackClient['done'] = async (as, method, path, body) => {
    const answer = await send(as, method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const mailsTo: StackClient['mailsTo'] = async (username) => {
    const { items } = await done('admin', 'GET', '/demo/mailbox');
    return items
      .filter((mail: { to: string[] }) => mail.to.some((address) => address.startsWith(`${username}@`)))
      .map((mail: { subject: string; text: string }) => `${mail.subject}\n${mail.text}`);
  };
  const isMailed: StackClient['isMailed'] = (username, ...words) =>
    eventually(`a mail to ${username} with ${words.join(', ')}`, async () =>
      (await mailsTo(username)).some((mail) => words.every((word) => mail.includes(word))),
    );
  return { send, done, mailsTo, isMailed };
};
