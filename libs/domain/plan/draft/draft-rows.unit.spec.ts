import { assignmentsOf } from '#libs/domain/plan/activation/assignments';
import type { PlanCommand } from '#libs/domain/plan/commands';
import type {
  ParsedDuty,
  ParsedPlan,
  ParsedReporting,
  ParsedTarget,
} from '#libs/domain/plan/draft/parsed-plan';
import {
  after,
  configuring,
  directory,
  importing,
  monitor,
  now,
  parsed,
  task,
  timing,
  unit,
  unknownLead,
  when,
} from '#libs/domain/plan/plan-examples.spec';
import { planDecider } from '#libs/domain/plan/plan-decider';
import type { Plan } from '#libs/domain/plan/plan';
import { findingWords as words } from '#libs/telling/finding';

const { source } = task('1');
const report = (key: string, changes: Partial<ParsedReporting> = {}): ParsedReporting => ({
  key,
  text: `Báo cáo ${key}`,
  from: [unit('so-b')],
  to: [unit('so-a')],
  kind: 'periodic',
  recurrence: 'yearly',
  due: '2026-11-15',
  waitsFor: [],
  source,
  findings: [],
  ...changes,
});
const target: ParsedTarget = {
  key: 'C1',
  text: 'Tỷ lệ trên 50%',
  indicator: 'Tỷ lệ',
  operator: '>',
  value: 50,
  max: null,
  unit: '%',
  year: 2026,
  due: null,
  scope: '',
  leads: [],
  source,
  findings: [],
};
const duty = (key: string, repeats: string | null = null): ParsedDuty => ({ ...task(key), repeats });

const importAll = (changes: Partial<ParsedPlan>): PlanCommand => {
  const command = importing();
  return command.type === 'ImportPlan' ? { ...command, parsed: { ...parsed(), ...changes } } : command;
};
const correct = (part: 'tasks' | 'reporting' | 'targets', key: string, changes: object): PlanCommand => ({
  type: 'CorrectDraftRow',
  part,
  key,
  changes,
});
const keys = (plan: Plan): string[] => plan.draft.tasks.map(({ key }) => key);
const followed = (plan: Plan): string[] => assignmentsOf(plan, directory, now).map(({ key }) => key);

describe('a correction', () => {
  it('changes the number and section of a task, with its reason in the event', () => {
    const plan = after(importing(task('1')));
    const command = {
      ...correct('tasks', '1', { number: '1a', section: 'II' }),
      reason: 'Đối chiếu bản gốc',
    };
    const events = planDecider.decide(command, plan, { now, actor: monitor, directory, words });
    expect(events).toMatchObject([{ data: { reason: 'Đối chiếu bản gốc', by: 'monitor' } }]);
    expect(after(importing(task('1')), command as PlanCommand).draft.tasks[0]).toMatchObject({
      key: '1',
      number: '1a',
      section: 'II',
    });
  });

  it('changes every field of a report, in the words of reports', () => {
    const plan = after(
      importAll({ reporting: [report('B1'), report('B2')] }),
      correct('reporting', 'B2', {
        title: 'Báo cáo sơ kết',
        from: [{ agencyId: 'so-a' }],
        to: [{ agencyId: 'so-b' }],
        kind: 'interim-review',
        recurrence: 'once',
        due: '2026-12-01',
        waitsFor: ['B1'],
      }),
    );
    expect(plan.draft.reporting[1]).toEqual({
      ...report('B2'),
      text: 'Báo cáo sơ kết',
      from: [unit('so-a')],
      to: [unit('so-b')],
      kind: 'interim-review',
      recurrence: 'once',
      due: '2026-12-01',
      waitsFor: ['B1'],
    });
    const cleared = after(
      importAll({ reporting: [report('B1')] }),
      correct('reporting', 'B1', { due: null }),
    );
    expect(cleared.draft.reporting[0]?.due).toBeNull();
  });

  it('refuses a chain of reports that waits for itself, or for what is not there', () => {
    const plan = after(importAll({ reporting: [report('B1'), report('B2', { waitsFor: ['B1'] })] }));
    expect(when(plan, correct('reporting', 'B1', { waitsFor: ['B2'] }))).toMatchObject({
      code: 'DRAFT.WAITS_IN_CIRCLE',
    });
    expect(when(plan, correct('reporting', 'B1', { waitsFor: ['B9'] }))).toMatchObject({
      code: 'DRAFT.WAITS_FOR_UNKNOWN',
    });
  });

  it('changes a target, whose range has an upper value that no other has', () => {
    const plan = after(importAll({ targets: [target] }));
    expect(when(plan, correct('targets', 'C1', { operator: 'range' }))).toMatchObject({
      code: 'DRAFT.RANGE_INVALID',
    });
    expect(when(plan, correct('targets', 'C1', { operator: 'range', max: 40 }))).toMatchObject({
      code: 'DRAFT.RANGE_INVALID',
    });
    const range = after(
      importAll({ targets: [target] }),
      correct('targets', 'C1', { operator: 'range', value: 1, max: 1.2, unit: '% GRDP', scope: 'mỗi quận' }),
    );
    expect(range.draft.targets[0]).toMatchObject({ value: 1, max: 1.2, unit: '% GRDP', scope: 'mỗi quận' });
    const back = when(range, correct('targets', 'C1', { operator: '>=' }));
    expect(back).toMatchObject({ state: { draft: { targets: [{ operator: '>=', max: null }] } } });
    expect(when(plan, correct('targets', 'C1', { product: 'x' }))).toMatchObject({
      code: 'DRAFT.FIELD_NOT_HERE',
    });
  });

  it('changes the particulars of the document, with an ETag of their own', () => {
    const changing = { type: 'CorrectDraftDocument', changes: { number: '16/KH-UBND' } } as const;
    const plan = after(importing(task('1')), { ...changing, expectedRowVersion: 1 });
    expect(plan.draft.document).toMatchObject({ number: '16/KH-UBND', date: '2026-01-15' });
    expect(when(plan, { ...changing, expectedRowVersion: 1 })).toMatchObject({
      code: 'DRAFT.ROW_CHANGED',
      facts: { version: 2 },
    });
    expect(when(plan, { ...changing, changes: { date: '2026-02-30' } })).toMatchObject({
      code: 'DRAFT.DATE_INVALID',
    });
  });
});

