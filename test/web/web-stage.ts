import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Seed } from '#libs/testing/kept-server';
import { ManualClock } from '#libs/testing/postgres';
import { startStack } from '#libs/testing/stack';
import { startApiStage, type ApiStage } from '../support/api-stage';
import { compiledPrograms } from '../support/compiled';
import { findChromium, startChromium } from './chromium';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Found in the page by axe: what it breaks, and where. */
interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const found = findChromium();
if ('missing' in found) console.warn(`skipped, as there is no browser: ${found.missing}`);

/** For specs of pages: they are reported as skipped where no browser is. */
export const describePages = 'path' in found ? describe : describe.skip;

/** A page in a window of its own: nobody is signed in. */
export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page complained about, a refused style or script among it. */
  readonly complaints: string[];
  /** What axe has against the page as it is now. */
  violations(): Promise<string[]>;
  /** Signs in as people do, and lands on a page of ours. */
  signIn(username: string, to?: string): Promise<void>;
}

/** The pages in a real browser, on the API on a real database. */
export interface WebStage extends ApiStage {
  readonly clock: ManualClock;
  open(options?: BrowserContextOptions): Promise<Window>;
}

/** A window on pages that are served somewhere. @param stage where, and the password of every account */
export const windowOn = async (
  browser: Browser,
  stage: Pick<ApiStage, 'url' | 'password'>,
  options: BrowserContextOptions = {},
): Promise<Window> => {
  const context = await browser.newContext({ locale: 'vi-VN', colorScheme: 'light', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Of an answer the text says no more than its status.
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return {
    page,
    context,
    complaints,
    async violations() {
      // By the browser's own tools, which the page's policy does not bind.
      await page.evaluate(axe);
      const broken = await page.evaluate<Violation[]>('axe.run().then(({ violations }) => violations)');
      return broken.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' ')}`,
      );
    },
    async signIn(username, to = '/work') {
      await page.goto(`${stage.url}/sign-in?to=${encodeURIComponent(to)}`);
      await page.getByLabel('Tên đăng nhập').fill(username);
      await page.getByLabel('Mật khẩu', { exact: true }).fill(stage.password);
      await page.getByRole('button', { name: 'Đăng nhập' }).click();
      await page.waitForURL((url) => url.pathname !== '/sign-in');
    },
  };
};

/** @param at the first instant of its clock, which the browser does not share; @param changes variables that differ from the defaults */
export const startWebStage = (
  at: string,
  changes: Record<string, string> = {},
  seed?: Seed,
): Promise<WebStage> =>
  startStack(async (stack) => {
    compiledPrograms();
    const browser = stack.keep(await startChromium('path' in found ? found.path : ''), (it) => it.close());
    const clock = new ManualClock(at);
    const stage = stack.keep(await startApiStage(clock, changes, seed), (it) => it.stop());
    return { ...stage, clock, open: (options = {}) => windowOn(browser, stage, options) };
  });
