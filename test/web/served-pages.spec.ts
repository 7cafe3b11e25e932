import { ManualClock } from '#libs/testing/postgres';
import { startApiStage, type ApiStage } from '../support/api-stage';
import { compiledPrograms } from '../support/compiled';

jest.setTimeout(300_000);

describe('the pages of the web application as they are served', () => {
  let stage: ApiStage;
  const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
  const get = (path: string, headers: Record<string, string> = html, method = 'GET') =>
    fetch(stage.url + path, { method, headers });

  beforeAll(async () => {
    compiledPrograms();
    stage = await startApiStage(new ManualClock('2026-03-02T02:00:00.000Z'));
  });
  afterAll(() => stage?.stop());

  const scriptOf = (page: string): string => /src="(\/assets\/[^"]+\.js)"/u.exec(page)?.[1] ?? '';

  it('are the same page at every address of one, also at those that mails name', async () => {
    for (const path of ['/', '/work', '/tasks/kh-18-7?tab=history', '/admin/calendars', '/sign-in']) {
      const answer = await get(path);
      expect([path, answer.status, answer.headers.get('cache-control')]).toEqual([path, 200, 'no-store']);
      expect(await answer.text()).toContain('<div id="root"></div>');
    }
  });

  it('are never what the API, health, metrics or a missing asset answer', async () => {
    for (const path of ['/api/v1/none', '/api/none', '/health/none', '/metrics', '/assets/none.js']) {
      const answer = await get(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
    }
    expect((await get('/health/live')).headers.get('content-type')).toContain('json');
    // Whoever does not ask for a page, or wants to change something, gets none.
    expect((await get('/work', { accept: 'application/json' })).status).toBe(404);
    expect((await get('/work', html, 'POST')).status).toBe(404);
  });

  it('allow nothing but our own files, and styles by a nonce of each answer', async () => {
    const [one, other] = [await get('/work'), await get('/work')];
    const policies = [one, other].map(({ headers }) => headers.get('content-security-policy') ?? '');
    const nonces = policies.map((policy) => /'nonce-([^']+)'/u.exec(policy)?.[1] ?? '');
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(await one.text()).toContain(`content="${nonces[0]}"`);
    expect(policies[0]).toContain("script-src 'self';");
    expect(policies[0]).not.toContain('unsafe');
    expect(one.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('are kept for a year where their names say what is in them, and come compressed', async () => {
    const script = scriptOf(await (await get('/work')).text());
    const kept = 'public, max-age=31536000, immutable';
    for (const encoding of ['br', 'gzip', 'identity']) {
      const { status, headers } = await get(script, { 'accept-encoding': encoding });
      expect([status, headers.get('cache-control')]).toEqual([200, kept]);
      expect(headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
      expect(headers.get('vary')).toContain('Accept-Encoding');
    }
    const etag = (await get(script)).headers.get('etag') ?? '';
    expect((await get(script, { 'if-none-match': etag })).status).toBe(304);
  });

  it('name no file of the disk beside their own', async () => {
    for (const path of [
      '/assets/../index.html',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/..%2f..%2fpackage.json',
    ])
      expect((await get(path, { accept: '*/*' })).status).toBe(404);
  });
});
