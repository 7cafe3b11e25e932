import type { FindingAnswer, Verdict } from '#libs/domain/plan/findings/answers';
import type { PlanCommand } from '#libs/domain/plan/commands';
import { answerEach } from '#libs/domain/plan/findings/answer-findings';
import { draftFindings } from '#libs/domain/plan/findings/findings';
import type { Finding, ParsedTask } from '#libs/domain/plan/draft/parsed-plan';
import {
  after,
  configuring,
  directory,
  importing,
  monitor,
  now,
  task,
  timing,
  unit,
  when,
} from '#libs/domain/plan/plan-examples.spec';
import type { Plan } from '#libs/domain/plan/plan';
import { findingWords as words } from '#libs/telling/finding';

const doubt = (text: string, units: Finding['proposal'], field = 'coordinators'): Finding => ({
  code: 'UNIT.SUGGESTED',
  severity: 'warning',
  field,
  messageEn: text,
  message: `“${text}” không có trong danh mục`,
  ...(units && { proposal: units }),
});
/** Each finding proposes the whole list, with what the other name may mean as well. */
const whole = [{ agencyId: 'so-b' }, { agencyId: 'quan-1' }];
/** Two names that the directory does not know, each with what it may mean. */
const misspelt = task('1', {
  coordinators: [unit('x'), unit('y')].map((u, i) => ({ ...u, text: ['SỐ B', 'QUẠN 1'][i] ?? '' })),
  findings: [
    doubt('SỐ B', { changes: { coordinators: whole } }),
    doubt('QUẠN 1', { changes: { coordinators: whole } }),
  ],
});
const late = (key: string): ParsedTask =>
  task(key, { findings: [{ ...doubt(key, undefined, 'product'), code: 'PRODUCT.INFERRED' }] });

const resolve = (verdict: Verdict, select: object, reason = 'Đã đối chiếu'): PlanCommand => ({
  type: 'ResolveFindings',
  select: { code: 'UNIT.SUGGESTED', ...select },
  verdict,
  reason,
});
const open = (plan: Plan): string[] => draftFindings(plan, { now, directory, words }).map((f) => f.message);
const coordinators = (plan: Plan) => plan.draft.tasks[0]?.coordinators.map((u) => u.agencyId);

describe('a finding', () => {
  it('is settled by its proposal, which leaves the doubts about other names', () => {
    const [first = ''] = misspelt.findings.map((f) => f.message);
    const plan = after(importing(misspelt), resolve('take-proposal', { message: first }));
    expect(coordinators(plan)).toEqual(['so-b', null]);
    expect(open(plan)).toEqual(['“QUẠN 1” không có trong danh mục']);
    expect(plan.rowVersions).toEqual({ 'tasks/1': 2 });
  });

  it('and the next one are settled together, each proposal laid over the one before', () => {
    const plan = after(
      importing(misspelt),
      configuring,
      { type: 'ReviewPlan' },
      resolve('take-proposal', {}),
    );
    expect([coordinators(plan), open(plan), plan.kind]).toEqual([['so-b', 'quan-1'], [], 'draft']);
    expect(plan.learned).toMatchObject([
      { text: 'SỐ B', agencyId: 'so-b', by: 'monitor' },
      { text: 'QUẠN 1', agencyId: 'quan-1' },
    ]);
  });

  it('without a proposal has none to take', () => {
    const plan = after(importing(late('1')));
    expect(when(plan, resolve('take-proposal', { code: 'PRODUCT.INFERRED' }))).toMatchObject({
      code: 'FINDING.NO_PROPOSAL',
    });
  });

  it('of one kind is accepted or rejected everywhere at once, with one reason', () => {
    const plan = after(importing(late('1'), late('2'), misspelt));
    const select = { code: 'PRODUCT.INFERRED' };
    expect(when(plan, resolve('accept', select, ' '))).toMatchObject({ code: 'PLAN.REASON_MISSING' });
    const accepted = when(plan, resolve('accept', select));
    expect(accepted).toMatchObject({ events: ['FindingSettled', 'FindingSettled'] });
    const rejected = after(importing(late('1'), late('2')), resolve('reject', select, 'Đọc nhầm'));
    expect(open(rejected)).toEqual([]);
    expect(rejected.settled).toMatchObject([
      { taskKey: '1', rejected: true, reason: 'Đọc nhầm' },
      { taskKey: '2', rejected: true, reason: 'Đọc nhầm' },
    ]);
    expect(when(rejected, resolve('reject', select))).toMatchObject({ code: 'PLAN.FINDING_NOT_OPEN' });
  });

  it('that needs a choice or a date does not go away by being rejected', () => {
    const plan = after(importing(task('1', timing('by-date', null, '2026-03-09'))), configuring);
    expect(when(plan, resolve('reject', { code: 'PLAN.PAST_DEADLINE' }))).toMatchObject({
      code: 'PLAN.PAST_DEADLINE_UNSETTLED',
    });
  });
});

