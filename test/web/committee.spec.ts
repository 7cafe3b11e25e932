import { addDays, dateOf, plusMinutes } from '#libs/domain/shared/time';
import { askedAgency, assigned, leadAgency } from '../support/assigned-task';
import { describePages, startWebStage, type WebStage, type Window } from './web-stage';

jest.setTimeout(300_000);

const DAY = 24 * 60;

describePages('the page of the steering committee', () => {
  const now = new Date().toISOString();
  const ago = (days: number) => addDays(dateOf(now), -days);
  let stage: WebStage;
  let window: Window;
  let page: Window['page'];

  const board = (search = '') => page.goto(`${stage.url}/committee${search}`);

  beforeAll(async () => {
    stage = await startWebStage(plusMinutes(now, -60 * DAY));
    const due = (days: number) => ({ kind: 'single', start: null, due: ago(days), interim: [] }) as const;
    const other = [{ agencyId: 'so-y-te', role: 'lead', groupId: null }] as const;
    await assigned(stage.services, 'tre', { schedule: due(20), title: 'Xây dựng cơ chế hỗ trợ đất' });
    await assigned(stage.services, 'tre-nua', { schedule: due(5), assignees: other });
    await assigned(stage.services, 'con-han', { schedule: due(-30) });
    stage.clock.instant = plusMinutes(now, -25 * DAY);
    const asked = await stage.call(
      `${leadAgency}.officer`,
      'POST',
      '/api/v1/tasks/tre/coordination-requests',
      {
        body: { coordinatorIds: [askedAgency], content: 'Cho ý kiến' },
      },
    );
    expect(asked.status).toBe(201);
    stage.clock.instant = now;
    await stage.drain();
    window = await stage.open();
    ({ page } = window);
    await window.signIn('committee', '/');
  });
  afterAll(() => stage?.stop());

  it('is where a member of the committee comes in, and says who is late and whom it waits for', async () => {
    await page.getByRole('heading', { level: 1, name: /2 quá hạn, chờ lâu nhất/u }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/committee');
    await page.getByText(/Quá hạn 20 ngày .*Đang chờ Sở Tư pháp gửi ý kiến phối hợp từ/u).waitFor();
    await page.getByRole('link', { name: 'Sở Tư pháp: 25 ngày' }).waitFor();
    expect(await window.violations()).toEqual([]);
  });

  it('asks the API at most twice before the first screen is complete', async () => {
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/api/v1/committee')) asked.push(pathname);
    });
    await board();
    await page.getByRole('heading', { name: '2 nhiệm vụ quá hạn, nặng nhất trước' }).waitFor();
    expect(asked).toEqual(['/api/v1/committee']);
  });

  it('opens behind each figure the list of as many tasks', async () => {
    const figures: [RegExp, string][] = [
      [/^Chưa hoàn thành, quá hạn/u, '2 nhiệm vụ'],
      [/^Chưa hoàn thành, trong hạn/u, '1 nhiệm vụ'],
      [/^Sở Tư pháp: /u, '1 nhiệm vụ'],
      [/^2 nhiệm vụ đến hạn$/u, '2 nhiệm vụ'],
      [/1 quá hạn trên 1 nhiệm vụ đến hạn$/u, '1 nhiệm vụ'],
      [/^2 nhiệm vụ thành quá hạn$/u, '2 nhiệm vụ'],
    ];
    for (const [name, count] of figures) {
      await board();
      await page.getByRole('link', { name }).first().click();
      await page.getByRole('status').getByText(count, { exact: true }).waitFor();
      const [total = ''] = count.split(' ');
      expect(await page.locator('main li a[href^="/tasks/"]').count()).toBe(Number(total));
    }
    expect(await window.violations()).toEqual([]);
  });

  it('shows any past day as such, with the figures of that day', async () => {
    await board(`?asOf=${ago(10)}`);
    await page.getByText(/^Đang xem tại ngày/u).waitFor();
    await page.getByRole('heading', { level: 1, name: /1 quá hạn/u }).waitFor();
    await page.getByRole('link', { name: /^Chưa hoàn thành, quá hạn/u }).click();
    await page.getByRole('status').getByText('1 nhiệm vụ', { exact: true }).waitFor();
    await page.getByText(/Quá hạn 10 ngày/u).waitFor();
    await page.getByRole('link', { name: 'Về hôm nay' }).click();
    await page.getByRole('status').getByText('2 nhiệm vụ', { exact: true }).waitFor();
    expect(page.url()).not.toContain('asOf');
  });

  it('keeps plan, agency and the day of the last meeting in the address, and the day for the next time', async () => {
    await board();
    await page.getByLabel('Đơn vị chủ trì').selectOption('so-y-te');
    await page.waitForURL('**/committee?agency=so-y-te');
    await page.getByRole('heading', { level: 1, name: /1 nhiệm vụ, 1 đến hạn: 1 quá hạn/u }).waitFor();
    await page.getByRole('link', { name: 'Bỏ lọc' }).click();
    await page.getByLabel('Ngày họp trước').fill(ago(2));
    await page.waitForURL(`**/committee?since=${ago(2)}`);
    await page.getByText('Từ ngày đó chưa có gì thay đổi.').waitFor();
    await board();
    await page.getByText('Từ ngày đó chưa có gì thay đổi.').waitFor();
    expect(await page.getByLabel('Ngày họp trước').inputValue()).toBe(ago(2));
  });

  it('prints as A4 pages with who printed them', async () => {
    await board();
    await page.getByRole('heading', { level: 1 }).waitFor();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(1);
    expect(pages).toBeLessThanOrEqual(3);
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12]/u);
  });

  it('answers its question on the first screen of a phone, and has nothing against it in the dark and in English', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await board();
    const sentence = page.getByText(/Quá hạn 20 ngày .*Đang chờ Sở Tư pháp/u);
    await sentence.waitFor();
    const box = await sentence.boundingBox();
    expect(box === null ? 0 : box.y + box.height).toBeLessThan(844 - 64);
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(`${stage.url}/committee`);
    await sentence.waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    // What belongs to the account stands open on a desk from the beginning.
    await page.setViewportSize({ width: 1440, height: 900 });
    await board();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Dark theme' }).click();
    await page.getByRole('heading', { name: '2 overdue tasks, the worst first' }).waitFor();
    expect(await window.violations()).toEqual([]);
    expect(window.complaints).toEqual([]);
  });
});
