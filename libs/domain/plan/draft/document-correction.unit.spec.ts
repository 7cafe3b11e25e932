import { planSentence } from '#libs/telling/vietnamese.spec-helper';
import type { DocumentChanges } from '#libs/domain/plan/draft/document-changes';
import type { PlanCommand } from '#libs/domain/plan/commands';
import { documentCorrected } from '#libs/domain/plan/draft/document-correction';
import type { ParsedTask } from '#libs/domain/plan/draft/parsed-plan';
import { after, configuring, importing, task, timing, when } from '#libs/domain/plan/plan-examples.spec';
import type { Plan } from '#libs/domain/plan/plan';
import type { Actor, Role } from '#libs/domain/shared/actor';

const person = (userId: string, agencyId: string | null, ...roles: Role[]): Actor => ({
  kind: 'person',
  userId,
  agencyId,
  roles,
});
const office = person('office', 'van-phong', 'office');
const supervisor = person('supervisor', null, 'supervisor');
const process: Actor = { kind: 'process' };
const names = { agency: (id: string) => id, user: (id: string) => id };
const correct = (changes: DocumentChanges, more: object = {}): PlanCommand => ({
  type: 'CorrectPlanDocument',
  changes,
  reason: 'gõ nhầm',
  ...more,
});
/** The plan of 15/01/2026, activated on 10/03/2026. */
const active = (...tasks: ParsedTask[]): Plan =>
  after(
    importing(...(tasks.length > 0 ? tasks : [task('1'), task('2', { title: 'Tập huấn nghiệp vụ' })])),
    ...[configuring, { type: 'ReviewPlan' as const }, { type: 'ActivatePlan' as const }],
    { type: 'FinishActivation' },
  );
const codeOf = (plan: Plan, command: PlanCommand, actor: Actor = office): string => {
  const result = when(plan, command, { actor });
  return 'code' in result ? result.code : 'done';
};
const done = (plan: Plan, command: PlanCommand) => {
  const result = when(plan, command, { actor: office });
  if (!('state' in result)) throw new Error(result.code);
  return result;
};
const said = (text: string, due: string, rule: string): Partial<ParsedTask> => ({
  timing: { text, kind: 'by-date', start: null, due, rule, inferred: false },
});

