import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { addDays, dateOf, plusMinutes } from '#libs/domain/shared/time';
import { ManualClock } from '#libs/testing/postgres';
import { startApiStage, type ApiStage } from '../support/api-stage';
import { assigned, leadAgency } from '../support/assigned-task';
import { compiledPrograms } from '../support/compiled';
import { findChromium, startChromium } from './chromium';

jest.setTimeout(300_000);

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Found in the page by axe: what it breaks, and where. */
interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const found = findChromium();
if ('missing' in found) console.warn(`skipped, as there is no browser: ${found.missing}`);

('path' in found ? describe : describe.skip)('the web application in a browser', () => {
  const username = `${leadAgency}.officer`;
  let stage: ApiStage;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  /** What the page complained about, a refused style or script among it. */
  const complaints: string[] = [];

  beforeAll(async () => {
    compiledPrograms();
    browser = await startChromium('path' in found ? found.path : '');
    // Assigned two days ago, so that there is a past day to look at.
    const now = new Date().toISOString();
    const clock = new ManualClock(plusMinutes(now, -2 * 24 * 60));
    stage = await startApiStage(clock);
    const due = addDays(dateOf(now), 20);
    const schedule = { kind: 'single', start: null, due, interim: [] } as const;
    await assigned(stage.services, 'trang-web', { schedule });
    clock.instant = now;
    await stage.drain();
    context = await browser.newContext({ locale: 'vi-VN', colorScheme: 'light' });
    page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
  });
  afterAll(async () => {
    await context?.close();
    await browser?.close();
    await stage?.stop();
  });

  const violations = async (): Promise<string[]> => {
    // By the browser's own tools, which the page's policy does not bind.
    await page.evaluate(axe);
    const found = await page.evaluate<Violation[]>('axe.run().then(({ violations }) => violations)');
    return found.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' ')}`,
    );
  };

  it('asks somebody to sign in first who comes from a mail, and then goes on to the task', async () => {
    await page.goto(`${stage.url}/tasks/trang-web`);
    await page.getByLabel('Tên đăng nhập').fill(username);
    expect(await violations()).toEqual([]);
    await page.getByLabel('Mật khẩu', { exact: true }).fill('không phải mật khẩu');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('alert').getByText('Tên đăng nhập hoặc mật khẩu không đúng.').waitFor();
    // The API refused it, which browsers tell in their console.
    expect(complaints.splice(0)).toEqual([expect.stringContaining('401')]);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(stage.password);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.waitForURL('**/tasks/trang-web');
    expect(await page.evaluate('document.cookie')).not.toContain('dondoc_session');
  });

  it('shows what is expected on the work list, and opens its form from there', async () => {
    await page.getByRole('link', { name: /^Việc của tôi/u }).click();
    const act = page.getByRole('link', { name: /^Tiếp nhận: / });
    await act.waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Sở Tài chính');
    expect(await violations()).toEqual([]);
    await act.click();
    await page.getByRole('heading', { name: 'Tiếp nhận' }).waitFor();
    expect(await violations()).toEqual([]);
  });

  it('does the expected act, and opens the next one', async () => {
    await page.getByRole('button', { name: 'Tiếp nhận' }).click();
    await page.getByText(/Đã ghi nhận lúc \d\d:\d\d: Tiếp nhận/u).waitFor();
    await page.getByRole('heading', { name: 'Nộp sản phẩm' }).waitFor();
    const { body } = await stage.call(username, 'GET', '/api/v1/tasks/trang-web/history');
    expect(body.items.at(-1)).toMatchObject({ type: 'AssignmentAcknowledged', actor: { userId: username } });
  });

  it('says at its field what is missing, and keeps what was typed over a reload', async () => {
    await page.getByRole('button', { name: 'Nộp sản phẩm' }).click();
    await page.getByRole('link', { name: 'Cần nhập Nội dung tóm tắt.' }).waitFor();
    expect(await violations()).toEqual([]);
    await page.getByLabel('Nội dung tóm tắt').fill('Hướng dẫn gồm 3 chương');
    await page.getByText(/Bản nháp đã lưu lúc/u).waitFor();
    await page.reload();
    const summary = page.getByLabel('Nội dung tóm tắt');
    await summary.waitFor();
    expect(await summary.inputValue()).toBe('Hướng dẫn gồm 3 chương');
  });

  it('shows a past day as such, without anything to do', async () => {
    const day = addDays(dateOf(new Date().toISOString()), -1);
    await page.goto(`${stage.url}/tasks/trang-web?asOf=${day}`);
    await page.getByText(/^Đang xem tại ngày \d\d\/\d\d\/\d{4}$/u).waitFor();
    expect(await page.getByRole('button', { name: 'Nộp sản phẩm' }).count()).toBe(0);
    expect(await violations()).toEqual([]);
    await page.getByRole('link', { name: 'Về hôm nay' }).click();
    await page.getByRole('button', { name: 'Nộp sản phẩm' }).waitFor();
  });

  it('tells the history of a task, and lists tasks', async () => {
    await page.goto(`${stage.url}/tasks/trang-web?tab=history`);
    await page.getByText('tiếp nhận').first().waitFor();
    expect(await violations()).toEqual([]);
    await page.goto(`${stage.url}/tasks`);
    await page.getByRole('table').waitFor();
    expect(await violations()).toEqual([]);
  });

  it('has nothing against it in the dark, in English, and at 320 pixels', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'All tasks' }).waitFor();
    await page.getByRole('button', { name: 'Dark theme' }).click();
    expect(await violations()).toEqual([]);
    await page.goto(`${stage.url}/tasks/trang-web`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await violations()).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    // What is drawn is drawn anew for the width, a moment later.
    await page.waitForFunction('document.documentElement.scrollWidth <= innerWidth');
  });

  it('loads within its policy: no style and no script of it was refused', async () => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(complaints).toEqual([]);
  });
});
