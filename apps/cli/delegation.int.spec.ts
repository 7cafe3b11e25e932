import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApiStage, type ApiStage } from '../../test/support/api-stage';
import { assigned } from '../../test/support/assigned-task';
import { caller, newFolder } from './testing.spec-helper';

jest.setTimeout(120_000);

describe('delegation and accounts on the command line', () => {
  const folder = newFolder();
  const accounts = ['supervisor', 'auditor', 'admin', 'so-y-te.head'];
  let stage: ApiStage;
  const dondoc = (...args: string[]) => caller({ DONDOC_DATA: folder }).dondoc(...args);

  beforeAll(async () => {
    stage = await startApiStage({ now: () => new Date().toISOString() });
    const { url, password } = stage;
    writeFileSync(join(folder, 'demo.json'), JSON.stringify({ url, password, accounts }));
    await assigned(stage.services, 'giao', { schedule: { kind: 'continuous' } });
  });
  afterAll(() => stage?.stop());

  it('goes from add over list to revoke', async () => {
    const period = ['--from', '01/01/2190', '--until', '2190-01-31'];
    const given = await dondoc('delegation', 'add', '--to', 'so-y-te.head', ...period, '--act', 'acceptance');
    expect(given).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Đã ủy quyền cho so-y-te\.head \(mã uq-/),
    });
    const [{ id }] = JSON.parse((await dondoc('delegation', 'list', '--json')).out).items;
    const listed = await dondoc('delegation', 'list', '--as', 'so-y-te.head');
    expect(listed.out).toContain(id);
    expect(listed.out).toContain('chưa đến ngày');
    expect((await dondoc('delegation', 'revoke', id, '--reason', 'Hoãn đi công tác')).code).toBe(0);
    expect((await dondoc('delegation', 'list')).out).toContain('đã chấm dứt');
    const again = await dondoc('delegation', 'revoke', id, '--reason', 'x');
    expect([again.code, again.err.split('\n').at(-2)]).toEqual([
      1,
      expect.stringMatching(/^DELEGATION\.ALREADY_REVOKED: /),
    ]);
  });

  it('--on-behalf-of reads as whoever delegated, and is refused without a delegation', async () => {
    const show = ['task', 'show', 'giao', '--as', 'so-y-te.head'];
    const refused = await dondoc(...show, '--on-behalf-of', 'supervisor');
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('DELEGATION.REVOKED: ')]);
    expect((await dondoc('delegation', 'add', '--to', 'so-y-te.head', '--until', '2190-01-31')).code).toBe(0);
    const shown = await dondoc(...show, '--on-behalf-of', 'supervisor');
    expect(shown).toMatchObject({ code: 0, out: expect.stringContaining('tạm dừng') });
    expect((await dondoc(...show)).out).toContain('(thay supervisor)');
  });

  it('creates and corrects accounts, who then change their own password, and shows what was done', async () => {
    const withPasswords = (own: string, next: string) =>
      caller({ DONDOC_DATA: folder, DONDOC_PASSWORD: own, DONDOC_NEW_PASSWORD: next }, { home: folder })
        .dondoc;
    const [first, second] = ['mật khẩu đầu tiên', 'mật khẩu thứ hai'];
    const admin = withPasswords('', first);
    const terms = [
      '--name',
      'Lê Văn C',
      '--email',
      'c@don-doc.invalid',
      '--agency',
      'so-y-te',
      '--role',
      'officer',
    ];
    const added = await admin('user', 'add', 'le-van-c', ...terms, '--json', '--as', 'admin');
    expect([added.code, added.err]).toEqual([0, expect.any(String)]);
    const { id } = JSON.parse(added.out) as { id: string };
    const moved = await admin(
      'user',
      'change',
      id,
      '--agency',
      'so-tu-phap',
      '--role',
      'head',
      '--as',
      'admin',
    );
    expect(moved).toMatchObject({ code: 0, out: expect.stringContaining('so-tu-phap') });
    const own = withPasswords(first, second);
    const signIn = ['login', '--username', 'le-van-c', '--url', stage.url];
    expect((await own(...signIn)).code).toBe(0);
    expect((await own('me', 'change', '--email', 'moi@don-doc.invalid')).out).toContain(
      'moi@don-doc.invalid',
    );
    expect((await own('me', 'password')).out).toContain('Đã đổi mật khẩu');
    expect((await own('me', 'sessions')).out).toContain('phiên này');
    expect((await own('me', 'change', '--language', 'en')).code).toBe(0);
    expect((await own('me', 'sessions')).out).toContain('this session');
    expect((await own('me', 'sessions', '--lang', 'vi')).out).toContain('phiên này');
    expect((await withPasswords(second, second)(...signIn)).out).toContain('Signed in');
    expect((await own('me', 'sessions')).out).toContain('this session');
    expect((await own('me', 'change', '--language', 'vi')).code).toBe(0);
    expect((await own('me', 'end-session')).code).toBe(0);
    expect((await own(...signIn)).err).toMatch(/^SESSION\.BAD_CREDENTIALS: /);
    expect((await admin('user', 'disable', id, '--as', 'admin')).out).toMatch(/Khóa +có/);
    const { out } = await admin('user', 'history', id, '--as', 'auditor');
    for (const said of ['tạo', 'so-y-te → so-tu-phap', 'Mật khẩu: đã đặt mới', 'Khóa: không → có'])
      expect(out).toContain(said);
    expect(out).not.toContain(second);
  });

  it('leaves what was refused in the audit list, for whom it was tried', async () => {
    const { code, out } = await dondoc('audit', 'list', '--code', 'DELEGATION.ALREADY_REVOKED');
    expect(code).toBe(0);
    expect(out).toMatch(/DELEGATION\.ALREADY_REVOKED +POST[^]*\(supervisor\)/);
    const options = ['--actor', 'khong-co', '--from', '01/01/2026', '--limit', '5'];
    expect((await dondoc('audit', 'list', ...options)).out).toBe('Không có dòng nào.');
    const refused = await dondoc('audit', 'list', '--as', 'supervisor');
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('ACTOR.NOT_PERMITTED: ')]);
  });

  it('says what is missing', async () => {
    expect((await dondoc('delegation', 'add', '--to', 'so-y-te.head')).code).toBe(2);
    expect((await dondoc('delegation', 'revoke', 'uq-1')).code).toBe(2);
  });
});
