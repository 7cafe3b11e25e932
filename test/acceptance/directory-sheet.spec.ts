import { randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import { ManualClock, runSql } from '#libs/testing/postgres';
import { startApiStage, type Answer, type ApiStage } from '../support/api-stage';
import { assigned, leadAgency } from '../support/assigned-task';

jest.setTimeout(180_000);

type Cells = Readonly<Record<string, string>>;
type Changes = Readonly<Record<string, readonly Cells[]>>;

describe('the directory as a sheet', () => {
  const clock = new ManualClock('2026-03-02T02:00:00.000Z');
  let stage: ApiStage;
  beforeAll(async () => {
    stage = await startApiStage(clock);
    await assigned(stage.services, 'held');
  });
  afterAll(() => stage?.stop());

  const call = (as: string, method: string, path: string, body?: unknown): Promise<Answer> =>
    stage.call(as, method, `/api/v1${path}`, body === undefined ? {} : { body });
  const codeOf = ({ status, body }: Answer) => [status, (body as { code?: string } | null)?.code];

  const exported = async (): Promise<ExcelJS.Workbook> => {
    const session = await stage.call(null, 'POST', '/api/v1/session', {
      body: { username: 'admin', password: stage.password },
    });
    const response = await fetch(`${stage.url}/api/v1/directory/sheet`, {
      headers: { authorization: `Bearer ${session.body.token as string}` },
    });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await response.arrayBuffer());
    return workbook;
  };
  const titlesOf = (sheet: ExcelJS.Worksheet): string[] =>
    (sheet.getRow(1).values as string[]).slice(1).map(String);
  const bytesOf = async (workbook: ExcelJS.Workbook) => new Uint8Array(await workbook.xlsx.writeBuffer());
  /** What was exported, with rows added, or corrected where the first cell is that of a row. */
  const sheetWith = async (changes: Changes): Promise<Uint8Array> => {
    const workbook = await exported();
    for (const [name, rows] of Object.entries(changes)) {
      const sheet = workbook.getWorksheet(name) as ExcelJS.Worksheet;
      const titles = titlesOf(sheet);
      const first = titles[0] ?? '';
      for (const cells of rows) {
        let row: ExcelJS.Row | undefined;
        sheet.eachRow((one) => {
          if (name !== 'Thành viên nhóm' && one.getCell(1).text === cells[first]) row = one;
        });
        row ??= sheet.addRow([]);
        for (const [title, text] of Object.entries(cells))
          row.getCell(titles.indexOf(title) + 1).value = text;
      }
    }
    return bytesOf(workbook);
  };
  /** A sheet of its own, with those rows alone. */
  const sheetOf = (changes: Changes): Promise<Uint8Array> => {
    const workbook = new ExcelJS.Workbook();
    for (const [name, rows] of Object.entries(changes)) {
      const titles = [...new Set(rows.flatMap((cells) => Object.keys(cells)))];
      const sheet = workbook.addWorksheet(name);
      sheet.addRow(titles);
      for (const cells of rows) sheet.addRow(titles.map((title) => cells[title] ?? ''));
    }
    return bytesOf(workbook);
  };
  const send = (
    bytes: Uint8Array,
    query: string,
    headers: Readonly<Record<string, string>> = {},
    fields: Cells = {},
    as = 'admin',
  ): Promise<Answer> => {
    const form = new FormData();
    form.set('file', new Blob([Buffer.from(bytes)]), 'danh-muc.xlsx');
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return stage.call(as, 'POST', `/api/v1/directory/sheet${query}`, { body: form, headers });
  };
  const preview = (bytes: Uint8Array) => send(bytes, '?preview=true');
  const apply = (bytes: Uint8Array, tag: string, fields: Cells = {}, key: string = randomUUID()) =>
    send(bytes, '', { 'if-match': `"${tag}"`, 'idempotency-key': key }, fields);
  const taken = async (bytes: Uint8Array, fields: Cells = {}): Promise<Answer> =>
    apply(bytes, (await preview(bytes)).body.tag as string, fields);
  /** What others read is up to a second old; this is not. */
  const directory = async (): Promise<any> =>
    (await stage.services.application.ledger.load('directory/main', directoryDecider))?.state;
  const account = async (username: string) =>
    (await stage.services.identity.listUsers()).find((one) => one.username === username);

  const asOwner = (sql: string): Promise<unknown> => runSql(stage.adminUrl, sql);

  it('comes back as it went out and changes nothing', async () => {
    const bytes = await sheetWith({});
    const { status, body } = await preview(bytes);
    expect(status).toBe(201);
    expect(body.rows).toEqual([]);
    expect(body.counts).toMatchObject({ create: 0, correct: 0, end: 0, refused: 0 });
    expect(body.counts.same).toBeGreaterThan(100);
    const answer = await apply(bytes, body.tag);
    expect(answer).toMatchObject({ status: 201, body: { events: [], agencies: 0, groups: 0, accounts: 0 } });
  });

  it('shows row by row what it would create, correct and end, then does that and nothing else', async () => {
    const before = Object.keys((await directory()).agencies).length;
    const bytes = await sheetWith({
      'Đơn vị': [
        // Names the one below it, which comes later, by name.
        { 'Mã đơn vị': 'phong-con', Tên: 'Phòng Con', Loại: 'other', 'Cấp trên': 'Trung tâm Mới' },
        { 'Mã đơn vị': 'tt-moi', Tên: 'Trung tâm Mới', 'Tên khác': 'TTM; T.T.M', Loại: 'centre' },
        { 'Mã đơn vị': 'so-y-te', 'Tên khác': 'SYT mới' },
      ],
      Nhóm: [{ 'Mã nhóm': 'nhom-bang', Tên: 'Nhóm của bảng', 'Nhóm mở': 'không' }],
      'Thành viên nhóm': [
        { Nhóm: 'nhóm của bảng', 'Đơn vị': 'TTM', 'Từ ngày': '01/04/2026' },
        { Nhóm: 'nhom-bang', 'Đơn vị': 'Sở Y tế' },
      ],
      'Tài khoản': [
        {
          'Tên đăng nhập': 'can-bo-moi',
          'Họ tên': 'Cán Bộ Mới',
          'Thư điện tử': 'moi@don-doc.invalid',
          'Đơn vị': 'Phòng Con',
          'Vai trò': 'officer; head',
        },
        { 'Tên đăng nhập': 'so-y-te.officer', 'Họ tên': 'Tên Đã Sửa' },
      ],
    });
    const { body } = await preview(bytes);
    expect(body.counts).toMatchObject({ create: 6, correct: 2, end: 0, refused: 0 });
    const row = (key: string) => (body.rows as { key: string }[]).find((one) => one.key === key);
    expect(row('so-y-te')).toMatchObject({
      sheet: 'Đơn vị',
      action: 'correct',
      refusal: null,
      changes: [{ column: 'Tên khác', after: ['SYT mới'] }],
    });
    expect(row('phong-con')).toMatchObject({ action: 'create', name: 'Phòng Con' });
    expect(row('nhom-bang / tt-moi')).toMatchObject({ action: 'create' });
    expect(row('so-y-te.officer')).toMatchObject({
      changes: [{ column: 'Họ tên', after: 'Tên Đã Sửa' }],
    });
    expect((await directory()).agencies['tt-moi']).toBeUndefined();

    const fields = { password: 'một mật khẩu ban đầu' };
    const key = randomUUID();
    const answer = await apply(bytes, body.tag, fields, key);
    expect(answer).toMatchObject({ status: 201, body: { agencies: 3, groups: 1, accounts: 2 } });
    const { agencies, groups } = await directory();
    expect(agencies['phong-con']).toMatchObject({ parentId: 'tt-moi', underUbnd: true });
    expect(agencies['tt-moi'].aliases).toEqual(['TTM', 'T.T.M']);
    expect(groups['nhom-bang'].members).toEqual([
      { agencyId: 'tt-moi', from: '2026-04-01', to: null },
      { agencyId: 'so-y-te', from: null, to: null },
    ]);
    // A row that is not there is no end.
    expect(Object.keys(agencies)).toHaveLength(before + 2);
    expect(await account('so-y-te.officer')).toMatchObject({ name: 'Tên Đã Sửa' });
    const session = { username: 'can-bo-moi', ...fields };
    expect((await stage.call(null, 'POST', '/api/v1/session', { body: session })).status).toBe(201);

    // The same request again, and the same sheet again.
    expect((await apply(bytes, body.tag, fields, key)).body).toEqual(answer.body);
    expect((await preview(bytes)).body.rows).toEqual([]);
    const changes = await call('auditor', 'GET', `/user-changes?user=${(await account('can-bo-moi'))?.id}`);
    expect(changes.body.items).toHaveLength(1);
  });

  it('lets nobody in with a new account for which no password was given', async () => {
    const bytes = await sheetOf({
      'Tài khoản': [
        {
          'Tên đăng nhập': 'cho-mat-khau',
          'Họ tên': 'Chờ Mật Khẩu',
          'Thư điện tử': 'cho@don-doc.invalid',
          'Đơn vị': 'Sở Y tế',
          'Vai trò': 'officer',
        },
      ],
    });
    expect((await taken(bytes)).status).toBe(201);
    const { id } = (await account('cho-mat-khau')) ?? { id: '' };
    const [entry] = (await call('auditor', 'GET', `/user-changes?user=${id}`)).body.items;
    expect(entry.passwordSet).toBe(false);
    expect((await call('admin', 'PATCH', `/users/${id}`, { password: 'mật khẩu sau này' })).status).toBe(200);
    expect(codeOf(await taken(bytes, { password: 'ngắn' }))).toEqual([400, 'REQUEST.INVALID']);
  });

  it('says of every row why it is refused, and then does nothing at all', async () => {
    const bytes = await sheetOf({
      'Đơn vị': [
        { 'Mã đơn vị': 'tot', Tên: 'Phòng Tốt', Loại: 'other', 'Cấp trên': '', 'Đến hết ngày': '' },
        { 'Mã đơn vị': 'khong ma', Tên: 'Phòng X', Loại: 'other', 'Cấp trên': '', 'Đến hết ngày': '' },
        { 'Mã đơn vị': 'la', Tên: 'Phòng Lạ', Loại: 'phòng', 'Cấp trên': '', 'Đến hết ngày': '' },
        {
          'Mã đơn vị': 'mo-coi',
          Tên: 'Phòng Côi',
          Loại: 'other',
          'Cấp trên': 'Sở Không có',
          'Đến hết ngày': '',
        },
        { 'Mã đơn vị': 'trung', Tên: 'Sở Nội vụ', Loại: 'other', 'Cấp trên': '', 'Đến hết ngày': '' },
        { 'Mã đơn vị': 'tot', Tên: 'Phòng Tốt', Loại: 'other', 'Cấp trên': '', 'Đến hết ngày': '' },
        {
          'Mã đơn vị': 'so-tu-phap',
          Tên: 'Sở Tư pháp',
          Loại: '',
          'Cấp trên': '',
          'Đến hết ngày': '31/02/2027',
        },
      ],
      'Thành viên nhóm': [{ Nhóm: 'Nhóm không có', 'Đơn vị': 'tot', 'Từ ngày': '', 'Đến hết ngày': '' }],
      'Tài khoản': [
        { 'Tên đăng nhập': 'x-1', 'Họ tên': 'A', 'Thư điện tử': 'a@don-doc.invalid', 'Vai trò': 'officer' },
        { 'Tên đăng nhập': 'x-2', 'Họ tên': 'A', 'Thư điện tử': 'không phải', 'Vai trò': 'office' },
        { 'Tên đăng nhập': 'x-3', 'Họ tên': 'A', 'Thư điện tử': 'a@don-doc.invalid', 'Vai trò': 'vua' },
      ],
    });
    const { body } = await preview(bytes);
    const codes = (body.rows as any[]).map(({ sheet, row, refusal }) => [sheet, row, refusal?.code ?? null]);
    expect(codes.sort()).toEqual(
      [
        ['Đơn vị', 2, null],
        ['Đơn vị', 3, 'DIRECTORY_SHEET.CELL_INVALID'],
        ['Đơn vị', 4, 'DIRECTORY_SHEET.CELL_INVALID'],
        ['Đơn vị', 5, 'DIRECTORY.UNKNOWN_AGENCY'],
        ['Đơn vị', 6, 'DIRECTORY.NAME_TAKEN'],
        ['Đơn vị', 7, 'DIRECTORY_SHEET.ROW_TWICE'],
        ['Đơn vị', 8, 'DIRECTORY_SHEET.CELL_INVALID'],
        ['Thành viên nhóm', 2, 'DIRECTORY.UNKNOWN_AGENCY'],
        ['Tài khoản', 2, 'USER.AGENCY_MISSING'],
        ['Tài khoản', 3, 'DIRECTORY_SHEET.CELL_INVALID'],
        ['Tài khoản', 4, 'DIRECTORY_SHEET.CELL_INVALID'],
      ].sort(),
    );
    const answer = await apply(bytes, body.tag);
    expect(codeOf(answer)).toEqual([422, 'DIRECTORY_SHEET.ROWS_REFUSED']);
    expect(answer.body.fields).toHaveLength(10);
    expect((await directory()).agencies['tot']).toBeUndefined();
  });

  it('takes names that rows exchange, as they are asked about together', async () => {
    const bytes = await sheetOf({
      'Đơn vị': [
        { 'Mã đơn vị': 'so-cong-thuong', Tên: 'Sở Nội vụ', 'Tên khác': '' },
        { 'Mã đơn vị': 'so-noi-vu', Tên: 'Sở Công Thương', 'Tên khác': '' },
      ],
    });
    expect((await preview(bytes)).body.counts).toMatchObject({ correct: 2, refused: 0 });
    expect((await taken(bytes)).body).toMatchObject({ agencies: 2 });
    // A column that the sheet does not have leaves what is known.
    expect((await directory()).agencies['so-noi-vu']).toMatchObject({ kind: 'department', underUbnd: true });
  });

  it('is taken only as it was shown', async () => {
    const bytes = await sheetOf({
      'Đơn vị': [{ 'Mã đơn vị': 'phong-the', Tên: 'Phòng Thẻ', Loại: 'other' }],
    });
    const other = await sheetOf({
      'Đơn vị': [{ 'Mã đơn vị': 'phong-the', Tên: 'Phòng Khác', Loại: 'other' }],
    });
    expect(codeOf(await send(bytes, ''))).toEqual([428, 'PRECONDITION.MISSING']);
    const { tag } = (await preview(bytes)).body;
    expect(codeOf(await apply(other, tag))).toEqual([412, 'PRECONDITION.STALE']);
    await call('admin', 'POST', '/agencies', { id: 'xen-vao', name: 'Phòng Xen', kind: 'other' });
    expect(codeOf(await apply(bytes, tag))).toEqual([412, 'PRECONDITION.STALE']);
    const again = (await preview(bytes)).body.tag as string;
    await call('admin', 'PATCH', '/users/auditor', { name: 'Kiểm toán viên khác' });
    expect(codeOf(await apply(bytes, again))).toEqual([412, 'PRECONDITION.STALE']);
    expect((await directory()).agencies['phong-the']).toBeUndefined();
    expect((await taken(bytes)).body).toMatchObject({ agencies: 1 });
  });

  it('ends nothing on which something hangs, unless a reason is given', async () => {
    const ending = (reason: string) =>
      sheetOf({
        'Đơn vị': [
          { 'Mã đơn vị': leadAgency, Tên: 'Sở Tài chính', 'Đến hết ngày': '31/12/2026', 'Lý do': reason },
        ],
        'Tài khoản': [{ 'Tên đăng nhập': 'office', 'Họ tên': 'Văn phòng', Khóa: 'có', 'Lý do': reason }],
      });
    const name = (await directory()).agencies[leadAgency].name as string;
    expect(name).toBe('Sở Tài chính');
    const { body } = await preview(await ending(''));
    expect((body.rows as any[]).map(({ key, action, refusal }) => [key, action, refusal.code])).toEqual([
      [leadAgency, 'end', 'DIRECTORY.STILL_NEEDED'],
      ['office', 'end', 'USER.STILL_NEEDED'],
    ]);
    expect(body.rows[0].refusal.facts).toMatchObject({ tasks: 1 });
    expect((await taken(await ending('theo nghị quyết'))).body).toMatchObject({ agencies: 1, accounts: 1 });
    expect((await directory()).agencies[leadAgency]).toMatchObject({ validTo: '2026-12-31' });
    expect((await directory()).agencies[leadAgency]).not.toHaveProperty('despite');
    expect(await account('office')).toMatchObject({ disabled: true });
    const [entry] = (await call('auditor', 'GET', '/user-changes?user=office')).body.items;
    expect(entry).toMatchObject({ reason: 'theo nghị quyết', by: 'admin' });
  });

  it('lets one take over in the same sheet in which the other goes', async () => {
    const office = {
      'Tên đăng nhập': 'office-2',
      'Họ tên': 'Văn phòng Hai',
      'Thư điện tử': 'vp2@don-doc.invalid',
      'Vai trò': 'office',
      Khóa: '',
    };
    await call('admin', 'PATCH', '/users/office', { disabled: false });
    const bytes = await sheetOf({
      'Tài khoản': [
        {
          'Tên đăng nhập': 'office',
          'Họ tên': 'Văn phòng',
          'Thư điện tử': 'vp@don-doc.invalid',
          'Vai trò': 'office',
          Khóa: 'có',
        },
        office,
      ],
    });
    expect((await taken(bytes)).body).toMatchObject({ accounts: 2 });
  });

  it('says what was done where accounts cannot follow, and does the rest when it is brought again', async () => {
    const bytes = await sheetOf({
      'Đơn vị': [{ 'Mã đơn vị': 'phong-nua', Tên: 'Phòng Nửa', Loại: 'other' }],
      'Tài khoản': [
        {
          'Tên đăng nhập': 'nua',
          'Họ tên': 'Nửa',
          'Thư điện tử': 'nua@don-doc.invalid',
          'Đơn vị': 'phong-nua',
          'Vai trò': 'officer',
        },
      ],
    });
    const { tag } = (await preview(bytes)).body;
    const key = randomUUID();
    await asOwner('revoke insert on identity.users from dondoc_app');
    const broken = await apply(bytes, tag, {}, key);
    await asOwner('grant insert on identity.users to dondoc_app');
    expect(broken.status).toBe(500);
    expect((await directory()).agencies['phong-nua']).toBeDefined();
    expect(await account('nua')).toBeUndefined();
    // Repeated, it goes on where it stopped.
    const again = await apply(bytes, tag, {}, key);
    expect(again).toMatchObject({ status: 201, body: { agencies: 1, accounts: 1 } });
    expect(await account('nua')).toMatchObject({ agencyId: 'phong-nua' });
  });

  it('overwrites nothing when it is repeated after accounts have changed', async () => {
    const of = (name: string) => ({
      'Tên đăng nhập': 'nua',
      'Họ tên': name,
      'Thư điện tử': 'nua@don-doc.invalid',
      'Đơn vị': 'phong-nua',
      'Vai trò': 'officer',
    });
    const bytes = await sheetOf({
      'Đơn vị': [{ 'Mã đơn vị': 'phong-nua', Tên: 'Phòng Nửa Đổi', Loại: 'other' }],
      'Tài khoản': [of('Nửa Một')],
    });
    const { tag } = (await preview(bytes)).body;
    const key = randomUUID();
    expect((await apply(bytes, tag, {}, key)).status).toBe(201);
    const { id = '' } = (await account('nua')) ?? {};
    await call('admin', 'PATCH', `/users/${id}`, { name: 'Nửa Hai' });
    const late = await apply(bytes, tag, {}, key);
    expect(codeOf(late)).toEqual([409, 'DIRECTORY_SHEET.ACCOUNTS_LEFT']);
    expect(late.body.facts).toMatchObject({ agencies: 1, accounts: 1 });
    expect(await account('nua')).toMatchObject({ name: 'Nửa Hai' });
  });

  it('is no other file, and nobody’s but who keeps the directory', async () => {
    const other = await sheetOf({ 'Đơn vị': [{ Tên: 'Không mã' }] });
    expect(codeOf(await preview(other))).toEqual([415, 'DIRECTORY_SHEET.NOT_A_SHEET']);
    expect(codeOf(await preview(Buffer.from('mã,tên')))).toEqual([415, 'DIRECTORY_SHEET.NOT_A_SHEET']);
    // Who may not is told so before anything is read.
    const denied = await send(Buffer.from('x'), '?preview=true', {}, {}, 'monitor');
    expect(codeOf(denied)).toEqual([403, 'ACTOR.NOT_PERMITTED']);
  });
});
