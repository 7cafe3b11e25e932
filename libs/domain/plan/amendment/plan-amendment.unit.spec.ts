import type { NamedChange } from '#libs/domain/plan/amendment/amendments';
import type { PlanCommand } from '#libs/domain/plan/commands';
import type { ParsedTask } from '#libs/domain/plan/draft/parsed-plan';
import {
  after,
  configuring,
  importing,
  monitor,
  now,
  parsed,
  process,
  task,
  timing,
  unit,
  when,
} from '#libs/domain/plan/plan-examples.spec';
import { planDecider } from '#libs/domain/plan/plan-decider';
import type { Plan } from '#libs/domain/plan/plan';
import type { Actor } from '#libs/domain/shared/actor';
import { findingWords as words } from '#libs/telling/finding';

const supervisor: Actor = {
  kind: 'person',
  userId: 'supervisor',
  agencyId: null,
  roles: ['supervisor'],
};
const row = (key: string, title: string, changes: Partial<ParsedTask> = {}) =>
  task(key, { title, ...changes });
const one = row('1', 'Xây dựng quy chế quản lý tài sản công');
const two = row('2', 'Tập huấn nghiệp vụ cho cán bộ cấp xã');
const weekly = row('3', 'Tổng hợp báo cáo giao ban', timing('weekly'));

const active = (): Plan =>
  after(
    importing(one, two, weekly),
    configuring,
    { type: 'ReviewPlan' },
    { type: 'ActivatePlan' },
    { type: 'FinishActivation' },
  );
const document = {
  number: '99/QĐ-UBND',
  date: '2026-03-09',
  issuer: null,
  signer: null,
  subject: null,
};
const byVersion = (...tasks: ParsedTask[]): PlanCommand => ({
  type: 'AmendPlan',
  document,
  source: { from: 'kh-2', version: parsed(...tasks) },
});
const named = (...tasks: NamedChange[]): PlanCommand => ({
  type: 'AmendPlan',
  document,
  source: { tasks },
});
const amend = (plan: Plan, command: PlanCommand, actor: Actor = supervisor) => when(plan, command, { actor });
/** What the only event of the amendment says. */
const said = (command: PlanCommand) => {
  const result = amend(active(), command);
  if (!('state' in result)) throw new Error(result.code);
  const [event] = result.said;
  if (event?.type !== 'PlanAmended') throw new Error(event?.type);
  return { plan: result.state, ...event.data };
};

