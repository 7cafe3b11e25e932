import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApiStage, type ApiStage } from '../../test/support/api-stage';
import { askedAgency, assigned, leadAgency } from '../../test/support/assigned-task';
import { caller, newFolder } from './testing.spec-helper';

jest.setTimeout(120_000);

describe('what happened to a task, on the command line', () => {
  const folder = newFolder();
  const [officer, head, unit] = [`${leadAgency}.officer`, `${leadAgency}.head`, `${askedAgency}.officer`];
  let stage: ApiStage;
  const dondoc = async (as: string, ...args: string[]): Promise<string> => {
    const { code, out, err } = await caller({ DONDOC_DATA: folder }).dondoc(...args, '--as', as);
    if (code !== 0) throw new Error(err);
    return out.replace(/\s+/gu, ' ');
  };
  const act = (as: string, name: string, taskId: string, ...args: string[]) =>
    dondoc(as, 'task', name, taskId, ...args);
  const shown = (taskId: string) => dondoc('committee', 'task', 'show', taskId);

  beforeAll(async () => {
    stage = await startApiStage({ now: () => new Date().toISOString() });
    const { url, password } = stage;
    const accounts = ['supervisor', 'monitor', 'office', 'committee', officer, head, unit];
    writeFileSync(join(folder, 'demo.json'), JSON.stringify({ url, password, accounts }));
    const schedule = { kind: 'single', start: null, due: '2190-06-30', interim: [] } as const;
    for (const taskId of ['dai', 'ngan', 'chung']) {
      await assigned(stage.services, taskId, { schedule });
      await stage.services.application.tasks.takeDueSteps(taskId);
    }
  });
  afterAll(() => stage?.stop());

  it('is shown with who handles it, until that is taken back', async () => {
    await act(head, 'assign-officer', 'dai', '--user-id', officer);
    expect(await shown('dai')).toContain('Cán bộ đầu mối Chuyên viên Sở Tài chính (Sở Tài chính)');
    await act(head, 'assign-officer', 'dai', '--no-user-id');
    expect(await shown('dai')).not.toContain('Cán bộ đầu mối');
    const neither = await caller({ DONDOC_DATA: folder }).dondoc(
      'task',
      'assign-officer',
      'dai',
      '--as',
      head,
    );
    expect([neither.code, neither.err]).toEqual([2, expect.stringContaining('--user-id')]);
  });

  it('is shown with what was directed, asked for, put off, changed and urged, and what became of each', async () => {
    await act(
      'supervisor',
      'direct',
      'dai',
      '--kind',
      'direction',
      '--text',
      'Khẩn trương',
      '--to',
      leadAgency,
    );
    await act(officer, 'answer-directive', 'dai', '1', '--answer', 'Đã rà soát');
    await act(head, 'request-extension', 'dai', '--proposed-due', '31/08/2190', '--reason', 'Chờ số liệu');
    await act('supervisor', 'decide-extension', 'dai', '1', '--granted', 'yes', '--due', '2190-07-31');
    await act(head, 'propose-return', 'dai', '--kind', 'adjust', '--reason', 'Trùng việc');
    await act('supervisor', 'decide-return', 'dai', '1', '--accepted', 'no', '--answer', 'Giữ nguyên');
    await act('monitor', 'propose-amendment', 'dai', '--product', 'Đề án', '--reason', 'Đúng tầm');
    await act('supervisor', 'decide-amendment-proposal', 'dai', '1', '--accepted', 'no', '--answer', 'Đã đủ');
    await act('supervisor', 'suspend', 'dai', '--reason', 'Chờ quy định');
    await act('supervisor', 'resume', 'dai');
    await act(
      'supervisor',
      'amend',
      'dai',
      '--number',
      '9/KH',
      '--date',
      '05/01/2026',
      '--title',
      'Rà soát hết',
    );
    await act(
      'office',
      'record-reminder',
      'dai',
      '--number',
      '12/VP',
      '--date',
      '06/01/2026',
      '--signer',
      'Bà Hoa',
    );
    await act(officer, 'submit', 'dai', '--summary', 'Báo cáo kết quả', '--number', '3/BC');
    await act('supervisor', 'return', 'dai', '1', '--reason', 'Thiếu phụ lục');
    const out = await shown('dai');
    for (const told of [
      /Ý kiến chỉ đạo Số Loại .* 1 ý kiến chỉ đạo Khẩn trương Sở Tài chính .* Đã rà soát/u,
      /Gia hạn Số .* 1 Sở Tài chính 30\/06\/2190 31\/08\/2190 được gia hạn 31\/07\/2190 Chờ số liệu/u,
      /Đề nghị trả lại, điều chỉnh Số .* 1 Sở Tài chính điều chỉnh Trùng việc không đồng ý Giữ nguyên/u,
      /Đề nghị sửa đổi nhiệm vụ Số .* sản phẩm: .* → Đề án Đúng tầm không đồng ý Đã đủ/u,
      /Tạm dừng Từ .* Chờ quy định/u,
      /Điều chỉnh Số .* 1 số 9\/KH ngày 05\/01\/2026 .* nội dung: .* → Rà soát hết/u,
      /Công văn đôn đốc Số .* 1 số 12\/VP ngày 06\/01\/2026 Sở Tài chính Bà Hoa/u,
      /Sản phẩm Số .* 1 Sở Tài chính Báo cáo kết quả bị trả lại .* Thiếu phụ lục/u,
    ])
      expect(out).toMatch(told);
  });

  it('is shown without what never happened, and with why it ended', async () => {
    const before = await shown('ngan');
    for (const title of ['Ý kiến chỉ đạo', 'Gia hạn', 'Tạm dừng', 'Khó khăn', 'Công văn', 'Thôi thực hiện'])
      expect(before).not.toContain(`${title} Số`);
    await act('supervisor', 'cancel', 'ngan', '--reason', 'Không còn cần');
    expect(await shown('ngan')).toMatch(/Thôi thực hiện Lúc .* Không còn cần/u);
  });

  it('is shown with what was reported, asked of others and given by them, with every file', async () => {
    const paper = join(folder, 'ý kiến.pdf');
    writeFileSync(paper, 'góp ý của Sở Tư pháp');
    await act(officer, 'report-progress', 'chung', '--result', 'Đã có dự thảo', '--percent', '50');
    await act(
      officer,
      'request-coordination',
      'chung',
      '--coordinator-ids',
      askedAgency,
      '--content',
      'Góp ý',
    );
    await act(unit, 'submit-input', 'chung', '--summary', 'Nhất trí', '--file', paper);
    await act(officer, 'return-input', 'chung', '1', '--reason', 'Nêu rõ hơn');
    await act(unit, 'submit-input', 'chung', '--summary', 'Nhất trí cả', '--file', paper);
    await act(officer, 'submit', 'chung', '--summary', 'Dự thảo', '--file', paper);
    const out = await shown('chung');
    for (const told of [
      /Báo cáo tiến độ Lúc .* Sở Tài chính 50% Đã có dự thảo/u,
      /Yêu cầu phối hợp Số .* 1 Sở Tài chính Sở Tư pháp Góp ý .* chờ ý kiến/u,
      /Ý kiến phối hợp Số .* 1 Sở Tư pháp 1 Nhất trí .* bị trả lại Nêu rõ hơn 2 Sở Tư pháp 1 Nhất trí cả .* chờ tiếp nhận/u,
      /Tệp .* sản phẩm số 1 1 ý kiến\.pdf 28 byte ý kiến phối hợp số 1 1 ý kiến\.pdf 28 byte ý kiến phối hợp số 2 1 /u,
    ])
      expect(out).toMatch(told);
  });

  it('gives its files, each whole and under a name of its own, into the folder that was asked for', async () => {
    const out = join(folder, 'tải về');
    const told = await dondoc('committee', 'task', 'file', 'chung', '--out', out);
    expect(told).toContain(`Đã ghi “ý kiến.pdf” (28 byte) vào ${join(out, 'deliverable-1.1-ý kiến.pdf')}.`);
    expect(readdirSync(out).sort()).toEqual([
      'deliverable-1.1-ý kiến.pdf',
      'input-1.1-ý kiến.pdf',
      'input-2.1-ý kiến.pdf',
    ]);
    const one = ['task', 'file', 'chung', 'ý kiến phối hợp', '2', '--out', out, '--as', 'committee'];
    await caller({ DONDOC_DATA: folder }).dondoc(...one);
    expect(readFileSync(join(out, 'ý kiến.pdf'), 'utf8')).toBe('góp ý của Sở Tư pháp');
    const none = await caller({ DONDOC_DATA: folder }).dondoc(...one.slice(0, 4), '9', '--as', 'committee');
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('CLI.NO_SUCH_FILE')]);
  });

  it('overwrites no file that is there unless told to, and follows no link', async () => {
    const [out, outside] = [join(folder, 'có sẵn'), join(folder, 'ngoài.txt')];
    mkdirSync(out);
    writeFileSync(outside, 'của mình');
    symlinkSync(outside, join(out, 'deliverable-1.1-ý kiến.pdf'));
    const all = ['task', 'file', 'chung', '--out', out, '--as', 'committee'];
    const kept = await caller({ DONDOC_DATA: folder }).dondoc(...all);
    expect([kept.code, kept.err]).toEqual([1, expect.stringContaining('CLI.NOT_ALL_DONE')]);
    expect(kept.out).toContain('deliverable 1 1: CLI.FILE_EXISTS');
    expect(kept.out).toContain('input-2.1-ý kiến.pdf');
    expect(lstatSync(join(out, 'deliverable-1.1-ý kiến.pdf')).isSymbolicLink()).toBe(true);
    const forced = await caller({ DONDOC_DATA: folder }).dondoc(...all, '--force', '--json');
    expect([forced.code, JSON.parse(forced.out).files.length]).toEqual([0, 3]);
    expect(readFileSync(join(out, 'deliverable-1.1-ý kiến.pdf'), 'utf8')).toBe('góp ý của Sở Tư pháp');
    expect([readFileSync(outside, 'utf8'), readdirSync(out).length]).toEqual(['của mình', 3]);
  });

  it('is completed with people and agencies by name, for who is signed in, and silently with nothing for others', async () => {
    const typed = async (...words: string[]) => {
      const { code, out, err } = await caller({ DONDOC_DATA: folder }).dondoc('__complete', '--', ...words);
      return [code, out.split('\n'), err];
    };
    const as = ['--as', officer];
    expect(await typed('task', 'list', ...as, '--agency', 'so-tai-c')).toEqual([0, [leadAgency], '']);
    expect(await typed('task', 'list', ...as, '--agency', '"Sở tư ph')).toEqual([0, [askedAgency], '']);
    const several = [
      'task',
      'request-coordination',
      'dai',
      ...as,
      '--coordinator-ids',
      `${leadAgency},so tu phap`,
    ];
    expect(await typed(...several)).toEqual([0, [`${leadAgency},${askedAgency}`], '']);
    expect(
      await typed('task', 'assign-officer', 'dai', ...as, '--user-id', 'chuyên viên sở tài chính'),
    ).toEqual([0, [officer], '']);
    expect(await typed('plan', 'setup', 'x', '--supervisor', 'super')).toEqual([0, [''], '']);
    expect(await typed('plan', 'setup', 'x', '--as', 'nobody', '--supervisor', 'super')).toEqual([
      0,
      [''],
      '',
    ]);
    expect(await typed('task', 'list', ...as, '--q', 'so-tai-c')).toEqual([0, [''], '']);
  });

  it('has its difficulties in the task and in the register, which is narrowed by plan, state and unit', async () => {
    const given = ['--recommendation', 'Cấp kinh phí'];
    await act(unit, 'raise-difficulty', 'dai', '--content', 'Thiếu kinh phí', ...given);
    await act(officer, 'raise-difficulty', 'dai', '--content', 'Thiếu người');
    await act('monitor', 'consolidate-difficulty', 'dai', '1', '--summary', 'Trình UBND');
    await act(
      'supervisor',
      'assign-difficulty',
      'dai',
      '1',
      '--agency-id',
      leadAgency,
      '--due',
      '2190-03-01',
    );
    await stage.drain();
    expect(await shown('dai')).toMatch(
      /Khó khăn, vướng mắc Số .* 1 Sở Tư pháp .* Thiếu kinh phí đang giải quyết Sở Tài chính 01\/03\/2190 2 Sở/u,
    );
    const register = (...filters: string[]) => dondoc('monitor', 'difficulties', ...filters);
    expect(await register()).toMatch(/dai số 1 .* Thiếu kinh phí .* dai số 2 .* Thiếu người chờ tổng hợp/u);
    expect(await register('--status', 'raised')).not.toContain('Thiếu kinh phí');
    expect(await register('--agency', askedAgency)).not.toContain('Thiếu người');
    expect(await register('--resolver', leadAgency)).toContain('Thiếu kinh phí');
    expect(await register('--plan', 'khac')).toBe('Không có khó khăn, vướng mắc nào.');
    const json = await dondoc('monitor', 'difficulties', '--json');
    expect(JSON.parse(json).items.map(({ n }: { n: number }) => n)).toEqual([1, 2]);
    const wrong = await caller({ DONDOC_DATA: folder }).dondoc(
      'difficulties',
      '--status',
      'x',
      '--as',
      'monitor',
    );
    expect(wrong.code).toBe(2);
    await act(officer, 'resolve-difficulty', 'dai', '1', '--resolution', 'Đã cấp');
    expect(await shown('dai')).toMatch(/Thiếu kinh phí đã giải quyết .* Đã cấp/u);
  });
});
