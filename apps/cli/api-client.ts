import { randomUUID } from 'node:crypto';
import { createWriteStream, rmSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { defaultLanguage, languages } from '#libs/domain/shared/language';
import { Refused } from './refusal';

const sentence = z.union([z.string(), z.object({ vi: z.string(), en: z.string() })]);
const problem = z.object({
  code: z.string(),
  title: z.string().optional(),
  detail: z.string().optional(),
  language: z.enum(languages).default(defaultLanguage),
  translations: z.partialRecord(z.enum(languages), z.string()).default({}),
  fields: z.array(z.looseObject({})).optional(),
});

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Query = Readonly<Record<string, string | number | undefined>>;

export interface Request {
  readonly query?: Query;
  /** Sent as JSON; a form as it is. */
  readonly body?: unknown;
  /** The version of the part that the caller saw. */
  readonly ifMatch?: string;
}

export interface ApiSettings {
  /** Without a slash at its end. */
  readonly url: string;
  readonly token: string | null;
  /** The account on whose behalf every request is made. */
  readonly onBehalfOf?: string;
  /** How long an answer is waited for, in milliseconds; absent: as long as it takes. */
  readonly patience?: number;
  /** Signs in anew when the server no longer takes the token; absent where only a person can. */
  readonly renew?: () => Promise<string>;
}

/** `/plans/{id}` with every part encoded. */
export const path = (literals: TemplateStringsArray, ...parts: readonly string[]): string =>
  String.raw({ raw: literals }, ...parts.map(encodeURIComponent));

/** A client of `/api/v1`; every answer that is not a success is thrown as `Refused`. */
export class ApiClient {
  private token: string | null;

  constructor(private readonly settings: ApiSettings) {
    this.token = settings.token;
  }

  /** The same client on somebody's behalf. */
  actingFor(onBehalfOf: string): ApiClient {
    return new ApiClient({ ...this.settings, token: this.token, onBehalfOf });
  }

  /** The same client, which waits no longer than so many milliseconds for an answer. */
  within(patience: number): ApiClient {
    return new ApiClient({ ...this.settings, token: this.token, patience });
  }

  get<T>(route: string, query: Query = {}): Promise<T> {
    return this.send('GET', route, { query });
  }

  post<T>(route: string, body: unknown = {}): Promise<T> {
    return this.send('POST', route, { body });
  }

  put<T>(route: string, body: unknown): Promise<T> {
    return this.send('PUT', route, { body });
  }

  patch<T>(route: string, body: unknown, ifMatch: string): Promise<T> {
    return this.send('PATCH', route, { body, ifMatch });
  }

  /** A correction that needs no version of what the caller saw. */
  change<T>(route: string, body: unknown): Promise<T> {
    return this.send('PATCH', route, { body });
  }

  async delete(route: string): Promise<void> {
    await this.send('DELETE', route, {});
  }

  /** The same as `post`, on the condition that the part is still as the caller saw it. */
  postIfUnchanged<T>(route: string, body: unknown, ifMatch: string): Promise<T> {
    return this.send('POST', route, { body, ifMatch });
  }

  /** A file that the server makes. */
  async download(route: string, query: Query = {}): Promise<Uint8Array> {
    const response = await this.answered('GET', route, { query });
    if (!response.ok) throw refusalOf(response, await response.text());
    return new Uint8Array(await response.arrayBuffer());
  }

  /**
   * The same, written to a file while it arrives.
   *
   * @returns its bytes
   * @throws Refused `CLI.DOWNLOAD_BROKEN` when it did not arrive whole; then nothing is left of it
   */
  async save(route: string, query: Query, file: string): Promise<number> {
    const response = await this.answered('GET', route, { query });
    if (!response.ok || response.body === null) throw refusalOf(response, await response.text());
    try {
      await pipeline(Readable.fromWeb(response.body), createWriteStream(file));
    } catch (error) {
      rmSync(file, { force: true });
      throw broken(file, error);
    }
    return statSync(file).size;
  }

  private async send<T>(method: Method, route: string, request: Request): Promise<T> {
    const response = await this.answered(method, route, request);
    const text = await response.text();
    if (!response.ok) throw refusalOf(response, text);
    return (text === '' ? null : parseJson(text, this.settings.url)) as T;
  }

  /** What the server answers, after a new sign-in where the token had expired. */
  private async answered(method: Method, route: string, request: Request): Promise<Response> {
    // The same key for a second attempt: what the first one did is not done again.
    const key = method === 'GET' ? null : randomUUID();
    let response = await this.attempt(method, route, request, key);
    if (response.status === 401 && this.settings.renew) {
      this.token = await this.settings.renew();
      response = await this.attempt(method, route, request, key);
    }
    return response;
  }

  private async attempt(method: Method, route: string, request: Request, key: string | null) {
    const { body, query = {}, ifMatch } = request;
    const url = new URL(`${this.settings.url}/api/v1${route}`);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) url.searchParams.set(name, String(value));
    const form = body instanceof FormData;
    const headers = {
      accept: 'application/json',
      ...(this.token !== null && { authorization: `Bearer ${this.token}` }),
      ...(key !== null && { 'idempotency-key': key }),
      ...(ifMatch !== undefined && { 'if-match': ifMatch }),
      ...(this.settings.onBehalfOf !== undefined && { 'on-behalf-of': this.settings.onBehalfOf }),
      ...(body !== undefined && !form && { 'content-type': 'application/json' }),
    };
    const payload = body === undefined ? null : form ? body : JSON.stringify(body);
    const { patience } = this.settings;
    const signal = patience === undefined ? null : AbortSignal.timeout(patience);
    try {
      return await fetch(url, { method, headers, body: payload, signal });
    } catch (error) {
      throw unanswered(this.settings.url, error);
    }
  }
}

