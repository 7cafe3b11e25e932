import { orderedReports, type ParsedTask, type ParsedUnit } from '#libs/domain/plan/draft/index';
import { seedNames } from '#libs/plan-import/built-in-directory/directory';
import { duties001, themes001 } from '#libs/plan-import/expectations/plan-001';
import { duties002, targets002 } from '#libs/plan-import/expectations/plan-002';
import { leads004, plan004 } from '#libs/plan-import/expectations/plan-004';
import { ids, readShared, withPlans } from '#libs/plan-import/expectations/shared-plans.spec-helper';

const read = (prefix: string) => readShared(prefix, seedNames);

const line = (row: { readonly source: { readonly line: number | null } }): number => row.source.line ?? 0;

withPlans('plan 001, duties and reports in the body', () => {
  it('has no annex, and none is invented', async () => {
    const plan = await read('001_');
    expect(plan.tasks).toEqual([]);
    expect(plan.targets).toEqual([]);
    expect(plan.document).toMatchObject({ number: '231/KH-UBND', date: '2021-10-15', draft: false });
    expect(plan.findings.map((f) => f.code)).not.toContain('ANNEX.ABSENT');
  });

  it('gives each duty its leads and its last day', async () => {
    const { duties } = await read('001_');
    const dueOf = ({ timing }: ParsedTask): string => timing.due ?? (timing.text === '' ? '-' : '?');
    expect(duties.map((d) => [line(d), ids(d.leads), dueOf(d)])).toEqual(duties001);
  });

  it('has twelve themed reports, and a consolidation that waits for all that the units send', async () => {
    const { reporting } = await read('001_');
    const themed = reporting.filter((r) => r.kind === 'thematic');
    expect(themed.map((r) => [line(r), ids(r.from)])).toEqual(themes001);
    expect(new Set(themed.map((r) => `${ids(r.to)} ${r.due}`))).toEqual(
      new Set(['so-ke-hoach-va-dau-tu 2021-10-19']),
    );
    const draft = reporting.find((r) => r.due === '2021-10-24');
    // Three rounds of the units and twelve themed reports.
    expect(draft?.waitsFor).toHaveLength(15);
    const ministry = reporting.find((r) => r.due === '2021-10-29');
    expect(ministry?.waitsFor).toEqual([draft?.key]);
  });
});

withPlans('plan 002, a draft with targets and duties by section', () => {
  it('has thirteen target lines with fourteen values', async () => {
    const { targets, tasks, document, findings } = await read('002_');
    expect(targets.map((t) => [line(t), t.operator, t.value, t.unit])).toEqual(targets002);
    expect(new Set(targets.map((t) => `${t.year} ${t.due}`))).toEqual(new Set(['2026 2026-12-31']));
    expect(targets.every((t) => t.indicator.length > 3)).toBe(true);
    expect(tasks).toEqual([]);
    expect(document).toMatchObject({ number: null, date: null, draft: true });
    expect(findings.map((f) => f.code)).toContain('ANNEX.ABSENT');
  });

  it('gives each duty to the units it stands under or names', async () => {
    const { duties } = await read('002_');
    expect(duties.map((d) => [line(d), ids(d.leads)])).toEqual(duties002);
  });

  it('asks for one report, to the finance department', async () => {
    const { reporting } = await read('002_');
    expect(reporting.map((r) => [ids(r.from), ids(r.to), r.due])).toEqual([
      ['so-ban-nganh lien-minh-htx-thanh-pho ubnd-phuong-xa', 'so-tai-chinh', '2026-12-09'],
    ]);
  });
});

/** The letter by which plan-004.ts calls a coordinator. */
const letters: readonly (readonly [string, RegExp])[] = [
  ['A', /^liên minh htx và dn/iu],
  ['P', /^các phòng chuyên môn/iu],
  ['H', /^các (?:hợp tác xã|htx)/iu],
  ['B', /^các cơ quan thông tấn/iu],
  ['K', /^sở khoa học/iu],
  ['C', /^sở công thương/iu],
  ['Q', /^ubnd các quận, huyện$/iu],
  ['SL', /^các sở, ngành (?:có )?liên quan$/iu],
  ['S', /^các sở, ngành$/iu],
];
const letter = ({ text }: ParsedUnit): string => letters.find(([, name]) => name.test(text))?.[0] ?? text;

withPlans('plan 004, an annex grouped by lead', () => {
  it.each(plan004)('reads task %s as a person does', async (...row) => {
    const plan = await read('004_');
    const [key = '', title = ''] = row;
    const task = plan.tasks.find((t) => t.key === key);
    const words = (task?.title ?? '').split(' ').slice(0, title.split(' ').length).join(' ');
    const { kind = '', start = null, due = null } = task?.timing ?? {};
    const timing = [kind, start, due].filter((part) => part !== null).join(' ');
    const others = (task?.coordinators ?? []).map(letter).join(' ');
    expect([task?.key, words.replace(/,$/u, ''), others, timing]).toEqual(row);
    expect(task?.leads.map((u) => u.text.toUpperCase()).join(';')).toContain(leads004[task?.section ?? '']);
  });

  it('has 43 tasks, and no others', async () => {
    const plan = await read('004_');
    expect(plan.tasks.map((t) => t.key)).toEqual(plan004.map(([key]) => key));
    expect(plan.document).toMatchObject({
      number: '435/KH-UBND',
      date: '2018-05-23',
      replaces: ['7344/KH-UBND'],
    });
    expect(plan.findings.filter((f) => f.code === 'NUMBERING.GAP')).toHaveLength(2);
  });

  it('proposes a department for each name that recognition spoilt', async () => {
    const plan = await read('004_');
    const task = (key: string) => plan.tasks.find((t) => t.key === key);
    for (const [key, agencyId] of [
      ['I.1', 'so-ke-hoach-va-dau-tu'],
      ['II.1', 'so-tai-chinh'],
    ] as const) {
      expect(task(key)?.leads[0]?.agencyId).toBeNull();
      const finding = task(key)?.findings.find((f) => f.code === 'UNIT.SUGGESTED');
      expect(finding?.proposal?.changes.leads).toMatchObject([{ agencyId }]);
      expect(finding?.proposal?.score).toBeGreaterThan(0.9);
    }
    expect(task('VII.1')?.leads[0]?.agencyId).toBe('so-tai-nguyen-va-moi-truong');
  });

  it('chains its yearly reports', async () => {
    const plan = await read('004_');
    expect(plan.reporting.map((r) => [r.due, r.recurrence, r.waitsFor])).toEqual([
      ['2018-11-14', 'yearly', []],
      ['2018-12-09', 'yearly', ['R1']],
    ]);
    expect(orderedReports(plan)).toEqual([{ monthDay: '11-14', keys: ['R1'] }]);
  });

  it('has the targets of its body', async () => {
    const { targets } = await read('004_');
    expect(
      targets.map((t) => `${t.operator} ${t.value}${t.max === null ? '' : `-${t.max}`} ${t.unit} ${t.due}`),
    ).toEqual([
      '= 100 % 2018-06-30',
      '= 100 % 2018-12-31',
      'range 1-1.2 % GRDP 2020-12-31',
      '> 50 % 2020-12-31',
      '= 70 % 2020-12-31',
      '= 100 % 2020-12-31',
      '= 10 hợp tác xã 2020-12-31',
    ]);
  });
});