describe('a name that a reviewer settled', () => {
  const unknown = task('1', { leads: [{ ...unit('x'), text: 'SỐ B' }] });
  const correct = (leads: object[]): PlanCommand => ({
    type: 'CorrectDraftRow',
    part: 'tasks',
    key: '1',
    changes: { leads },
  });

  it('is learned where it alone was unknown and one unit took its place', () => {
    const plan = after(importing(unknown), correct([{ agencyId: 'so-b' }]));
    expect(plan.learned).toEqual([{ text: 'SỐ B', agencyId: 'so-b', groupId: null, by: 'monitor', at: now }]);
  });

  it('is not guessed where several units took its place, or where nothing was unknown', () => {
    const several = after(importing(unknown), correct([{ agencyId: 'so-b' }, { agencyId: 'quan-1' }]));
    expect(several.learned).toBeUndefined();
    expect(after(importing(task('1')), correct([{ agencyId: 'so-b' }])).learned).toBeUndefined();
  });
});

describe('a table of answers', () => {
  const answer = (key: string, changes: Partial<FindingAnswer> = {}): FindingAnswer => ({
    finding: { taskKey: key, code: 'PRODUCT.INFERRED', field: 'product' },
    verdict: 'accept',
    reason: 'Đúng như vậy',
    rowVersion: 1,
    ...changes,
  });
  const answering = (...answers: FindingAnswer[]): PlanCommand => ({ type: 'AnswerFindings', answers });
  const start = importing(late('1'), late('2'), { ...misspelt, key: '3' });

  it('is carried out as the same corrections and settlements', () => {
    const units = { taskKey: '3', code: 'UNIT.SUGGESTED', field: 'coordinators' };
    const plan = after(
      start,
      answering(
        answer('1', { verdict: 'correct', value: ' Đề án ', reason: '' }),
        answer('2', { verdict: 'reject' }),
        answer('3', { finding: units, verdict: 'correct', value: 'so-b; Quan-1' }),
      ),
    );
    expect(open(plan)).toEqual([]);
    expect(plan.draft.tasks.map((row) => row.product)).toEqual(['Đề án', 'Báo cáo', 'Báo cáo']);
    expect(plan.draft.tasks[2]?.coordinators.map((u) => u.agencyId)).toEqual(['so-b', 'quan-1']);
  });

  it('is carried out as a whole or not at all, and says of each row why not', () => {
    const plan = after(start, {
      type: 'CorrectDraftRow',
      part: 'tasks',
      key: '2',
      changes: { section: 'II' },
    });
    const answers = [
      answer('1'),
      answer('2'),
      answer('9'),
      answer('1', { verdict: 'correct', value: '', finding: { taskKey: '1', code: 'X', field: 'product' } }),
    ];
    expect(when(plan, answering(...answers))).toMatchObject({
      code: 'FINDINGS.ROWS_REFUSED',
      facts: { count: 3 },
    });
    const { refused } = answerEach(answers, plan, { now, actor: monitor, directory, words });
    expect(refused.map(({ index, rejection }) => [index, rejection.code])).toEqual([
      [1, 'DRAFT.ROW_CHANGED'],
      [2, 'DRAFT.ROW_CHANGED'],
      [3, 'PLAN.FINDING_NOT_OPEN'],
    ]);
  });

  it('is refused where one field is corrected twice, or with what cannot be read', () => {
    const plan = after(start);
    const units = { taskKey: '3', code: 'UNIT.SUGGESTED', field: 'coordinators' };
    const said = misspelt.findings.map((f) => f.message);
    const twice = ['so-b', 'quan-1'].map((value, i) =>
      answer('3', { verdict: 'correct', value, finding: { ...units, message: said[i] } }),
    );
    const context = { now, actor: monitor, directory, words };
    expect(answerEach(twice, plan, context).refused).toMatchObject([
      { index: 1, rejection: { code: 'FINDINGS.CORRECTED_TWICE' } },
    ]);
    const nobody = answer('3', { verdict: 'correct', value: 'Sở Nào đó', finding: units });
    expect(answerEach([nobody], plan, context).refused).toMatchObject([
      { index: 0, rejection: { code: 'DIRECTORY.UNKNOWN_AGENCY' } },
    ]);
  });
});
