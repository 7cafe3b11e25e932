import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { freePort } from '#infra/embedded/wait';
import { startStack, type Stack } from '#infra/stack/start-stack';
import { loadConfig } from '#libs/config/config';
import { addDays, dateOf } from '#libs/domain/shared/time';
import { sharedFile, withPlans } from '#libs/plan-import/expectations/shared-plans.spec-helper';
import { compiledPrograms } from '../support/compiled';
import { officePlan } from '../support/office-plan';
import { stackClient } from '../support/stack-client';
import { findChromium, startChromium } from './chromium';
import { Hand } from './hand';
import { activateByClicks } from './plan-by-clicks';
import { describePages, windowOn, type Window } from './web-stage';

// The whole stack is started, which fetches its servers once on a machine without them.
jest.setTimeout(900_000);

const password = 'chung cho mọi tài khoản trình diễn';

describePages('a plan from its file to active, by clicks', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-import-'));
  const today = dateOf(new Date().toISOString());
  const answers = { until: addDays(today, 700), due: addDays(today, 90) };
  let stack: Stack;
  let browser: Browser;
  let window: Window;
  let page: Window['page'];
  const idOf = () => new URL(page.url()).pathname.split('/')[2] ?? '';
  /** The plan that the page is about, as the API tells it. */
  const plan = () => stackClient({ url: stack.url, password }).done('monitor', 'GET', `/plans/${idOf()}`);
  const openNew = async () => {
    await page.goto(`${stack.url}/plans/new`);
    await page.getByText('Chọn tệp kế hoạch, hoặc kéo tệp vào đây').waitFor();
  };
  const choose = (name: string, text: string) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

  beforeAll(async () => {
    const dist = compiledPrograms();
    const { PATH, XDG_CACHE_HOME = '' } = loadConfig();
    const config = loadConfig({
      PATH,
      XDG_CACHE_HOME,
      PORT: String(await freePort()),
      DONDOC_DATA: dataDir,
      DONDOC_DEMO_PASSWORD: password,
    });
    stack = await startStack({ config, dist, empty: false, withoutPlan: true, say: () => undefined });
    const found = findChromium();
    browser = await startChromium('path' in found ? found.path : '');
    window = await windowOn(browser, { url: stack.url, password });
    ({ page } = window);
    await window.signIn('monitor', '/plans/new');
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('says what to do about a file that is no plan', async () => {
    await openNew();
    expect(await window.violations()).toEqual([]);
    await choose('thu-moi.txt', 'Kính mời dự họp lúc 8 giờ.\n');
    await page.getByRole('alert').getByText('Không thấy kế hoạch trong tệp “thu-moi.txt”.').waitFor();
    expect(await window.violations()).toEqual([]);
    // The API refused it, which browsers tell in their console.
    window.complaints.splice(0);
  });

  it('follows up a plan of fourteen tasks after so many clicks', async () => {
    await openNew();
    const hand = new Hand(page);
    const settled = await activateByClicks(
      hand,
      { name: 'ke-hoach-18.txt', content: officePlan(today) },
      answers,
    );
    await page.getByRole('link', { name: 'Mở kế hoạch' }).waitFor();
    expect(await window.violations()).toEqual([]);
    expect(await plan()).toMatchObject({ kind: 'active', tasks: 14 });
    expect({ settled, clicks: hand.clicks, keystrokes: hand.keystrokes }).toEqual({
      settled: 4,
      clicks: 17,
      keystrokes: 8,
    });
  });

  withPlans('a plan of fifty tasks', () => {
    it('is followed up after so many clicks', async () => {
      await openNew();
      const hand = new Hand(page);
      const settled = await activateByClicks(hand, sharedFile('000'), answers);
      expect(await plan()).toMatchObject({ kind: 'active', tasks: 51 });
      expect({ settled, clicks: hand.clicks, keystrokes: hand.keystrokes }).toEqual({
        settled: 7,
        clicks: 24,
        keystrokes: 16,
      });
    });
  });

  it('is refused nothing by its policy', () => {
    expect(window.complaints).toEqual([]);
  });
});
