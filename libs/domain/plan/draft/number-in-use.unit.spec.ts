import { activeOfNumber, withNumberInUse } from '#libs/domain/plan/draft/number-in-use';
import type { PlanOutline } from '#libs/domain/plan/draft/outline';
import type { Plan } from '#libs/domain/plan/plan';
import { after, configuring, importing, parsed, task } from '#libs/domain/plan/plan-examples.spec';
import { findingWords as words } from '#libs/telling/finding';

const outline = ({ draft, tasks, ...plan }: Plan): PlanOutline => ({
  ...plan,
  document: draft.document,
  tasks: tasks.length,
});

describe('the number of a document that was just read', () => {
  const draft = outline(after(importing(task('1')), configuring));
  const active = outline(
    after(importing(task('1')), configuring, { type: 'ReviewPlan' }, { type: 'ActivatePlan' }),
  );
  const { document } = parsed();

  it('is in use where a plan of that number, authority and year is being followed up', () => {
    expect(activeOfNumber(document, [draft, active])?.id).toBe(active.id);
    expect(activeOfNumber({ ...document, date: null }, [active])).toBe(active);
    for (const other of [{ number: '16/KH-UBND' }, { authority: 'UBND tỉnh khác' }, { date: '2027-01-15' }])
      expect(activeOfNumber({ ...document, ...other }, [active])).toBeNull();
    expect(
      activeOfNumber({ ...document, number: null }, [{ ...active, document: { ...document, number: null } }]),
    ).toBeNull();
  });

  it('is in use by no plan that is a draft or has ended', () => {
    expect(activeOfNumber(document, [draft, { ...active, kind: 'closed' }])).toBeNull();
  });

  it('is doubted in the draft where it is in use', () => {
    expect(withNumberInUse(parsed(), active, words).findings).toMatchObject([
      { code: 'PLAN.NUMBER_ACTIVE', severity: 'warning', field: 'number' },
    ]);
    expect(withNumberInUse(parsed(), null, words).findings).toEqual([]);
  });
});