describe('an amendment of an active plan', () => {
  it('says for each task what another text of the plan means for it', () => {
    const { changes, hindered } = said(
      byVersion(
        row('1', one.title, { product: 'Đề án', ...timing('by-date', null, '2026-09-30') }),
        row('2', weekly.title, timing('weekly')),
        row('3', 'Lập hồ sơ điện tử cho người cao tuổi', { leads: [unit('so-b')] }),
      ),
    );
    expect(changes).toMatchObject([
      { key: '1', kind: 'alter', terms: { product: 'Đề án', due: '2026-09-30' } },
      { key: '2', kind: 'drop', taskId: 'kh-1-2' },
      { key: '3-2', kind: 'add', taskId: 'kh-1-3-2', assignment: { number: '3' } },
    ]);
    expect(hindered).toEqual([]);
  });

  it('moves a task from the unit that leaves to the one that joins in the same part', () => {
    const { changes } = said(byVersion(row('1', one.title, { leads: [unit('so-b')] }), two, weekly));
    expect(changes).toEqual([{ key: '1', taskId: 'kh-1-1', kind: 'move', from: 'so-a', to: 'so-b' }]);
  });

  it('tells what no command carries to a task', () => {
    const joined = row('1', one.title, { coordinators: [unit('so-b')] });
    const { changes, hindered } = said(byVersion(joined, row('2', two.title, timing('yearly')), weekly));
    expect(changes).toEqual([]);
    expect(hindered).toEqual([
      { key: '1', kind: 'move', code: 'AMENDMENT.UNIT_CANNOT_JOIN' },
      { key: '2', kind: 'alter', code: 'AMENDMENT.SCHEDULE_FIXED' },
    ]);
  });

  it('tells that the day of the month of a recurring task stays as it is', () => {
    const monthly = (due: string) => row('1', 'Báo cáo tháng', timing('monthly', null, due));
    const plan = after(
      importing(monthly('2026-01-10')),
      ...[configuring, { type: 'ReviewPlan' as const }, { type: 'ActivatePlan' as const }],
      { type: 'FinishActivation' },
    );
    const result = amend(plan, byVersion(monthly('2026-01-20')));
    if (!('state' in result)) throw new Error(result.code);
    expect(result.said).toMatchObject([
      { data: { changes: [], hindered: [{ key: '1', kind: 'alter', code: 'AMENDMENT.SCHEDULE_FIXED' }] } },
    ]);
  });

  it('takes changes one by one', () => {
    const { plan, changes } = said(
      named(
        { change: 'alter', key: '1', terms: { title: 'Tên mới', due: '2026-08-31' } },
        { change: 'alter', key: '3', terms: { until: '2026-06-30' } },
        { change: 'move', key: '2', from: 'so-a', to: 'so-b' },
        {
          change: 'add',
          row: {
            title: 'Việc thêm',
            number: '4',
            leads: [{ agencyId: 'so-b' }],
            timing: { kind: 'by-date', due: '2026-12-01' },
          },
        },
      ),
    );
    expect(changes).toMatchObject([
      { key: '1', kind: 'alter', terms: { title: 'Tên mới', due: '2026-08-31' } },
      { key: '2', kind: 'move', from: 'so-a', to: 'so-b' },
      { key: '4', kind: 'add', assignment: { schedule: { kind: 'single', due: '2026-12-01' } } },
      { key: '3', kind: 'alter', terms: { until: '2026-06-30' } },
    ]);
    expect(plan.tasks.map(({ key }) => key)).toEqual(['1', '2', '3', '4']);
    expect(plan.draft.tasks[0]).toMatchObject({ title: 'Tên mới', timing: { due: '2026-08-31' } });
  });

  it('asks of a task also what the plan’s text says already, as the task may have come to differ', () => {
    const { title, timing } = active().draft.tasks[0]!;
    const due = timing.due ?? '';
    const { changes } = said(named({ change: 'alter', key: '1', terms: { title, due } }));
    expect(changes).toEqual([
      { key: '1', taskId: expect.any(String) as string, kind: 'alter', terms: { title, due } },
    ]);
  });

  it('changes nothing where it cannot be decided', () => {
    const drop = named({ change: 'drop', key: '1' });
    const undated = (changes: object) => ({ ...drop, document: { ...document, ...changes } }) as PlanCommand;
    const codes = [
      amend(active(), undated({ date: '2026-03-11' })),
      amend(active(), undated({ number: ' ' })),
      amend(active(), undated({ date: '2026-01-14' })),
      amend(active(), named({ change: 'drop', key: '9' })),
      amend(active(), byVersion(one, two, weekly)),
      amend(active(), drop, monitor),
      amend(active(), drop, { ...supervisor, userId: 'another' }),
      amend(after(importing(one), configuring), drop),
    ].map((answer) => ('code' in answer ? answer.code : 'done'));
    expect(codes).toEqual([
      'AMENDMENT.DOCUMENT_IN_FUTURE',
      'AMENDMENT.DOCUMENT_MISSING',
      'DOCUMENT.TOO_EARLY',
      'AMENDMENT.TASK_NOT_IN_PLAN',
      'AMENDMENT.NOTHING_CHANGES',
      'ACTOR.NOT_PERMITTED',
      'ACTOR.NOT_PERMITTED',
      'PLAN.NOT_ACTIVE',
    ]);
  });

  it('gives its own day to the tasks that it adds', () => {
    const added = {
      change: 'add',
      row: { title: 'Việc mới', leads: [unit('so-b')], timing: { text: 'Tháng 12/2026' } },
    } as const;
    expect(said(named(added)).changes).toMatchObject([
      { kind: 'add', assignment: { assignedOn: '2026-03-09' } },
    ]);
  });

  it('waits for its process until that has asked every task, and keeps what they refused', () => {
    const drop = named({ change: 'drop', key: '1' });
    const { plan } = said(drop);
    expect(
      planDecider.nextStepAt(plan, { now, actor: process, directory: { agencies: {}, groups: {} }, words }),
    ).toBe(now);
    expect(amend(plan, named({ change: 'drop', key: '2' }))).toMatchObject({ code: 'AMENDMENT.UNDER_WAY' });
    const refused = [{ key: '1', kind: 'drop', code: 'TASK.COMPLETED' }] as const;
    const finish: PlanCommand = { type: 'FinishAmendment', amendment: 1, refused };
    expect(when(plan, finish)).toMatchObject({ code: 'ACTOR.NOT_PERMITTED' });
    const done = when(plan, finish, { actor: process });
    if (!('state' in done)) throw new Error(done.code);
    expect(done.state.amendments).toMatchObject([{ n: 1, finishedAt: now, refused }]);
    expect(when(done.state, finish, { actor: process })).toMatchObject({ events: [] });
    expect(
      planDecider.nextStepAt(done.state, {
        now,
        actor: process,
        directory: { agencies: {}, groups: {} },
        words,
      }),
    ).toBeNull();
    expect(amend(done.state, named({ change: 'drop', key: '1' }))).toMatchObject({
      code: 'AMENDMENT.TASK_NOT_IN_PLAN',
    });
    expect(amend(done.state, named({ change: 'drop', key: '2' }))).toMatchObject({ events: ['PlanAmended'] });
  });
});
