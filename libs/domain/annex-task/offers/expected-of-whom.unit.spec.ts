import fc from 'fast-check';
import { expectedActions, expectedOf } from '#libs/domain/annex-task/offers/expected-actions';
import { actionsWithMandates } from '#libs/domain/annex-task/offers/available-actions';
import { expectedAs, expectedOfWhom } from '#libs/domain/annex-task/offers/expected-of-whom';
import { goesOnAs } from '#libs/domain/annex-task/passing-time';
import { person, process, type Life } from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { anyLife, play } from '#libs/domain/annex-task/task-lives.spec';
import type { Person, Role } from '#libs/domain/shared/actor';
import { plusMinutes, type Instant } from '#libs/domain/shared/time';

const agencies = ['lead', 'second', 'unit', 'third', 'heir', 'elsewhere', 'monitoring'];
const roles: readonly Role[] = ['head', 'officer', 'monitor', 'supervisor', 'office', 'committee', 'admin'];
const own: readonly Person[] = [
  ...agencies.flatMap((id) => roles.map((role) => person(`${id}.${role}`, id, role))),
  person('all', 'monitoring', 'monitor', 'head', 'officer'),
  person('supervisor', 'ubnd', 'supervisor'),
  person('supervisor', 'lead', 'supervisor', 'head'),
  person('supervisor', null, 'supervisor', 'auditor'),
];
/** The same person on behalf of somebody else, for whom everything may be done from then on. */
const onBehalfOf = (delegator: Person, own: Person): Person => {
  const mandate = {
    delegationId: 'd',
    acts: ['all'],
    from: '2026-01-01T00:00:00.000Z',
    until: '2036-01-01T00:00:00.000Z',
  };
  return {
    ...delegator,
    userId: own.userId,
    onBehalfOf: { userId: delegator.userId, mandates: [mandate], own },
  };
};
const delegates: readonly Person[] = own
  .slice(0, 40)
  .map((delegator, n) => onBehalfOf(delegator, own[(n * 11) % own.length] ?? delegator));

/** As whom something is expected at an instant, by what is known of the task before. */
const knownOf = (life: Life, at: Instant): readonly string[] => {
  const { task } = life;
  const goesOn = goesOnAs(task);
  const then = goesOn !== null && goesOn.at <= at ? goesOn : null;
  const known = life.context(process);
  return expectedOfWhom(then?.task ?? task, { ...known, now: then?.at ?? known.now });
};

const missed = (life: Life, at: Instant): readonly string[] => {
  const known = new Set(knownOf(life, at));
  return [...own, ...delegates].flatMap((actor) => {
    const expected = expectedOf(life.task, { ...life.context(actor), now: at });
    return expected.length === 0 || expectedAs(actor).some((name) => known.has(name))
      ? []
      : [`${JSON.stringify(actor)}: ${JSON.stringify(expected)}`];
  });
};

describe('as whom something is expected in a task', () => {
  it('is known of everybody of whom it is, now and later, until something happens', () => {
    fc.assert(
      fc.property(anyLife, fc.integer({ min: 0, max: 200_000 }), (plan, minutes) => {
        const life = play(plan);
        for (const at of [life.now, plusMinutes(life.now, minutes)]) expect(missed(life, at)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is told as everything that somebody may do tells it', () => {
    fc.assert(
      fc.property(anyLife, (plan) => {
        const life = play(plan);
        for (const actor of own) {
          const context = life.context(actor);
          const all = actionsWithMandates(life.state, context, delegates.slice(0, 5));
          expect(expectedOf(life.state, context, delegates.slice(0, 5))).toEqual(expectedActions(all));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('names nobody who oversees only', () => {
    expect(expectedAs(person('a', 'lead', 'head', 'auditor'))).toEqual([]);
  });
});
