import { assignmentsOf } from '#libs/domain/plan/activation/assignments';
import { draftFindings } from '#libs/domain/plan/findings/findings';
import type { PlanCommand } from '#libs/domain/plan/commands';
import {
  after,
  configuring,
  directory,
  importing,
  now,
  setup,
  task,
  timing,
  unit,
} from '#libs/domain/plan/plan-examples.spec';
import { parseTiming } from '#libs/domain/timing/schedule';
import type { ParsedTask } from '#libs/domain/plan/draft/parsed-plan';
import { findingWords as words } from '#libs/telling/finding';

const assigned = (...tasks: ParsedTask[]) =>
  assignmentsOf(after(importing(...tasks), configuring), directory, now);
const names = (row: ParsedTask): string[] =>
  assigned(row).flatMap((a) => a.assignees.map((u) => `${u.role} ${u.agencyId} ${u.groupId ?? '-'}`));
const schedule = (row: Partial<ParsedTask>) => assigned(task('1', row))[0]?.schedule;

describe('the assignments of a plan', () => {
  it('make every member of a group lead answer for itself, as of the activation date', () => {
    expect(names(task('1', { leads: [unit('quan')] }))).toEqual(['lead quan-1 quan', 'lead quan-2 quan']);
  });

  it('name an agency once: as itself before its group, as lead before coordinator', () => {
    const row = task('1', {
      leads: [unit('quan'), unit('quan-2'), unit('so-a')],
      coordinators: [unit('so-a'), unit('quan'), unit('so-b'), unit('lien-quan')],
    });
    expect(names(row)).toEqual(['lead quan-2 -', 'lead so-a -', 'lead quan-1 quan', 'coordinator so-b -']);
  });

  it('leave out a task that nobody known leads: an open group owes nothing', () => {
    expect(assigned(task('1', { leads: [unit('lien-quan')] }))).toEqual([]);
  });

  it('name the open groups apart, each once: whoever is of them is told later', () => {
    const row = task('1', {
      leads: [unit('so-a'), unit('lien-quan')],
      coordinators: [unit('lien-quan'), unit('quan')],
    });
    expect(assigned(row)[0]?.openGroups).toEqual([{ groupId: 'lien-quan', role: 'lead' }]);
    expect(assigned(task('1', { coordinators: [unit('lien-quan')] }))[0]?.openGroups).toEqual([
      { groupId: 'lien-quan', role: 'coordinator' },
    ]);
    expect(assigned(task('1', { coordinators: [unit('quan')] }))[0]).not.toHaveProperty('openGroups');
  });

  it('keep the groups whose members the directory names, so that each period has its own', () => {
    const row = task('1', {
      leads: [unit('so-a')],
      coordinators: [unit('quan'), unit('lien-quan'), unit('quan')],
    });
    expect(assigned(row)[0]?.groups).toEqual([{ groupId: 'quan', role: 'coordinator' }]);
    expect(assigned(task('1', { leads: [unit('so-a')] }))[0]).not.toHaveProperty('groups');
  });

  it('ask the members of a group under a condition, who owe nothing, also where nobody else leads', () => {
    const under = { ...unit('quan'), condition: 'có HTX thuộc diện giải thể' };
    const row = task('1', { leads: [under], coordinators: [unit('so-a')] });
    expect(names(row)).toEqual(['coordinator so-a -']);
    const [given] = assigned(row);
    expect(given?.openGroups).toEqual([
      { groupId: 'quan', role: 'lead', condition: under.condition, asked: ['quan-1', 'quan-2'] },
    ]);
    expect(given).not.toHaveProperty('groups');
    const draft = after(importing(row), configuring);
    expect(draftFindings(draft, { now, directory, words }).map(({ code }) => code)).not.toContain(
      'PLAN.NO_LEAD',
    );
  });

  it('keep whom a group leaves out, all of whose members owe', () => {
    const [given] = assigned(task('1', { leads: [{ ...unit('quan'), exception: 'trừ quận A' }] }));
    expect(given?.groups).toEqual([{ groupId: 'quan', role: 'lead', exception: 'trừ quận A' }]);
    expect(given?.assignees.map(({ agencyId }) => agencyId)).toEqual(['quan-1', 'quan-2']);
  });

  it('have ids that stay the same and stand in addresses', () => {
    expect(assigned(task('I.3'), task('I-3'), task('Đ 4')).map((a) => a.taskId)).toEqual([
      'kh-1-i-3',
      'kh-1-i-3-2',
      'kh-1-d-4',
    ]);
  });

  it('turn each kind of timing into a schedule', () => {
    expect(schedule(timing('continuous'))).toEqual({ kind: 'continuous' });
    expect(schedule(timing('by-date', null, '2026-06-30'))).toMatchObject({
      kind: 'single',
      due: '2026-06-30',
    });
    expect(schedule(timing('unresolved'))).toMatchObject({ kind: 'single', due: null });
    expect(schedule(timing('range', '2026-01-01', '2027-12-31'))).toEqual({
      kind: 'single',
      start: '2026-01-01',
      due: '2027-12-31',
      interim: ['2026-12-15', '2027-12-15'],
    });
    const recurring = { kind: 'recurring', from: '2026-01-15', until: '2027-12-31' };
    expect(schedule(timing('weekly'))).toEqual({ ...recurring, every: 'weekly', dueMonthDay: null });
    expect(schedule(timing('yearly'))).toEqual({ ...recurring, every: 'yearly', dueMonthDay: '12-15' });
    expect(schedule(timing('yearly', null, '2026-11-15'))).toMatchObject({ dueMonthDay: '11-15' });
    expect(schedule(timing('monthly', '2026-05-01'))).toMatchObject({ every: 'monthly', from: '2026-05-01' });
  });

  it('keep the day that a recurring timing names, with or without a year to begin in', () => {
    const said = (text: string, planYear: number | null) =>
      schedule({ timing: { text, inferred: false, ...parseTiming(text, { planYear }) } });
    for (const year of [2026, null]) {
      expect(said('trước ngày 25 hàng tháng', year)).toMatchObject({ every: 'monthly', dueDay: 24 });
      expect(said('ngày 31 hàng tháng', year)).toMatchObject({ every: 'monthly', dueDay: 31 });
      expect(said('trước ngày 20 tháng cuối quý', year)).toMatchObject({ every: 'quarterly', dueDay: 19 });
      expect(said('trước ngày 15/12 hàng năm', year)).toMatchObject({
        every: 'yearly',
        dueMonthDay: '12-14',
      });
    }
    expect(said('hàng tháng', 2026)).not.toHaveProperty('dueDay');
    expect(said('hàng quý', null)).not.toHaveProperty('dueDay');
  });

  it.each([
    ['Tháng 2 hằng năm', '02-29'],
    ['Trước ngày 01/3 hàng năm', '02-29'],
    ['chậm nhất ngày 29/02 hàng năm', '02-29'],
    ['chậm nhất ngày 28/02 hàng năm', '02-28'],
    ['trước ngày 15/12 hàng năm', '12-14'],
  ])('keep of "%s" the day of each year, whichever year the words were read in', (text, day) => {
    for (const planYear of [2027, 2028, null]) {
      const row = { timing: { text, inferred: false, ...parseTiming(text, { planYear }) } };
      expect(schedule(row)).toMatchObject({ dueMonthDay: day });
    }
  });

  it('keep another day that a reviewer set for each year', () => {
    const set = { kind: 'yearly', start: null, due: '2027-02-28', rule: 'set-by-reviewer' } as const;
    const row = { timing: { text: 'chậm nhất ngày 15/02 hàng năm', inferred: false, ...set } };
    expect(schedule(row)).toMatchObject({ dueMonthDay: '02-28' });
  });

  it('order the reports in between of a range by a day that each of its years has', () => {
    const range = { ...timing('range', '2026-01-01', '2028-12-31') };
    const reporting: PlanCommand = { type: 'ConfigurePlan', setup: { ...setup, yearlyReport: '02-29' } };
    const plan = after(importing(task('1', range)), reporting);
    expect(assignmentsOf(plan, directory, now)[0]?.schedule).toMatchObject({
      interim: ['2026-02-28', '2027-02-28', '2028-02-29'],
    });
  });

  it('keep the day of a yearly report for a range that ends before the first, and may be lengthened', () => {
    expect(schedule(timing('range', '2026-01-01', '2026-09-30'))).toMatchObject({
      interim: [],
      interimOn: '12-15',
    });
    expect(schedule(timing('range', '2026-01-01', '2027-12-31'))).not.toHaveProperty('interimOn');
    expect(schedule(timing('by-date', null, '2026-09-30'))).not.toHaveProperty('interimOn');
  });

  it('carry the choice about a deadline that had passed', () => {
    const plan = after(importing(task('1', timing('by-date', null, '2026-03-09'))), configuring, {
      type: 'SettlePastDeadline',
      taskKey: '1',
      pastDeadline: 'record-done',
      doneOn: '2026-03-01',
      doneBy: '7/BC',
    });
    expect(assignmentsOf(plan, directory, now)[0]).toMatchObject({
      pastDeadline: 'record-done',
      doneOn: '2026-03-01',
      doneBy: '7/BC',
      monitoringAgencyId: 'so-a',
    });
  });

  it('keeps the day of the plan that gave it, where the plan has one', () => {
    const plan = after(importing(task('1')), configuring);
    const { date: _, ...document } = plan.draft.document;
    const undated = { ...plan, draft: { ...plan.draft, document: { ...document, date: null } } };
    expect(assignmentsOf(plan, directory, now)[0]?.assignedOn).toBe('2026-01-15');
    expect(assignmentsOf(undated, directory, now)[0]).not.toHaveProperty('assignedOn');
  });
});
