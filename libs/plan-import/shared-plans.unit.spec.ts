import type { ParsedPlan, ParsedTask } from '#libs/domain/plan/draft/index';
import { testDirectory } from '#libs/plan-import/expectations/directory';
import { plan000 } from '#libs/plan-import/expectations/plan-000';
import { ids, readShared, withPlans } from '#libs/plan-import/expectations/shared-plans.spec-helper';

const read = (prefix: string) => readShared(prefix, testDirectory);

const star = (inferred: boolean): string => (inferred ? '*' : '');
const rowOf = (task: ParsedTask, words: number): string[] => {
  const { kind, start, due, inferred } = task.timing;
  const timing = [kind, start, due].filter((part) => part !== null).join(' ');
  return [
    task.number,
    task.section ?? '',
    ids(task.leads),
    ids(task.coordinators),
    task.product.split(' ').slice(0, words).join(' ').replace(/,$/u, '') + star(task.productInferred),
    timing + star(inferred),
  ];
};
const codes = (task: ParsedTask | undefined, severity: string): string[] =>
  (task?.findings ?? []).filter((f) => f.severity === severity).map((f) => `${f.field} ${f.code}`);

withPlans('plan 000, a six-column annex with flattened cells', () => {
  let plan: ParsedPlan | null = null;
  beforeAll(async () => {
    plan = await read('000_');
  });
  const task = (key: string): ParsedTask | undefined => plan?.tasks.find((t) => t.key === key);

  it('has the tasks 1 to 52 without 8', () => {
    expect(plan?.tasks.map((t) => t.number)).toEqual(plan000.map(([number]) => number));
    expect(plan?.findings.filter((f) => f.code === 'NUMBERING.GAP').map((f) => f.message)).toEqual([
      expect.stringContaining('số 8'),
    ]);
  });

  it.each(plan000)('reads task %s of section %s as led by %s', (...row) => {
    const read = task(row[0] ?? '');
    expect(read && rowOf(read, (row[4] ?? '').split(' ').length)).toEqual(row);
  });

  it('has three kinds of verdict on the leads that were inferred', () => {
    const verdict = (code: string) =>
      plan?.tasks.filter((t) => t.findings.some((f) => f.code === code)).map((t) => Number(t.number));
    expect(verdict('LEAD.CONTRADICTED')).toEqual([42]);
    expect(verdict('LEAD.UNCONFIRMED')).toEqual([11, 16, 44]);
    expect(verdict('LEAD.CONFIRMED')).toEqual([5, 7, 9, 13, 19, 20, 22, 27, 28, 34, 37, 39, 40]);
  });

  it('leaves nothing but task 5 and task 42 for a person to settle', () => {
    const errors = plan?.tasks.filter((t) => codes(t, 'error').length > 0).map((t) => t.number);
    expect(errors).toEqual(['5', '42']);
    expect(codes(task('5'), 'error')).toEqual(['timing TIMING.UNRESOLVED']);
    expect(codes(task('42'), 'error')).toEqual(['leads LEAD.CONTRADICTED']);
  });

  it('cites the row of every value that it took over', () => {
    for (const t of plan?.tasks ?? []) {
      const taken = t.findings.filter((f) => f.code.endsWith('.INFERRED')).map((f) => f.field);
      const marked = [
        ...(t.leads.some((u) => u.inferred) ? ['leads'] : []),
        ...(t.coordinators.some((u) => u.inferred) ? ['coordinators'] : []),
        ...(t.productInferred ? ['product'] : []),
        ...(t.timing.inferred ? ['timing'] : []),
      ];
      expect(taken).toEqual(marked);
    }
    expect(task('34')?.findings[0]?.message).toMatch(/nhiệm vụ 33 \(dòng \d+\)/u);
  });

  it('keeps a condition with its unit and strips what recognition left behind', () => {
    expect(task('45')?.leads[0]?.text).toMatch(/^UBND các quận, huyện, thị xã \(có .+\)$/u);
    expect(task('45')?.leads[0]).toMatchObject({ groupId: 'qh', condition: 'có HTX thuộc diện giải thể' });
    const limited = plan?.tasks.filter(({ leads, coordinators }) =>
      [...leads, ...coordinators].some((one) => one.condition !== undefined || one.exception !== undefined),
    );
    expect(limited?.map(({ key }) => key)).toEqual(['45']);
    expect(codes(task('45'), 'info')).toContain('leads UNIT.CONDITION');
    expect(JSON.stringify(plan)).not.toMatch(/<\/?(?:i|ul)\b/u);
  });

  it('links duties of the body to the tasks they say again, under keys of their own', () => {
    const repeats = new Map(plan?.duties.map((d) => [d.key, d.repeats]));
    expect(repeats.size).toBe(plan?.duties.length);
    expect(repeats.get('II.2.c-3')).toBe('13');
    expect(repeats.get('II.2.k-3')).toBe('28');
    expect(repeats.get('II.3.b-6')).toBe('40');
    expect(repeats.get('II.5.b-2')).toBeNull();
  });

  it('knows its own number, date and yearly report', () => {
    expect(plan?.document).toMatchObject({
      number: '222/KH-UBND',
      date: '2023-08-31',
      kind: 'Kế hoạch',
      draft: false,
    });
    expect(plan?.reporting).toHaveLength(1);
    const [report] = plan?.reporting ?? [];
    expect([ids(report?.from ?? []), ids(report?.to ?? [])]).toEqual(['sbn qh', 'khdt lmhtx']);
    expect(report).toMatchObject({ kind: 'periodic', recurrence: 'yearly', due: '2023-12-14' });
  });
});
