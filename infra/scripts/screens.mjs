// `npm run screens`: makes pictures of the main pages of a running demonstration, to be looked at.
//   DONDOC_URL=http://127.0.0.1:8080 DONDOC_PASSWORD=… npm run screens -- FOLDER [TASK-ID]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import packed from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const { DONDOC_URL: url = 'http://127.0.0.1:8080', DONDOC_PASSWORD: password = '' } = process.env;
const [folder = 'screens', wanted] = process.argv.slice(2);
const sizes = [
  { name: 'desk', width: 1440, height: 900 },
  { name: 'phone', width: 390, height: 844 },
];
const themes = ['light', 'dark'];
const people = (process.env.DONDOC_SCREENS_AS ?? 'so-y-te.officer').split(',');

mkdirSync(folder, { recursive: true });
const executablePath = process.env.CHROMIUM_PATH || (await packed.executablePath());
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

const shoot = async (page, name) => {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => globalThis.document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  console.log(name);
};

for (const { name: size, width, height } of sizes)
  for (const colorScheme of themes) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale: 'vi-VN' });
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
    page.on('pageerror', (error) => console.error(error));
    await page.goto(`${url}/work`);
    await page.getByLabel('Tên đăng nhập').waitFor();
    const named = (what) => `${what}-${size}-${colorScheme}`;
    await shoot(page, named('sign-in'));
    for (const person of people) {
      await page.goto(`${url}/sign-in?to=/work`);
      await page.getByLabel('Tên đăng nhập').fill(person);
      await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
      await page.getByRole('button', { name: 'Đăng nhập' }).click();
      await page.waitForURL('**/work');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await shoot(page, named(`${person}-work`));
      const first = page.locator('main li a').first();
      const address = wanted
        ? `${url}/tasks/${wanted}`
        : await first.evaluate((link) => link.href).catch(() => null);
      if (address) {
        await page.goto(address);
        await page.locator('h1').waitFor();
        await shoot(page, named(`${person}-task`));
        await page.goto(`${address}?tab=history`);
        await page.locator('h1').waitFor();
        await shoot(page, named(`${person}-history`));
      }
      await page.goto(`${url}/tasks`);
      await page.locator('table').waitFor();
      await shoot(page, named(`${person}-tasks`));
    }
    await context.close();
  }
await browser.close();
