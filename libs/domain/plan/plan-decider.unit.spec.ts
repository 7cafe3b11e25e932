import { draftFindings } from '#libs/domain/plan/findings/findings';
import {
  after,
  configuring,
  directory,
  importing,
  monitor,
  now,
  setup,
  task,
  timing,
  unit,
  unknownLead,
  when,
} from '#libs/domain/plan/plan-examples.spec';
import { planDecider } from '#libs/domain/plan/plan-decider';
import { refusalIn } from '#libs/telling/refusal';
import { findingWords as words } from '#libs/telling/finding';

const codes = (plan: ReturnType<typeof after>): string[] =>
  draftFindings(plan, { now, directory, words }).map((f) => `${f.taskKey ?? ''}:${f.code}`);
const unknown = { leads: [{ ...unit('x'), text: 'Sở X' }], findings: [unknownLead] };

describe('a plan', () => {
  it('is imported once', () => {
    const plan = after(importing(task('1')));
    expect(plan).toMatchObject({ kind: 'draft', id: 'kh-1', importedBy: 'monitor', importedAt: now });
    expect(when(plan, importing(task('1')))).toMatchObject({ code: 'PLAN.ALREADY_IMPORTED' });
  });

  it('is imported, reviewed and activated by its monitoring agency, not by the administrator', () => {
    const admin = { ...monitor, roles: ['admin'] as const };
    expect(when({ kind: 'none' }, importing(task('1')), { actor: admin })).toMatchObject({
      code: 'ACTOR.NOT_PERMITTED',
    });
    const plan = after(importing(task('1')), configuring);
    const other = { ...monitor, agencyId: 'so-b' };
    expect(when(plan, { type: 'ReviewPlan' }, { actor: other })).toMatchObject({
      code: 'ACTOR.NOT_PERMITTED',
    });
    expect(when(plan, { type: 'ReviewPlan' })).toMatchObject({ events: ['PlanReviewed'] });
  });

  it('is not reviewed while an error is open, and a correction settles it and keeps it in history', () => {
    const plan = after(importing(task('1', unknown)), configuring);
    const facts = { count: 1, key: '1', field: 'leads', finding: 'UNIT.UNKNOWN' };
    expect(when(plan, { type: 'ReviewPlan' })).toMatchObject({ code: 'PLAN.ERROR_FINDINGS_OPEN', facts });
    // Which kind it is, is what settles all of the kind at once.
    expect(refusalIn('vi', { code: 'PLAN.ERROR_FINDINGS_OPEN', facts })).toBe(
      'Còn 1 lỗi chưa xử lý; lỗi đầu tiên ở mục “leads” (nhiệm vụ 1): UNIT.UNKNOWN.',
    );
    const corrected = when(plan, {
      type: 'CorrectDraftRow',
      part: 'tasks',
      key: '1',
      changes: { leads: [{ agencyId: 'so-b' }] },
      expectedRowVersion: 1,
    });
    expect(corrected).toMatchObject({
      state: {
        rowVersions: { 'tasks/1': 2 },
        settled: [{ taskKey: '1', code: 'UNIT.UNKNOWN', field: 'leads', by: 'monitor', at: now }],
      },
    });
    expect('state' in corrected && codes(corrected.state)).toEqual([]);
  });

  it('refuses an unknown agency, a stale row and a day that does not exist', () => {
    const plan = after(importing(task('1')));
    const correct = { type: 'CorrectDraftRow', part: 'tasks', key: '1' } as const;
    expect(when(plan, { ...correct, changes: { leads: [{ agencyId: 'so-z' }] } })).toMatchObject({
      code: 'DIRECTORY.UNKNOWN_AGENCY',
    });
    expect(when(plan, { ...correct, changes: { title: 'x' }, expectedRowVersion: 7 })).toMatchObject({
      code: 'DRAFT.ROW_CHANGED',
      facts: { version: 1 },
    });
    expect(
      when(plan, { ...correct, changes: { timing: { kind: 'by-date', due: '2026-02-30' } } }),
    ).toMatchObject({ code: 'DRAFT.DATE_INVALID' });
  });

  it('reads a corrected timing phrase again', () => {
    const plan = after(importing(task('1', timing('unresolved'))), {
      type: 'CorrectDraftRow',
      part: 'tasks',
      key: '1',
      changes: { timing: { text: 'Quý III' } },
    });
    expect(plan.draft.tasks[0]?.timing).toMatchObject({ kind: 'by-date', due: '2026-09-30' });
  });

  it('lets a person accept a finding with a reason', () => {
    const settle = {
      type: 'SettleFinding',
      taskKey: '1',
      code: 'UNIT.UNKNOWN',
      field: 'leads',
    } as const;
    const plan = after(importing(task('1', unknown), task('2')));
    expect(when(plan, { ...settle, reason: ' ' })).toMatchObject({ code: 'PLAN.REASON_MISSING' });
    const settled = after(importing(task('1', unknown)), { ...settle, reason: 'đã hỏi' });
    expect(settled.settled).toMatchObject([{ reason: 'đã hỏi' }]);
    expect(settled.draft.tasks[0]?.findings).toEqual([]);
    expect(when(settled, { ...settle, reason: 'lại' })).toMatchObject({ code: 'PLAN.FINDING_NOT_OPEN' });
  });

  it.each(['weekly', 'monthly', 'yearly'] as const)(
    'asks what becomes of a %s task that has no period left, as of a deadline that has passed',
    (kind) => {
      const ended = { ...setup, until: '2026-03-08' };
      const given = [importing(task('1', timing(kind))), { type: 'ConfigurePlan', setup: ended }] as const;
      const plan = after(...given);
      expect(codes(plan)).toEqual(['1:PLAN.PAST_DEADLINE']);
      expect(when(plan, { type: 'ReviewPlan' })).toMatchObject({ code: 'PLAN.PAST_DEADLINE_UNSETTLED' });
      const follow = { type: 'SettlePastDeadline', taskKey: '1', pastDeadline: 'follow-from-today' } as const;
      expect(codes(after(...given, follow))).toEqual([]);
    },
  );

  it('needs its setup, and a last day where tasks recur', () => {
    const weekly = importing(task('1', timing('weekly')));
    expect(when(after(weekly), { type: 'ReviewPlan' })).toMatchObject({ code: 'PLAN.SETUP_INCOMPLETE' });
    const endless = after(weekly, { type: 'ConfigurePlan', setup: { ...setup, until: null } });
    expect(codes(endless)).toEqual([':PLAN.UNTIL_MISSING']);
    expect(when(endless, { type: 'ReviewPlan' })).toMatchObject({ code: 'PLAN.ERROR_FINDINGS_OPEN' });
    expect(codes(after(weekly, configuring))).toEqual([]);
  });

  it('needs a choice for each task whose deadline has passed', () => {
    const late = importing(task('1', timing('by-date', null, '2026-03-09')));
    const plan = after(late, configuring);
    expect(codes(plan)).toEqual(['1:PLAN.PAST_DEADLINE']);
    expect(when(plan, { type: 'ReviewPlan' })).toMatchObject({
      code: 'PLAN.PAST_DEADLINE_UNSETTLED',
      facts: { count: 1, key: '1' },
    });
    const choice = { type: 'SettlePastDeadline', taskKey: '1', pastDeadline: 'record-done' } as const;
    expect(when(plan, choice)).toMatchObject({ code: 'PLAN.DONE_ON_MISSING' });
    expect(when(plan, { ...choice, doneOn: '2026-03-11' })).toMatchObject({ code: 'PLAN.DONE_ON_IN_FUTURE' });
    // The plan is of 15/01/2026.
    expect(when(plan, { ...choice, doneOn: '2026-01-14' })).toMatchObject({
      code: 'PLAN.DONE_ON_BEFORE_PLAN',
    });
    const settled = after(late, configuring, { ...choice, doneOn: '2026-03-01', doneBy: '7/BC' });
    expect(when(settled, { type: 'ReviewPlan' })).toMatchObject({ events: ['PlanReviewed'] });
  });

  it('is discarded with a reason while it is a draft; only its file brings it back', () => {
    const reviewed = after(importing(task('1')), configuring, { type: 'ReviewPlan' });
    expect(when(reviewed, { type: 'DiscardPlan', reason: ' ' })).toMatchObject({
      code: 'PLAN.DISCARD_REASON_MISSING',
    });
    const discarded = after(importing(task('1')), { type: 'DiscardPlan', reason: 'Nhập nhầm tệp' });
    expect(discarded.kind).toBe('discarded');
    for (const command of [configuring, { type: 'ReviewPlan' }, { type: 'ActivatePlan' }] as const)
      expect(when(discarded, command)).toMatchObject({ code: 'PLAN.DISCARDED' });
    expect(when(discarded, { type: 'DiscardPlan', reason: 'lần nữa' })).toMatchObject({
      code: 'PLAN.DISCARDED',
    });
    expect(when(discarded, importing(task('1'), task('2')))).toMatchObject({
      events: ['PlanImported'],
      state: { kind: 'draft', draft: { tasks: [{ key: '1' }, { key: '2' }] } },
    });
    const active = after(importing(task('1')), configuring, { type: 'ReviewPlan' }, { type: 'ActivatePlan' });
    expect(when(active, { type: 'DiscardPlan', reason: 'Nhầm' })).toMatchObject({
      code: 'PLAN.ALREADY_ACTIVE',
    });
  });

  it('goes back to its draft where it is changed after the review, which is told', () => {
    const reviewed = after(importing(task('1'), task('2')), configuring, { type: 'ReviewPlan' });
    const correcting = {
      type: 'CorrectDraftRow',
      part: 'tasks',
      key: '1',
      changes: { product: 'Đề án' },
    } as const;
    expect(when(reviewed, correcting)).toMatchObject({
      events: ['DraftRowCorrected', 'PlanReopened'],
      state: { kind: 'draft' },
    });
    const document = { type: 'CorrectDraftDocument', changes: { title: 'Kế hoạch năm' } } as const;
    expect(when(reviewed, document)).toMatchObject({ events: ['DraftDocumentCorrected', 'PlanReopened'] });
    // Whatever leaves the rows as they are leaves the review as it is, and a draft cannot go back.
    expect(when(reviewed, configuring)).toMatchObject({
      events: ['PlanConfigured'],
      state: { kind: 'reviewed' },
    });
    const draft = after(importing(task('1')), configuring);
    expect(when(draft, correcting)).toMatchObject({ events: ['DraftRowCorrected'] });
  });

  it('does not call a deadline past on its own day', () => {
    expect(codes(after(importing(task('1', timing('by-date', null, '2026-03-10')))))).toEqual([]);
  });

  it('is activated once, after review, and finishes when the process says so', () => {
    const configured = after(importing(task('1')), configuring);
    expect(when(configured, { type: 'ActivatePlan' })).toMatchObject({ code: 'PLAN.NOT_REVIEWED' });
    const activating = after(
      importing(task('1')),
      configuring,
      { type: 'ReviewPlan' },
      { type: 'ActivatePlan' },
    );
    expect(activating).toMatchObject({
      kind: 'activating',
      activatedAt: now,
      tasks: [{ key: '1', taskId: 'kh-1-1' }],
    });
    expect(when(activating, { type: 'ActivatePlan' })).toMatchObject({ code: 'PLAN.ALREADY_ACTIVE' });
    const active = when(activating, { type: 'FinishActivation' }, { actor: { kind: 'process' } });
    expect(active).toMatchObject({ events: ['PlanActivated'], state: { kind: 'active' } });
    expect('state' in active && when(active.state, { type: 'ActivatePlan' })).toMatchObject({
      code: 'PLAN.ALREADY_ACTIVE',
    });
  });

  it('refuses activation when a deadline has passed since the review', () => {
    const reviewed = after(importing(task('1')), configuring, { type: 'ReviewPlan' });
    const later = { now: '2026-07-01T00:00:00.000Z' };
    expect(when(reviewed, { type: 'ActivatePlan' }, later)).toMatchObject({
      code: 'PLAN.PAST_DEADLINE_UNSETTLED',
    });
  });

  it('must be reviewed again after a correction', () => {
    const plan = after(
      importing(task('1')),
      configuring,
      { type: 'ReviewPlan' },
      {
        type: 'CorrectDraftRow',
        part: 'tasks',
        key: '1',
        changes: { title: 'Khác' },
      },
    );
    expect(plan.kind).toBe('draft');
  });

  it('is stored as a core and one part for each row, and a correction touches one part', () => {
    const before = after(importing(task('1'), task('2')));
    const next = when(before, {
      type: 'CorrectDraftRow',
      part: 'tasks',
      key: '2',
      changes: { product: 'Kế hoạch' },
    });
    if (!('state' in next)) throw new Error('refused');
    const [old, now2] = [planDecider.split(before), planDecider.split(next.state)];
    expect(Object.keys(now2.parts).filter((name) => old.parts[name] !== now2.parts[name])).toEqual([
      'tasks/2',
    ]);
    expect(planDecider.join(now2.core, now2.parts)).toEqual(next.state);
  });
});
