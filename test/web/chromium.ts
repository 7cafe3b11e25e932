import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** Nothing that the browser does beside the pages; no part of its security is switched off but what root cannot have. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const installed = (): string | undefined =>
  (process.env.PATH ?? '')
    .split(':')
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));

/** The one that a package brings. */
const packed = (): string => {
  const script = join(__dirname, 'packed-chromium.mjs');
  return execFileSync(process.execPath, [script], { encoding: 'utf8' }).trim();
};

/** Where a browser is that starts here: `CHROMIUM_PATH`, an installed one, else the packed one; or why there is none. */
export const findChromium = (): { readonly path: string } | { readonly missing: string } => {
  try {
    const path = process.env.CHROMIUM_PATH || installed() || packed();
    execFileSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore' });
    return { path };
  } catch (error) {
    return { missing: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) };
  }
};

export const startChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, headless: true, args: flags });
