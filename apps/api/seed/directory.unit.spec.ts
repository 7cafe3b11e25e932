import { agencies } from '#libs/plan-import/built-in-directory/agencies';
import { demoAccounts } from './accounts';
import { groups, seedDirectory, seedNames } from '#libs/plan-import/built-in-directory/directory';
import { demoPlan } from './demo-plan';
import { membersOf } from '#libs/domain/directory/directory';
import { isRejection } from '#libs/domain/shared/rejection';
import { parsePlan } from '#libs/plan-import/parse-plan';

const today = '2026-03-10';
const draft = async () => {
  const parsed = await parsePlan(demoPlan(process.cwd(), today), {
    fileName: 'demo.txt',
    directory: seedNames,
  });
  if (isRejection(parsed)) throw new Error(parsed.code);
  return parsed;
};

describe('the demonstration', () => {
  it('has thirty districts that answer as one group, and no id twice', () => {
    expect(membersOf(seedDirectory, 'ubnd-quan-huyen-thi-xa', today)).toHaveLength(30);
    const ids = [...agencies, ...groups].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[a-z0-9-]+$/.test(id))).toBe(true);
  });

  it('gives every agency a head and an officer', () => {
    const names = demoAccounts(agencies).map(({ username }) => username);
    expect(names).toHaveLength(7 + 2 * agencies.length);
    expect(names).toEqual(expect.arrayContaining(['so-tai-chinh.head', 'ubnd-ba-dinh.officer', 'monitor']));
  });

  it('reads its plan with every unit known and one timing left to a person', async () => {
    const { tasks } = await draft();
    const units = tasks.flatMap(({ leads, coordinators }) => [...leads, ...coordinators]);
    expect(units.filter((u) => u.agencyId === null && u.groupId === null)).toEqual([]);
    const errors = tasks.flatMap((t) =>
      t.findings.filter((f) => f.severity === 'error').map((f) => [t.key, f.code]),
    );
    expect(errors).toEqual([['13', 'TIMING.UNRESOLVED']]);
  });

  it('shows every kind of timing, a merged cell, and deadlines around today', async () => {
    const { tasks } = await draft();
    expect(new Set(tasks.map(({ timing }) => timing.kind))).toEqual(
      new Set([
        'continuous',
        'weekly',
        'monthly',
        'quarterly',
        'half-yearly',
        'yearly',
        'by-date',
        'range',
        'unresolved',
      ]),
    );
    expect(tasks.find(({ key }) => key === '11')?.leads[0]?.inferred).toBe(true);
    expect(tasks.find(({ key }) => key === '4')?.timing.due).toBe('2026-03-17');
    expect(tasks.find(({ key }) => key === '7')?.timing.due).toBe('2026-02-28');
  });
});
