import ExcelJS from 'exceljs';
import { addDays, dateOf } from '#libs/domain/shared/time';
import { assigned, leadAgency } from '../support/assigned-task';
import { describePages, startWebStage, type WebStage, type Window } from './web-stage';

jest.setTimeout(300_000);

describePages('the administration in a browser', () => {
  let stage: WebStage;
  let window: Window;
  let page: Window['page'];
  const violations = () => window.violations();
  const open = async (path: string, heading: string) => {
    await page.goto(`${stage.url}${path}`);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  };

  beforeAll(async () => {
    stage = await startWebStage(new Date().toISOString());
    const due = addDays(dateOf(new Date().toISOString()), 40);
    await assigned(stage.services, 'quan-tri', {
      schedule: { kind: 'single', start: null, due, interim: [] },
    });
    window = await stage.open({ acceptDownloads: true });
    ({ page } = window);
    page.setDefaultTimeout(15_000);
    await window.signIn('admin', '/admin');
  });
  afterAll(async () => {
    await stage?.stop();
  });

  it('shows nothing of it to somebody who may not, and says why', async () => {
    const other = await stage.open();
    await other.signIn(`${leadAgency}.officer`, '/admin/accounts');
    await other.page.getByRole('heading', { name: 'Bạn không có quyền xem trang này' }).waitFor();
    expect(await other.page.getByRole('link', { name: 'Thêm tài khoản' }).count()).toBe(0);
    expect(await other.page.getByRole('link', { name: 'Nhật ký truy cập' }).count()).toBe(0);
    expect(await other.violations()).toEqual([]);
    await other.context.close();
  });

  it('names every page, and what it is for', async () => {
    await open('/admin', 'Quản trị');
    expect(await violations()).toEqual([]);
    await page.getByRole('link', { name: 'Tài khoản', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Tài khoản' }).waitFor();
    await page.getByRole('table').waitFor();
    expect(await violations()).toEqual([]);
  });

  it('keeps the filters of a list in its address', async () => {
    await page.getByRole('searchbox').fill('tai chinh thu truong');
    await page.waitForURL('**/admin/accounts?q=*');
    await page.getByText(/^1 tài khoản trong số/u).waitFor();
    await page.reload();
    await page.getByText(/^1 tài khoản trong số/u).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('tai chinh thu truong');
  });

  it('gives somebody an account, whose first password is shown once and works', async () => {
    await open('/admin/accounts/new', 'Thêm tài khoản');
    await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
    await page.getByRole('link', { name: 'Hãy chọn ít nhất một vai trò.' }).waitFor();
    expect(await violations()).toEqual([]);
    await page.getByLabel('Tên đăng nhập').fill('admin');
    await page.getByLabel('Họ và tên').fill('Lê Thị Mới');
    await page.getByLabel('Thư điện tử').fill('moi@tinh.example');
    await page.getByLabel('Thành viên Ban Chỉ đạo', { exact: true }).check();
    await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
    await page.getByRole('listitem').getByRole('link', { name: /admin/u }).waitFor();
    await page.getByLabel('Tên đăng nhập').fill('le.thi.moi');
    await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
    const told = page.getByRole('status').filter({ hasText: 'chỉ hiện một lần' });
    const password = await told.getByText(/^[a-z2-9]{4}(?:-[a-z2-9]{4}){3}$/u).textContent();
    expect(await violations()).toEqual([]);
    const session = await stage.call(null, 'POST', '/api/v1/session', {
      body: { username: 'le.thi.moi', password },
    });
    expect(session.status).toBe(201);
  });

  it('says what hangs on a person, and disables them for a reason', async () => {
    await open(`/admin/accounts/${leadAgency}.head`, 'Thủ trưởng Sở Tài chính');
    await page.getByText('Là người duy nhất giữ vai trò Thủ trưởng của Sở Tài chính').waitFor();
    await page.getByRole('button', { name: 'Khóa tài khoản' }).click();
    await page.getByRole('alert').waitFor();
    expect(await violations()).toEqual([]);
    await page.getByLabel('Lý do vẫn thực hiện').fill('Nghỉ hưu từ hôm nay');
    await page.getByRole('button', { name: 'Khóa tài khoản' }).click();
    await page.getByText('Lý do: Nghỉ hưu từ hôm nay').waitFor();
    await page.getByRole('button', { name: 'Mở khóa tài khoản' }).click();
    await page.getByRole('button', { name: 'Khóa tài khoản' }).waitFor();
  });

  it('asks before a password is set anew', async () => {
    await page.getByRole('button', { name: 'Đặt lại mật khẩu' }).click();
    const dialog = page.getByRole('dialog', { name: 'Đặt lại mật khẩu' });
    await dialog.waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('registers an agency, corrects it, and says what hangs on one', async () => {
    await open('/admin/agencies/new', 'Thêm đơn vị');
    expect(await violations()).toEqual([]);
    await page.getByLabel('Tên đơn vị').fill('Ban Quản lý Khu công nghệ');
    await page.getByLabel('Tên khác, tên viết tắt').fill('BQL KCN\nBan KCN');
    await page.getByRole('button', { name: 'Thêm vào danh bạ' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ban Quản lý Khu công nghệ' }).waitFor();
    const { body } = await stage.call('admin', 'GET', '/api/v1/agencies/ban-quan-ly-khu-cong-nghe');
    expect(body.aliases).toEqual(['BQL KCN', 'Ban KCN']);
    await open(`/admin/agencies/${leadAgency}`, 'Sở Tài chính');
    await page.getByText('Tham gia 1 nhiệm vụ đang mở:').waitFor();
    expect(await violations()).toEqual([]);
    await open('/admin/agencies', 'Đơn vị');
    await page.getByRole('table').waitFor();
    expect(await violations()).toEqual([]);
  });

  it('defines a group by kinds', async () => {
    await open('/admin/groups/new', 'Thêm nhóm');
    await page.getByLabel('Tên nhóm').fill('Các ngân hàng');
    await page.getByLabel('Ngân hàng', { exact: true }).check();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Tạo nhóm' }).click();
    await page.getByRole('heading', { level: 1, name: 'Các ngân hàng' }).waitFor();
    await open('/admin/groups', 'Nhóm đơn vị');
    await page.getByRole('link', { name: 'Các ngân hàng' }).waitFor();
    expect(await violations()).toEqual([]);
  });

  it('shows what a sheet would do, anew when somebody was faster, and takes it', async () => {
    await open('/admin/sheet', 'Bảng tính danh bạ');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải bảng tính' }).click();
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(await (await saved).path());
    const sheet = workbook.worksheets[0];
    sheet?.eachRow((row) => {
      if (row.getCell(1).text === 'so-y-te') row.getCell(2).value = 'Sở Y tế thành phố';
    });
    const buffer = Buffer.from(await workbook.xlsx.writeBuffer());
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await page.getByLabel('Tệp bảng tính').setInputFiles({ name: 'danh-muc.xlsx', mimeType, buffer });
    await page.getByText('Sở Y tế → Sở Y tế thành phố').waitFor();
    expect(await violations()).toEqual([]);
    const meanwhile = { name: 'Sở Du lịch và Lễ hội' };
    await stage.call('admin', 'PATCH', '/api/v1/agencies/so-du-lich', { body: meanwhile });
    await page.getByRole('button', { name: 'Thực hiện tất cả' }).click();
    await page.getByText(/Danh bạ vừa được người khác thay đổi/u).waitFor();
    await page.getByText('Sở Du lịch và Lễ hội → Sở Du lịch').waitFor();
    await page.getByRole('button', { name: 'Thực hiện tất cả' }).click();
    await page.getByText('Đã thực hiện: 2 đơn vị, 0 nhóm, 0 tài khoản.').waitFor();
  });

  it('shows a year as a calendar, and changes a day of it', async () => {
    const year = new Date().getFullYear();
    await open('/admin/calendars', 'Lịch làm việc');
    await page.getByRole('table', { name: 'Tháng 12' }).waitFor();
    expect(await violations()).toEqual([]);
    await page.getByLabel('Ngày', { exact: true }).fill(`${year}-07-15`);
    await page.getByLabel('Lý do', { exact: true }).fill('Bão số 5');
    await page.getByRole('button', { name: 'Đổi một ngày' }).click();
    await page.getByRole('cell', { name: 'Bão số 5', exact: true }).waitFor();
  });

  it('reads a policy back as sentences before it is defined for good', async () => {
    await open('/admin/policies', 'Chính sách nhắc việc');
    expect(await violations()).toEqual([]);
    await page
      .getByRole('link', { name: /^Đặt phiên bản mới/u })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Phiên bản mới của chính sách' }).waitFor();
    expect(await violations()).toEqual([]);
    await page.getByLabel('Tên chính sách').fill('Nhắc sớm');
    await page.getByLabel('Một lần', { exact: true }).fill('40, 5');
    await page.getByRole('button', { name: 'Đặt chính sách' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/lần 1 trước hạn 40 ngày làm việc; lần 2 trước hạn 5 ngày làm việc/u).waitFor();
    expect(await violations()).toEqual([]);
    await dialog.getByRole('button', { name: 'Đặt chính sách' }).click();
    await page.getByRole('heading', { name: 'Nhắc sớm' }).waitFor();
  });

  it('verifies the ledger, and says the result in words', async () => {
    await open('/admin/ledger', 'Sổ cái');
    await page.getByRole('button', { name: 'Kiểm tra sổ' }).click();
    await page.getByText('Sổ nguyên vẹn: không có dấu hiệu sửa, xóa hay chèn.').waitFor({ timeout: 60_000 });
    expect(await violations()).toEqual([]);
  });

  it('says which part does not answer and what to do', async () => {
    await open('/admin/health', 'Tình trạng hệ thống');
    await page.getByText(/Không trả lời: nộp, duyệt vẫn làm được/u).waitFor();
    expect(await violations()).toEqual([]);
  });

  it('lists mails, access, delegations, changes and learned names', async () => {
    const pages = [
      ['/admin/deliveries', 'Thư đã gửi'],
      ['/admin/audit', 'Nhật ký truy cập'],
      ['/admin/delegations', 'Ủy quyền'],
      ['/admin/changes', 'Lịch sử tài khoản'],
      ['/admin/names', 'Tên đã học'],
      ['/admin/mailbox', 'Hộp thư trình diễn'],
    ] as const;
    for (const [path, heading] of pages) {
      await open(path, heading);
      await page.getByText(/Đang tải/u).waitFor({ state: 'detached' });
      expect([path, await violations()]).toEqual([path, []]);
    }
  });

  it('has nothing against it in the dark, in English, and at 320 pixels', async () => {
    await open('/admin', 'Quản trị');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Dark theme' }).click();
    for (const path of ['', '/accounts', '/calendars', '/policies', '/accounts/new', '/health']) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(`${stage.url}/admin${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect([path, await violations()]).toEqual([path, []]);
      await page.setViewportSize({ width: 320, height: 700 });
      await page.waitForFunction('document.documentElement.scrollWidth <= innerWidth');
    }
  });
});
