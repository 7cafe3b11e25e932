import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { startApiStage, type ApiStage } from '../../test/support/api-stage';
import { planText } from '../../test/support/plan-text';
import type { Schema } from '#libs/api-client/routes';
import { caller, newFolder } from './testing.spec-helper';

jest.setTimeout(120_000);

const clock = { now: () => new Date().toISOString() };
const folder = newFolder();
let stage: ApiStage;

const rows = [
  { number: '1', title: 'Xây dựng quy chế', leads: 'Sở Xa Lạ', product: 'Quy chế', timing: 'Năm 2099' },
  { number: '2', title: 'Tập huấn; kiểm tra', leads: 'Sở Y tế', product: 'Báo cáo', timing: 'tùy thuộc' },
];
const file = (name: string, annex: typeof rows): string => {
  const at = join(folder, name);
  writeFileSync(at, planText({ number: '5', date: '2026-01-15' }, annex));
  return at;
};

beforeAll(async () => {
  stage = await startApiStage(clock);
  const { url, password } = stage;
  writeFileSync(join(folder, 'demo.json'), JSON.stringify({ url, password, accounts: ['monitor'] }));
});
afterAll(() => stage?.stop());

describe('the review of a draft on the command line', () => {
  const { dondoc } = caller({ DONDOC_DATA: folder });
  let id: string;
  const draft = async () => JSON.parse((await dondoc('plan', 'review', id, '--json')).out) as Schema<'Draft'>;
  const done = async (...args: string[]): Promise<string> => {
    const { code, out, err } = await dondoc('plan', ...args);
    expect([code, code === 0 ? '' : err]).toEqual([0, '']);
    return out;
  };

  it('splits, merges, adds and drops rows and corrects the document', async () => {
    id = /kh-[0-9a-f]{12}/.exec(await done('import', file('k.txt', rows)))?.[0] ?? '';
    await done('split', id, 'tasks', '2', '--title', 'Tập huấn', '--title', 'Kiểm tra');
    expect((await dondoc('plan', 'split', id, 'tasks', '2', '--title', 'Một')).code).toBe(2);
    expect(await done('merge', id, 'tasks', '2', '2-2', '--product', 'Kế hoạch')).toContain('Đã gộp 2-2');
    await done(
      'add',
      id,
      'tasks',
      '--title',
      'Bổ sung',
      '--number',
      '9',
      '--lead',
      'so-y-te',
      '--due',
      '1/9/2099',
    );
    await done(
      'add',
      id,
      'targets',
      '--title',
      'Tỷ lệ trên 50%',
      '--set',
      'operator=>',
      '--set',
      'value=50,5',
    );
    expect((await dondoc('plan', 'add', id, 'targets', '--title', 'x', '--set', 'value=abc')).code).toBe(2);
    await done('drop', id, 'tasks', '9', '--reason', 'Thêm nhầm');
    await done('document', id, '--number', '5a/KH-UBND', '--reason', 'Bản ký');
    await done('correct', id, 'tasks', '2', '--number', '2a', '--reason', 'Bản ký');
    const answer = await draft();
    expect(answer.document.number).toBe('5a/KH-UBND');
    expect(answer.tasks).toMatchObject([{ key: '1' }, { key: '2', number: '2a', product: 'Kế hoạch' }]);
    expect(answer.targets.at(-1)).toMatchObject({ operator: '>', value: 50.5 });
    expect(await done('history', id)).toMatch(/Bỏ nhiệm vụ 9 “Bổ sung”: Thêm nhầm\./);
  });

  it('decides about duties, one way at a time', async () => {
    expect((await dondoc('plan', 'duty', id, 'x', '--follow', '--text', '--reason', 'y')).code).toBe(2);
    const { code, err } = await dondoc('plan', 'duty', id, 'x', '--follow', '--reason', 'y');
    expect([code, err.includes('DRAFT.ROW_NOT_FOUND')]).toEqual([1, true]);
  });

  it('takes the findings away as a table and brings them back', async () => {
    const at = join(folder, 'phat-hien.xlsx');
    expect(await done('findings', id, '--out', at)).toContain('Đã ghi');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(at);
    const sheet = workbook.worksheets[0];
    const titles = (sheet?.getRow(1).values ?? []) as string[];
    sheet?.eachRow((row, n) => {
      const text = (title: string): string => row.getCell(titles.indexOf(title)).text;
      if (n > 1 && text('Dòng') === '1' && text('Mục') === 'leads')
        row.getCell(titles.indexOf('Giá trị sửa')).value = 'Sở Nội vụ';
    });
    await workbook.xlsx.writeFile(at);
    expect(await done('findings', id, '--in', at)).toContain('Đã áp dụng');
    expect((await draft()).tasks[0]?.leads).toMatchObject([{ agencyId: 'so-noi-vu' }]);
    expect((await dondoc('plan', 'findings', id, '--in', `${at}.none`)).code).toBe(2);
    const asPlan = await dondoc('plan', 'import', at);
    expect([asPlan.code, asPlan.err.includes('IMPORT.FINDINGS_TABLE: ')]).toEqual([1, true]);
    expect(asPlan.err).toContain(`dondoc plan findings ${id} --in`);
    expect(await done('names')).toContain('Sở Xa Lạ');
    await done('names', '--forget', 'Sở Xa Lạ', '--agency', 'so-noi-vu', '--reason', 'Nhầm');
    expect(await done('names')).toBe('Chưa có tên nào được rà soát.');
  });

  it('resolves all findings of one kind', async () => {
    const [{ code } = { code: '' }] = (await draft()).openFindings;
    expect(await done('resolve', id, code, '--verdict', 'reject', '--reason', 'Đã đối chiếu')).toContain(
      code,
    );
    expect((await draft()).openFindings.map((f) => f.code)).not.toContain(code);
  });

  it('tells what a corrected version changes', async () => {
    const corrected = rows.map((row) => ({ ...row, product: 'Đề án' }));
    const out = await done('import', file('k2.txt', corrected), '--replaces', id);
    const next = /kh-[0-9a-f]{12}/.exec(out)?.[0] ?? '';
    expect(await done('diff', next)).toContain('product: Quy chế → Đề án');
    const told = JSON.parse(await done('diff', next, '--against', id, '--json')) as Schema<'PlanDifference'>;
    expect(told.against).toBe(id);
    expect(await done('apply-version', id, '--from', next)).toContain('Đã áp dụng bản sửa; giữ ');
    expect((await draft()).tasks.map(({ product }) => product)).toContain('Đề án');
  });
});
