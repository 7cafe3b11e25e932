import { assignedOn } from '#libs/domain/plan/amendment/amendments';

type Plan = Parameters<typeof assignedOn>[0];

describe('the day on which a task was given', () => {
  const document = (date: string | null) => ({ document: { date } });
  const added = { kind: 'add', taskId: 'p-53' };
  const amendment = { document: { date: '2026-06-01' }, changes: [added] };
  const plan = { draft: document('2026-01-05'), amendments: [amendment] } as unknown as Plan;

  it('is that of the plan, whenever it was activated here', () => {
    expect(assignedOn(plan, 'p-1')).toBe('2026-01-05');
    expect(assignedOn({ draft: document(null) } as unknown as Plan, 'p-1')).toBeNull();
  });

  it('is that of the amendment for a task that it added', () => {
    expect(assignedOn(plan, 'p-53')).toBe('2026-06-01');
  });
});
