import { createHash, randomBytes } from 'node:crypto';
import { addDays, dateOf, plusMinutes } from '#libs/domain/shared/time';
import { assigned, leadAgency } from '../support/assigned-task';
import { eventually } from '../support/worker-stage';
import { describePages, startWebStage, type WebStage, type Window } from './web-stage';

jest.setTimeout(300_000);

const officer = `${leadAgency}.officer`;

describePages('files that are sent from a page', () => {
  let stage: WebStage;
  let window: Window;
  const content = randomBytes(6_000_000);

  beforeAll(async () => {
    const now = new Date().toISOString();
    stage = await startWebStage(plusMinutes(now, -2 * 24 * 60), { UPLOAD_LIMIT_BYTES: '8000000' });
    const schedule = { kind: 'single', start: null, due: addDays(dateOf(now), 20), interim: [] } as const;
    await assigned(stage.services, 'tep', { schedule });
    stage.clock.instant = now;
    await stage.call(officer, 'POST', '/api/v1/tasks/tep/acknowledgement');
    await stage.drain();
    window = await stage.open();
    await window.signIn(officer, '/tasks/tep');
  });
  afterAll(() => stage?.stop());

  const choose = (...files: { name: string; mimeType: string; buffer: Buffer }[]) =>
    window.page.locator('input[type=file]').setInputFiles(files);
  const file = (name: string) => window.page.getByRole('listitem').filter({ hasText: name });

  it('say at once why one cannot be sent, and let it be removed', async () => {
    await choose({ name: 'qua-lon.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(8_000_001, 1) });
    await file('qua-lon.pdf').getByText('Tệp vượt quá').waitFor();
    expect(await window.violations()).toEqual([]);
    await window.page.getByRole('button', { name: 'Bỏ tệp qua-lon.pdf' }).press('Enter');
    await file('qua-lon.pdf').waitFor({ state: 'detached' });
    // The browser tells that the API refused it.
    expect(window.complaints.splice(0)).toEqual([expect.stringContaining('413')]);
  });

  it('go on where a lost connection left them, beside others, and are handed in as they were', async () => {
    const { page, context } = window;
    const line = await context.newCDPSession(page);
    await line.send('Network.enable');
    const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 1_500_000 };
    await line.send('Network.emulateNetworkConditions', slow);
    await choose(
      { name: 'bao-cao.pdf', mimeType: 'application/pdf', buffer: content },
      { name: 'nho.txt', mimeType: 'text/plain', buffer: Buffer.from('nhỏ') },
    );
    const bar = page.getByRole('progressbar', { name: 'bao-cao.pdf' });
    await bar.waitFor();
    await eventually('some has arrived', async () => Number(await bar.getAttribute('value')) >= 10);
    await line.send('Network.emulateNetworkConditions', { ...slow, offline: true });
    await context.setOffline(true);
    await file('bao-cao.pdf')
      .getByText(/^Mất kết nối khi đã tải [1-9]\d?%/u)
      .waitFor();
    expect(await window.violations()).toEqual([]);
    await line.send('Network.emulateNetworkConditions', { ...slow, uploadThroughput: -1 });
    await context.setOffline(false);
    await file('bao-cao.pdf').getByText('Đã tải lên.').waitFor();
    await file('nho.txt').getByText('Đã tải lên.').waitFor();
    await page.getByLabel('Nội dung tóm tắt').fill('Báo cáo kèm phụ lục');
    await page.getByRole('button', { name: 'Nộp sản phẩm' }).click();
    await page.getByText(/Đã ghi nhận lúc/u).waitFor();
    const { body } = await stage.call(officer, 'GET', '/api/v1/tasks/tep/history');
    const { files } = body.items.at(-1).data;
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(files).toMatchObject([
      { name: 'bao-cao.pdf', mediaType: 'application/pdf', size: content.length, sha256 },
      { name: 'nho.txt', mediaType: 'text/plain' },
    ]);
  });
});
