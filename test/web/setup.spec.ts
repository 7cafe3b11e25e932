import { administratorAlone } from '../support/demonstration';
import { describePages, startWebStage, type WebStage, type Window } from './web-stage';

jest.setTimeout(300_000);

describePages('the first run', () => {
  const password = 'mật khẩu của người quản trị';
  let stage: WebStage;
  let window: Window;
  let page: Window['page'];

  beforeAll(async () => {
    stage = await startWebStage(new Date().toISOString(), {}, administratorAlone);
    window = await stage.open();
    ({ page } = window);
    page.setDefaultTimeout(15_000);
  });
  afterAll(async () => {
    await stage?.stop();
  });
  const next = () => page.getByRole('button', { name: 'Lưu và tiếp tục' }).click();

  it('is offered to whoever wants to sign in, and asks for the code of the start', async () => {
    await page.goto(`${stage.url}/sign-in`);
    await page.getByRole('link', { name: 'Hệ thống chưa được thiết lập. Bắt đầu thiết lập' }).click();
    await page.getByRole('heading', { name: 'Người quản trị' }).waitFor();
    expect(await window.violations()).toEqual([]);
    await page.getByLabel('Mã thiết lập').fill('đoán thử');
    await page.getByLabel('Họ và tên').fill('Nguyễn Thị Quản Trị');
    await page.getByLabel('Thư điện tử').fill('quantri@tinh.example');
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill(password);
    await page.getByLabel('Nhập lại mật khẩu mới', { exact: true }).fill(password);
    await next();
    await page.getByRole('link', { name: 'Tên đăng nhập hoặc mật khẩu không đúng.' }).waitFor();
    expect((await stage.call(null, 'GET', '/api/v1/setup')).body).toEqual({ isFirstRun: true });
  });

  it('gives the administrator a password of their own, after which the code is worth nothing', async () => {
    await page.getByLabel('Mã thiết lập').fill(stage.password);
    await next();
    await page.getByRole('heading', { name: 'Cơ quan ban hành' }).waitFor();
    const tried = (given: string) =>
      stage.call(null, 'POST', '/api/v1/session', { body: { username: 'admin', password: given } });
    expect((await tried(stage.password)).status).toBe(401);
    expect((await tried(password)).status).toBe(201);
    expect((await stage.call(null, 'GET', '/api/v1/setup')).body).toEqual({ isFirstRun: false });
  });

  it('shows how letters of the office begin, and registers it', async () => {
    await page.getByLabel('Tên đầy đủ').fill('Ủy ban nhân dân tỉnh Mẫu');
    await page.getByText('ỦY BAN NHÂN DÂN TỈNH MẪU').waitFor();
    expect(await window.violations()).toEqual([]);
    await next();
    await page.getByRole('heading', { name: 'Danh bạ đơn vị' }).waitFor();
  });

  it('takes agencies by hand, and is taken up again where it was left', async () => {
    await page.getByLabel('Tên đơn vị').fill('Sở Tài chính');
    await page.getByLabel(/^Tên viết tắt/u).fill('STC');
    await page.getByRole('button', { name: 'Thêm vào danh bạ' }).click();
    await page.getByText('Đã thêm: Sở Tài chính.').waitFor();
    expect(await window.violations()).toEqual([]);
    await page.reload();
    await page.getByRole('heading', { name: 'Người dùng' }).waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'Danh bạ đơn vị, đã xong' }).count()).toBe(1);
  });

  it('wants those without whom no plan is followed, and shows the first password of each once', async () => {
    const people = [
      ['theo.doi', 'Cán bộ theo dõi', 'Cán bộ theo dõi, tổng hợp'],
      ['lanh.dao', 'Phó Chủ tịch', 'Lãnh đạo UBND phụ trách'],
      ['thu.truong', 'Giám đốc Sở Tài chính', 'Thủ trưởng'],
    ] as const;
    for (const [username, name, role] of people) {
      await page.getByLabel('Tên đăng nhập').fill(username);
      await page.getByLabel('Họ và tên').fill(name);
      await page.getByLabel('Thư điện tử').fill(`${username}@tinh.example`);
      await page.getByLabel(role, { exact: true }).check();
      if (role !== 'Lãnh đạo UBND phụ trách') {
        await page.getByRole('combobox', { name: 'Đơn vị' }).fill('stc');
        await page.getByRole('option', { name: 'Sở Tài chính' }).click();
      }
      await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
      await page.getByText(`Mật khẩu của ${username} chỉ hiện một lần này.`).waitFor();
    }
    expect(await window.violations()).toEqual([]);
    await page.getByRole('button', { name: 'Tiếp tục', exact: true }).click();
    await page.getByRole('heading', { name: 'Kế hoạch đầu tiên' }).waitFor();
    expect(await window.violations()).toEqual([]);
  });

  it('hands over to the monitor for the first plan', async () => {
    await page.getByRole('button', { name: 'Đăng xuất và đăng nhập bằng tài khoản theo dõi' }).click();
    await page.waitForURL('**/sign-in?to=%2Fplans%2Fnew');
    expect(await page.getByText('Hệ thống chưa được thiết lập').count()).toBe(0);
  });

  it('is over for anybody else: who is no administrator sees no step of it', async () => {
    await page.goto(`${stage.url}/setup`);
    await page.getByRole('heading', { name: 'Hệ thống đã được thiết lập' }).waitFor();
    expect(await window.violations()).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'The product has been set up' }).waitFor();
    await page.setViewportSize({ width: 320, height: 700 });
    await page.waitForFunction('document.documentElement.scrollWidth <= innerWidth');
  });
});
