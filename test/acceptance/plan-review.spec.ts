import { randomUUID } from 'node:crypto';
import ExcelJS, { type Row } from 'exceljs';
import { startApiStage, type Answer, type ApiStage, type RequestOptions } from '../support/api-stage';
import { formOf } from '../support/assigned-task';
import { planText, type AnnexRow } from '../support/plan-text';
import { mergedSheet } from '../support/render-plan/spoil';
import { waitUntil } from '#infra/embedded/wait';
import type { DraftFinding } from '#libs/domain/plan/findings/index';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(180_000);

const rows: readonly AnnexRow[] = [
  {
    number: '1',
    title: 'Xây dựng quy chế',
    leads: 'SỐ TÀI CHÍNH',
    product: 'Quy chế',
    timing: 'Quý III/2026',
  },
  {
    number: '2',
    title: '=HYPERLINK("http://x","y")',
    leads: 'Sở Xa Lạ',
    product: '@SUM(1)',
    timing: 'Năm 2026',
  },
  { number: '3', title: 'Tập huấn; kiểm tra', leads: 'Sở Y tế', product: 'Báo cáo', timing: 'tùy thuộc' },
];

describe('the review of a draft over HTTP', () => {
  let stage: ApiStage;
  let plans = 0;
  beforeAll(async () => {
    stage = await startApiStage(new ManualClock('2026-03-02T02:00:00.000Z'));
  });
  afterAll(() => stage?.stop());

  const monitor = (method: string, path: string, options?: RequestOptions): Promise<Answer> =>
    stage.call('monitor', method, `/api/v1/plans/${path}`, options);
  const send = (path: string, body: unknown, etag?: string): Promise<Answer> =>
    monitor('POST', path, { body, ...(etag !== undefined && { headers: { 'if-match': `"${etag}"` } }) });
  const expectRefused = (answer: Answer, status: number, code: string): void =>
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  const importPlan = async (): Promise<string> => {
    plans += 1;
    const text = planText({ number: String(plans), date: '2026-01-15' }, rows);
    const { body } = await stage.call('monitor', 'POST', '/api/v1/plans', {
      body: formOf({}, { 'k.txt': text }),
    });
    return body.planId as string;
  };
  const draft = async (id: string) => (await monitor('GET', `${id}/draft`)).body;
  const keys = async (id: string): Promise<string[]> =>
    (await draft(id)).tasks.map(({ key }: { key: string }) => key);

  it('questions a unit that no longer exists, by the successions of the directory', async () => {
    const former = { number: '1', title: 'Lập danh mục dự án', leads: 'Sở Ngoại vụ', product: 'Danh mục' };
    const doubts = async (no: string) => {
      const text = planText({ number: no, date: '2026-01-15' }, [{ ...former, timing: 'Năm 2026' }]);
      const { body } = await stage.call('monitor', 'POST', '/api/v1/plans', {
        body: formOf({}, { 'k.txt': text }),
      });
      const [task] = (await draft(body.planId as string)).tasks as { findings: DraftFinding[] }[];
      return task?.findings.filter(({ code }) => code === 'UNIT.DISSOLVED') ?? [];
    };
    const record = (body: object) => stage.call('admin', 'POST', '/api/v1/successions', { body });
    expect(await doubts('chua-sap-nhap')).toEqual([]);
    const merger = { from: 'so-ngoai-vu', to: 'van-phong-ubnd', on: '2026-01-01' };
    expect((await record(merger)).status).toBe(201);
    expectRefused(await record({ ...merger, from: 'khong-co' }), 422, 'DIRECTORY.UNKNOWN_AGENCY');
    const back = { from: merger.to, to: merger.from, on: '2027-01-01' };
    expectRefused(await record(back), 409, 'DIRECTORY.SUCCESSION_LOOP');
    const seen = waitUntil(async () => (await doubts(`sap-nhap-${randomUUID()}`)).length > 0, 10_000);
    expect(await seen).toBe(true);
    expect((await stage.call('auditor', 'GET', '/api/v1/successions')).body.items).toContainEqual(merger);
    const [doubt] = await doubts('da-sap-nhap');
    expect(doubt?.proposal?.changes.leads).toMatchObject([{ agencyId: 'van-phong-ubnd' }]);
  });

  it('splits, merges, adds and drops rows, each against the ETag that was seen', async () => {
    const id = await importPlan();
    const into = [{ title: 'Tập huấn' }, { title: 'Kiểm tra' }];
    expect((await send(`${id}/draft/tasks/3/split`, { into }, '1')).status).toBe(201);
    expectRefused(await send(`${id}/draft/tasks/3/split`, { into }, '1'), 412, 'DRAFT.ROW_CHANGED');
    const added = await send(`${id}/draft/tasks`, {
      after: '1',
      changes: { title: 'Bổ sung', number: '1a' },
    });
    expect(added.body.events).toMatchObject([{ type: 'DraftRowAdded' }]);
    expect(await keys(id)).toEqual(['1', '1a', '2', '3', '3-2']);
    expectRefused(await send(`${id}/draft/tasks/1a/removal`, { reason: '' }), 422, 'DRAFT.REASON_MISSING');
    expect((await send(`${id}/draft/tasks/1a/removal`, { reason: 'Thêm nhầm' })).status).toBe(201);
    expect((await send(`${id}/draft/tasks/3/merge`, { merge: ['3-2'] }, '2')).status).toBe(201);
    const { tasks, dropped } = await draft(id);
    expect(tasks.map(({ title }: { title: string }) => title)).toContain('Tập huấn Kiểm tra');
    expect(dropped).toMatchObject([
      { row: { key: '1a', title: 'Bổ sung' }, into: null, reason: 'Thêm nhầm', by: 'monitor' },
      { row: { key: '3-2' }, into: '3' },
    ]);
  });

  it('corrects the document under an ETag of its own', async () => {
    const id = await importPlan();
    const { documentEtag } = await draft(id);
    const headers = { 'if-match': `"${documentEtag}"` };
    const body = { number: '99/KH-UBND', date: '2026-01-20', reason: 'Bản ký' };
    expect((await monitor('PATCH', `${id}/draft/document`, { body, headers })).status).toBe(200);
    expect((await draft(id)).document).toMatchObject({ number: '99/KH-UBND', date: '2026-01-20' });
    expectRefused(
      await monitor('PATCH', `${id}/draft/document`, { body, headers }),
      412,
      'DRAFT.ROW_CHANGED',
    );
    expectRefused(
      await monitor('PATCH', `${id}/draft/document`, { body: { reason: 'không gì cả' } }),
      400,
      'REQUEST.INVALID',
    );
  });

  it('settles all findings of one kind with one reason', async () => {
    const id = await importPlan();
    const open = async (code: string): Promise<number> =>
      (await draft(id)).openFindings.filter((f: DraftFinding) => f.code === code).length;
    const [{ code }] = (await draft(id)).openFindings.filter((f: DraftFinding) => f.taskKey !== null);
    expect(await open(code)).toBeGreaterThan(0);
    const body = { code, verdict: 'reject', reason: 'Đã đối chiếu' };
    expect((await send(`${id}/findings/resolutions`, body)).status).toBe(201);
    expect(await open(code)).toBe(0);
    expectRefused(await send(`${id}/findings/resolutions`, body), 409, 'PLAN.FINDING_NOT_OPEN');
  });

  it('tells the history of a plan in sentences, with the reasons', async () => {
    const id = await importPlan();
    const body = { product: 'Đề án', reason: 'Theo bản gốc' };
    await monitor('PATCH', `${id}/draft/tasks/1`, { body });
    await send(`${id}/draft/tasks/2/removal`, { reason: 'Trùng' });
    const { items } = (await monitor('GET', `${id}/history`)).body;
    expect(items.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
      'Nhập kế hoạch từ tệp “k.txt”.',
      'Sửa nhiệm vụ 1 (sản phẩm): Theo bản gốc.',
      'Bỏ nhiệm vụ 2 “=HYPERLINK("http://x","y")”: Trùng.',
    ]);
    expect(items[0].data.parsed).toBeUndefined();
  });

  it('proposes at the next import what a reviewer settled, until that is forgotten', async () => {
    const lead = async (id: string): Promise<DraftFinding | undefined> =>
      (await draft(id)).openFindings.find(
        ({ taskKey, code }: DraftFinding) => taskKey === '2' && code === 'UNIT.REMEMBERED',
      );
    const settled = await importPlan();
    expect(await lead(settled)).toBeUndefined();
    const body = { leads: [{ agencyId: 'so-noi-vu' }] };
    expect((await monitor('PATCH', `${settled}/draft/tasks/2`, { body })).status).toBe(200);
    const next = await importPlan();
    expect(await lead(next)).toMatchObject({ field: 'leads', severity: 'error' });
    expect((await draft(next)).tasks[1].leads).toMatchObject([{ text: 'Sở Xa Lạ', agencyId: null }]);
    const taking = { code: 'UNIT.REMEMBERED', taskKey: '2', verdict: 'take-proposal' };
    expect((await send(`${next}/findings/resolutions`, taking)).status).toBe(201);
    expect((await draft(next)).tasks[1].leads).toMatchObject([{ text: 'Sở Xa Lạ', agencyId: 'so-noi-vu' }]);
    const names = await stage.call('monitor', 'GET', '/api/v1/learned-names');
    expect(names.body.items).toMatchObject([{ text: 'Sở Xa Lạ', agencyId: 'so-noi-vu', by: 'monitor' }]);
    const removal = { text: 'Sở Xa Lạ', agencyId: 'so-noi-vu', reason: 'Nhầm' };
    const removals = '/api/v1/learned-names/removals';
    expect((await stage.call('monitor', 'POST', removals, { body: removal })).status).toBe(201);
    expect((await stage.call('monitor', 'GET', '/api/v1/learned-names')).body.items).toEqual([]);
    expect(await lead(await importPlan())).toBeUndefined();
    const unknown = { ...removal, text: 'Sở Khác' };
    expectRefused(await stage.call('monitor', 'POST', removals, { body: unknown }), 404, 'NAME.NOT_FOUND');
  });

  it('knows a corrected version of a plan, and tells task by task what it changes', async () => {
    const first = await importPlan();
    const corrected = rows
      .map((row) => (row.number === '3' ? { ...row, product: 'Kế hoạch' } : row))
      .slice(1);
    const text = planText({ number: String(plans), date: '2026-01-15' }, corrected);
    const body = formOf({}, { 'k2.txt': text });
    const second = await stage.call('monitor', 'POST', '/api/v1/plans', { body });
    expect([second.status, second.body.replaces]).toEqual([201, first]);
    const { body: told } = await monitor('GET', `${second.body.planId}/difference`);
    expect(told).toMatchObject({
      against: first,
      rows: [
        {
          change: 'changed',
          after: '3',
          fields: [{ field: 'product', before: 'Báo cáo', after: 'Kế hoạch' }],
        },
        { change: 'removed', before: '1', after: null },
      ],
    });
    expectRefused(await monitor('GET', `${first}/difference`), 409, 'PLAN.NO_OTHER_VERSION');
    expectRefused(await monitor('GET', `${first}/difference?against=kh-x`), 404, 'PLAN.NOT_FOUND');
    const again = await stage.call('monitor', 'POST', '/api/v1/plans', {
      body: formOf({}, { 'k.txt': text }),
    });
    expectRefused(again, 409, 'PLAN.ALREADY_IMPORTED');
    expect(again.body.facts.planId).toBe(second.body.planId);
  });

  it('takes a corrected version over, and leaves nothing to do with the plan it came as', async () => {
    const first = await importPlan();
    await monitor('PATCH', `${first}/draft/tasks/1`, { body: { product: 'Đề án' } });
    await monitor('PATCH', `${first}/draft/tasks/3`, { body: { product: 'Tài liệu' } });
    const corrected = rows.map((row) => (row.number === '3' ? { ...row, product: 'Kế hoạch' } : row));
    const text = planText({ number: String(plans), date: '2026-01-15' }, corrected);
    const body = formOf({}, { 'k2.txt': text });
    const { planId: second } = (await stage.call('monitor', 'POST', '/api/v1/plans', { body })).body;
    const headers = { 'idempotency-key': randomUUID() };
    const request = { body: { from: second }, headers };
    const answer = await monitor('POST', `${first}/draft/version`, request);
    expect([answer.status, answer.body.kept]).toEqual([201, 1]);
    const said = { part: 'tasks', key: '3', field: 'product', why: 'said-otherwise' };
    expect(answer.body.lost).toMatchObject([{ ...said, corrected: 'Tài liệu', version: 'Kế hoạch' }]);
    const products = (await draft(first)).tasks.map(({ product }: { product: string }) => product);
    expect([products[0], products[2]]).toEqual(['Đề án', 'Kế hoạch']);
    expect((await monitor('POST', `${first}/draft/version`, request)).body).toEqual(answer.body);
    const again = await send(`${first}/draft/version`, { from: second });
    expectRefused(again, 409, 'PLAN.ALREADY_APPLIED');
    expectRefused(await monitor('POST', `${second}/review`), 409, 'PLAN.ALREADY_MERGED');
    expect((await monitor('GET', second)).body.mergedInto).toBe(first);
    const { items } = (await monitor('GET', `${first}/history`)).body;
    expect(items.at(-1).sentence).toBe(
      `Áp dụng bản sửa ${second} (tệp “k2.txt”): 1 dòng thay đổi, giữ 1 chỗ đã sửa, bỏ 1 chỗ sửa không còn phù hợp.`,
    );
    expect(items.at(-1).data.draft).toBeUndefined();
  });

  describe('with the findings taken away as a table', () => {
    const table = async (id: string): Promise<ExcelJS.Workbook> => {
      const { body } = await stage.services.identity
        .signIn('monitor', stage.password)
        .then(async (session) => {
          const token = 'token' in session ? session.token : '';
          const answer = await fetch(`${stage.url}/api/v1/plans/${id}/findings?format=xlsx`, {
            headers: { authorization: `Bearer ${token}` },
          });
          return { body: await answer.arrayBuffer() };
        });
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(body);
      return workbook;
    };
    const rowsOf = (workbook: ExcelJS.Workbook): Row[] => {
      const found: Row[] = [];
      workbook.worksheets[0]?.eachRow((row, n) => n > 1 && found.push(row));
      return found;
    };
    const titles = (workbook: ExcelJS.Workbook): string[] =>
      (workbook.worksheets[0]?.getRow(1).values as string[]).slice(1);
    const cell = (workbook: ExcelJS.Workbook, row: Row, title: string) =>
      row.getCell(titles(workbook).indexOf(title) + 1);
    const saved = async (workbook: ExcelJS.Workbook) => new Uint8Array(await workbook.xlsx.writeBuffer());
    const send = (id: string, bytes: Uint8Array<ArrayBuffer>, key = randomUUID()): Promise<Answer> =>
      monitor('POST', `${id}/findings`, {
        body: formOf({}, { 'f.xlsx': bytes }),
        headers: { 'idempotency-key': key },
      });
    const bring = async (id: string, workbook: ExcelJS.Workbook): Promise<Answer> =>
      send(id, await saved(workbook));
    const about = (workbook: ExcelJS.Workbook, key: string, field: string): Row =>
      rowsOf(workbook).find(
        (row) => cell(workbook, row, 'Dòng').text === key && cell(workbook, row, 'Mục').text === field,
      ) as Row;

    it('has one row for each, all of them text, and a list to choose from', async () => {
      const id = await importPlan();
      const workbook = await table(id);
      const found = rowsOf(workbook);
      expect(found.length).toBe((await draft(id)).openFindings.length);
      for (const row of found)
        row.eachCell((one) =>
          expect([ExcelJS.ValueType.String, ExcelJS.ValueType.SharedString]).toContain(one.type),
        );
      const lead = about(workbook, '1', 'leads');
      expect(cell(workbook, lead, 'Giá trị hiện tại').text).toBe('SỐ TÀI CHÍNH');
      expect(cell(workbook, lead, 'Quyết định').dataValidation.formulae).toEqual([
        '"theo đề xuất,giữ nguyên,bác bỏ,sửa"',
      ]);
    });

    it('takes it back as corrections and settlements, and a repetition changes nothing', async () => {
      const id = await importPlan();
      const workbook = await table(id);
      cell(workbook, about(workbook, '1', 'leads'), 'Giá trị sửa').value = 'Sở Tài chính';
      const timing = about(workbook, '3', 'timing');
      cell(workbook, timing, 'Quyết định').value = 'sửa';
      cell(workbook, timing, 'Giá trị sửa').value = '30/11/2026';
      const second = about(workbook, '2', 'leads');
      cell(workbook, second, 'Quyết định').value = 'bác bỏ';
      cell(workbook, second, 'Lý do').value = 'Đơn vị mới';
      const key = randomUUID();
      // Saved once: a workbook says when it was saved, so that saving it again gives another file.
      const file = await saved(workbook);
      const answer = await send(id, file, key);
      expect([answer.status, answer.body.answered]).toEqual([201, 3]);
      const { tasks } = await draft(id);
      expect(tasks[0].leads).toMatchObject([{ agencyId: 'so-tai-chinh' }]);
      expect(tasks[2].timing).toMatchObject({ kind: 'by-date', due: '2026-11-30' });
      const again = await send(id, file, key);
      expect([again.status, again.body.version]).toEqual([201, answer.body.version]);
    });

    it('applies nothing where one row is stale, hostile or not understood, and names each', async () => {
      const id = await importPlan();
      const workbook = await table(id);
      cell(workbook, about(workbook, '1', 'leads'), 'Giá trị sửa').value = 'Sở Tài chính';
      cell(workbook, about(workbook, '2', 'leads'), 'Giá trị sửa').value = { formula: '1+1', result: 2 };
      const stale = about(workbook, '3', 'timing');
      cell(workbook, stale, 'Giá trị sửa').value = 'Quý III/2026';
      await monitor('PATCH', `${id}/draft/tasks/3`, { body: { product: 'Kế hoạch' } });
      const before = (await draft(id)).version;
      const answer = await bring(id, workbook);
      expectRefused(answer, 422, 'FINDINGS.ROWS_REFUSED');
      const said = answer.body.fields.map(({ message }: { message: string }) => message.split(':')[0]);
      expect(said.sort()).toEqual(['DRAFT.ROW_CHANGED', 'FINDINGS.CELL_NOT_TEXT']);
      expect((await draft(id)).version).toBe(before);
    });

    it('refuses what is no such table, and the table of another plan', async () => {
      const [id, other] = [await importPlan(), await importPlan()];
      expectRefused(
        await monitor('POST', `${id}/findings`, { body: formOf({}, { 'f.xlsx': 'không phải' }) }),
        415,
        'FINDINGS.NOT_A_TABLE',
      );
      expectRefused(await bring(id, new ExcelJS.Workbook()), 415, 'FINDINGS.NOT_A_TABLE');
      const workbook = await table(other);
      cell(workbook, about(workbook, '1', 'leads'), 'Giá trị sửa').value = 'Sở Tài chính';
      const answer = await bring(id, workbook);
      expect(answer.body.fields[0].message).toContain('FINDINGS.OTHER_PLAN');
    });

    it('reads no file of whoever may not settle them, and no more cells than such a table can have', async () => {
      const id = await importPlan();
      const setup = {
        monitoringAgencyId: 'sở kế hoạch và đầu tư',
        supervisorId: 'Lãnh đạo UBND phụ trách',
        policyId: 'default-1',
        accepts: 'supervisor',
        until: '2026-12-31',
      };
      expect((await monitor('PUT', `${id}/setup`, { body: setup })).status).toBe(200);
      const named = { monitoringAgencyId: 'so-ke-hoach-va-dau-tu', supervisorId: 'supervisor' };
      expect((await monitor('GET', id)).body.setup).toMatchObject(named);
      const other = { id: 'other.monitor', username: 'other.monitor', name: 'Khác', email: 'o@example.vn' };
      const { password, services } = stage;
      await services.identity.createUsers(
        [{ ...other, agencyId: 'so-tai-chinh', roles: ['monitor'] }],
        password,
      );
      const sheet = new Uint8Array(await mergedSheet(await saved(await table(id))));
      const post = (as: string, content: Uint8Array<ArrayBuffer>): Promise<Answer> =>
        stage.call(as, 'POST', `/api/v1/plans/${id}/findings`, { body: formOf({}, { 'f.xlsx': content }) });
      expectRefused(await post('other.monitor', sheet), 403, 'ACTOR.NOT_PERMITTED');
      const unread = new Uint8Array(Buffer.from('không phải'));
      expectRefused(await post('other.monitor', unread), 403, 'ACTOR.NOT_PERMITTED');
      expectRefused(await post('monitor', sheet), 413, 'IMPORT.TOO_COMPLEX');
    });
  });
});
