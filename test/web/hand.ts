import type { Locator, Page } from 'playwright-core';

/** A hand on mouse and keyboard that counts what it does: what somebody has to do themselves is a number. */
export class Hand {
  clicks = 0;
  keystrokes = 0;

  constructor(readonly page: Page) {}

  async click(target: Locator): Promise<void> {
    await target.click();
    this.clicks += 1;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** A day in a field of the browser: clicked, then eight digits. */
  async typeDay(field: Locator, day: string): Promise<void> {
    await field.fill(day);
    this.clicks += 1;
    this.keystrokes += 8;
  }

  /** The button that opens the system's dialog, and the file in it. */
  async choose(field: Locator, file: { name: string; content: Uint8Array }): Promise<void> {
    await field.setInputFiles({
      name: file.name,
      mimeType: 'text/plain',
      buffer: Buffer.from(file.content),
    });
    this.clicks += 2;
  }
}