/** What the network said about a failed request: Node puts it behind the error of `fetch`. */
const networkCode = (error: unknown): string => {
  type Failure = { name?: string; cause?: { code?: string; errors?: readonly { code?: string }[] } };
  const { name, cause } = error as Failure;
  if (name === 'TimeoutError') return 'ETIMEDOUT';
  return cause?.code ?? cause?.errors?.[0]?.code ?? '';
};

/** Somebody took the call, or may be too busy to take it, and did not answer: that is no empty address. */
const tookTheCall = /^(?:UND_ERR_|ECONNRESET$|EPIPE$|ETIMEDOUT$)/u;

const unanswered = (url: string, error: unknown): Refused => {
  const code = networkCode(error);
  return tookTheCall.test(code) ? busy(url, code) : unreachable(url);
};

const busy = (url: string, code: string): Refused =>
  new Refused('CLI.SERVER_BUSY', {
    vi: `${url} chưa trả lời kịp (${code}): máy chủ có thể đang bận hoặc vừa khởi động lại. Việc vừa gửi có thể đã được nhận; hãy xem lại rồi thử lại sau ít phút.`,
    en: `${url} did not answer in time (${code}): the server may be busy or just restarting. What was sent may have been taken; look first, then try again in a few minutes.`,
  });

const unreachable = (url: string): Refused =>
  new Refused('CLI.SERVER_UNREACHABLE', {
    vi: `Không kết nối được tới ${url}. Hãy chạy npm start, hoặc đặt DONDOC_URL.`,
    en: `Nothing answers at ${url}. Run npm start, or set DONDOC_URL.`,
  });

const broken = (file: string, error: unknown): Refused => {
  const why = error instanceof Error ? error.message : String(error);
  return new Refused('CLI.DOWNLOAD_BROKEN', {
    vi: `Không tải được trọn vẹn “${file}”: ${why}. Hãy thử lại.`,
    en: `"${file}" did not arrive whole: ${why}. Try again.`,
  });
};

const notOurs = (url: string, what: string): Refused =>
  new Refused('CLI.UNEXPECTED_ANSWER', {
    vi: `${url} trả lời không đúng dạng (${what}). Kiểm tra xem địa chỉ có phải của Đôn Đốc không.`,
    en: `${url} did not answer as expected (${what}). Check whether the address is that of Đôn Đốc.`,
  });

const parseJson = (text: string, url: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw notOurs(url, 'JSON');
  }
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** A problem+json answer as a refusal; whatever else failed is named by its HTTP status. */
const refusalOf = (response: Response, body: string): Refused => {
  const status = `HTTP ${response.status}`;
  let read: ReturnType<typeof problem.safeParse>;
  try {
    read = problem.safeParse(JSON.parse(body));
  } catch {
    return notOurs(response.url, status);
  }
  if (!read.success) return notOurs(response.url, status);
  const { code, title, detail, language, translations, fields = [] } = read.data;
  const text = detail ?? title ?? status;
  const said = { vi: text, en: text, ...translations, [language]: text };
  const refusedFields = fields.map((field) => {
    const { message, field: name, path: at } = field;
    const sentences = sentence.safeParse(field['detail'] ?? message);
    const words = sentences.success ? sentences.data : '';
    return {
      field: textOf(name ?? at ?? ''),
      ...(typeof words === 'string' ? { vi: words, en: words } : words),
    };
  });
  return new Refused(code, said, refusedFields, response.status);
};
