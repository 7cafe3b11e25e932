import createClient from 'openapi-fetch';
import { ApiFailure, refusalIn, unanswered, type Failure } from '#libs/api-client/failure';
import type { Answered, Given, GivenTo, Method, RouteOf, Routes } from '#libs/api-client/routes';

export interface ApiSettings {
  /** Where the API is, without a slash at its end. */
  readonly url: string;
  readonly token: string | null;
  /** The account on whose behalf every request is made. */
  readonly onBehalfOf?: string;
  /** In which sentences are answered (RFC 5646); absent: as the account has chosen. */
  readonly language?: string | (() => string);
  /** What a page of ours sends with everything that changes something, where the browser keeps the session. */
  readonly csrf?: () => string | null;
  /** How long an answer is waited for, in milliseconds; absent: as long as it takes. */
  readonly patience?: number;
  /** Signs in anew when the API no longer takes the token; absent where only a person can. */
  readonly renew?: () => Promise<string>;
  /** Asks a person to sign in anew, where a browser keeps the session; answers whether they did. */
  readonly again?: () => Promise<boolean>;
  /** The error that a failure is thrown as; `ApiFailure` where absent. */
  readonly errorOf?: (failure: Failure) => Error;
}

interface Call {
  readonly path?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly ifMatch?: string;
  readonly key?: string;
  readonly keepalive?: boolean;
}

const KEY = 'idempotency-key';

/** A key by which a command is recognised; browsers make UUIDs on secure lines alone, and numbers everywhere. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

type Untyped = (
  ...given: readonly unknown[]
) => Promise<{ readonly response: Response; readonly error?: unknown }>;

/** A client of `/api/v1`: it gives back what a route answers, and throws whatever is not a success. */
export class ApiClient {
  private token: string | null;
  private readonly calls;

  constructor(private readonly settings: ApiSettings) {
    this.token = settings.token;
    this.calls = createClient<Routes>({
      baseUrl: `${settings.url}/api/v1`,
      headers: { accept: 'application/json' },
      fetch: (request) => this.answered(request),
    });
  }

  /** The same client on somebody's behalf. */
  actingFor(onBehalfOf: string): ApiClient {
    return new ApiClient({ ...this.settings, token: this.token, onBehalfOf });
  }

  /** The same client, which waits no longer than so many milliseconds for an answer. */
  within(patience: number): ApiClient {
    return new ApiClient({ ...this.settings, token: this.token, patience });
  }

  get<R extends RouteOf<'get'>>(route: R, ...[given]: GivenTo<R, 'get'>): Promise<Answered<R, 'get'>> {
    return this.send('get', route, given);
  }

  post<R extends RouteOf<'post'>>(route: R, ...[given]: GivenTo<R, 'post'>): Promise<Answered<R, 'post'>> {
    // What needs no content is sent with an empty one, as an object is what every POST takes.
    return this.send('post', route, { body: {}, ...given });
  }

  put<R extends RouteOf<'put'>>(route: R, ...[given]: GivenTo<R, 'put'>): Promise<Answered<R, 'put'>> {
    return this.send('put', route, given);
  }

  patch<R extends RouteOf<'patch'>>(
    route: R,
    ...[given]: GivenTo<R, 'patch'>
  ): Promise<Answered<R, 'patch'>> {
    return this.send('patch', route, given);
  }

  async delete<R extends RouteOf<'delete'>>(route: R, ...[given]: GivenTo<R, 'delete'>): Promise<void> {
    await this.called('delete', route, given);
  }

  /** A file that the API makes or keeps, whose content is still to come. */
  file<R extends RouteOf<'get'>>(route: R, given: Given<R, 'get'>): Promise<Response> {
    return this.called('get', route, given);
  }

  private async send<T>(method: Method, route: string, call?: Call): Promise<T> {
    const response = await this.called(method, route, call);
    const text = await response.text();
    if (text === '') return null as T;
    try {
      return JSON.parse(text) as T;
    } catch {
      throw this.error({ kind: 'unexpected', address: this.settings.url, what: 'JSON' });
    }
  }

  /** The answer, of which nothing was read yet. */
  private async called(method: Method, route: string, call: Call = {}): Promise<Response> {
    const { path, query, body, ifMatch, key, keepalive = false } = call;
    const init = {
      params: { path, query },
      body,
      headers: {
        ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
        ...(key !== undefined && { [KEY]: key }),
      },
      parseAs: 'stream',
      keepalive,
    };
    // The types of the methods above have checked what is given; here it is one call for all of them.
    const request = this.calls.request as unknown as Untyped;
    const { response, error } = await request(method, route, init);
    if (!response.ok) throw this.error(refusalIn(response, error));
    return response;
  }

  /** What the API answers, after a new sign-in where the token had expired. */
  private async answered(request: Request): Promise<Response> {
    const { renew, again: asked, onBehalfOf, language } = this.settings;
    // The same key for a second attempt: what the first one did is not done again.
    if (request.method !== 'GET' && !request.headers.has(KEY)) request.headers.set(KEY, newKey());
    if (onBehalfOf !== undefined) request.headers.set('on-behalf-of', onBehalfOf);
    const spoken = typeof language === 'function' ? language() : language;
    if (spoken !== undefined) request.headers.set('accept-language', spoken);
    if (!renew && !asked) return this.attempt(request);
    const again = request.clone();
    const response = await this.attempt(request);
    if (response.status !== 401) return response;
    if (renew) this.token = await renew();
    else if (asked && !(await asked())) return response;
    return this.attempt(again);
  }

  private async attempt(request: Request): Promise<Response> {
    const { url, patience, csrf } = this.settings;
    if (this.token !== null) request.headers.set('authorization', `Bearer ${this.token}`);
    const page = request.method === 'GET' ? null : csrf?.();
    if (page) request.headers.set('x-csrf-token', page);
    const signal = patience === undefined ? null : AbortSignal.timeout(patience);
    try {
      return await fetch(request, { signal });
    } catch (error) {
      throw this.error(unanswered(url, error));
    }
  }

  private error(failure: Failure): Error {
    return this.settings.errorOf?.(failure) ?? new ApiFailure(failure);
  }
}