describe('a correction of the document of an active plan', () => {
  it('is made by the monitoring agency or the office, and by nobody else', () => {
    const those: Actor[] = [office, person('monitor', 'so-a', 'monitor')];
    const others: Actor[] = [
      supervisor,
      person('other', 'so-b', 'monitor'),
      person('head', 'so-a', 'head'),
      person('member', null, 'committee'),
      person('admin', null, 'admin'),
    ];
    const codes = (actors: Actor[]) => actors.map((one) => codeOf(active(), correct({ title: 'x' }), one));
    expect(codes(those)).toEqual(['done', 'done']);
    expect(new Set(codes(others))).toEqual(new Set(['ACTOR.NOT_PERMITTED']));
  });

  it('says what stood there before and what stands there now, and leaves the plan active', () => {
    const { said: events, state } = done(active(), correct({ number: ' 51/KH-UBND ', title: 'Kế hoạch' }));
    const data = { before: { number: '15/KH-UBND' }, after: { number: '51/KH-UBND' }, by: 'office' };
    expect(events).toMatchObject([{ type: 'PlanDocumentCorrected', data: { amendment: 1, ...data } }]);
    expect([state.kind, state.draft.document.number]).toEqual(['active', '51/KH-UBND']);
    expect(events.map((event) => planSentence(event, names))).toEqual([
      'Đính chính thông tin văn bản: số, ký hiệu “51/KH-UBND” thay cho “15/KH-UBND”: gõ nhầm.',
    ]);
  });

  it('carries the number to every task, and nothing else', () => {
    const { state } = done(active(), correct({ number: '51/KH-UBND' }));
    expect(state.amendments).toMatchObject([
      {
        n: 1,
        by: 'office',
        document: null,
        finishedAt: null,
        changes: ['1', '2'].map((key) => ({ key, kind: 'renumber', to: '51/KH-UBND', by: 'office' })),
      },
    ]);
    const titled = done(active(), correct({ title: 'Kế hoạch khác', authority: 'UBND tỉnh A' }));
    expect(titled.said).toMatchObject([{ data: { amendment: null } }]);
    expect(titled.state.amendments).toBeUndefined();
  });

  it('neither waits for an amendment nor keeps one waiting', () => {
    const document = {
      number: '12/QĐ',
      date: '2026-03-09',
      issuer: null,
      signer: null,
      subject: null,
    };
    const drop = (key: string): PlanCommand => ({
      type: 'AmendPlan',
      document,
      source: { tasks: [{ change: 'drop', key }] },
    });
    const dropping = when(active(), drop('1'), { actor: supervisor });
    if (!('state' in dropping)) throw new Error(dropping.code);
    const both = done(dropping.state, correct({ number: '51/KH-UBND' })).state;
    expect(both.amendments?.map(({ n }) => n)).toEqual([1, 2]);
    const numbered = done(active(), correct({ number: '51/KH-UBND' })).state;
    expect(codeOf(numbered, drop('1'), supervisor)).toBe('done');
  });

  it.each([
    ['without a reason', correct({ number: '51' }, { reason: ' ' }), 'CORRECTION.REASON_MISSING'],
    ['that changes nothing', correct({ number: '15/KH-UBND' }), 'CORRECTION.NOTHING_CHANGES'],
    ['to an empty number', correct({ number: ' ' }), 'CORRECTION.FIELD_EMPTY'],
    ['to a day that does not exist', correct({ date: '2026-02-30' }), 'DRAFT.DATE_INVALID'],
    ['to a day to come', correct({ date: '2026-03-11' }), 'CORRECTION.DATE_IN_FUTURE'],
    [
      'of what somebody else corrected meanwhile',
      correct({ title: 'x' }, { expectedRowVersion: 7 }),
      'DRAFT.ROW_CHANGED',
    ],
    [
      'to the number of a plan that is followed up',
      correct({ number: '51' }, { sameNumber: 'kh-2' }),
      'CORRECTION.NUMBER_ACTIVE',
    ],
  ])('%s is refused', (_, command, code) => expect(codeOf(active(), command)).toBe(code));

  it('of its title is none of the number’s business', () => {
    expect(codeOf(active(), correct({ title: 'x' }, { sameNumber: 'kh-2' }))).toBe('done');
  });

  it('is for plans that are followed up; a draft is corrected as a draft, an ended plan no more', () => {
    const draft = after(importing(task('1')), configuring);
    expect(codeOf(draft, correct({ number: '51' }))).toBe('PLAN.NOT_ACTIVE');
  });
});

