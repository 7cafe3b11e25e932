import type { PlanCommand } from '#libs/domain/plan/commands';
import type { ParsedTask } from '#libs/domain/plan/draft/parsed-plan';
import {
  after,
  configuring,
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
import type { Plan } from '#libs/domain/plan/plan';
import type { LostCorrection } from '#libs/domain/plan/versions/versions';

const row = (key: string, title: string, changes: Partial<ParsedTask> = {}) =>
  task(key, { title, ...changes });
const one = row('1', 'Xây dựng quy chế quản lý tài sản công');
const two = row('2', 'Tập huấn nghiệp vụ cho cán bộ cấp xã');
const three = row('3', 'Rà soát thủ tục hành chính về đất đai');

const apply = (base: readonly ParsedTask[], version: readonly ParsedTask[]): PlanCommand => ({
  type: 'ApplyVersion',
  from: 'kh-2',
  fileName: 'k2.txt',
  base: parsed(...base),
  version: parsed(...version),
});
const correct = (key: string, changes: object): PlanCommand => ({
  type: 'CorrectDraftRow',
  part: 'tasks',
  key,
  changes,
});
const titles = ({ draft }: Plan): string[] => draft.tasks.map(({ key, title }) => `${key} ${title}`);

/** The plan after the version, and what was told of the corrections. */
const applied = (base: ParsedTask[], reviewed: PlanCommand[], version: ParsedTask[]) => {
  let lost: readonly LostCorrection[] = [];
  let kept = 0;
  const before = after(importing(...base), ...reviewed);
  const result = when(before, apply(base, version));
  if (!('state' in result)) throw new Error(result.code);
  const [event] = result.said;
  if (event?.type === 'DraftVersionApplied') ({ lost, kept } = event.data);
  return { plan: result.state, lost, kept };
};

describe('a corrected version that is applied to a draft', () => {
  it('keeps a correction of what the version says as before, and takes what nobody corrected', () => {
    const { plan, lost, kept } = applied(
      [one, two],
      [correct('1', { product: 'Quy chế' })],
      [row('1', one.title, { leads: [unit('so-b')] }), two],
    );
    expect(plan.draft.tasks[0]).toMatchObject({ product: 'Quy chế', leads: [{ agencyId: 'so-b' }] });
    expect([kept, lost]).toEqual([1, []]);
    expect(plan.rowVersions).toEqual({ 'tasks/1': 3 });
  });

  it('tells one by one the corrections that no longer apply', () => {
    const { plan, lost } = applied(
      [one, two, three],
      [correct('1', { product: 'Quy chế' }), correct('2', { product: 'Tài liệu' })],
      [row('1', one.title, { product: 'Đề án' }), three],
    );
    expect(plan.draft.tasks.map(({ product }) => product)).toEqual(['Đề án', 'Báo cáo']);
    expect(lost).toMatchObject([
      { key: '1', what: 'field', field: 'product', why: 'said-otherwise', corrected: 'Quy chế' },
      { key: '2', what: 'row', why: 'row-gone' },
    ]);
    expect(plan.dropped).toMatchObject([{ row: { key: '2' }, reason: 'Không còn trong k2.txt' }]);
  });

  it('takes a correction that the version says itself for no correction any more', () => {
    const version = [row('1', one.title, { product: 'Quy chế' })];
    expect(applied([one], [correct('1', { product: 'Quy chế' })], version)).toMatchObject({
      lost: [],
      kept: 0,
    });
  });

  it('leaves out what was dropped, unless the version says something new of it', () => {
    const drop: PlanCommand = { type: 'DropDraftRow', part: 'tasks', key: '2', reason: 'Trùng' };
    expect(titles(applied([one, two], [drop], [one, two]).plan)).toEqual([`1 ${one.title}`]);
    const { plan, lost } = applied([one, two], [drop], [one, row('2', two.title, { product: 'Đề cương' })]);
    expect(titles(plan)).toEqual([`1 ${one.title}`, `2-2 ${two.title}`]);
    expect(lost).toMatchObject([{ key: '2-2', what: 'row', why: 'dropped-row-changed', corrected: '2' }]);
  });

  it('keeps keys where numbers moved, and the reviewer’s own rows behind their neighbours', () => {
    const add: PlanCommand = {
      type: 'AddDraftRow',
      part: 'tasks',
      after: '1',
      changes: { title: 'Bổ sung', number: '1a' },
    };
    const moved = [row('1', three.title), row('2', one.title), row('3', 'Việc hoàn toàn mới của bản sửa')];
    const { plan } = applied([one, two, three], [add], moved);
    expect(plan.draft.tasks.map(({ key, number }) => [key, number])).toEqual([
      ['3', '1'],
      ['1', '2'],
      ['1a', '1a'],
      ['3-2', '3'],
    ]);
  });

  it('does not ask again what was answered, and asks what is new', () => {
    const doubtful = row('1', one.title, { leads: [unit('x')], findings: [unknownLead] });
    const answered: PlanCommand = {
      type: 'SettleFinding',
      taskKey: '1',
      code: 'UNIT.UNKNOWN',
      field: 'leads',
      reason: 'Đã hỏi',
    };
    const other = { ...unknownLead, message: 'không rõ tên khác' };
    const findings = (version: ParsedTask) =>
      applied([doubtful], [answered], [version]).plan.draft.tasks[0]?.findings;
    expect(findings(doubtful)).toEqual([]);
    expect(findings({ ...doubtful, findings: [other] })).toEqual([other]);
  });

  it('forgets a choice for a deadline that the version changed', () => {
    const past = row('1', one.title, timing('by-date', null, '2026-01-31'));
    const choice: PlanCommand = {
      type: 'SettlePastDeadline',
      taskKey: '1',
      pastDeadline: 'follow-from-today',
    };
    const same = applied([past], [choice], [past]);
    expect(Object.keys(same.plan.settlements)).toEqual(['1']);
    const later = applied([past], [choice], [row('1', one.title)]);
    expect(later.plan.settlements).toEqual({});
    expect(later.lost).toMatchObject([{ what: 'past-deadline', corrected: 'follow-from-today' }]);
  });

  it('compares the next version with this one', () => {
    const second = row('1', one.title, { product: 'Đề án' });
    const { plan } = applied([one], [], [second]);
    const next = when(plan, { ...apply([second], [second]), from: 'kh-3' } as PlanCommand);
    expect(next).toMatchObject({
      state: { versions: [{ from: 'kh-2' }, { from: 'kh-3', at: now, by: 'monitor' }] },
    });
  });

  it('is applied once, not to itself, and needs a new review', () => {
    const reviewed = after(importing(one), configuring, { type: 'ReviewPlan' });
    expect(when(reviewed, apply([one], [one]))).toMatchObject({ state: { kind: 'draft' } });
    const plan = after(importing(one), apply([one], [one]));
    expect(when(plan, apply([one], [one]))).toMatchObject({ code: 'PLAN.ALREADY_APPLIED' });
    const itself = { ...apply([one], [one]), from: 'kh-1' } as PlanCommand;
    expect(when(plan, itself)).toMatchObject({ code: 'PLAN.VERSION_OF_ITSELF' });
  });
});

describe('a plan that went into another', () => {
  const merged = (): Plan => after(importing(one), configuring, { type: 'MergePlan', into: 'kh-0' });

  it('is reviewed, activated and corrected no more', () => {
    for (const command of [
      { type: 'ReviewPlan' },
      { type: 'ActivatePlan' },
      correct('1', { product: 'x' }),
    ] as PlanCommand[])
      expect(when(merged(), command)).toMatchObject({ code: 'PLAN.ALREADY_MERGED', facts: { into: 'kh-0' } });
  });

  it('goes into one plan only, and repeating it changes nothing', () => {
    const again: PlanCommand = { type: 'MergePlan', into: 'kh-0' };
    expect(when(merged(), again, { actor: monitor })).toMatchObject({ events: [] });
    expect(when(merged(), { type: 'MergePlan', into: 'kh-9' })).toMatchObject({
      code: 'PLAN.ALREADY_MERGED',
    });
  });
});
