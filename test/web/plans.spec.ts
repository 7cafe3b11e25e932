import { addDays, dateOf, plusMinutes } from '#libs/domain/shared/time';
import { formOf } from '../support/assigned-task';
import { planText, type AnnexRow } from '../support/plan-text';
import { describePages, startWebStage, type WebStage, type Window } from './web-stage';

jest.setTimeout(300_000);

const now = new Date().toISOString();
const vietnamese = (day: string): string => day.split('-').reverse().join('/');
const longTitle = `${'Rà soát, hoàn thiện cơ sở dữ liệu dùng chung của các ngành '.repeat(7)}năm ${now.slice(0, 4)}`;

const row = (number: string, title: string, changes: Partial<AnnexRow> = {}): AnnexRow => ({
  number,
  title,
  leads: 'Sở Tài chính',
  product: 'Báo cáo',
  timing: `Trước ngày ${vietnamese(addDays(dateOf(now), 40))}`,
  ...changes,
});

describePages('plans as pages', () => {
  let stage: WebStage;
  let window: Window;
  let page: Window['page'];
  let [older, newer, ended] = ['', '', ''];

  const post = (as: string, path: string, body?: unknown) =>
    stage.call(as, 'POST', `/api/v1/plans${path}`, { body });
  const imported = async (number: string, rows: readonly AnnexRow[]): Promise<string> => {
    const text = planText({ number, date: addDays(dateOf(now), -30) }, rows);
    return (await post('monitor', '', formOf({}, { [`k-${number}.txt`]: text }))).body.planId;
  };
  const activated = async (number: string, rows: readonly AnnexRow[]): Promise<string> => {
    const planId = await imported(number, rows);
    const body = {
      monitoringAgencyId: 'so-ke-hoach-va-dau-tu',
      supervisorId: 'supervisor',
      policyId: 'default-1',
      accepts: 'supervisor',
    };
    await stage.call('monitor', 'PUT', `/api/v1/plans/${planId}/setup`, { body });
    expect((await post('monitor', `/${planId}/review`)).status).toBe(201);
    expect((await post('monitor', `/${planId}/activation`)).status).toBe(201);
    const { plans } = stage.services.application;
    for (const { key } of (await plans.load(planId))?.plan.tasks ?? []) await plans.assignTask(planId, key);
    await plans.finishActivation(planId);
    return planId;
  };

  beforeAll(async () => {
    // Activated two days ago, so that there is a past day to look at.
    stage = await startWebStage(plusMinutes(now, -2 * 24 * 60));
    older = await activated('7', [row('1', longTitle), row('2', 'Tập huấn cấp xã')]);
    newer = await activated('8', [row('1', 'Lập hồ sơ điện tử cho người cao tuổi')]);
    ended = await activated('9', [row('1', 'Kiểm tra nơi tiếp nhận hồ sơ'), row('2', 'Báo cáo kết quả')]);
    stage.clock.instant = now;
    await stage.drain();
    window = await stage.open();
    ({ page } = window);
  });
  afterAll(async () => {
    await stage?.stop();
  });

  it('lists all plans with their boxes, finds them without accents, and leads to the import', async () => {
    await window.signIn('monitor', '/plans');
    await page.getByRole('heading', { level: 1, name: 'Kế hoạch' }).waitFor();
    await page.getByText('3 kế hoạch').waitFor();
    expect(await window.violations()).toEqual([]);
    await page.getByRole('searchbox').fill('8 kh');
    await page.getByText('1 kế hoạch').waitFor();
    expect(await page.getByRole('link', { name: 'Nhập kế hoạch' }).getAttribute('href')).toBe('/plans/new');
  });

  it('shows a plan in two requests: its boxes with denominators, and its tasks section by section', async () => {
    const asked: string[] = [];
    const note = (request: { url(): string }) => {
      const { pathname } = new URL(request.url());
      if (/^\/api\/v1\/(?:plans|tasks)/u.test(pathname)) asked.push(pathname);
    };
    page.on('request', note);
    await page.goto(`${stage.url}/plans/${older}`);
    await page
      .getByRole('heading', { name: /^Mục|^Nhiệm vụ/u })
      .first()
      .waitFor();
    await page
      .getByRole('link', { name: /2 Chưa hoàn thành, trong hạn 100% của 2 nhiệm vụ được giao/u })
      .waitFor();
    page.off('request', note);
    expect(new Set(asked)).toEqual(new Set([`/api/v1/plans/${older}`, '/api/v1/tasks']));
    expect(asked).toHaveLength(2);
    expect(await window.violations()).toEqual([]);
  });

  it.each([
    ['Tiến độ', 'Tháng đến hạn'],
    ['Khó khăn, vướng mắc', 'Chưa có khó khăn, vướng mắc nào'],
    ['Công văn đôn đốc', 'Không đơn vị nào quá hạn'],
    ['Sửa đổi, lịch sử', 'Lịch sử của kế hoạch'],
    ['Thông tin', 'Chính sách đôn đốc'],
  ])('has a part „%s“ with an address of its own', async (tab, text) => {
    const parts = page.getByRole('navigation', { name: 'Các phần của kế hoạch' });
    await parts.getByRole('link', { name: tab, exact: true }).click();
    await page.locator('main').getByText(text).first().waitFor();
    expect(page.url()).toContain('tab=');
    expect(await window.violations()).toEqual([]);
  });

  it('shows a past day as such, with nothing to do', async () => {
    await page.goto(`${stage.url}/plans/${older}?asOf=${addDays(dateOf(now), -1)}`);
    await page.getByText(/^Đang xem tại ngày/u).waitFor();
    await page.getByText('Tổng số 2 nhiệm vụ').waitFor();
    expect(await page.getByRole('navigation', { name: 'Việc với kế hoạch' }).count()).toBe(0);
    expect(await window.violations()).toEqual([]);
  });

  it('lets who follows the plan up look at an amendment, which somebody else decides', async () => {
    await page.goto(`${stage.url}/plans/${older}?act=AmendPlan`);
    await page.getByRole('combobox', { name: 'Nhiệm vụ', exact: true }).fill('tap huan');
    await page.getByRole('option', { name: '2. Tập huấn cấp xã' }).click();
    await page.getByLabel('Nội dung nhiệm vụ').fill('Tập huấn cấp xã và tổ dân phố');
    expect(await window.violations()).toEqual([]);
    await page.getByRole('button', { name: 'Xem trước thay đổi' }).click();
    await page.getByRole('heading', { name: '1 nhiệm vụ thay đổi' }).waitFor();
    await page.getByText('Việc sửa đổi do lãnh đạo phụ trách quyết định.').waitFor();
    expect(await page.getByRole('button', { name: 'Sửa đổi kế hoạch' }).count()).toBe(0);
  });

  it('amends the plan once the difference was seen, and by a document', async () => {
    await window.signIn('supervisor', `/plans/${older}?act=AmendPlan`);
    await page.getByRole('combobox', { name: 'Nhiệm vụ', exact: true }).fill('tap huan');
    await page.getByRole('option', { name: '2. Tập huấn cấp xã' }).click();
    await page.getByLabel('Nội dung nhiệm vụ').fill('Tập huấn cấp xã và tổ dân phố');
    await page.getByRole('button', { name: 'Xem trước thay đổi' }).click();
    await page.getByText('Tập huấn cấp xã và tổ dân phố', { exact: true }).last().waitFor();
    const amend = page.getByRole('button', { name: 'Sửa đổi kế hoạch' });
    await amend.click();
    await page.getByRole('link', { name: 'Cần nhập Số, ký hiệu văn bản.' }).waitFor();
    await page.getByLabel('Số, ký hiệu văn bản').fill('19/QĐ-UBND');
    await page.getByLabel('Ngày văn bản').fill(addDays(dateOf(now), -1));
    expect(await window.violations()).toEqual([]);
    await amend.click();
    await page.getByText(/Đã ghi nhận lúc .*: Sửa đổi kế hoạch/u).waitFor();
    const { body } = await stage.call('supervisor', 'GET', `/api/v1/plans/${older}/amendments`);
    expect(body.items).toMatchObject([{ n: 1, document: { number: '19/QĐ-UBND' }, tasks: [{ key: '2' }] }]);
    await page.getByRole('link', { name: 'Sửa đổi, lịch sử' }).click();
    await page.getByText(/Lần 1: văn bản 19\/QĐ-UBND/u).waitFor();
    expect(await window.violations()).toEqual([]);
  });

  it('corrects the document of a plan, unless somebody else has just done so, and keeps what was typed', async () => {
    await window.signIn('monitor', `/plans/${newer}?act=CorrectPlanDocument`);
    await page.getByLabel('Trích yếu').fill('Chăm sóc người cao tuổi');
    await page.getByLabel('Lý do').fill('Gõ nhầm');
    const body = { title: 'Chăm sóc người già', reason: 'Gõ nhầm' };
    expect((await post('monitor', `/${newer}/document-corrections`, body)).status).toBe(201);
    const correct = page.getByRole('button', { name: 'Đính chính' });
    await correct.click();
    await page.getByText('Người khác vừa sửa văn bản của kế hoạch.', { exact: false }).waitFor();
    expect(await page.getByLabel('Trích yếu').inputValue()).toBe('Chăm sóc người cao tuổi');
    expect(await window.violations()).toEqual([]);
    await correct.click();
    await page.getByText(/Đã ghi nhận lúc .*: Đính chính/u).waitFor();
    await page.getByRole('heading', { level: 1, name: 'Chăm sóc người cao tuổi' }).waitFor();
  });

  it('supersedes a plan with a choice for each task that is not done, and then only tells it', async () => {
    await window.signIn('supervisor', `/plans/${ended}?act=SupersedePlan`);
    await page.getByRole('heading', { name: /2 nhiệm vụ chưa xong, 2 chưa chọn cách xử lý/u }).waitFor();
    await page.getByLabel('Kế hoạch thay thế').selectOption(newer);
    await page.getByLabel('Lý do', { exact: true }).fill('Có kế hoạch mới');
    await page.getByLabel('Cách xử lý nhiệm vụ 1').selectOption('carry-over');
    const supersede = page.getByRole('button', { name: 'Thay thế kế hoạch', exact: true });
    await supersede.click();
    await page.getByRole('link', { name: /cách xử lý từng nhiệm vụ/u }).waitFor();
    await page.getByRole('button', { name: 'Dừng mọi nhiệm vụ chưa chọn' }).click();
    await page.getByText(/1 nhiệm vụ dừng, 1 nhiệm vụ chuyển sang kế hoạch thay thế/u).waitFor();
    expect(await window.violations()).toEqual([]);
    await supersede.click();
    await page.getByText('Kế hoạch đã được thay thế, chỉ còn để đọc.').waitFor();
    expect(await page.getByRole('navigation', { name: 'Việc với kế hoạch' }).count()).toBe(0);
    const { body } = await stage.call('supervisor', 'GET', `/api/v1/plans/${ended}/ending`);
    expect(body).toMatchObject({ kind: 'superseded', ending: { byPlanId: newer } });
  });

  it('has nothing against it in the dark, in English and at 320 pixels', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Dark theme' }).click();
    for (const path of ['/plans?kind=ended', `/plans/${newer}`, `/plans/${newer}?tab=timeline`]) {
      await page.goto(stage.url + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.locator('main li').first().waitFor();
      expect(await window.violations()).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(`${stage.url}/plans/${ended}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForFunction('document.documentElement.scrollWidth <= innerWidth');
  });

  it('loads within its policy: no style and no script of it was refused', () => {
    // Of what the API refused on purpose browsers tell in their console: a correction that came too late, and an end of
    // which not everything was chosen.
    const meant = / 412 | 409 .*\/closure\?preview=true$/u;
    expect(window.complaints.filter((words) => !meant.test(words))).toEqual([]);
  });
});
