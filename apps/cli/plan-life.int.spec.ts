import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitUntil } from '#infra/embedded/wait';
import { isRejection } from '#libs/domain/shared/rejection';
import { startApiStage, type ApiStage } from '../../test/support/api-stage';
import { officePlan } from '../../test/support/office-plan';
import type { Answered, Schema } from '#libs/api-client/routes';
import { caller, newFolder } from './testing.spec-helper';

jest.setTimeout(120_000);

const clock = { now: () => new Date().toISOString() };
const folder = newFolder();
const file = join(folder, 'ke-hoach.txt');
let stage: ApiStage;

beforeAll(async () => {
  stage = await startApiStage(clock);
  const { url, password } = stage;
  writeFileSync(file, officePlan(clock.now().slice(0, 10)));
  writeFileSync(
    join(folder, 'demo.json'),
    JSON.stringify({ url, password, accounts: ['admin', 'monitor', 'supervisor'] }),
  );
});
afterAll(() => stage?.stop());

/** Beside the running demonstration, with nobody signed in. */
const beside = () => caller({ DONDOC_DATA: folder }).dondoc;

const finishActivation = async (planId: string): Promise<void> => {
  const { plans } = stage.services.application;
  await waitUntil(async () => (await plans.load(planId))?.plan.kind === 'activating', 10_000);
  const tasks = await plans.listAssignments(planId);
  if (isRejection(tasks)) throw new Error(tasks.code);
  for (const { key } of tasks) await plans.assignTask(planId, key);
  await plans.finishActivation(planId);
};

describe('signing in', () => {
  it('asks for the password, and keeps a token that later commands use', async () => {
    const { dondoc, home } = caller({ DONDOC_URL: stage.url }, { secret: stage.password });
    const { code, out } = await dondoc('login', '--username', 'auditor');
    expect(code).toBe(0);
    expect(out).toContain('Kiểm soát hệ thống (auditor)');
    expect(statSync(join(home, '.config/dondoc/session.json')).mode & 0o777).toBe(0o600);
    expect(await dondoc('plan', 'list')).toMatchObject({ code: 0, err: '' });
    const elsewhere = await dondoc('plan', 'list', '--url', 'http://127.0.0.1:1');
    expect(elsewhere.err).toMatch(/^CLI\.NOT_SIGNED_IN: /);
  });

  it('ends by signing out, at the server too', async () => {
    const { dondoc, home } = caller({ DONDOC_URL: stage.url }, { secret: stage.password });
    await dondoc('login', '--username', 'auditor');
    const file = join(home, '.config/dondoc/session.json');
    const { token } = (JSON.parse(readFileSync(file, 'utf8')) as { current: { token: string } }).current;
    expect(await dondoc('logout')).toMatchObject({ code: 0, out: `Đã đăng xuất auditor tại ${stage.url}.` });
    expect(readFileSync(file, 'utf8')).not.toContain(token);
    const kept = await caller({ DONDOC_URL: stage.url, DONDOC_TOKEN: token }).dondoc('plan', 'list');
    expect(kept.err).toMatch(/^SESSION\.REVOKED/u);
    expect(await dondoc('logout')).toMatchObject({ code: 0, out: 'Chưa có ai đăng nhập.' });
  });

  it('cannot be kept in a folder that cannot be written, which is said in one sentence', async () => {
    const { dondoc, home } = caller({ DONDOC_URL: stage.url }, { secret: stage.password });
    writeFileSync(join(home, '.config'), '');
    const { code, err } = await dondoc('login', '--username', 'auditor');
    expect([code, err.split('\n').length]).toEqual([1, 1]);
    expect(err).toMatch(/^CLI\.SYSTEM: /u);
  });

  it('is refused with the code of the server', async () => {
    const environment = { DONDOC_URL: stage.url, DONDOC_PASSWORD: 'sai' };
    const { code, err } = await caller(environment).dondoc('login', '--username', 'auditor');
    expect(code).toBe(1);
    expect(err).toMatch(/^SESSION\.BAD_CREDENTIALS: Tên đăng nhập hoặc mật khẩu không đúng/);
  });

  it('as an account of the demonstration needs no password, and is told', async () => {
    const { code, err } = await beside()('plan', 'list', '--as', 'supervisor');
    expect(code).toBe(0);
    expect(err).toBe(`Thực hiện với tài khoản supervisor tại ${stage.url}`);
  });

  it('once is enough for many commands', async () => {
    const dondoc = beside();
    const signIns = 'select count(*)::integer as n from identity.sign_ins';
    const count = async () => (await stage.services.dataSource.query<{ n: number }[]>(signIns))[0]?.n ?? 0;
    await dondoc('plan', 'list', '--as', 'supervisor');
    const before = await count();
    await dondoc('plan', 'list', '--as', 'supervisor');
    expect(await count()).toBe(before);
  });

  it('is left out where a token is given', async () => {
    const { body } = await stage.call(null, 'POST', '/api/v1/session', {
      body: { username: 'monitor', password: stage.password },
    });
    const environment = { DONDOC_URL: stage.url, DONDOC_TOKEN: body.token as string };
    expect((await caller(environment).dondoc('plan', 'list')).code).toBe(0);
    const wrong = await caller({ ...environment, DONDOC_TOKEN: 'x' }).dondoc('plan', 'list');
    expect([wrong.code, wrong.err.split(':')[0]]).toEqual([1, 'SESSION.INVALID']);
  });
});

