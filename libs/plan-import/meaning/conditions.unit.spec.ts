import { seedNames } from '#libs/plan-import/built-in-directory/directory';
import { parsePlan } from '#libs/plan-import/parse-plan';
import { isRejection } from '#libs/domain/shared/rejection';
import type { ParsedTask } from '#libs/domain/plan/draft/index';

/** The one task of an annex whose lead cell says this. */
const led = async (cell: string): Promise<ParsedTask> => {
  const annex = ['TT\tNhiệm vụ\tĐơn vị chủ trì\tThời gian', `1\tĐếm cây\t${cell}\tNăm 2026`];
  const bytes = new TextEncoder().encode(['KẾ HOẠCH', 'Thử việc năm 2026', '', ...annex].join('\n'));
  const plan = await parsePlan(bytes, { fileName: 'k.txt', directory: seedNames });
  if (isRejection(plan)) throw new Error(plan.code);
  const [task] = plan.tasks;
  if (!task) throw new Error('no task was read');
  return task;
};
const group = 'UBND các phường, xã';

describe('a unit that is limited by words', () => {
  it.each([
    [`${group} (có HTX thuộc diện giải thể)`, { condition: 'có HTX thuộc diện giải thể' }],
    [`${group} có HTX thuộc diện giải thể`, { condition: 'có HTX thuộc diện giải thể' }],
    [`${group} (trừ phường Hoàn Kiếm)`, { exception: 'trừ phường Hoàn Kiếm' }],
    [`${group} trừ các phường trung tâm`, { exception: 'trừ các phường trung tâm' }],
  ])('keeps them with the group: %s', async (cell, limits) => {
    const { leads, findings } = await led(cell);
    const [lead] = leads;
    expect(leads).toHaveLength(1);
    expect(lead?.groupId).not.toBeNull();
    expect(lead).toMatchObject(limits);
    const code = 'condition' in limits ? 'UNIT.CONDITION' : 'UNIT.EXCEPTION';
    expect(findings.filter((one) => /^UNIT\.(?:CONDITION|EXCEPTION)$/u.test(one.code))).toMatchObject([
      { code, severity: 'info', field: 'leads' },
    ]);
  });

  it('has none where nothing limits it, and an agency by itself is what its name says', async () => {
    const [plain] = (await led(group)).leads;
    const [agency] = (await led('Sở Y tế (nếu cần)')).leads;
    for (const unit of [plain, agency]) {
      expect(unit).not.toHaveProperty('condition');
      expect(unit).not.toHaveProperty('exception');
    }
    expect(agency?.agencyId).not.toBeNull();
  });
});
