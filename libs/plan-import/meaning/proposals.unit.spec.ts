import type { ParsedPlan } from '#libs/domain/plan/draft/index';
import { isRejection } from '#libs/domain/shared/rejection';
import { parseTiming } from '#libs/domain/timing/schedule';
import { seedNames } from '#libs/plan-import/built-in-directory/directory';
import { judgeTiming } from '#libs/plan-import/meaning/timing-findings';
import { parsePlan } from '#libs/plan-import/parse-plan';

const read = async (lines: readonly string[]): Promise<ParsedPlan> => {
  const bytes = new TextEncoder().encode(['KẾ HOẠCH', 'Thử việc năm 2026', '', ...lines].join('\n'));
  const plan = await parsePlan(bytes, { fileName: 'k.txt', directory: seedNames });
  if (isRejection(plan)) throw new Error(plan.code);
  return plan;
};
const annex = ['TT\tNhiệm vụ\tĐơn vị chủ trì\tThời gian', '1\tĐếm cây\tSở Y tế\tNăm 2026'];
const absent = async (lines: readonly string[]): Promise<string[]> =>
  (await read(lines)).findings.filter(({ code }) => code === 'ANNEX.ABSENT').map(({ message }) => message);

describe('an annex that is mentioned', () => {
  it('and that the file does not hold is told once, with its number', async () => {
    const messages = await absent([
      'I. NHIỆM VỤ',
      'Theo Phụ lục 2 kèm theo.',
      'Xem Phụ lục 2 đính kèm.',
      'PHỤ LỤC 1',
      ...annex,
    ]);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('Phụ lục 2');
  });

  it('and that is there, or belongs to another document, is no finding', async () => {
    expect(await absent(['Theo Phụ lục 1 kèm theo.', 'PHỤ LỤC 1', ...annex])).toEqual([]);
    expect(await absent(['Theo Phụ lục kèm theo.', ...annex])).toEqual([]);
    expect(await absent(['Theo Phụ lục 3 ban hành kèm theo Quyết định số 1/QĐ-TTg.'])).toEqual([]);
  });
});

describe('a blank lead', () => {
  const blank = ['TT\tNhiệm vụ\tĐơn vị chủ trì\tThời gian', '1\tTổ chức khám sức khỏe học đường cho học sinh tiểu học vùng cao\t\tNăm 2026']; // prettier-ignore
  const lead = async (...body: string[]) =>
    (await read([...body, ...blank])).tasks[0]?.findings.find(({ code }) => code === 'LEAD.MISSING');

  it('comes with the unit to which the body gives the same duty', async () => {
    const found = await lead(
      'I. NHIỆM VỤ',
      '1. Sở Y tế:',
      '- Chủ trì tổ chức khám sức khỏe học đường cho học sinh tiểu học vùng cao.',
    );
    expect(found?.severity).toBe('error');
    expect(found?.proposal?.changes.leads).toMatchObject([{ agencyId: 'so-y-te' }]);
    expect(found?.proposal?.score).toBeGreaterThanOrEqual(0.6);
  });

  it('has no proposal where the body gives nobody that duty', async () => {
    const found = await lead('I. NHIỆM VỤ', '1. Sở Nội vụ:', '- Xây dựng đề án vị trí việc làm.');
    expect(found?.severity).toBe('error');
    expect(found?.proposal).toBeUndefined();
  });
});

describe('a timing that fixes no date', () => {
  const proposed = (text: string, planDate: string | null = '2026-02-05') => {
    const schedule = parseTiming(text, { planYear: 2026 });
    const found = judgeTiming({ title: 'Việc', text, schedule, planDate });
    return found.find(({ code }) => code === 'TIMING.UNRESOLVED')?.proposal?.changes.timing?.due ?? null;
  };

  it.each([
    ['trong 30 ngày kể từ ngày ban hành Kế hoạch', '2026-03-07'],
    ['dự kiến trong tháng 10/2026', '2026-10-31'],
    ['tháng 10/2026 (tùy thuộc tình hình)', '2026-10-31'],
  ])('"%s" comes with %s', (text, due) => {
    expect(proposed(text)).toBe(due);
  });

  it('comes with none where nothing suggests one', () => {
    expect(proposed('khi có yêu cầu')).toBeNull();
    expect(proposed('trong 30 ngày kể từ ngày ban hành Kế hoạch', null)).toBeNull();
  });

  it('that comes back may begin before the plan; a deadline before it is doubted', () => {
    const codes = (text: string) =>
      judgeTiming({
        title: 'Việc',
        text,
        planDate: '2026-02-05',
        schedule: parseTiming(text, { planYear: 2026 }),
      }).map(({ code }) => code);
    expect(codes('trước ngày 25 hàng tháng')).not.toContain('TIMING.BEFORE_PLAN');
    expect(codes('15/01/2026')).toContain('TIMING.BEFORE_PLAN');
  });
});
