import type { PlanCommand } from '#libs/domain/plan/commands';
import { after, configuring, importing, task, when } from '#libs/domain/plan/plan-examples.spec';
import type { Plan } from '#libs/domain/plan/plan';
import type { Actor, Role } from '#libs/domain/shared/actor';

const person = (userId: string, agencyId: string | null, ...roles: Role[]): Actor => ({
  kind: 'person',
  userId,
  agencyId,
  roles,
});
const supervisor = person('supervisor', null, 'supervisor');
const another = person('another', null, 'supervisor');
const office = person('office', 'van-phong', 'office');
const document = {
  number: '12/QĐ-UBND',
  date: '2026-03-09',
  issuer: null,
  signer: null,
  subject: null,
};
const name = (changes: object = {}): PlanCommand => ({
  type: 'NameSupervisor',
  supervisorId: 'another',
  document,
  ...changes,
});
const drop = (key: string): PlanCommand => ({
  type: 'AmendPlan',
  document,
  source: { tasks: [{ change: 'drop', key }] },
});

const active = (): Plan =>
  after(
    importing(task('1'), task('2', { title: 'Tập huấn nghiệp vụ' })),
    ...[configuring, { type: 'ReviewPlan' as const }, { type: 'ActivatePlan' as const }],
    { type: 'FinishActivation' },
  );
const named = (plan: Plan): Plan => {
  const result = when(plan, name(), { actor: office });
  if (!('state' in result)) throw new Error(result.code);
  return result.state;
};
const codeOf = (plan: Plan, command: PlanCommand, actor: Actor): string => {
  const result = when(plan, command, { actor });
  return 'code' in result ? result.code : 'done';
};

describe('who is in charge of an active plan', () => {
  it('is named by any leader, the Chairman or the office, and by nobody else', () => {
    const those: Actor[] = [supervisor, another, office, person('chair', null, 'chair')];
    const others: Actor[] = [
      person('monitor', 'so-a', 'monitor'),
      person('head', 'so-a', 'head'),
      person('member', null, 'committee'),
      person('admin', null, 'admin'),
    ];
    expect(those.map((actor) => codeOf(active(), name(), actor))).toEqual(Array(4).fill('done'));
    expect(new Set(others.map((actor) => codeOf(active(), name(), actor)))).toEqual(
      new Set(['ACTOR.NOT_PERMITTED']),
    );
  });

  it('decides about the plan at once, and whoever did before does not any more', () => {
    const plan = named(active());
    expect(plan.setup?.supervisorId).toBe('another');
    expect(codeOf(plan, drop('1'), another)).toBe('done');
    expect(codeOf(plan, drop('1'), supervisor)).toBe('ACTOR.NOT_PERMITTED');
  });

  it('is carried to every task as an amendment, with the document and who named them', () => {
    expect(named(active()).amendments).toMatchObject([
      {
        n: 1,
        by: 'office',
        document,
        finishedAt: null,
        changes: ['1', '2'].map((key) => ({ key, kind: 'supervise', to: 'another', by: 'office' })),
      },
    ]);
  });

  it('waits for no amendment, nor does an amendment wait for it', () => {
    const dropping = when(active(), drop('1'), { actor: supervisor });
    if (!('state' in dropping)) throw new Error(dropping.code);
    const plan = named(dropping.state);
    expect(plan.amendments?.map(({ n }) => n)).toEqual([1, 2]);
    expect(codeOf(plan, drop('2'), another)).toBe('AMENDMENT.UNDER_WAY');
    expect(codeOf(named(active()), drop('2'), another)).toBe('done');
  });

  it('is said by a numbered document between the plan’s day and today, about an active plan and another leader', () => {
    const codes = [
      codeOf(active(), name({ document: { ...document, number: ' ' } }), office),
      codeOf(active(), name({ document: { ...document, date: '2026-03-11' } }), office),
      // The plan is of 15/01/2026.
      codeOf(active(), name({ document: { ...document, date: '2026-01-14' } }), office),
      codeOf(active(), name({ supervisorId: 'supervisor' }), office),
      codeOf(after(importing(task('1')), configuring), name(), office),
    ];
    expect(codes).toEqual([
      'AMENDMENT.DOCUMENT_MISSING',
      'AMENDMENT.DOCUMENT_IN_FUTURE',
      'DOCUMENT.TOO_EARLY',
      'PLAN.SUPERVISOR_ALREADY',
      'PLAN.NOT_ACTIVE',
    ]);
  });
});