describe('the life of a plan', () => {
  const dondoc = beside();
  let id: string;
  const draft = async () => JSON.parse((await dondoc('plan', 'review', id, '--json')).out) as Schema<'Draft'>;

  it('begins with the import, as the monitoring agency where nobody else signed in', async () => {
    const { code, out, err } = await dondoc('plan', 'import', file);
    expect([code, err]).toEqual([0, `Thực hiện với tài khoản monitor tại ${stage.url}`]);
    id = /kh-[0-9a-f]{12}/.exec(out)?.[0] ?? '';
    expect(out).toMatch(/Nhiệm vụ +14/);
    expect(out).toContain(`dondoc plan review ${id} --findings`);
    const again = await dondoc('plan', 'import', file);
    expect(again.code).toBe(1);
    expect(again.err).toContain(`PLAN.ALREADY_IMPORTED: Tệp này đã được nhập thành kế hoạch ${id}`);
  });

  it('shows what stands in the way of the review', async () => {
    const { out } = await dondoc('plan', 'review', id, '--findings');
    expect(out).toMatch(/lỗi +13 +TIMING\.UNRESOLVED/);
    expect(out).not.toContain('Nhiệm vụ trong phụ lục');
    const refused = await dondoc('plan', 'review', id, '--confirm');
    expect([refused.code, refused.err.includes('PLAN.')]).toEqual([1, true]);
  });

  it('goes over corrections, settlements and the setup to the review', async () => {
    expect((await dondoc('plan', 'correct', id, 'tasks', '13', '--due', '31/12/2099')).code).toBe(0);
    expect((await dondoc('plan', 'correct', id, 'tasks', '99', '--due', '31/12/2099')).err).toContain(
      'DRAFT.ROW_NOT_FOUND',
    );
    const groups = ['--coordinator', 'group:so-ban-nganh', '--coordinator', 'so-tai-chinh'];
    expect((await dondoc('plan', 'correct', id, 'tasks', '13', ...groups)).code).toBe(0);
    const row = (await draft()).tasks.find(({ key }) => key === '13');
    expect(row).toMatchObject({
      etag: '3',
      timing: { kind: 'by-date', due: '2099-12-31' },
      coordinators: [{ groupId: 'so-ban-nganh' }, { agencyId: 'so-tai-chinh' }],
    });
    const unconfirmed = (await draft()).openFindings.filter(({ code }) => code === 'LEAD.UNCONFIRMED');
    for (const { taskKey, code, field } of unconfirmed)
      expect(
        (await dondoc('plan', 'settle', id, taskKey ?? '-', code, field, '--reason', 'Đã đối chiếu')).code,
      ).toBe(0);
    const unknown = await dondoc('plan', 'past', id, 'không-có', 'cũng-không', '--follow-from-today');
    expect([unknown.code, unknown.out.split('\n').length]).toEqual([1, 4]);
    expect(unknown.err).toContain('CLI.NOT_ALL_DONE: 2 trong 2 chưa làm được: không-có, cũng-không.');
    expect((await dondoc('plan', 'past', id, '--all', '--follow-from-today')).out).toMatch(/^Đã chọn cho \d/);
    expect((await dondoc('plan', 'setup', id, '--accepts', 'supervisor')).code).toBe(2);
    const setup = ['--monitoring-agency', 'so-ke-hoach-va-dau-tu', '--supervisor', 'supervisor'];
    const rest = ['--policy', 'default-1', '--accepts', 'supervisor', '--until', '2099-12-31'];
    expect((await dondoc('plan', 'setup', id, ...setup, ...rest)).code).toBe(0);
    // What is not named stays as it was.
    expect((await dondoc('plan', 'setup', id, '--yearly-report', '12-15')).code).toBe(0);
    expect((await draft()).setup).toMatchObject({ until: '2099-12-31', yearlyReport: '12-15' });
    expect((await dondoc('plan', 'review', id, '--confirm')).code).toBe(0);
    expect((await draft()).kind).toBe('reviewed');
  });

  it('says so where a change takes the review back, also by the exit code', async () => {
    const changed = await dondoc('plan', 'correct', id, 'tasks', '13', '--product', 'Báo cáo tổng hợp');
    expect([changed.code, changed.out]).toEqual([3, 'Đã sửa dòng 13.']);
    expect(changed.err).toContain(`Kế hoạch ${id} trở lại bản nháp vì đã sửa sau khi rà soát.`);
    expect((await draft()).kind).toBe('draft');
    // It is a draft already.
    expect((await dondoc('plan', 'correct', id, 'tasks', '13', '--product', 'Báo cáo')).code).toBe(0);
    expect((await dondoc('plan', 'review', id, '--confirm')).code).toBe(0);
  });

  it('waits for the activation where it is asked to', async () => {
    expect((await dondoc('plan', 'activate', id)).code).toBe(0);
    expect((await dondoc('plan', 'activate', id)).err).toContain('PLAN.ALREADY_ACTIVE');
    const watched = dondoc('plan', 'activate', id, '--watch', '--json');
    await finishActivation(id);
    const { code, out } = await watched;
    expect(code).toBe(0);
    expect(JSON.parse(out) as Schema<'Activation'>).toMatchObject({
      kind: 'active',
      total: 14,
      assigned: 14,
    });
    await stage.drain();
  });

  it('says at once that a file has the number of a plan that is followed up, and discards it', async () => {
    const again = join(folder, 'lan-nua.txt');
    writeFileSync(again, Buffer.concat([officePlan(clock.now().slice(0, 10)), Buffer.from('\n')]));
    const { code, out } = await dondoc('plan', 'import', again);
    expect(code).toBe(0);
    expect(out).toContain(`Chú ý: kế hoạch ${id} cùng số đang được theo dõi.`);
    const other = /kh-[0-9a-f]{12}/.exec(out)?.[0] ?? '';
    const found = await dondoc('plan', 'review', other, '--findings');
    expect(found.out).toContain('PLAN.NUMBER_ACTIVE');
    expect((await dondoc('plan', 'discard', other)).code).toBe(2);
    expect((await dondoc('plan', 'discard', other, '--reason', 'Nhập nhầm')).out).toBe(
      `Đã hủy bản nháp ${other}.`,
    );
    expect((await dondoc('plan', 'list')).out).toMatch(new RegExp(`${other} .*đã hủy`));
    expect((await dondoc('plan', 'review', other, '--confirm')).err).toContain('PLAN.DISCARDED');
    expect((await dondoc('plan', 'history', other)).out).toContain('Hủy bản nháp: Nhập nhầm.');
    expect((await dondoc('plan', 'import', again)).code).toBe(0);
    expect((await dondoc('plan', 'discard', id, '--reason', 'Nhầm')).err).toContain('PLAN.ALREADY_ACTIVE');
  });

  it('lists, shows and traces the tasks', async () => {
    const page = await dondoc('task', 'list', '--plan', id, '--limit', '5', '--json');
    const { items, nextCursor } = JSON.parse(page.out) as Answered<'/tasks'>;
    expect([items.length, nextCursor === null]).toEqual([5, false]);
    const all = JSON.parse(
      (await dondoc('task', 'list', '--limit', '5', '--all', '--json')).out,
    ) as Answered<'/tasks'>;
    expect([all.items.length, all.nextCursor]).toEqual([14, null]);
    expect((await dondoc('task', 'list', '--limit', '5')).err).toContain('Còn nữa');
    const taskId = `${id}-13`;
    expect((await dondoc('task', 'show', taskId)).out).toContain('31/12/2099');
    expect((await dondoc('task', 'history', taskId)).out).toContain('Giao nhiệm vụ số 13');
    const before = await dondoc('task', 'show', taskId, '--as-of', '2020-01-01');
    expect([before.code, before.err.includes('TASK.NOT_FOUND')]).toEqual([1, true]);
    expect((await dondoc('task', 'list', '--status', 'late')).code).toBe(2);
  });

  it('ends up in the worklists of those who have to act', async () => {
    expect((await dondoc('worklist')).err).toContain('CLI.NOT_SIGNED_IN');
    const { code, out } = await dondoc('worklist', '--as', 'so-tai-chinh.head');
    expect(code).toBe(0);
    expect(out).toContain(`${id}-13`);
    expect(out).toContain('tiếp nhận');
  });

  it('leaves a ledger that verifies, and lists that can be rebuilt', async () => {
    const { DATABASE_URL } = stage.services.config;
    const operator = caller({ DATABASE_URL }).dondoc;
    const before = await dondoc('task', 'list', '--all', '--json');
    const { code, out } = await operator('ledger', 'rebuild');
    expect(code).toBe(0);
    expect(out).toMatch(/dựng lại 0\.\nDanh sách nhiệm vụ: đã dựng lại từ \d+ sự kiện\./);
    expect((await dondoc('task', 'list', '--all', '--json')).out).toBe(before.out);
    expect((await operator('ledger', 'verify')).code).toBe(0);
    expect((await operator('ledger', 'rebuild', '--stream', `task/${id}-1`)).code).toBe(2);
  });
});
