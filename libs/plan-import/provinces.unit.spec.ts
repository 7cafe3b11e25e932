import type { ParsedPlan, ParsedTask, ParsedUnit } from '#libs/domain/plan/draft/index';
import { isRejection } from '#libs/domain/shared/rejection';
import { seedNames } from '#libs/plan-import/built-in-directory/directory';
import * as provinces from '#libs/plan-import/fixtures/provinces';
import { parsePlan } from '#libs/plan-import/parse-plan';

const parse = (text: string) =>
  parsePlan(new TextEncoder().encode(text), { fileName: 'ke-hoach.txt', directory: seedNames });
const accept = async (text: string): Promise<ParsedPlan> => {
  const plan = await parse(text);
  if (isRejection(plan)) throw new Error(plan.code);
  return plan;
};
const names = (units: readonly ParsedUnit[]): string => units.map(({ text }) => text).join(' + ');
const told = ({ key, leads, coordinators, timing }: ParsedTask): string[] => [
  key,
  names(leads),
  names(coordinators),
  timing.due ?? timing.kind,
];
const codes = (row: { readonly findings: readonly { readonly code: string }[] } | undefined): string[] =>
  (row?.findings ?? []).map(({ code }) => code);

describe('a plan of another province', () => {
  it('with a heading over two rows is read by its lower row', async () => {
    const { document, tasks, findings } = await accept(provinces.twoRowHeading);
    const environment = 'Sở Nông nghiệp và Môi trường';
    expect(tasks.map(told)).toEqual([
      ['1.1', 'Đài Phát thanh và Truyền hình tỉnh', `${environment} + UBND các xã, phường`, 'weekly'],
      [
        '1.2',
        'Sở Giáo dục và Đào tạo',
        'Tỉnh đoàn + Hội Liên hiệp Phụ nữ tỉnh + các đơn vị liên quan',
        '2026-09-30',
      ],
      ['2.1', environment, 'Công an tỉnh + Sở Xây dựng', '2026-04-29'],
      ['2.2', environment, 'Công an tỉnh', 'unresolved'],
      ['2.4', environment, 'Các sở, ngành', '2026-06-18'],
    ]);
    expect(tasks.map((t) => t.section)).toEqual(['A', 'A', 'B', 'B', 'B']);
    expect(findings.find((f) => f.code === 'NUMBERING.GAP')?.message).toContain('2.3');
    expect(document).toMatchObject({
      number: '88/KH-UBND',
      date: '2026-01-12',
      authority: 'UBND TỈNH SÔNG LAM',
      legalBasis: ['Luật Bảo vệ môi trường số 72/2020/QH14', 'Nghị quyết số 15/NQ-HĐND ngày 09/12/2025'],
    });
  });

  it('orders reports by quarter, by day, and in a cell of its annex', async () => {
    const { reporting, targets } = await accept(provinces.twoRowHeading);
    expect(reporting.map((r) => [names(r.to), r.recurrence, r.due, r.kind, r.source.part])).toEqual([
      ['Sở Nông nghiệp và Môi trường', 'quarterly', '2026-03-19', 'periodic', 'body'],
      ['UBND tỉnh', 'once', '2026-12-14', 'periodic', 'body'],
      ['UBND tỉnh', 'once', '2026-06-18', 'interim-review', 'annex'],
    ]);
    expect(names(reporting[0]?.from ?? [])).toBe(
      'Sở Nông nghiệp và Môi trường + Sở Xây dựng + Sở Y tế + UBND các xã, phường',
    );
    expect(targets.map((t) => [t.operator, t.value, t.unit, t.scope])).toEqual([
      ['=', 12500, 'cây', ''],
      ['>=', 2, 'tổ', 'mỗi xã'],
      ['>', 90, '%', ''],
      ['=', 1.5, 'tỷ đồng', ''],
    ]);
  });

  it('with one cell for all who are responsible has lead and coordinating units told apart', async () => {
    const { tasks } = await accept(provinces.responsibleCell);
    expect(tasks.map(told)).toEqual([
      ['I.1', 'Phòng Văn hóa - Xã hội', 'UBND các xã + Huyện đoàn', '2026-12-31'],
      ['I.2', 'Huyện đoàn', 'Hội Khuyến học huyện', 'yearly'],
      ['I.3', 'Trung tâm Văn hóa', 'Phòng Giáo dục và Đào tạo + Thư viện huyện', 'yearly'],
      ['II.1', 'UBND các xã', '', 'continuous'],
      ['II.2', 'Phòng Văn hóa - Xã hội', '', '2030-12-31'],
    ]);
  });

  it('without a table lives by the labels below its tasks', async () => {
    const { tasks, duties, reporting, targets, document } = await accept(provinces.labelledBody);
    expect(tasks).toEqual([]);
    expect(document.number).toBe('05/CTr-UBND');
    expect(duties.slice(0, 2).map(told)).toEqual([
      ['II.1', 'Sở Giáo dục và Đào tạo', 'Sở Y tế + UBND các xã, phường', '2026-04-30'],
      ['II.2', 'UBND các xã, phường', '', 'continuous'],
    ]);
    expect(reporting.map((r) => r.due)).toEqual(['2026-06-09', '2026-12-09']);
    expect(targets.map((t) => [t.operator, t.value, t.unit])).toEqual([
      ['>=', 60, '%'],
      ['=', 10, '%'],
      ['=', 25, 'bể'],
      ['<=', 2, 'bể/xã'],
    ]);
  });

  it('with the lead in front of the task takes it over from the merged cell', async () => {
    const { tasks, document } = await accept(provinces.leadFirst);
    expect(document).toMatchObject({ number: '17-KH/ĐU', draft: false });
    expect(tasks.map(told)).toEqual([
      ['1', 'Văn phòng HĐND và UBND phường', '', '2026-03-31'],
      ['2', 'Văn phòng HĐND và UBND phường', '', '2026-01-31'],
      ['3', 'Phòng Kinh tế, Hạ tầng và Đô thị', '', '2026-06-30'],
      ['4', 'Đoàn Thanh niên phường', '', 'unresolved'],
      ['5', 'Hội Người cao tuổi + Hội Cựu chiến binh phường', '', 'unresolved'],
    ]);
    expect(codes(tasks[1])).toContain('LEAD.INFERRED');
    expect(codes(tasks[3])).toContain('TIMING.UNRESOLVED');
  });

  it('without any heading is told by what its columns hold, and says so', async () => {
    const { tasks, findings } = await accept(provinces.withoutHeading);
    expect(tasks.map(told)).toEqual([
      ['1', 'Sở Nông nghiệp và Môi trường', 'UBND các xã', '2026-03-31'],
      ['2', 'Sở Xây dựng', 'Công ty Thủy nông', '2026-04-30'],
      ['3', 'UBND các xã', 'Bộ Chỉ huy quân sự tỉnh', 'continuous'],
    ]);
    expect(findings.map((f) => f.code)).toContain('ANNEX.COLUMNS_INFERRED');
  });

  it('with units as headings gives each unit what stands below it', async () => {
    const { duties } = await accept(provinces.unitsAsHeadings);
    const culture = 'Sở Văn hóa, Thể thao và Du lịch';
    const wards = 'UBND phường Mường Thanh + UBND phường Noong Bua + UBND phường Him Lam';
    expect(duties.map((d) => [d.key, names(d.leads), d.timing.due])).toEqual([
      ['II.1-1', culture, '2026-02-14'],
      ['II.1-2', culture, '2026-02-28'],
      ['II.2', 'Công an tỉnh', null],
      ['II.3', 'Sở Tài chính + Sở Y tế + Sở Xây dựng', null],
      ['II.4', 'Tỉnh đoàn', null],
      ['II.5.a', wards, '2026-02-28'],
      ['II.5.b', wards, null],
    ]);
    expect(names(duties[0]?.coordinators ?? [])).toBe('Công an tỉnh + UBND các phường');
  });

  it('with one column for lead and others takes the first as lead, and says so', async () => {
    const { tasks } = await accept(provinces.leadAndOthersByOrder);
    const office = 'Chi cục Chăn nuôi và Thú y';
    expect(tasks.map(told)).toEqual([
      ['I.1', office, 'UBND các xã + Trạm Khuyến nông', '2026-03-31'],
      ['I.2', office, 'UBND các xã', '2026-09-30'],
      ['II.2', office, '', 'unresolved'],
      ['II.4', 'UBND các xã', '', 'weekly'],
    ]);
    expect(codes(tasks[0])).toContain('LEAD.FIRST_NAMED');
    const repeated = tasks[2]?.findings.find((f) => f.code === 'NUMBERING.REPEATED');
    expect(repeated?.proposal?.changes).toEqual({ number: '3' });
  });

  it('with sections that bear no number keeps their names, and keys that are unique', async () => {
    const { tasks } = await accept(provinces.sectionsWithoutNumbers);
    expect(tasks.map((t) => [t.key, t.section, t.timing.due])).toEqual([
      ['S1.01', 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', '2026-03-15'],
      ['S1.02', 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', '2025-03-31'],
      ['S2.01', 'UBND CÁC XÃ VEN BIỂN', '2026-06-30'],
    ]);
    expect(codes(tasks[1])).toContain('TIMING.BEFORE_PLAN');
  });
});

describe('a doubt about a unit', () => {
  const annex = (date: string, lead: string) =>
    ['Số: 3/KH-UBND', `Hà Nội, ngày ${date}`, '', 'KẾ HOẠCH', '', 'Thử việc', '', 'TT\tNhiệm vụ\tĐơn vị chủ trì\tThời gian', `1\tĐếm cây\t${lead}\tNăm 2026`].join('\n'); // prettier-ignore
  const task = async (date: string, lead: string) => (await accept(annex(date, lead))).tasks[0];

  it('that no longer existed when the plan was issued comes with its successor', async () => {
    const finding = (await task('05/02/2026', 'Sở Kế hoạch và Đầu tư'))?.findings.find(
      (f) => f.code === 'UNIT.DISSOLVED',
    );
    expect(finding?.proposal?.changes.leads).toMatchObject([{ agencyId: 'so-tai-chinh' }]);
    expect(codes(await task('05/02/2023', 'Sở Kế hoạch và Đầu tư'))).not.toContain('UNIT.DISSOLVED');
  });

  it('whose name recognition spoilt comes with the nearest names and their score', async () => {
    const read = await task('05/02/2026', 'SỐ TÀI CHÍNH; Sở Y tế');
    expect(read?.leads.map((u) => u.agencyId)).toEqual([null, 'so-y-te']);
    const { proposal } = read?.findings.find((f) => f.code === 'UNIT.SUGGESTED') ?? {};
    expect(proposal?.changes.leads).toMatchObject([{ agencyId: 'so-tai-chinh' }, { agencyId: 'so-y-te' }]);
    expect(proposal?.score).toBeGreaterThan(0.9);
  });

  it('that differs by joining words only is known, and noted', async () => {
    const read = await task('05/02/2026', 'SỞ VĂN HÓA THỂ THAO');
    expect(read?.leads[0]?.agencyId).toBe('so-van-hoa-va-the-thao');
    expect(codes(read)).toContain('UNIT.VARIANT');
  });
});

describe('a text in which nothing is a plan', () => {
  it.each([
    ['a recipe', 'Phở gà\n1. Luộc gà trong 40 phút.\n2. Trụng bánh phở.', 'IMPORT.NOT_A_PLAN'],
    ['a price list', 'TT\tMặt hàng\tGiá\n1\tGạo tẻ\t15.000 đồng\n2\tMuối\t5.000 đồng', 'IMPORT.NOT_A_PLAN'],
  ])('%s is refused', async (_, text, code) => {
    expect(await parse(text)).toMatchObject({ code });
  });

  it('a plan without duties yields none, and says that it has no annex', async () => {
    const plan = await accept('KẾ HOẠCH\n\nNghỉ mát\n\nTrời đẹp thì đi, mưa thì ở nhà.');
    expect([plan.tasks, plan.duties, plan.reporting, plan.targets]).toEqual([[], [], [], []]);
    expect(plan.findings.map((f) => f.code)).toContain('ANNEX.NONE');
  });
});