describe('a row', () => {
  const drop = { type: 'DropDraftRow', part: 'tasks', key: '2', reason: 'Trùng nhiệm vụ 1' } as const;
  const add = (changes: object, behind: string | null = null): PlanCommand => ({
    type: 'AddDraftRow',
    part: 'tasks',
    after: behind,
    changes,
  });

  it('is dropped with a reason, stays with the plan, and its key is never given again', () => {
    const start = importing(task('1'), task('2'));
    expect(when(after(start), { ...drop, reason: ' ' })).toMatchObject({ code: 'DRAFT.REASON_MISSING' });
    const plan = after(start, configuring, { type: 'ReviewPlan' }, drop);
    expect([plan.kind, keys(plan)]).toEqual(['draft', ['1']]);
    expect(plan.dropped).toMatchObject([
      { part: 'tasks', row: { key: '2' }, into: null, reason: 'Trùng nhiệm vụ 1', by: 'monitor' },
    ]);
    const again = after(start, drop, add({ number: '2', title: 'Việc khác' }));
    expect(keys(again)).toEqual(['1', '2-2']);
  });

  it('is added where it belongs, and says that its lead and timing are open', () => {
    const plan = after(importing(task('1'), task('2')), add({ number: '1a', title: 'Bổ sung' }, '1'));
    expect(keys(plan)).toEqual(['1', '1a', '2']);
    expect(
      when(after(importing(task('1')), configuring, add({ title: 'Bổ sung' })), { type: 'ReviewPlan' }),
    ).toMatchObject({
      code: 'PLAN.ERROR_FINDINGS_OPEN',
      facts: { count: 2 },
    });
    const whole = add({ title: 'Bổ sung', leads: [{ agencyId: 'so-b' }], timing: { text: 'Quý III/2026' } });
    expect(when(after(importing(task('1')), configuring, whole), { type: 'ReviewPlan' })).toMatchObject({
      events: ['PlanReviewed'],
    });
    expect(when(plan, add({ number: '3' }))).toMatchObject({ code: 'DRAFT.TITLE_EMPTY' });
    expect(when(plan, add({ title: 'x' }, '9'))).toMatchObject({ code: 'DRAFT.ROW_NOT_FOUND' });
  });

  it('is split in two: the first keeps the key, what was not told apart both have', () => {
    const doubtful = task('1', { leads: [{ ...unit('x') }], findings: [unknownLead] });
    const split: PlanCommand = {
      type: 'SplitDraftRow',
      part: 'tasks',
      key: '1',
      reason: 'Hai việc trong một ô',
      into: [
        { title: 'Rà soát' },
        { title: 'Ban hành', leads: [{ agencyId: 'so-b' }], product: 'Quyết định' },
      ],
    };
    const plan = after(importing(doubtful, task('2')), split);
    expect(plan.draft.tasks).toMatchObject([
      { key: '1', title: 'Rà soát', product: 'Báo cáo', findings: [{ code: 'UNIT.UNKNOWN' }] },
      { key: '1-2', number: '1', title: 'Ban hành', product: 'Quyết định', findings: [] },
      { key: '2' },
    ]);
    expect(plan.rowVersions).toEqual({ 'tasks/1': 2 });
    expect(when(plan, { ...split, into: [{ title: 'Một' }] })).toMatchObject({
      code: 'DRAFT.SPLIT_NEEDS_TWO',
    });
  });

  it('takes in others: texts follow one another, units come together, what pointed at them points at it', () => {
    const broken = [
      task('1', { title: 'Xây dựng quy chế', product: '', coordinators: [unit('so-b')] }),
      task('2', { ...timing('unresolved'), title: 'phối hợp liên ngành', leads: [unit('so-b')] }),
    ];
    const plan = after(importAll({ tasks: broken, duties: [duty('II.1', '2')] }), {
      type: 'MergeDraftRows',
      part: 'tasks',
      key: '1',
      merge: ['2'],
      changes: { section: 'II' },
    });
    expect(plan.draft.tasks).toMatchObject([
      {
        key: '1',
        title: 'Xây dựng quy chế phối hợp liên ngành',
        product: 'Báo cáo',
        section: 'II',
        leads: [unit('so-a'), unit('so-b')],
        timing: { due: '2026-06-30' },
      },
    ]);
    expect(plan.dropped).toMatchObject([{ row: { key: '2' }, into: '1' }]);
    expect(plan.draft.duties[0]?.repeats).toBe('1');
    expect(when(plan, { type: 'MergeDraftRows', part: 'tasks', key: '1', merge: ['1'] })).toMatchObject({
      code: 'DRAFT.MERGE_NEEDS_OTHERS',
    });
  });

  it('is not overwritten by whoever saw it before it changed', () => {
    const plan = after(importing(task('1'), task('2')), correct('tasks', '2', { product: 'Đề án' }));
    const stale = { expectedRowVersion: 1 };
    expect(when(plan, { ...drop, ...stale })).toMatchObject({ code: 'DRAFT.ROW_CHANGED' });
    const into = [{ title: 'a' }, { title: 'b' }];
    expect(when(plan, { type: 'SplitDraftRow', part: 'tasks', key: '2', into, ...stale })).toMatchObject({
      code: 'DRAFT.ROW_CHANGED',
    });
    expect(
      when(plan, { type: 'MergeDraftRows', part: 'tasks', key: '2', merge: ['1'], ...stale }),
    ).toMatchObject({ code: 'DRAFT.ROW_CHANGED' });
  });

  it('comes back from storage as it was, however the rows changed', () => {
    const plan = after(importing(task('1'), task('2')), drop, add({ number: '2', title: 'Việc khác' }));
    const { core, parts } = planDecider.split(plan);
    expect(planDecider.join(core, parts)).toEqual(plan);
  });
});

