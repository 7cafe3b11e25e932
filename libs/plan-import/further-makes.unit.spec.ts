import type { Finding, ParsedPlan, ParsedTask, ParsedUnit } from '#libs/domain/plan/draft/index';
import { isRejection } from '#libs/domain/shared/rejection';
import { seedNames } from '#libs/plan-import/built-in-directory/directory';
import * as makes from '#libs/plan-import/fixtures/further-makes';
import { parsePlan } from '#libs/plan-import/parse-plan';

const read = async (text: string): Promise<ParsedPlan> => {
  const plan = await parsePlan(new TextEncoder().encode(text), { fileName: 'k.txt', directory: seedNames });
  if (isRejection(plan)) throw new Error(plan.code);
  return plan;
};
const names = (units: readonly ParsedUnit[]): string => units.map(({ text }) => text).join(' + ');
const told = ({ key, leads, coordinators, timing }: ParsedTask): (string | null)[] => [
  key,
  names(leads),
  names(coordinators),
  timing.start,
  timing.due ?? timing.kind,
];
const found = (row: { readonly findings: readonly Finding[] } | undefined, code: string) =>
  row?.findings.find((finding) => finding.code === code);

describe('a plan of a further make', () => {
  it('with columns for start and end runs from the first day of the one to the last of the other', async () => {
    const { tasks, findings } = await read(makes.startAndEnd);
    expect(tasks.map(told)).toEqual([
      ['1', 'Phòng Kinh tế và Hạ tầng', 'UBND các xã', '2026-03-01', '2026-03-31'],
      ['2', 'UBND các xã', 'Mặt trận Tổ quốc huyện', '2026-04-01', '2026-06-30'],
      ['3', 'UBND các xã', 'Phòng Tài chính', null, '2026-11-30'],
    ]);
    expect(findings.map(({ code }) => code)).not.toContain('ANNEX.NO_TIMING_COLUMN');
  });

  it('that names another lead in a task than in its cell keeps the cell and asks', async () => {
    const { tasks } = await read(makes.startAndEnd);
    expect(found(tasks[2], 'LEAD.OTHER_IN_TITLE')?.severity).toBe('warning');
    const known = makes.startAndEnd.replace('Ban Quản lý dự án chủ trì', 'Sở Xây dựng chủ trì');
    const other = found((await read(known)).tasks[2], 'LEAD.OTHER_IN_TITLE');
    expect(other?.proposal?.changes.leads).toMatchObject([{ agencyId: 'so-xay-dung' }]);
    expect(found(tasks[0], 'LEAD.OTHER_IN_TITLE')).toBeUndefined();
  });

  it('whose annex is a list below the recipients has its items as duties, with their labels', async () => {
    const { duties } = await read(makes.annexAsList);
    const union = 'Liên đoàn Lao động tỉnh';
    expect(duties.map(told)).toEqual([
      ['PL.1', union, 'Sở Y tế + Sở Nội vụ', null, '2026-04-29'],
      ['PL.2', 'Sở Nội vụ', union, null, '2026-09-30'],
      ['PL.3', union, '', null, '2026-12-31'],
    ]);
    expect(duties[0]?.title).toBe('Tổ chức thăm đoàn viên ốm đau');
  });

  it('that is an action programme gives the departments what stands below them, and says what it left', async () => {
    const { document, duties, reporting, targets } = await read(makes.actionProgramme);
    expect(document.kind).toBe('Chương trình hành động');
    const office = 'Vụ Giáo dục tiểu học';
    expect(duties.map(({ key, leads }) => [key, names(leads)])).toEqual([
      ['II.1.a', office],
      ['II.1.b', office],
      ['II.2', 'Văn phòng Bộ'],
    ]);
    expect(names(duties[0]?.coordinators ?? [])).toBe('các Sở Giáo dục và Đào tạo');
    expect(reporting.map(({ recurrence }) => recurrence)).toEqual(['monthly', 'yearly']);
    expect(found(duties[1], 'DUTY.IS_REPORT')?.message).toContain('R1');
    expect(found(duties[0], 'DUTY.IS_REPORT')).toBeUndefined();
    expect(
      targets.map(({ key, indicator, value, unit, year }) => [key, indicator, value, unit, year]),
    ).toEqual([
      ['T1', 'Tỷ lệ trường học không dùng chai nhựa', 60, '%', 2026],
      ['T2', 'Tỷ lệ trường học không dùng chai nhựa', 90, '%', 2028],
      ['T3', 'Số mô hình trường học xanh', 12, 'mô hình', 2026],
      ['T4', 'Số mô hình trường học xanh', 40, 'mô hình', 2028],
    ]);
  });

  it('with two annexes keeps both apart', async () => {
    const { tasks } = await read(makes.twoAnnexes);
    expect(tasks.map(({ key, timing }) => [key, timing.due])).toEqual([
      ['T1.1', '2026-04-30'],
      ['T1.2', '2026-09-30'],
      ['T2.1', '2026-04-15'],
      ['T2.2', null],
    ]);
  });
});
