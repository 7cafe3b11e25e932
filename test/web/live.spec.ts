import { addDays, dateOf, plusMinutes } from '#libs/domain/shared/time';
import { assigned, formOf, leadAgency } from '../support/assigned-task';
import { eventually } from '../support/worker-stage';
import { describePages, startWebStage, type WebStage, type Window } from './web-stage';

jest.setTimeout(300_000);

const officer = `${leadAgency}.officer`;
const head = `${leadAgency}.head`;
const typed = 'Dự thảo hướng dẫn gồm 3 chương, đã lấy ý kiến các phòng';

describePages('pages that are open while others act', () => {
  let stage: WebStage;
  let window: Window;
  beforeAll(async () => {
    const now = new Date().toISOString();
    stage = await startWebStage(plusMinutes(now, -2 * 24 * 60));
    const schedule = { kind: 'single', start: null, due: addDays(dateOf(now), 20), interim: [] } as const;
    for (const id of ['dang-mo', 'khac']) await assigned(stage.services, id, { schedule });
    stage.clock.instant = now;
    await stage.call(officer, 'POST', '/api/v1/tasks/dang-mo/acknowledgement');
    await stage.drain();
    window = await stage.open();
    await window.signIn(officer, '/tasks/dang-mo');
  });
  afterAll(() => stage?.stop());

  /** Something that the head of the agency does, which lists show at once. */
  const headDoes = async (path: string, body: unknown): Promise<void> => {
    stage.clock.instant = plusMinutes(stage.clock.instant, 1);
    const { status } = await stage.call(head, 'POST', `/api/v1/tasks/${path}`, { body });
    expect(status).toBe(201);
    await stage.drain();
  };

  const summary = () => window.page.getByLabel('Nội dung tóm tắt');

  it('show what has changed, by whom, and keep what somebody is typing', async () => {
    await summary().fill(typed);
    await window.page.getByText(/Bản nháp đã lưu lúc/u).waitFor();
    await eventually('it listens', () => stage.services.live.count === 1);
    await headDoes('dang-mo/progress-reports', { result: 'Đã xong phần khảo sát' });
    await window.page.getByText(/đã có 1 thay đổi của người khác/u).waitFor();
    const told = await window.page.getByRole('status').filter({ hasText: 'người khác' }).textContent();
    expect(told).toMatch(/\d\d:\d\d .*báo cáo tiến độ.*Thủ trưởng/iu);
    expect(await summary().inputValue()).toBe(typed);
    expect(await window.violations()).toEqual([]);
    await window.page.getByRole('button', { name: 'Đã xem' }).click();
    expect(await window.page.getByText(/thay đổi của người khác/u).count()).toBe(0);
  });

  it('say what became impossible meanwhile, and keep its text to be copied', async () => {
    await headDoes('dang-mo/deliverables', formOf({ summary: 'Đã ban hành' }, { 'a.pdf': '%PDF-1.7' }));
    const lost = window.page.getByRole('alert').filter({ hasText: 'không còn làm được' });
    await lost.waitFor();
    expect(await lost.textContent()).toContain(typed);
    expect(await window.violations()).toEqual([]);
    await window.page.getByRole('button', { name: 'Bỏ nội dung này' }).click();
    await lost.waitFor({ state: 'detached' });
  });

  it('listen once for all pages of a browser, and ask for lists only when something has changed', async () => {
    const list = await window.context.newPage();
    let asked = 0;
    list.on('request', (request) => (asked += Number(request.url().includes('/api/v1/worklist'))));
    await list.goto(`${stage.url}/work`);
    const row = list.getByRole('link', { name: /^Tiếp nhận: / });
    await row.waitFor();
    expect(stage.services.live.count).toBe(1);
    const before = asked;
    await headDoes('khac/acknowledgement', {});
    await row.waitFor({ state: 'detached' });
    expect(asked - before).toBe(1);
    // The page that listened is left: the other one listens in its place.
    await window.page.close();
    await eventually('the other listens', () => stage.services.live.count === 1);
    const mine = await list.context().newPage();
    await mine.goto(`${stage.url}/work`);
    await mine.getByRole('button', { name: 'Đăng xuất' }).click();
    await mine.waitForURL('**/sign-in');
    await eventually('nobody listens', () => stage.services.live.count === 0);
  });
});