describe('the date of the document of an active plan', () => {
  const date = (day: string): PlanCommand => correct({ date: day });

  it('is corrected where every deadline stays', () => {
    const yearly = task('1', timing('yearly'));
    const inMarch = task('2', said('30/6/2026', '2026-06-30', 'on-date'));
    expect(codeOf(active(yearly, inMarch), date('2026-01-05'))).toBe('done');
    // Its months began before the plan was activated in March, whichever day of January it was.
    expect(codeOf(active(task('1', timing('monthly'))), date('2026-02-01'))).toBe('done');
  });

  it('is carried to the tasks that the plan gave, and to no other', () => {
    const document = {
      number: '12/QĐ',
      date: '2026-03-09',
      issuer: null,
      signer: null,
      subject: null,
    };
    const row = {
      number: '3',
      title: 'Việc thêm',
      leads: [{ agencyId: 'so-b' }],
      timing: { kind: 'by-date', due: '2026-12-01' },
    } as const;
    const add: PlanCommand = {
      type: 'AmendPlan',
      document,
      source: { tasks: [{ change: 'add', row }] },
    };
    const amended = when(active(), add, { actor: supervisor });
    if (!('state' in amended)) throw new Error(amended.code);
    const from = { planId: 'kh-0', taskId: 'kh-0-1' };
    const taken = when(amended.state, { type: 'TakeOverTask', row: task('4'), from }, { actor: process });
    if (!('state' in taken)) throw new Error(taken.code);
    expect(taken.state.tasks.map(({ key }) => key)).toEqual(['1', '2', '3', '4']);
    const { said: events, state } = done(taken.state, date('2026-01-05'));
    expect(events).toMatchObject([{ data: { amendment: 2, carriesDate: true } }]);
    // The number stays, and whoever was given by another document keeps its day.
    const carried = { kind: 'renumber', to: '15/KH-UBND', assignedOn: '2026-01-05' };
    expect(state.amendments?.at(-1)?.changes).toMatchObject([
      { key: '1', ...carried },
      { key: '2', ...carried },
    ]);
    const both = done(taken.state, correct({ date: '2026-01-05', number: '51/KH-UBND' })).state;
    const changes = both.amendments?.at(-1)?.changes ?? [];
    expect(changes.map((change) => [change.key, 'assignedOn' in change])).toEqual([
      ['1', true],
      ['2', true],
      ['3', false],
      ['4', false],
    ]);
  });

  it('stayed with the plan when it was corrected of old, and still does so in what was recorded then', () => {
    const plan = active();
    const data = { before: { date: '2026-01-15' }, after: { date: '2026-01-05' }, by: 'office', reason: 'x' };
    const corrected = documentCorrected(plan, { ...data, amendment: null }, '2026-03-11T02:00:00.000Z');
    expect(corrected.draft.document.date).toBe('2026-01-05');
    expect(corrected.amendments).toBeUndefined();
    const numbered = { before: { number: 'a' }, after: { number: 'b', date: '2026-01-05' } };
    const then = { ...numbered, by: 'office', reason: 'x', amendment: 1 };
    const [change] = documentCorrected(plan, then, '2026-03-11T02:00:00.000Z').amendments?.[0]?.changes ?? [];
    expect(change).toMatchObject({ kind: 'renumber', to: 'b' });
    expect(change).not.toHaveProperty('assignedOn');
  });

  it('is refused where the words count from it, until an amendment has set what it gives', () => {
    const words = 'Trong 90 ngày kể từ ngày ban hành Kế hoạch';
    const counted = active(task('1', said(words, '2026-04-15', 'set-by-reviewer')));
    const refused = when(counted, date('2026-01-20'), { actor: office });
    expect(refused).toMatchObject({ code: 'CORRECTION.MOVES_DEADLINES', facts: { count: 1, key: '1' } });
    const set = active(task('1', said(words, '2026-04-20', 'set-by-reviewer')));
    expect(codeOf(set, date('2026-01-20'))).toBe('done');
  });

  it('is refused where the words leave out their year and the other day is of another one', () => {
    const yearless = active(task('1', said('tháng 9', '2026-09-30', 'month-end-plan-year')));
    expect(codeOf(yearless, date('2025-12-31'))).toBe('CORRECTION.MOVES_DEADLINES');
    expect(codeOf(yearless, date('2026-02-01'))).toBe('done');
  });

  it('is refused where a series that begins with it would have other periods', () => {
    // Due on 31/01, which had passed when the plan was activated: a plan of February would never have owed it.
    const late = after(
      importing(task('1', timing('yearly', null, '2026-01-31'))),
      configuring,
      { type: 'SettlePastDeadline', taskKey: '1', pastDeadline: 'follow-from-today' },
      ...[{ type: 'ReviewPlan' as const }, { type: 'ActivatePlan' as const }],
      { type: 'FinishActivation' },
    );
    expect(codeOf(late, date('2026-02-20'))).toBe('CORRECTION.MOVES_DEADLINES');
    expect(codeOf(late, date('2026-01-20'))).toBe('done');
  });
});