describe('a duty of the body', () => {
  const decide = (key: string, decision: 'follow' | 'text' | 'repeats', repeats?: string): PlanCommand => ({
    type: 'DecideDuty',
    key,
    decision,
    repeats,
    reason: 'Theo ý kiến lãnh đạo',
  });
  const withAnnex = importAll({ tasks: [task('1')], duties: [duty('II.1'), duty('II.2')] });
  const bodyOnly = importAll({ duties: [duty('II.1'), duty('II.2'), duty('II.3', 'II.1')] });

  it('becomes a task beside the annex once a reviewer accepts it', () => {
    expect(followed(after(withAnnex, configuring))).toEqual(['1']);
    const plan = after(withAnnex, configuring, { type: 'ReviewPlan' }, decide('II.2', 'follow'));
    expect([plan.kind, followed(plan)]).toEqual(['draft', ['1', 'duties/II.2']]);
  });

  it('of a plan without an annex is followed until a reviewer keeps it as text, or links it', () => {
    expect(followed(after(bodyOnly, configuring))).toEqual(['duties/II.1', 'duties/II.2']);
    expect(followed(after(bodyOnly, configuring, decide('II.1', 'text')))).toEqual(['duties/II.2']);
    const linked = after(bodyOnly, configuring, decide('II.2', 'repeats', 'II.1'));
    expect([followed(linked), linked.draft.duties[1]?.repeats]).toEqual([['duties/II.1'], 'II.1']);
    expect(followed(after(bodyOnly, configuring, decide('II.3', 'follow')))).toContain('duties/II.3');
  });

  it('is not linked to itself or to a row that is not there', () => {
    const plan = after(bodyOnly);
    for (const repeats of ['II.2', '99', undefined])
      expect(when(plan, decide('II.2', 'repeats', repeats))).toMatchObject({ code: 'DRAFT.REPEATS_UNKNOWN' });
  });
});
