import type { PlanCommand, PlanCommandOf } from '#libs/domain/plan/commands';
import type { SupersedingPlan, TaskChoice } from '#libs/domain/plan/ending/endings';
import { after, configuring, importing, process, task, when } from '#libs/domain/plan/plan-examples.spec';
import { planDecider } from '#libs/domain/plan/plan-decider';
import type { Plan } from '#libs/domain/plan/plan';
import type { Actor } from '#libs/domain/shared/actor';

const supervisor: Actor = {
  kind: 'person',
  userId: 'supervisor',
  agencyId: null,
  roles: ['supervisor'],
};
const active = after(
  importing(task('1'), task('2')),
  configuring,
  { type: 'ReviewPlan' },
  { type: 'ActivatePlan' },
  { type: 'FinishActivation' },
);
const unfinished = active.tasks;
const newer: SupersedingPlan = {
  planId: 'kh-2',
  isActive: true,
  isSupersededByIt: false,
  tasks: [{ key: '7', taskId: 'kh-2-7' }],
};
const close = (key: string): TaskChoice => ({ key, choice: 'close', reason: 'Không còn cần' });
const carry = (key: string, toKey: string | null): TaskChoice => ({ key, choice: 'carry-over', toKey });
const ending = (
  by: SupersedingPlan | null,
  choices: readonly TaskChoice[],
  changes: Partial<PlanCommandOf<'EndPlan'>> = {},
): PlanCommand => ({
  type: 'EndPlan',
  reason: 'Hết giai đoạn',
  choices,
  unfinished,
  by,
  ...changes,
});
const end = (command: PlanCommand, plan: Plan = active) => when(plan, command, { actor: supervisor });
const stateAfter = (command: PlanCommand, plan: Plan = active, actor: Actor = supervisor): Plan => {
  const result = when(plan, command, { actor });
  if (!('state' in result)) throw new Error(result.code);
  return result.state;
};

describe('the end of a plan', () => {
  it('is decided by its supervisor alone', () => {
    expect(when(active, ending(null, [close('1'), close('2')]))).toMatchObject({
      code: 'ACTOR.NOT_PERMITTED',
    });
  });

  it('needs one choice for each task that is not done, and names those without', () => {
    expect(end(ending(null, [close('1')]))).toMatchObject({
      code: 'PLAN.CHOICE_MISSING',
      facts: { count: 1, keys: '2' },
    });
    expect(end(ending(null, [close('1'), close('2')]))).toMatchObject({
      events: ['PlanClosed'],
      state: { kind: 'closed', ending: { byPlanId: null, by: 'supervisor', finishedAt: null } },
    });
    expect(end(ending(null, [], { unfinished: [] }))).toMatchObject({ events: ['PlanClosed'] });
  });

  it('names a document that is not older than the plan and not of tomorrow', () => {
    const dated = (date: string) => {
      const document = { number: '9/QĐ', date, issuer: null, signer: null, subject: null };
      const answer = end(ending(null, [close('1'), close('2')], { document }));
      return 'code' in answer ? answer.code : 'done';
    };
    // The plan is of 15/01/2026, and today 10/03/2026.
    expect([dated('2026-01-14'), dated('2026-01-15')]).toEqual(['DOCUMENT.TOO_EARLY', 'done']);
    expect([dated('2026-03-10'), dated('2026-03-11')]).toEqual(['done', 'DOCUMENT.DATE_IN_FUTURE']);
  });

  it.each([
    [
      'for a task that is done or not there',
      null,
      [close('1'), close('2'), close('3')],
      'PLAN.CHOICE_NOT_NEEDED',
    ],
    ['twice for one task', null, [close('1'), close('1'), close('2')], 'PLAN.CHOICE_TWICE'],
    ['to carry a task over into no plan', null, [carry('1', null), close('2')], 'PLAN.CARRIED_NOWHERE'],
    [
      'of a task that the other plan does not have',
      newer,
      [carry('1', '8'), close('2')],
      'SUPERSESSION.TASK_NOT_IN_PLAN',
    ],
  ])('takes no choice %s', (_, by, choices, code) => {
    expect(end(ending(by, choices))).toMatchObject({ code });
  });

  it.each([
    ['itself', { ...newer, planId: active.id }, 'SUPERSESSION.LOOP'],
    ['a plan that it supersedes, by whatever way', { ...newer, isSupersededByIt: true }, 'SUPERSESSION.LOOP'],
    ['a plan that is not active', { ...newer, isActive: false }, 'SUPERSESSION.PLAN_NOT_ACTIVE'],
  ])('is not brought about by %s', (_, by, code) => {
    expect(end(ending(by, [close('1'), close('2')]))).toMatchObject({ code });
  });

  it('by another plan says for each task where it goes on', () => {
    const plan = stateAfter(ending(newer, [carry('2', null), carry('1', '7')]));
    expect(plan).toMatchObject({
      kind: 'superseded',
      ending: {
        byPlanId: 'kh-2',
        tasks: [
          { key: '1', taskId: 'kh-1-1', choice: 'carry-over', toKey: '7', toTaskId: 'kh-2-7' },
          { key: '2', taskId: 'kh-1-2', choice: 'carry-over', toKey: null },
        ],
      },
    });
  });

  it('lets nothing more be done to it', () => {
    const plan = stateAfter(ending(null, [close('1'), close('2')]));
    const document = { number: '9/QĐ', date: '2026-03-01', issuer: null, signer: null, subject: null };
    const source = { tasks: [{ change: 'drop', key: '1' }] } as const;
    for (const command of [
      ending(null, [close('1'), close('2')]),
      { type: 'AmendPlan', document, source } as const,
    ])
      expect(end(command, plan)).toMatchObject({ code: 'PLAN.CLOSED' });
    expect(when(plan, { type: 'ReviewPlan' })).toMatchObject({ code: 'PLAN.CLOSED' });
  });

  it('waits for a process until every task was asked, which is said once', () => {
    const plan = stateAfter(ending(null, [close('1'), close('2')]));
    expect(planDecider.nextStepAt(plan, {} as never)).toBe(plan.ending?.at);
    const finish: PlanCommand = { type: 'FinishEnding', refused: [{ key: '2', code: 'TASK.CLOSED' }] };
    expect(end(finish, plan)).toMatchObject({ code: 'ACTOR.NOT_PERMITTED' });
    const done = stateAfter(finish, plan, process);
    expect(done.ending).toMatchObject({ refused: [{ key: '2', code: 'TASK.CLOSED' }] });
    expect(planDecider.nextStepAt(done, {} as never)).toBeNull();
    expect(when(done, finish, { actor: process })).toMatchObject({ events: [] });
  });

  it('brings another plan a task under a key of its own, once, with the row that says it', () => {
    const from = { planId: 'kh-0', taskId: 'kh-0-1' };
    const take: PlanCommand = { type: 'TakeOverTask', row: task('1', { title: 'Việc dở dang' }), from };
    expect(end(take)).toMatchObject({ code: 'ACTOR.NOT_PERMITTED' });
    const plan = stateAfter(take, active, process);
    const [, , taken] = plan.tasks;
    expect(taken?.key).not.toBe('1');
    expect(taken?.taskId).toBe('kh-1-tu-kh-0-1');
    expect(plan.draft.tasks.at(-1)).toMatchObject({ key: taken?.key, title: 'Việc dở dang' });
    expect(when(plan, take, { actor: process })).toMatchObject({ events: [] });
    const { core, parts } = planDecider.split(plan);
    expect(planDecider.join(core, parts)).toEqual(plan);
  });
});
