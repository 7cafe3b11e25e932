import { offeredOnPlan } from '#libs/domain/plan/offers';
import { actionOf, mayOnPlan, type PeoplesPlanCommandType } from '#libs/domain/plan/permissions';
import { after, configuring, importing, monitor, task, when } from '#libs/domain/plan/plan-examples.spec';
import type { Plan } from '#libs/domain/plan/plan';
import type { Person, Role } from '#libs/domain/shared/actor';
import type { PlanCommand } from '#libs/domain/plan/commands';

const person = (userId: string, role: Role, agencyId: string | null = null): Person => ({
  kind: 'person',
  userId,
  agencyId,
  roles: [role],
});
const monitoring = monitor as Person;
const draft = (): Plan => after(importing(task('1')), configuring);
const kinds = ['draft', 'reviewed', 'discarded', 'activating', 'active', 'closed', 'superseded'] as const;

/** Refused for the state of the plan, whatever the command says. */
const becauseOfState = [
  'PLAN.ALREADY_IMPORTED',
  'PLAN.ALREADY_ACTIVE',
  'PLAN.ALREADY_MERGED',
  'PLAN.ALREADY_REVIEWED',
  'PLAN.CLOSED',
  'PLAN.DISCARDED',
  'PLAN.NOT_ACTIVE',
  'PLAN.NOT_REVIEWED',
  'ACTOR.NOT_PERMITTED',
];

/** As little of each command as the decision looks at before it looks at the state. */
const commands: Partial<Record<PeoplesPlanCommandType, object>> = {
  ReviewPlan: {},
  ActivatePlan: {},
  DiscardPlan: { reason: 'x' },
  AmendPlan: {
    document: { number: '1/QĐ', date: '2026-03-09', issuer: null, signer: null, subject: null },
    source: { tasks: [] },
  },
  NameSupervisor: {
    supervisorId: 'other',
    document: { number: '1/QĐ', date: '2026-03-09', issuer: null, signer: null, subject: null },
  },
  CorrectPlanDocument: { changes: { title: 'x' }, reason: 'x', sameNumber: null },
  EndPlan: { reason: 'x', choices: [], unfinished: [], by: null },
};

describe('what is offered on a plan', () => {
  it.each(kinds)('is what the decision takes of a plan that is %s', (kind) => {
    const plan: Plan = {
      ...draft(),
      kind,
      activatedAt: kind === 'active' ? '2026-03-09T00:00:00.000Z' : null,
    };
    const actors = [monitoring, person(plan.setup?.supervisorId ?? '', 'supervisor')];
    for (const actor of actors) {
      const offered = offeredOnPlan(plan, actor);
      for (const [type, contents] of Object.entries(commands)) {
        // It may be said again, but nobody needs to.
        if (kind === 'reviewed' && type === 'ReviewPlan') continue;
        const answer = when(plan, { type, ...contents } as PlanCommand, { actor });
        const refused = 'code' in answer && becauseOfState.includes(answer.code);
        const isOffered = offered.includes(type as PeoplesPlanCommandType);
        expect({ type, isOffered }).toEqual({ type, isOffered: !refused });
      }
    }
  });

  it('is nothing that the person may not do', () => {
    const everybody = [
      monitoring,
      person('admin', 'admin'),
      person('office', 'office', 'van-phong'),
      person('committee', 'committee'),
      person('officer', 'officer', 'so-b'),
    ];
    for (const kind of kinds)
      for (const actor of everybody)
        for (const type of offeredOnPlan({ ...draft(), kind }, actor))
          expect(mayOnPlan(actionOf(type), { ...draft(), kind }, actor)).toBe(true);
    expect(offeredOnPlan({ ...draft(), kind: 'active' }, person('officer', 'officer', 'so-b'))).toEqual([]);
  });

  it('is nothing on a plan that another one took over', () => {
    expect(offeredOnPlan({ ...draft(), mergedInto: 'kh-2' }, monitoring)).toEqual([]);
  });

  it('is the import of a plan where there is none, to monitoring agencies alone', () => {
    expect(offeredOnPlan({ kind: 'none' }, monitoring)).toEqual(['ImportPlan']);
    expect(offeredOnPlan({ kind: 'none' }, person('admin', 'admin'))).toEqual([]);
  });
});
