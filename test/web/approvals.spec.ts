import { isRejection } from '#libs/domain/shared/rejection';
import type { Person } from '#libs/domain/shared/actor';
import { addDays, dateOf } from '#libs/domain/shared/time';
import { assigned, leadAgency } from '../support/assigned-task';
import { describePages, startWebStage, type WebStage, type Window } from './web-stage';

jest.setTimeout(300_000);

const TEN = 10;

describePages('what waits for a decision, in a browser', () => {
  let stage: WebStage;
  let window: Window;
  let page: Window['page'];
  const officer: Person = {
    kind: 'person',
    userId: `${leadAgency}.officer`,
    agencyId: leadAgency,
    roles: ['officer'],
  };
  const document = { number: '12/BC-STC', date: null, issuer: 'Sở Tài chính', signer: null, subject: null };

  const handedIn = async (id: string): Promise<void> => {
    const { tasks } = stage.services.application;
    const due = addDays(dateOf(new Date().toISOString()), 20);
    const schedule = { kind: 'single', start: null, due, interim: [] } as const;
    await assigned(stage.services, id, { title: `Rà soát tài sản công đợt ${id.slice(1)}`, schedule });
    for (const command of [
      { type: 'Acknowledge' },
      { type: 'SubmitDeliverable', summary: `Báo cáo ${id}`, files: [], document },
    ] as const) {
      const answer = await tasks.handle(id, command, officer);
      if (isRejection(answer)) throw new Error(answer.code);
    }
  };
  const eventOf = async (id: string): Promise<string> => {
    const { body } = await stage.call('supervisor', 'GET', `/api/v1/tasks/${id}/history`);
    return body.items.at(-1).type as string;
  };
  const heading = (words: RegExp) => page.getByRole('heading', { level: 1, name: words });

  beforeAll(async () => {
    stage = await startWebStage(new Date().toISOString());
    for (let n = 1; n <= TEN + 1; n += 1) await handedIn(`d${n}`);
    await stage.drain();
    window = await stage.open();
    ({ page } = window);
  });
  afterAll(async () => {
    await stage?.stop();
  });

  it('is where a supervisor lands who has only signed in', async () => {
    await page.goto(`${stage.url}/`);
    await page.getByLabel('Tên đăng nhập').fill('supervisor');
    await page.getByLabel('Mật khẩu', { exact: true }).fill(stage.password);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.waitForURL('**/approvals');
    await heading(/^11 việc chờ quyết định$/u).waitFor();
    await page.getByText('Báo cáo d', { exact: false }).first().waitFor();
    expect(await window.violations()).toEqual([]);
  });

  it('shows its keys, and goes on and back by them', async () => {
    await page.keyboard.press('?');
    await page.getByRole('region', { name: 'Phím tắt' }).getByText('việc tiếp theo').waitFor();
    expect(await window.violations()).toEqual([]);
    await page.keyboard.press('Escape');
    const first = await page.getByRole('heading', { level: 2 }).first().textContent();
    await page.keyboard.press('j');
    await page.waitForURL('**/approvals?at=*');
    await page.keyboard.press('k');
    await page
      .getByRole('article')
      .getByRole('heading', { level: 2, name: first ?? '' })
      .waitFor();
  });

  it('returns one with a reason, and takes it back within five seconds', async () => {
    await page.getByRole('button', { name: /^Trả lại để hoàn thiện/u }).waitFor();
    await page.keyboard.press('r');
    await page.getByLabel('Lý do trả lại').waitFor();
    expect(await window.violations()).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Cần nhập lý do trả lại.').waitFor();
    await page.keyboard.type('Thiếu số liệu của ba huyện');
    await page.keyboard.press('Control+Enter');
    await heading(/^10 việc/u).waitFor();
    await page.getByRole('heading', { level: 2 }).first().focus();
    await page.keyboard.press('z');
    await heading(/^11 việc/u).waitFor();
  });

  it('clears ten without the mouse, with one key each', async () => {
    let keys = 0;
    for (let left = TEN + 1; left > 1; left -= 1) {
      await heading(new RegExp(`^${left} việc`, 'u')).waitFor();
      await page.getByRole('button', { name: /^Duyệt sản phẩm/u }).waitFor();
      await page.keyboard.press('a');
      keys += 1;
    }
    await heading(/^1 việc/u).waitFor();
    expect(keys).toBe(TEN);
    await page
      .getByRole('button', { name: 'Hoàn tác' })
      .first()
      .waitFor({ state: 'detached', timeout: 30_000 });
    await stage.drain();
    const types = await Promise.all(Array.from({ length: TEN + 1 }, (_, n) => eventOf(`d${n + 1}`)));
    expect(types.filter((type) => type === 'DeliverableSubmitted')).toHaveLength(1);
  });

  it('is one at a time on a phone, without anything sideways', async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.getByText('1/1', { exact: true }).waitFor();
    await page.waitForFunction('document.documentElement.scrollWidth <= innerWidth');
    expect(await window.violations()).toEqual([]);
  });
});
