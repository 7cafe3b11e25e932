import { Readable } from 'node:stream';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import mammoth from 'mammoth';
import { caller } from '#apps/cli/testing.spec-helper';
import { followUpColumns } from '#libs/domain/follow-up/columns';
import { ManualClock } from '#libs/testing/postgres';
import { startApiStage, type ApiStage } from '../support/api-stage';
import { assigned, askedAgency, leadAgency } from '../support/assigned-task';
import { planText } from '../support/plan-text';

jest.setTimeout(120_000);

const titlesAt = 5;

describe('the follow-up table of a plan over HTTP', () => {
  const clock = new ManualClock('2026-03-02T02:00:00.000Z');
  const officer = `${leadAgency}.officer`;
  const report = { percent: 40, result: '=HYPERLINK("http://x.invalid")', difficulties: 'Thiếu số liệu' };
  let stage: ApiStage;
  let planId: string;
  const tokens = new Map<string, string>();

  const later = (minutes: number) => {
    clock.instant = new Date(Date.parse(clock.instant) + minutes * 60_000).toISOString();
  };
  const signIn = async (username: string): Promise<string> =>
    ((await stage.services.identity.signIn(username, stage.password)) as { token: string }).token;
  const download = async (as: string, query: string) => {
    const token = tokens.get(as) ?? (await signIn(as));
    tokens.set(as, token);
    const answer = await fetch(`${stage.url}/api/v1/plans/${planId}/export?${query}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
  };
  const rowsOf = async (file: Buffer): Promise<Record<string, unknown>[]> => {
    const workbook = new Workbook();
    await workbook.xlsx.read(Readable.from([file]));
    const sheet = workbook.worksheets[0];
    const rows: Record<string, unknown>[] = [];
    for (let at = titlesAt + 1; at <= (sheet?.rowCount ?? 0); at += 1)
      rows.push(
        Object.fromEntries(
          followUpColumns.map(({ id }, index) => [id, sheet?.getRow(at).getCell(index + 1).value]),
        ),
      );
    return rows;
  };
  const exported = async (as: string, query = '') => rowsOf((await download(as, query)).bytes);

  beforeAll(async () => {
    stage = await startApiStage(clock);
    const row = {
      number: '1',
      title: 'Rà soát',
      leads: 'Sở Tài chính',
      product: 'Báo cáo',
      timing: 'Năm 2026',
    };
    const form = new FormData();
    const text = planText({ number: '7/KH-UBND', date: '2026-01-15' }, [row]);
    form.append('file', new Blob([text]), 'ke-hoach.txt');
    planId = (await stage.call('monitor', 'POST', '/api/v1/plans', { body: form })).body.planId;
    const of = { planId, planNumber: '7/KH-UBND' };
    for (let n = 1; n <= 205; n += 1)
      await assigned(stage.services, `viec-${n}`, { ...of, key: `${n}`, number: `${n}`, title: `Việc ${n}` });
    const other = [{ agencyId: 'so-y-te', role: 'lead' as const, groupId: null }];
    await assigned(stage.services, 'cua-y-te', {
      ...of,
      key: '300',
      number: '300',
      assignees: other,
      monitoringAgencyId: 'so-noi-vu',
    });
    await assigned(stage.services, 'khac', { planId: 'kh-khac' });
    later(10);
    await stage.call(officer, 'POST', '/api/v1/tasks/viec-2/progress-reports', { body: report });
    await stage.drain();
    later(10);
  });
  afterAll(() => stage?.stop());

  it('holds each task of the plan once over all pages, numbered, with what was reported', async () => {
    const rows = await exported('office');
    expect(rows).toHaveLength(206);
    expect(new Set(rows.map(({ code }) => code)).size).toBe(206);
    expect(rows.map(({ ordinal }) => ordinal)).toEqual(rows.map((_, index) => index + 1));
    // As the plan has them: the tenth after the ninth, whatever is due first.
    expect(rows.map(({ code }) => code)).toEqual([
      ...Array.from({ length: 205 }, (_, index) => `viec-${index + 1}`),
      'cua-y-te',
    ]);
    expect(rows.find(({ code }) => code === 'viec-2')).toMatchObject({
      title: 'Việc 2',
      leads: 'Sở Tài chính',
      coordinators: 'Sở Tư pháp',
      progress: 40,
      result: report.result,
      difficulties: 'Thiếu số liệu',
      due: new Date('2026-06-30'),
      origin: 'Kế hoạch số 7/KH-UBND ngày 15/01/2026, mục I, nhiệm vụ 2',
      approverEmail: expect.stringContaining('@'),
    });
  });

  it('is narrowed by the filters of the task list', async () => {
    expect((await exported('office', 'agency=so-y-te')).map(({ code }) => code)).toEqual(['cua-y-te']);
    expect((await exported('office', 'q=viec 17&stage=awaiting-acknowledgement')).length).toBeGreaterThan(0);
    expect(await exported('office', 'status=open-overdue')).toEqual([]);
    const wrong = await download('office', 'status=unknown');
    expect([wrong.answer.status, JSON.parse(wrong.bytes.toString()).code]).toEqual([400, 'REQUEST.INVALID']);
  });

  it('tells as of an instant what was known then, and refuses one that is not settled', async () => {
    const before = await exported('office', 'asOf=2026-03-02T02:05:00Z&q=viec');
    expect(before.find(({ code }) => code === 'viec-2')).toMatchObject({ progress: 0, result: null });
    const future = await download('office', 'asOf=2027-01-01T00:00:00Z');
    expect([future.answer.status, JSON.parse(future.bytes.toString()).code]).toEqual([409, 'ASOF.NOT_YET']);
  });

  it('comes as a Word document as well', async () => {
    const { answer, bytes } = await download('office', 'format=docx&q=viec');
    expect(answer.headers.get('content-type')).toContain('wordprocessingml');
    expect(answer.headers.get('content-disposition')).toContain(`theo-doi-${planId}-2026-03-02.docx`);
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    expect(value).toContain('Kế hoạch số 7/KH-UBND ngày 15/01/2026');
    expect(value).toContain('Việc 205');
    expect(value).toContain(report.result);
  });

  it('leaves out what the caller may not read, and is refused to who may not read the plan', async () => {
    const refused = await download(officer, '');
    expect([refused.answer.status, JSON.parse(refused.bytes.toString()).code]).toEqual([
      403,
      'ACTOR.NOT_PERMITTED',
    ]);
    const monitored = await exported('monitor');
    expect(monitored.map(({ code }) => code)).not.toContain('cua-y-te');
    expect(monitored).toHaveLength(205);
  });

  it('is written to a file by the command line', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-export-'));
    const { dondoc } = caller({ DONDOC_URL: stage.url, DONDOC_TOKEN: await signIn('office') });
    const out = join(folder, 'bang.xlsx');
    const heard = await dondoc('plan', 'export', planId, '--agency', askedAgency, '--out', out);
    expect(heard).toMatchObject({ code: 0, out: `Đã ghi bảng theo dõi vào ${out}.` });
    expect(await rowsOf(readFileSync(out))).toHaveLength(205);
    const json = await dondoc('plan', 'export', planId, '--format', 'docx', '--json', '--out', out);
    expect(JSON.parse(json.out)).toEqual({ file: out, bytes: readFileSync(out).length });
    expect((await dondoc('plan', 'export', 'khong-co', '--out', out)).code).toBe(1);
    expect((await dondoc('plan', 'export', planId, '--format', 'pdf')).code).toBe(2);
  });
});
