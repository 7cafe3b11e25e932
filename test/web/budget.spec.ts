import { addDays, dateOf, plusMinutes } from '#libs/domain/shared/time';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builtPagesFolder } from '#apps/api/web/built-pages';
import { assigned, leadAgency } from '../support/assigned-task';
import { describePages, startWebStage, type WebStage } from './web-stage';

jest.setTimeout(300_000);

const KILOBYTE = 1_024;
/** Of everything that a browser fetches before the first screen is complete. */
const FIRST_LOAD = 250 * KILOBYTE;
/** Of a file that a page brings along by itself. */
const CHUNK = 90 * KILOBYTE;
/** Files of the first load, which is bounded as a whole. */
const ofFirstLoad = /^index-/u;
/** What shows documents, for whoever opens one. */
const ofDocuments = /^preview-/u;
const DOCUMENTS = 450 * KILOBYTE;

describePages('what pages cost before they can be used', () => {
  let stage: WebStage;
  beforeAll(async () => {
    const now = new Date().toISOString();
    stage = await startWebStage(plusMinutes(now, -2 * 24 * 60));
    const schedule = { kind: 'single', start: null, due: addDays(dateOf(now), 20), interim: [] } as const;
    for (let n = 0; n < 30; n += 1) await assigned(stage.services, `viec-${n}`, { schedule });
    stage.clock.instant = now;
    await stage.drain();
  });
  afterAll(() => stage?.stop());

  /** Compressed bytes of the pages' own files, and calls of the API, until the page shows something and asks for nothing more. */
  const costOf = async (path: string, shown: string, isSignedIn: boolean) => {
    const window = await stage.open();
    if (isSignedIn) await window.signIn(`${leadAgency}.officer`);
    const page = isSignedIn ? await window.context.newPage() : window.page;
    const line = await window.context.newCDPSession(page);
    await line.send('Network.enable');
    // Nothing of what the sign-in has loaded.
    await line.send('Network.setCacheDisabled', { cacheDisabled: true });
    const calls: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/api/') && !pathname.endsWith('/events')) calls.push(pathname);
    });
    await page.goto(stage.url + path);
    const named = { name: shown };
    await page.getByRole('button', named).or(page.getByRole('link', named)).first().waitFor();
    await page.waitForLoadState('load');
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    const bytes = await page.evaluate<number>(
      `performance.getEntriesByType('resource').filter(({ name }) => !name.includes('/api/'))
         .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`,
    );
    await window.context.close();
    return { bytes, calls };
  };

  it.each([
    ['/sign-in', 'Đăng nhập', false],
    ['/work', 'Tiếp nhận: Rà soát danh mục tài sản công', true],
  ] as const)(
    '%s comes in less than 250 kB, and asks the API at most twice',
    async (path, shown, isSignedIn) => {
      const { bytes, calls } = await costOf(path, shown, isSignedIn);
      expect(bytes).toBeLessThanOrEqual(FIRST_LOAD);
      expect(calls.length).toBeLessThanOrEqual(2);
    },
  );

  it('bring along no file of more than 90 kB compressed', () => {
    const assets = join(builtPagesFolder(), 'assets');
    const large = readdirSync(assets)
      .filter((name) => name.endsWith('.br') && !ofFirstLoad.test(name))
      .map((name) => ({ name, bytes: statSync(join(assets, name)).size }))
      .filter(({ name, bytes }) => bytes > (ofDocuments.test(name) ? DOCUMENTS : CHUNK));
    expect(large).toEqual([]);
  });
});
