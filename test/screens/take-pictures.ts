import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Places, Screen } from './screens';

export const sizes = [
  { name: 'desk', width: 1440, height: 900 },
  { name: 'phone', width: 390, height: 844 },
] as const;
export const themes = ['light', 'dark'] as const;

/** A picture, and which screen it is of. */
export interface Picture {
  readonly screen: Screen;
  readonly size: (typeof sizes)[number]['name'];
  readonly theme: (typeof themes)[number];
  readonly file: string;
  /** What the page complained about. */
  readonly complaints: readonly string[];
}

export interface Shown {
  readonly url: string;
  readonly password: string;
  readonly places: Places;
  readonly folder: string;
  /** Small ones, or ones that every viewer opens. */
  readonly format: 'webp' | 'png';
}

/** Much smaller than a PNG, at a quality at which diacritics are still sharp. */
const QUALITY = 72;
/** Of a page that goes on for ever only so much is of interest. */
const MOST_PIXELS = 2_400;

const settle = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle');
  const heading = page.locator('h1').first();
  await heading.waitFor().catch(async () => {
    throw new Error(`${page.url()} has no heading: ${await page.locator('body').innerText()}`);
  });
  await page.evaluate('document.fonts.ready');
};

const take = async (
  page: Page,
  file: string,
  { width, height: least }: (typeof sizes)[number],
): Promise<void> => {
  const format = file.endsWith('.webp') ? 'webp' : 'png';
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  // What stands still beside the page reaches to its end then, as it does on a screen.
  await page.setViewportSize({ width, height: Math.max(least, Math.min(height, MOST_PIXELS)) });
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format,
    ...(format === 'webp' && { quality: QUALITY }),
  });
  await session.detach();
  await page.setViewportSize({ width, height: least });
  writeFileSync(file, Buffer.from(data, 'base64'));
};

const filled = (text: string, places: Places): string =>
  text.replace(/\[(\w+)\]/gu, (_, name: string) => places[name as keyof Places]);

/** Makes a picture of every screen in every size and theme. */
export const takePictures = async (
  browser: Browser,
  screens: readonly Screen[],
  { url, password, places, folder, format }: Shown,
): Promise<readonly Picture[]> => {
  const pictures: Picture[] = [];
  for (const size of sizes)
    for (const theme of themes)
      for (const as of new Set(screens.map((screen) => screen.as))) {
        const context = await browser.newContext({
          viewport: { width: size.width, height: size.height },
          colorScheme: theme,
          locale: 'vi-VN',
          reducedMotion: 'reduce',
        });
        const page = await context.newPage();
        const complaints: string[] = [];
        page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
        page.on('pageerror', (error) => complaints.push(String(error)));
        if (as !== null) {
          await page.goto(`${url}/sign-in?to=/work`);
          await page.getByLabel('Tên đăng nhập').fill(filled(as, places));
          await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
          await page.getByRole('button', { name: 'Đăng nhập' }).click();
          await page.waitForURL((address) => address.pathname !== '/sign-in');
        }
        for (const screen of screens.filter((one) => one.as === as)) {
          const file = `${screen.name}-${size.name}-${theme}.${format}`;
          await page.goto(url + filled(screen.address, places));
          await settle(page);
          await take(page, join(folder, file), size);
          pictures.push({ screen, size: size.name, theme, file, complaints: complaints.splice(0) });
        }
        await context.close();
      }
  return pictures;
};
