import { addDays, dateOf, plusMinutes } from '#libs/domain/shared/time';
import { assigned, leadAgency } from '../support/assigned-task';
import { describePages, startWebStage, type WebStage, type Window } from './web-stage';

jest.setTimeout(300_000);

describePages('the web application in a browser', () => {
  const username = `${leadAgency}.officer`;
  let stage: WebStage;
  let window: Window;
  let page: Window['page'];
  let complaints: Window['complaints'];
  const violations = () => window.violations();

  beforeAll(async () => {
    // Assigned two days ago, so that there is a past day to look at.
    const now = new Date().toISOString();
    stage = await startWebStage(plusMinutes(now, -2 * 24 * 60));
    const due = addDays(dateOf(now), 20);
    const schedule = { kind: 'single', start: null, due, interim: [] } as const;
    await assigned(stage.services, 'trang-web', { schedule });
    stage.clock.instant = now;
    await stage.drain();
    window = await stage.open();
    ({ page, complaints } = window);
  });
  afterAll(async () => {
    await stage?.stop();
  });

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
