import { randomUUID } from 'node:crypto';
import { ManualClock } from '#libs/testing/postgres';
import { startApiStage, type Answer, type ApiStage } from '../support/api-stage';
import { assigned, leadAgency } from '../support/assigned-task';

jest.setTimeout(120_000);

describe('a session that a browser keeps in a cookie', () => {
  const username = `${leadAgency}.officer`;
  const clock = new ManualClock('2026-03-02T02:00:00.000Z');
  let stage: ApiStage;
  beforeAll(async () => {
    stage = await startApiStage(clock);
    await assigned(stage.services, 'cookie');
  });
  afterAll(() => stage?.stop());

  /** The cookies that an answer sets, by their names, with all that is said about them. */
  const cookiesIn = ({ headers }: Answer): Map<string, string> =>
    new Map(headers.getSetCookie().map((line) => [line.split('=')[0] ?? '', line]));
  const valueOf = (line = ''): string => /^[^=]*=([^;]*)/u.exec(line)?.[1] ?? '';

  const signIn = (headers: Record<string, string> = { origin: stage.url }, cookie = true) =>
    stage.call(null, 'POST', '/api/v1/session', {
      headers,
      body: { username, password: stage.password, cookie },
    });

  const signedIn = async () => {
    const answer = await signIn();
    const cookies = cookiesIn(answer);
    const csrf = valueOf(cookies.get('dondoc_csrf'));
    const session = valueOf(cookies.get('dondoc_session'));
    const headers = {
      cookie: `other=1; dondoc_session=${session}; dondoc_csrf=${csrf}`,
      origin: stage.url,
      'x-csrf-token': csrf,
    };
    return { answer, cookies, headers };
  };

  const acknowledge = (headers: Record<string, string>, as: string | null = null) =>
    stage.call(as, 'POST', '/api/v1/tasks/cookie/acknowledgement', { headers });

  const without = (headers: Record<string, string>, name: string) =>
    Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));

  it('is out of reach of scripts and of other sites, and answers what it always did', async () => {
    const { answer, cookies } = await signedIn();
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ user: { id: username, agencyId: leadAgency } });
    expect(valueOf(cookies.get('dondoc_session'))).toBe(answer.body.token);
    expect(cookies.get('dondoc_session')).toMatch(/; HttpOnly; Path=\/; SameSite=Strict; Expires=/u);
    expect(cookies.get('dondoc_csrf')).toMatch(/^dondoc_csrf=\S{20,}; Path=\/; SameSite=Strict; Expires=/u);
    expect(cookies.get('dondoc_csrf')).not.toContain('HttpOnly');
  });

  it('is not kept in a cookie unless the request asks for it', async () => {
    const answer = await signIn({}, false);
    expect(answer.status).toBe(201);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('is never sent over a plain line where the page came over a secure one', async () => {
    const secure = { 'x-forwarded-proto': 'https', origin: stage.url.replace('http:', 'https:') };
    expect(cookiesIn(await signIn(secure)).get('dondoc_session')).toMatch(/; Secure$/u);
  });

  it('reads with the cookie alone', async () => {
    const { headers } = await signedIn();
    const me = await stage.call(null, 'GET', '/api/v1/me', { headers: { cookie: headers.cookie } });
    expect([me.status, me.body.username]).toEqual([200, username]);
  });

  it('does nothing for another site, in both languages, and nobody is signed in by one', async () => {
    const { headers } = await signedIn();
    for (const other of [without(headers, 'origin'), { ...headers, origin: 'https://elsewhere.example' }]) {
      const refused = await acknowledge(other);
      expect([refused.status, refused.body.code]).toEqual([403, 'SESSION.CROSS_SITE']);
      expect(refused.body.detail).toContain('trang khác');
      expect(refused.body.translations.en).toContain('another site');
    }
    expect((await signIn({ origin: 'https://elsewhere.example' })).body.code).toBe('SESSION.CROSS_SITE');
    expect((await signIn({})).body.code).toBe('SESSION.CROSS_SITE');
  });

  it('does nothing without the token of this session', async () => {
    const [{ headers }, other] = [await signedIn(), await signedIn()];
    clock.instant = '2026-03-02T02:05:00.000Z';
    for (const wrong of [
      without(headers, 'x-csrf-token'),
      { ...headers, 'x-csrf-token': '' },
      { ...headers, 'x-csrf-token': randomUUID() },
    ]) {
      const refused = await acknowledge(wrong);
      expect([refused.status, refused.body.code]).toEqual([403, 'SESSION.CSRF_TOKEN']);
    }
    const later = valueOf(cookiesIn((await signedIn()).answer).get('dondoc_csrf'));
    expect(later).not.toBe(other.headers['x-csrf-token']);
    expect((await acknowledge({ ...headers, 'x-csrf-token': later })).body.code).toBe('SESSION.CSRF_TOKEN');
  });

  it('still asks for a key by which a repeated command is recognised', async () => {
    const { headers } = await signedIn();
    const refused = await acknowledge({ ...headers, 'idempotency-key': '' });
    expect([refused.status, refused.body.code]).toEqual([400, 'IDEMPOTENCY.KEY_MISSING']);
  });

  it('acts for a page of ours; a program with a token needs neither origin nor token of a page', async () => {
    const { headers } = await signedIn();
    expect((await acknowledge(headers)).status).toBe(201);
    // The header decides, whatever cookie comes beside it.
    const again = await acknowledge(
      { cookie: headers.cookie, origin: 'https://elsewhere.example' },
      username,
    );
    expect(again.body.code).toBe('ASSIGNMENT.ALREADY_ACKNOWLEDGED');
  });

  it('ends with the sign-out, which takes the cookies away', async () => {
    const { headers } = await signedIn();
    const refused = await stage.call(null, 'DELETE', '/api/v1/session', {
      headers: without(headers, 'x-csrf-token'),
    });
    expect(refused.body.code).toBe('SESSION.CSRF_TOKEN');
    const ended = await stage.call(null, 'DELETE', '/api/v1/session', { headers });
    expect(ended.status).toBe(204);
    for (const line of cookiesIn(ended).values()) expect(line).toContain('=; ');
    for (const line of cookiesIn(ended).values()) expect(line).toContain('Expires=Thu, 01 Jan 1970');
    const after = await stage.call(null, 'GET', '/api/v1/me', { headers });
    expect([after.status, after.body.code]).toEqual([401, 'SESSION.REVOKED']);
  });
});
