import { addDays, dateOf } from '#libs/domain/shared/time';
import { timeIn } from '#libs/messages/dates';
import { formOf } from '../support/assigned-task';
import { officePlan } from '../support/office-plan';
import { describePages, startWebStage, type WebStage, type Window } from './web-stage';

jest.setTimeout(600_000);

describePages('the pages of a draft', () => {
  const now = new Date().toISOString();
  /** What is to be done before a day is due on the one before it. */
  const before = addDays(dateOf(now), 90);
  const due = addDays(before, -1);
  let stage: WebStage;
  let window: Window;
  let page: Window['page'];
  let id: string;
  const to = (step: string, more = '') => page.goto(`${stage.url}/plans/${id}/draft?step=${step}${more}`);
  const draft = async () => (await stage.call('monitor', 'GET', `/api/v1/plans/${id}/draft`)).body;
  const row = (key: string) => page.getByRole('button', { name: new RegExp(`^${key} `, 'u') }).first();
  const setup = () =>
    stage.call('monitor', 'PUT', `/api/v1/plans/${id}/setup`, {
      body: {
        monitoringAgencyId: 'so-ke-hoach-va-dau-tu',
        supervisorId: 'supervisor',
        policyId: 'default-1',
        accepts: 'supervisor',
        until: addDays(dateOf(now), 700),
      },
    });

  beforeAll(async () => {
    // The browser has no other clock: to it a session of another year is over.
    stage = await startWebStage(now);
    const content = new TextDecoder().decode(officePlan(dateOf(now)));
    const { body } = await stage.call('monitor', 'POST', '/api/v1/plans', {
      body: formOf({}, { 'ke-hoach-18.txt': content }),
    });
    id = body.planId;
    expect((await setup()).status).toBe(200);
    window = await stage.open();
    ({ page } = window);
    page.setDefaultTimeout(15_000);
    await window.signIn('monitor', `/plans/${id}/draft?step=read`);
  });
  afterAll(async () => {
    await stage?.stop();
  });

  it('shows where a row was read, and the row of a place', async () => {
    await row('5').click();
    const places = page.locator('td[data-chosen]');
    await places.filter({ hasText: 'Lập danh mục dữ liệu dùng chung' }).waitFor();
    expect(await window.violations()).toEqual([]);
    await page.getByRole('button', { name: 'Xem dòng 9' }).click();
    await page.getByRole('form', { name: 'Sửa dòng 9' }).waitFor();
    expect(decodeURIComponent(page.url())).toContain('row="9"');
  });

  it('saves what is put right in place, and says what a time was understood as', async () => {
    await to('read', '&row=9');
    const form = page.getByRole('form', { name: 'Sửa dòng 9' });
    await form.getByLabel('Thời hạn như trong văn bản').fill(`Trước ngày ${timeIn('vi', 'day', before)}`);
    await form.getByText(/Bản nháp đã lưu lúc/u).waitFor();
    await page.reload();
    await form.getByRole('button', { name: 'Lưu dòng' }).click();
    await form.waitFor({ state: 'detached' });
    await row('9')
      .getByText(timeIn('vi', 'day', due))
      .waitFor();
    expect((await draft()).tasks[8].timing).toMatchObject({ kind: 'by-date', due });
  });

  it('keeps what was typed where somebody else was faster, and says who', async () => {
    await row('4').click();
    const form = page.getByRole('form', { name: 'Sửa dòng 4' });
    await form.getByLabel('Sản phẩm').fill('Báo cáo rà soát giấy tờ trùng lặp');
    await stage.call('monitor', 'PATCH', `/api/v1/plans/${id}/draft/tasks/4`, {
      body: { title: 'Rà soát giấy tờ trùng lặp' },
    });
    await form.getByRole('button', { name: 'Lưu dòng' }).click();
    await form
      .getByRole('alert')
      .getByText(/vừa thay đổi bản nháp/u)
      .waitFor();
    expect(await form.getByLabel('Sản phẩm').inputValue()).toBe('Báo cáo rà soát giấy tờ trùng lặp');
    expect(await window.violations()).toEqual([]);
    await form.getByRole('button', { name: 'Lưu dòng' }).click();
    await form.waitFor({ state: 'detached' });
    const { title, product } = (await draft()).tasks[3];
    expect([title, product]).toEqual(['Rà soát giấy tờ trùng lặp', 'Báo cáo rà soát giấy tờ trùng lặp']);
    // The API refused it, which browsers tell in their console.
    window.complaints.splice(0);
  });

  it('splits, merges, adds and drops rows', async () => {
    const open = async (key: string, act: string) => {
      await page.goto(`${stage.url}/plans/${id}/draft?step=read&row=${key}`);
      await page.getByRole('button', { name: act, exact: true }).click();
      return page.getByRole('form', { name: act, exact: true });
    };
    const keys = async () => (await draft()).tasks.map((task: { key: string }) => task.key);
    const split = await open('9', 'Tách dòng');
    await split.getByLabel('Dòng thứ 2').fill('Cấp chứng nhận tập huấn');
    expect(await window.violations()).toEqual([]);
    await split.getByRole('button', { name: 'Tách dòng' }).click();
    await split.waitFor({ state: 'detached' });
    await page.getByText('Cấp chứng nhận tập huấn').first().waitFor();
    expect(await keys()).toHaveLength(15);
    const merge = await open('9', 'Gộp dòng');
    await merge.getByRole('button', { name: 'Gộp dòng' }).click();
    await page.getByText('1 dòng đã bỏ').waitFor();
    const drop = await open('14', 'Bỏ dòng');
    await drop.getByLabel('Lý do').fill('Đã giao trong kế hoạch khác');
    await drop.getByRole('button', { name: 'Bỏ dòng' }).click();
    await page.getByText('2 dòng đã bỏ').waitFor();
    expect(await keys()).not.toContain('14');
    await page.goto(`${stage.url}/plans/${id}/draft?step=read`);
    await page.getByRole('button', { name: 'Thêm dòng' }).click();
    const add = page.getByRole('form', { name: 'Thêm dòng' });
    await add.getByLabel('Nội dung').fill('Tổng kết việc thực hiện Kế hoạch');
    await add.getByLabel('Đơn vị chủ trì').fill('skhdt');
    await add.getByLabel('Thời hạn như trong văn bản').fill('Hàng năm');
    await add.getByRole('button', { name: 'Thêm dòng' }).click();
    await add.waitFor({ state: 'detached' });
    await page.getByText('Tổng kết việc thực hiện Kế hoạch').first().waitFor();
    expect(await keys()).toHaveLength(14);
  });

  it('goes from doubt to doubt by keys, each with the next one after it', async () => {
    await to('doubts');
    const doubt = page.locator('#doubt');
    await doubt.waitFor();
    expect(await window.violations()).toEqual([]);
    const first = await doubt.textContent();
    await page.keyboard.press('j');
    await doubt.filter({ hasNotText: first ?? '' }).waitFor();
    await page.keyboard.press('k');
    await doubt.filter({ hasText: first ?? '' }).waitFor();
    await page.locator('summary[data-weight="should"] + ul button').first().click();
    const doubted = (await doubt.textContent()) ?? '';
    const open = (await draft()).openFindings.length;
    await page.keyboard.press('3');
    await page.getByLabel('Lý do').press('Enter');
    await page.locator('#doubt').filter({ hasNotText: doubted }).waitFor();
    expect((await draft()).openFindings.length).toBeLessThan(open);
  });

  it.each([
    ['file', 'Ai theo dõi, ai phụ trách?'],
    ['rehearsal', 'Còn phải làm trước khi kích hoạt'],
    ['activation', 'Bản nháp chưa được xác nhận rà soát.'],
  ])('has nothing against the step: %s', async (step, shown) => {
    await to(step);
    await page.getByText(shown).first().waitFor();
    expect(await window.violations()).toEqual([]);
  });

  it('has nothing against it in the dark, in English, and at 320 pixels', async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.evaluate("localStorage.setItem('mantine-color-scheme-value', 'dark')");
    await page.evaluate("localStorage.setItem('dondoc.language', 'en')");
    for (const step of ['file', 'read', 'doubts', 'rehearsal']) {
      await to(step);
      await page.getByRole('navigation', { name: 'Steps of the import' }).waitFor();
      if (step === 'rehearsal') await page.locator('#summary').waitFor();
      await page.waitForFunction('document.documentElement.scrollWidth <= innerWidth');
      expect(await window.violations()).toEqual([]);
    }
  });

  it('shows whoever only reads the draft what it says, and nothing to do', async () => {
    const other = await stage.open();
    await other.signIn('auditor', `/plans/${id}/draft?step=read&row=5`);
    await other.page.getByText('Danh mục dữ liệu', { exact: true }).first().waitFor();
    expect(await other.page.getByRole('button', { name: 'Lưu dòng' }).count()).toBe(0);
    expect(await other.violations()).toEqual([]);
  });

  it('is refused nothing by its policy', () => {
    expect(window.complaints).toEqual([]);
  });
});
