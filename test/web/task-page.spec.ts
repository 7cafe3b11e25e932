import PDFDocument from 'pdfkit';
import { buffer } from 'node:stream/consumers';
import { addDays, dateOf, plusMinutes } from '#libs/domain/shared/time';
import { assigned, leadAgency } from '../support/assigned-task';
import { describePages, startWebStage, type WebStage, type Window } from './web-stage';

jest.setTimeout(300_000);

const pdfOf = async (pages: number): Promise<Uint8Array<ArrayBuffer>> => {
  const document = new PDFDocument();
  const content = buffer(document);
  for (let n = 1; n <= pages; n += 1) {
    if (n > 1) document.addPage();
    document.text(`Page ${n}`);
  }
  document.end();
  return new Uint8Array(await content);
};

const DAY = 24 * 60;

describePages('the page of a task', () => {
  const [head, officer] = [`${leadAgency}.head`, `${leadAgency}.officer`];
  const now = new Date().toISOString();
  const today = dateOf(now);
  let stage: WebStage;
  let window: Window;
  let page: Window['page'];
  const at = (path: string) => page.goto(`${stage.url}/tasks/lich-su${path}`);

  const post = async (as: string, path: string, body?: unknown) => {
    const answer = await stage.call(as, 'POST', `/api/v1/tasks/${path}`, { body });
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  };
  const handIn = async (summary: string) => {
    const form = new FormData();
    form.append('summary', summary);
    form.append('files', new Blob([await pdfOf(2)], { type: 'application/pdf' }), 'du-thao.pdf');
    await post(head, 'lich-su/deliverables', form);
  };

  beforeAll(async () => {
    stage = await startWebStage(plusMinutes(now, -3 * DAY));
    const schedule = { kind: 'single', start: null, due: addDays(today, 20), interim: [] } as const;
    const title = `Rà soát, ${'đánh giá và tổng hợp danh mục tài sản công '.repeat(6)}`.trim();
    await assigned(stage.services, 'lich-su', { schedule, title });
    await post(officer, 'lich-su/acknowledgement');
    stage.clock.instant = plusMinutes(now, -2 * DAY);
    await handIn('Bản dự thảo lần một');
    stage.clock.instant = plusMinutes(now, -DAY);
    await post('supervisor', 'lich-su/deliverables/1/return', { reason: 'Thiếu phụ lục số liệu' });
    stage.clock.instant = now;
    for (let n = 1; n <= 60; n += 1)
      await post(officer, 'lich-su/progress-reports', { result: `Tiến độ lần ${n}` });
    await handIn('Bản dự thảo lần hai, có phụ lục');
    await stage.drain();
    window = await stage.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    page = window.page;
    await window.signIn(officer, '/tasks/lich-su');
    await page.getByRole('heading', { level: 1 }).waitFor();
  });
  afterAll(async () => {
    await stage?.stop();
  });

  it('tells a long history page by page, and by what it is about', async () => {
    await at('?tab=history');
    await page.getByText('Tiến độ lần 60').waitFor();
    expect(await page.getByText('Tiến độ lần 1', { exact: true }).count()).toBe(0);
    const whole = page.getByRole('button', { name: /Xem các mục cũ hơn/u });
    await whole.click();
    await whole.waitFor({ state: 'detached' });
    expect(await window.violations()).toEqual([]);
    await page.getByRole('link', { name: 'Sản phẩm', exact: true }).first().click();
    await page.getByText('Thiếu phụ lục số liệu').first().waitFor();
    await page.getByText('Tiến độ lần 60').waitFor({ state: 'detached' });
    expect(page.url()).toContain('topic=products');
  });

  it('leads to one entry by its address, and copies it as text', async () => {
    await at('?tab=history#e2');
    const entry = page.locator('#e2');
    await entry.waitFor();
    expect(await entry.evaluate((one) => one.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
    await entry.getByRole('button', { name: 'Sao chép mục 2' }).click();
    await entry.getByText('Đã sao chép').waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toContain('/tasks/lich-su?tab=history#e2');
    expect(copied).toMatch(/\d\d\/\d\d\/\d{4}/u);
  });

  it('shows all of a past day, and keeps the day on its links', async () => {
    await at(`?asOf=${addDays(today, -1)}`);
    await page.getByText(/^Đang xem tại ngày/u).waitFor();
    await page.getByRole('link', { name: /^Lịch sử/u }).click();
    await page.getByText('Thiếu phụ lục số liệu').first().waitFor();
    expect(await page.getByText('Tiến độ lần 60').count()).toBe(0);
    expect(page.url()).toContain('asOf=');
    await page.getByRole('link', { name: 'Phối hợp', exact: true }).first().click();
    await page.waitForURL(/asOf=/u);
  });

  it('shows the rounds of a product with what was wanted before, and the file in a frame that can do nothing', async () => {
    await at('?tab=products');
    await page.getByText('Lý do: Thiếu phụ lục số liệu').waitFor();
    expect(await page.getByRole('article').count()).toBe(2);
    await page.getByRole('button', { name: 'Xem tệp du-thao.pdf' }).first().click();
    const frame = page.frameLocator('iframe');
    await frame.getByRole('img', { name: 'Trang 2' }).waitFor();
    expect(await page.locator('iframe').getAttribute('sandbox')).toBe('allow-scripts');
    const origin = await page.frames().at(-1)?.evaluate('self.origin');
    expect(origin).toBe('null');
    expect(await window.violations()).toEqual([]);
    const file = await stage.call(officer, 'GET', '/api/v1/tasks/lich-su/deliverables/1/files/1');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/u);
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('tells by the keyboard what its rail shows, and has the same as a table', async () => {
    await at('');
    const rail = page.getByRole('group', { name: 'Thời gian của nhiệm vụ và ai được chờ' }).first();
    const [first, second] = [rail.getByRole('img').first(), rail.getByRole('img').nth(1)];
    await first.focus();
    const told = await first.getAttribute('aria-label');
    await page.getByText(told ?? '', { exact: true }).waitFor();
    await page.keyboard.press('ArrowRight');
    expect(await second.evaluate((span) => span.matches(':focus'))).toBe(true);
    await page.getByText('Xem dạng bảng').first().click();
    await page.getByRole('table').first().waitFor();
    expect(await window.violations()).toEqual([]);
  });

  it('prints as one A4 page that says who printed it, and when', async () => {
    await at('');
    await page.getByText('Gần đây').waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByText(/in lúc \d\d:\d\d ngày/u).waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    const font = await page
      .getByRole('heading', { level: 1 })
      .evaluate('getComputedStyle(document.querySelector("h1")).fontFamily');
    expect(font).toContain('Times New Roman');
    await page.emulateMedia({ media: null });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const text = pdf.toString('latin1');
    const pages = text.match(/\/Type\s*\/Page[^s]/gu)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(1);
    expect(pages).toBeLessThanOrEqual(2);
    expect(text).toMatch(/\/MediaBox\s*\[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/u);
  });

  it('complains about nothing', () => {
    expect(window.complaints).toEqual([]);
  });
});
