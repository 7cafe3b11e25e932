import { addDays, dateOf } from '#libs/domain/shared/time';
import { askedAgency, leadAgency } from '../support/assigned-task';
import { describePages, startWebStage, type WebStage, type Window } from './web-stage';

jest.setTimeout(300_000);

describePages("the page of one's own account", () => {
  const username = `${leadAgency}.head`;
  const delegate = `${askedAgency}.officer`;
  let stage: WebStage;
  let window: Window;
  let page: Window['page'];

  beforeAll(async () => {
    stage = await startWebStage(new Date().toISOString());
    window = await stage.open();
    ({ page } = window);
    await window.signIn(username, '/account');
    await page.getByRole('heading', { name: 'Ủy quyền' }).waitFor();
  });
  afterAll(async () => {
    await stage?.stop();
  });

  it('says who one is, and keeps a corrected name', async () => {
    expect(await window.violations()).toEqual([]);
    await page.getByLabel('Họ và tên').fill('Trần Văn Đúng');
    await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
    await page.getByText(/^Đã lưu lúc \d\d:\d\d$/u).waitFor();
    expect((await stage.call(username, 'GET', '/api/v1/me')).body.name).toBe('Trần Văn Đúng');
  });

  it('lets somebody act for oneself, in plain words and until a day', async () => {
    await page.getByRole('button', { name: 'Ủy quyền cho người khác' }).click();
    await page.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
    await page.getByRole('link', { name: 'Cần nhập Đến hết ngày.' }).waitFor();
    expect(await window.violations()).toEqual([]);
    await page.getByRole('combobox', { name: 'Người được ủy quyền' }).fill('tư pháp chuyên viên');
    await page.getByRole('option', { name: /Chuyên viên Sở Tư pháp/u }).click();
    await page.getByLabel(/^Mọi việc/u).uncheck();
    await page.getByLabel(/^Thực hiện nhiệm vụ của đơn vị/u).check();
    await page.getByLabel('Đến hết ngày').fill(addDays(dateOf(new Date().toISOString()), 10));
    await page.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
    await page.getByRole('cell', { name: 'đang có hiệu lực' }).waitFor();
    const { body } = await stage.call(delegate, 'GET', '/api/v1/delegations');
    expect(body.items).toEqual([
      expect.objectContaining({ delegatorId: username, delegateId: delegate, acts: ['participation'] }),
    ]);
  });

  it('ends it before its time, once a reason is given', async () => {
    await page.getByRole('button', { name: /^Chấm dứt ủy quyền/u }).click();
    const dialog = page.getByRole('dialog', { name: 'Chấm dứt ủy quyền' });
    await dialog.waitFor();
    expect(await window.violations()).toEqual([]);
    await dialog.getByRole('button', { name: 'Chấm dứt ủy quyền' }).click();
    await dialog.getByRole('link', { name: 'Cần nhập Lý do.' }).waitFor();
    await dialog.getByLabel('Lý do').fill('Đã đi công tác về');
    await dialog.getByRole('button', { name: 'Chấm dứt ủy quyền' }).click();
    await page.getByRole('cell', { name: /đã chấm dứt.*Đã đi công tác về/u }).waitFor();
  });

  it('signs out elsewhere', async () => {
    const other = await stage.open();
    await other.signIn(username, '/account');
    await page.reload();
    await page.getByRole('button', { name: 'Đăng xuất mọi phiên khác' }).click();
    await page.getByRole('button', { name: 'Đăng xuất mọi phiên khác' }).waitFor({ state: 'detached' });
    await other.page.reload();
    await other.page.getByText('Phiên đã hết hạn.').waitFor();
    expect(new URL(other.page.url()).pathname).toBe('/sign-in');
    await other.context.close();
  });

  it('takes a new password when the present one is given, and says at its field what is wrong', async () => {
    const next = 'một mật khẩu khác hẳn';
    const fields = ['Mật khẩu hiện tại', 'Mật khẩu mới', 'Nhập lại mật khẩu mới'];
    const fill = async (values: readonly string[]) => {
      for (const [place, label] of fields.entries())
        await page.getByLabel(label, { exact: true }).fill(values[place] ?? '');
      await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    };
    await fill(['sai', 'ngắn', 'khác']);
    await page.getByRole('link', { name: 'Mật khẩu cần ít nhất 12 ký tự.' }).waitFor();
    await fill(['không phải mật khẩu', next, next]);
    await page.getByRole('link', { name: 'Mật khẩu hiện tại không đúng.' }).waitFor();
    await fill([stage.password, next, next]);
    await page.getByText(/^Đã đổi mật khẩu lúc/u).waitFor();
    const again = await stage.call(null, 'POST', '/api/v1/session', { body: { username, password: next } });
    expect(again.status).toBe(201);
  });

  it('has nothing against it in the dark, in English, and at 320 pixels', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Dark theme' }).click();
    await page.getByRole('heading', { name: 'My account' }).waitFor();
    expect(await window.violations()).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    await page.waitForFunction('document.documentElement.scrollWidth <= innerWidth');
  });
});
