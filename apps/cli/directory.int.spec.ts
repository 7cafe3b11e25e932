import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { startApiStage, type ApiStage } from '../../test/support/api-stage';
import { caller, newFolder } from './testing.spec-helper';

jest.setTimeout(180_000);

describe('the directory on the command line', () => {
  const folder = newFolder();
  let stage: ApiStage;
  const dondoc = (...args: string[]) =>
    caller(
      { DONDOC_NEW_PASSWORD: 'một mật khẩu ban đầu', DONDOC_PASSWORD: stage.password },
      { home: folder },
    ).dondoc(...args);
  const said = async (...args: string[]): Promise<string> => {
    const { code, out, err } = await dondoc(...args);
    expect([code, err]).toEqual([0, expect.not.stringMatching(/^[A-Z_]+\./mu)]);
    return out;
  };
  const read = async (...args: string[]): Promise<any> => JSON.parse(await said(...args, '--json'));

  beforeAll(async () => {
    stage = await startApiStage({ now: () => new Date().toISOString() });
    // Signed in once: who signs in with every line is stopped soon.
    await said('login', '--username', 'admin', '--url', stage.url);
  });
  afterAll(() => stage?.stop());

  it('adds, corrects and ends agencies, called by id or name', async () => {
    await said(
      'agency',
      'add',
      'phong-lenh',
      '--name',
      'Phòng Lệnh',
      '--kind',
      'other',
      '--parent',
      'so-y-te',
    );
    expect(await read('agency', 'show', 'Phòng Lệnh')).toMatchObject({
      id: 'phong-lenh',
      parentId: 'so-y-te',
      underUbnd: true,
      validTo: null,
    });
    await said('agency', 'correct', 'phong-lenh', '--alias', 'P.Lệnh', '--parent', '-', '--under-ubnd', 'no');
    expect(await read('agency', 'show', 'phong-lenh')).toMatchObject({
      aliases: ['P.Lệnh'],
      parentId: null,
      underUbnd: false,
    });
    expect(await said('agency', 'list')).toContain('phong-lenh');
    await said('agency', 'end', 'phong-lenh', '--on', '31/12/2030');
    expect(await said('agency', 'show', 'phong-lenh')).toContain('31/12/2030');
  });

  it('says what hangs on an agency, and asks for a reason to end it all the same', async () => {
    const end = ['agency', 'end', 'so-y-te', '--on', '2030-12-31'];
    const refused = await dondoc(...end);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('DIRECTORY.STILL_NEEDED')]);
    expect(refused.err).toContain('succession add');
    expect(await said('agency', 'holdings', 'so-y-te')).toContain('so-y-te.head');
    await said(...end, '--despite', 'Theo nghị quyết');
    expect(await read('agency', 'show', 'so-y-te')).toMatchObject({ validTo: '2030-12-31' });
  });

  it('keeps groups with their members, each with its days', async () => {
    await said('group', 'add', 'nhom-lenh', '--name', 'Nhóm Lệnh', '--member', 'Sở Nội vụ');
    await said('group', 'correct', 'nhom-lenh', '--alias', 'N.L');
    await said('group', 'members', 'N.L', '--add', 'so-tu-phap', '--from', '01/01/2027');
    await said('group', 'members', 'nhom-lenh', '--end', 'so-noi-vu', '--on', '2026-12-31');
    const members = [
      { agencyId: 'so-noi-vu', from: null, to: '2026-12-31' },
      { agencyId: 'so-tu-phap', from: '2027-01-01', to: null },
    ];
    expect(await read('group', 'show', 'nhom-lenh')).toMatchObject({ aliases: ['N.L'], members });
    expect(await said('group', 'members', 'nhom-lenh')).toContain('01/01/2027');
    expect((await dondoc('group', 'members', 'nhom-lenh', '--end', 'so-noi-vu')).code).toBe(2);
    expect(
      (await dondoc('group', 'members', 'nhom-lenh', '--end', 'so-y-te', '--on', '2027-01-01')).code,
    ).toBe(2);
    await said('group', 'end', 'nhom-lenh', '--on', '2027-06-30');
    expect((await read('group', 'show', 'nhom-lenh')).members).toEqual([
      members[0],
      { ...members[1], to: '2027-06-30' },
    ]);
    await said('group', 'add', 'nhom-loai', '--name', 'Nhóm Loại', '--kind', 'bank');
    expect((await dondoc('group', 'end', 'nhom-loai', '--on', '2027-06-30')).code).toBe(2);
    expect(await said('group', 'list')).toContain('nhom-loai');
  });

  it('exports a sheet, shows what one would do, and applies what was shown', async () => {
    const file = join(folder, 'danh-muc.xlsx');
    await said('directory', 'export', '--out', file);
    expect(await said('directory', 'preview', file)).toContain('Thêm 0, sửa 0, kết thúc 0');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    workbook.getWorksheet('Đơn vị')?.addRow(['phong-bang', 'Phòng Bảng', '', 'other']);
    workbook
      .getWorksheet('Tài khoản')
      ?.addRow(['nguoi-bang', 'Người Bảng', 'bang@don-doc.invalid', 'Phòng Bảng', 'officer']);
    await workbook.xlsx.writeFile(file);
    const shown = await said('directory', 'preview', file);
    expect(shown).toContain('Thêm 2, sửa 0');
    expect(shown).toContain('Phòng Bảng (phong-bang)');
    const [, tag = ''] = /--tag (\S+)/u.exec(shown) ?? [];
    const stale = await dondoc('directory', 'apply', file, '--tag', `${tag}0`);
    expect([stale.code, stale.err]).toEqual([1, expect.stringContaining('PRECONDITION.STALE')]);
    const done = await said('directory', 'apply', file, '--tag', tag, '--password');
    expect(done).toBe('Đã ghi 1 đơn vị, 0 nhóm, 1 tài khoản.');
    const body = { username: 'nguoi-bang', password: 'một mật khẩu ban đầu' };
    expect((await stage.call(null, 'POST', '/api/v1/session', { body })).status).toBe(201);
    workbook.getWorksheet('Đơn vị')?.addRow(['sai ma', 'Phòng Sai', '', 'other']);
    await workbook.xlsx.writeFile(file);
    const refused = await said('directory', 'preview', file);
    expect(refused).toContain('KHÔNG NHẬN');
    expect(refused).not.toContain('--tag');
  });
});
