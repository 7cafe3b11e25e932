import { addDays, dateOf, plusMinutes } from '#libs/domain/shared/time';
import { askedAgency, assigned, leadAgency } from '../support/assigned-task';
import { describePages, startWebStage, type WebStage, type Window } from './web-stage';

jest.setTimeout(300_000);

describePages('forms on the page of a task', () => {
  const [head, officer] = [`${leadAgency}.head`, `${leadAgency}.officer`];
  const today = dateOf(new Date().toISOString());
  let stage: WebStage;
  const opened: Window[] = [];

  const post = async (as: string, path: string, body?: unknown) => {
    const answer = await stage.call(as, 'POST', `/api/v1/tasks/${path}`, { body });
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    await stage.drain();
  };
  const typesOf = async (taskId: string): Promise<string[]> => {
    const { body } = await stage.call('supervisor', 'GET', `/api/v1/tasks/${taskId}/history`);
    return body.items.map(({ type }: { type: string }) => type);
  };
  const task = async (taskId: string) => {
    const schedule = { kind: 'single', start: null, due: addDays(today, 20), interim: [] } as const;
    await assigned(stage.services, taskId, { schedule });
    await stage.drain();
    await post(officer, `${taskId}/acknowledgement`);
  };
  const handedIn = async (taskId: string) => {
    await task(taskId);
    const form = new FormData();
    form.append('summary', 'Danh mục tài sản công đã rà soát');
    form.append('files', new Blob(['%PDF-1.4'], { type: 'application/pdf' }), 'danh-muc.pdf');
    await post(head, `${taskId}/deliverables`, form);
  };
  const windowOf = async (username: string, to: string): Promise<Window> => {
    const window = await stage.open();
    opened.push(window);
    await window.signIn(username, to);
    return window;
  };

  const isFocused = (field: ReturnType<Window['page']['getByRole']>): Promise<boolean> =>
    field.evaluate((element) => element.matches(':focus'));

  beforeAll(async () => {
    stage = await startWebStage(plusMinutes(new Date().toISOString(), -60));
    stage.clock.instant = new Date().toISOString();
  });
  afterEach(async () => {
    for (const { context } of opened.splice(0)) await context.close();
  });
  afterAll(async () => {
    await stage?.stop();
  });

  it('lets a unit answer a coordination from a mail’s link in three clicks', async () => {
    await task('phoi-hop');
    const request = { coordinatorIds: [askedAgency], content: 'Đề nghị góp ý dự thảo' };
    await post(officer, 'phoi-hop/coordination-requests', request);
    const window = await windowOf(`${askedAgency}.officer`, '/tasks/phoi-hop?act=SubmitCoordinationInput');
    const { page } = window;
    await page.getByText('Đề nghị góp ý dự thảo').first().waitFor();
    await page.getByText(/^Tiếp theo: Sở Tài chính/u).waitFor();
    expect(await window.violations()).toEqual([]);
    let clicks = 0;
    const click = async (what: ReturnType<typeof page.getByRole>) => {
      await what.click();
      clicks += 1;
    };
    await click(page.getByRole('textbox', { name: 'Nội dung tóm tắt' }));
    await page.keyboard.type('Nhất trí với dự thảo');
    await click(page.getByRole('button', { name: 'Gửi ý kiến' }));
    await page.getByText(/Đã ghi nhận lúc \d\d:\d\d: Gửi ý kiến/u).waitFor();
    expect(clicks).toBeLessThanOrEqual(3);
    expect(await typesOf('phoi-hop')).toContain('CoordinationInputSubmitted');
  });

  it('waits five seconds before a product is approved, in which the keyboard takes it back', async () => {
    await handedIn('hoan-tac');
    const window = await windowOf('supervisor', '/tasks/hoan-tac');
    const { page } = window;
    await page.getByText('Danh mục tài sản công đã rà soát').first().waitFor();
    await page.getByRole('button', { name: 'Duyệt sản phẩm' }).click();
    const undo = page.getByRole('button', { name: 'Hoàn tác' });
    await undo.waitFor();
    expect(await isFocused(undo)).toBe(true);
    expect(await window.violations()).toEqual([]);
    await page.keyboard.press('Enter');
    await undo.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Duyệt sản phẩm' }).click();
    await page.getByText(/Đã ghi nhận lúc \d\d:\d\d: Duyệt sản phẩm/u).waitFor();
    const types = await typesOf('hoan-tac');
    expect(types.filter((type) => type === 'DeliverableApproved')).toHaveLength(1);
  });

  it('sends what waits at once when the page is left, and once', async () => {
    await handedIn('roi-trang');
    const { page } = await windowOf('supervisor', '/tasks/roi-trang');
    await page.getByRole('button', { name: 'Duyệt sản phẩm' }).click();
    await page.getByRole('button', { name: 'Hoàn tác' }).waitFor();
    await page.goto('about:blank');
    // The request goes on without its page.
    for (
      let tries = 0;
      tries < 50 && !(await typesOf('roi-trang')).includes('DeliverableApproved');
      tries += 1
    )
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await typesOf('roi-trang')).filter((type) => type === 'DeliverableApproved')).toHaveLength(1);
  });

  it('keeps the form when somebody else was faster, says what they did, and sends it again in one click', async () => {
    await task('hai-nguoi');
    const window = await windowOf(officer, '/tasks/hai-nguoi?act=ReportProgress');
    const { page, complaints } = window;
    // What others do shows at once where the page hears of it; this one does not.
    await page.route('**/api/v1/events**', (route) => route.abort());
    await page.getByRole('textbox', { name: 'Kết quả đã đạt được' }).fill('Đã rà soát 3 trên 5 nhóm tài sản');
    const other = await windowOf(head, '/tasks/hai-nguoi?act=ReportProgress');
    await other.page.getByRole('textbox', { name: 'Kết quả đã đạt được' }).fill('Đã họp với các phòng');
    await other.page.getByRole('button', { name: 'Báo cáo tiến độ' }).click();
    await other.page.getByText(/Đã ghi nhận lúc/u).waitFor();
    await page.getByRole('button', { name: 'Báo cáo tiến độ' }).click();
    await page.getByRole('heading', { name: 'Thay đổi trong khi bạn nhập' }).waitFor();
    await page.getByText('Đã họp với các phòng').first().waitFor();
    expect(complaints.splice(0).join(' ')).toContain('412');
    expect(await window.violations()).toEqual([]);
    const typed = await page.getByRole('textbox', { name: 'Kết quả đã đạt được' }).inputValue();
    expect(typed).toBe('Đã rà soát 3 trên 5 nhóm tài sản');
    await page.getByRole('button', { name: 'Gửi lại' }).click();
    await page.getByText(/Đã ghi nhận lúc/u).waitFor();
    expect((await typesOf('hai-nguoi')).filter((type) => type === 'ProgressReported')).toHaveLength(2);
  });

  it('keeps what was typed for something that somebody else has done meanwhile', async () => {
    await handedIn('da-xong');
    const window = await windowOf('supervisor', '/tasks/da-xong?act=ReturnDeliverable');
    const { page } = window;
    await page.getByRole('textbox', { name: 'Lý do' }).fill('Thiếu phụ lục');
    const deliverable = 'da-xong/deliverables/1/approval';
    await post('supervisor', deliverable, {});
    await page.getByRole('button', { name: 'Trả lại để hoàn thiện' }).click();
    await page
      .getByText(/không còn làm được vì nhiệm vụ vừa thay đổi/u)
      .first()
      .waitFor();
    expect(await page.getByText('Thiếu phụ lục').count()).toBeGreaterThan(0);
    expect(await window.violations()).toEqual([]);
  });

  it('asks for the password in place when the session has ended, and then sends what was typed', async () => {
    await task('het-phien');
    const window = await windowOf(officer, '/tasks/het-phien?act=ReportProgress');
    const { page, context } = window;
    await page.getByRole('textbox', { name: 'Kết quả đã đạt được' }).fill('Một nửa báo cáo');
    await context.clearCookies({ name: /dondoc_session/u });
    await page.getByRole('button', { name: 'Báo cáo tiến độ' }).click();
    const dialog = page.getByRole('dialog', { name: 'Phiên đăng nhập đã hết hạn' });
    await dialog.getByLabel('Mật khẩu', { exact: true }).fill(stage.password);
    expect(await window.violations()).toEqual([]);
    await dialog.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByText(/Đã ghi nhận lúc \d\d:\d\d: Báo cáo tiến độ/u).waitFor();
    const { body } = await stage.call(officer, 'GET', '/api/v1/tasks/het-phien/history');
    expect(body.items.at(-1).data).toMatchObject({ result: 'Một nửa báo cáo' });
  });

  it('comes back to the filled form where somebody signs in on the other page instead', async () => {
    await task('het-phien-2');
    const { page, context } = await windowOf(officer, '/tasks/het-phien-2?act=ReportProgress');
    await page.getByRole('textbox', { name: 'Kết quả đã đạt được' }).fill('Còn nguyên');
    await context.clearCookies({ name: /dondoc_session/u });
    await page.getByRole('button', { name: 'Báo cáo tiến độ' }).click();
    await page.getByRole('button', { name: 'Về trang đăng nhập' }).click();
    await page.getByLabel('Tên đăng nhập').fill(officer);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(stage.password);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    const field = page.getByRole('textbox', { name: 'Kết quả đã đạt được' });
    await field.waitFor();
    expect(await field.inputValue()).toBe('Còn nguyên');
  });

  it('shows what the API refuses at its field, and leads there from the summary', async () => {
    await task('gia-han');
    const window = await windowOf(head, '/tasks/gia-han?act=RequestExtension');
    const { page } = window;
    const due = page.getByLabel('Thời hạn đề nghị');
    await due.fill(addDays(today, 5));
    await page
      .getByText(/^Thứ .+|^Chủ nhật/u)
      .first()
      .waitFor();
    await page.getByRole('textbox', { name: 'Lý do' }).fill('Chờ hướng dẫn của Bộ');
    await page.getByRole('button', { name: 'Đề nghị gia hạn' }).click();
    const summary = page.getByRole('alert');
    await summary.getByRole('link').click();
    expect(await isFocused(due)).toBe(true);
    expect(await due.getAttribute('aria-invalid')).toBe('true');
    expect(await window.violations()).toEqual([]);
    await due.fill(addDays(today, 40));
    await page.getByRole('button', { name: 'Đề nghị gia hạn' }).click();
    await page.getByText(/Đã ghi nhận lúc/u).waitFor();
  });

  it('refuses what another site would send in somebody’s name', async () => {
    await task('trang-khac');
    const { page, context } = await windowOf(officer, '/tasks/trang-khac');
    const other = await context.newPage();
    // The same machine under another name is another site to a browser.
    const foreign = stage.url.replace('127.0.0.1', 'localhost');
    await page.waitForLoadState('networkidle');
    await other.route(`${foreign}/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p>…</p>' }),
    );
    await other.goto(`${foreign}/`);
    const before = await typesOf('trang-khac');
    const answer = await other.evaluate(
      async ([address]) =>
        fetch(`${address}/api/v1/tasks/trang-khac/progress-reports`, {
          method: 'POST',
          mode: 'no-cors',
          credentials: 'include',
          headers: { 'content-type': 'text/plain' },
          body: JSON.stringify({ result: 'Không phải tôi' }),
        }).then(({ type, status }) => `${type} ${status}`, String),
      [stage.url],
    );
    expect(answer).not.toContain('201');
    expect(await typesOf('trang-khac')).toEqual(before);
  });
});
